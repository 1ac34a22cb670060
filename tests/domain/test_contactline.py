"""A person on one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.contactline import parse
from tui_interviews.domain.text import tidy


def told(**facts: str) -> dict[str, str]:
    """The facts in short."""
    return facts


JANE = "Dr. Jane Doe, PhD, MLIS"
ADA = told(name="Ada Okafor", title="Metadata Librarian", employer="Tufts University", email="ada@tufts.edu")


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Ada Okafor, Metadata Librarian, Tufts University <ada@tufts.edu>", ADA),
        ("Ada Okafor, Metadata Librarian, Tufts University ada@tufts.edu", ADA),
        ("Ada Okafor <ada@tufts.edu>, Metadata Librarian, Tufts University", ADA),
        ("Ada Okafor, ada@tufts.edu, Metadata Librarian, Tufts University", ADA),
        ("Ada Okafor\tMetadata Librarian\tTufts University\tada@tufts.edu", ADA),
        ("Ada Okafor; Metadata Librarian; Tufts University; mailto:ada@tufts.edu", ADA),
        ("Ada Okafor | Metadata Librarian at Tufts University | ada@tufts.edu", ADA),
        ("Ada Okafor, Metadata Librarian @ Tufts University <ada@tufts.edu>", ADA),
        ("Ada Okafor, Tufts University, Metadata Librarian <ada@tufts.edu>", ADA),
        ("Ada Okafor @Tufts University, Metadata Librarian, ada@tufts.edu", ADA),
        ("Ada Okafor", told(name="Ada Okafor")),
        ("Ada Okafor, Metadata Librarian", told(name="Ada Okafor", title="Metadata Librarian")),
        ("Ada Okafor, Tufts University", told(name="Ada Okafor", employer="Tufts University")),
        ("Ada Okafor at Tufts", told(name="Ada Okafor", employer="Tufts")),
        ("Ada Okafor,,Tufts", told(name="Ada Okafor", employer="Tufts")),
        (", Librarian, Tufts", told(name="", title="Librarian", employer="Tufts")),
        ("ada@tufts.edu", told(name="", email="ada@tufts.edu")),
        ('"Okafor, Ada" <ada@tufts.edu>', told(name="Ada Okafor", email="ada@tufts.edu")),
        ("Dr. Jane Doe, PhD, MLIS, Dean of Libraries, MIT", told(name=JANE, title="Dean of Libraries", employer="MIT")),
        ("Sam Lee Jr., Archivist", told(name="Sam Lee Jr.", title="Archivist")),
        ("Sam Lee, Jr., Archivist", told(name="Sam Lee, Jr.", title="Archivist")),
        ("佐藤 美咲, 図書館員", told(name="佐藤 美咲", title="図書館員")),
        ("", told(name="")),
        (" ,, <> \t", told(name="")),
    ],
)  # fmt: skip
def test_a_line_becomes_facts(line: str, facts: dict[str, str]) -> None:
    assert parse(line) == facts


@pytest.mark.parametrize(
    "number", ["+1 617 555 0100", "(617) 555-0100", "617.555.0100", "+49 30 1234567", "020 7946 0018"]
)
def test_a_telephone_number_is_found_anywhere(number: str) -> None:
    assert parse(f"Ada Okafor, {number}, Librarian") == told(
        name="Ada Okafor", title="Librarian", phone=number
    )


@pytest.mark.parametrize("years", ["2019-2024", "Class of 2019/2024", "1998", "room 12"])
def test_years_and_rooms_are_no_telephone_numbers(years: str) -> None:
    assert parse(f"Ada Okafor, {years}") == told(name="Ada Okafor", title=years)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/ada-okafor/",
        "linkedin.com/in/ada",
        "www.ada.example",
        "http://x.org/?a=1&b=2",
    ],
)
def test_an_address_is_found_anywhere(url: str) -> None:
    assert parse(f"Ada Okafor {url}") == told(name="Ada Okafor", url=url)
    assert parse(f"{url}, Ada Okafor, Librarian") == told(name="Ada Okafor", title="Librarian", url=url)


def test_of_two_mail_addresses_neither_is_lost() -> None:
    found = parse("Ada Okafor, Librarian, a@x.org, b@y.org")
    assert found["email"] == "a@x.org"
    assert "b@y.org" in " ".join(found.values())


WORDS = re.compile(r"\w+")
LINES = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            ["Ada", "Okafor", ",", "at", "@", "<ada@tufts.edu>", "\t", "PhD", "Tufts University", "555-0100 12", "http://x.org/y"]
        ),
        max_size=12,
    ).map(" ".join),
)  # fmt: skip


@given(LINES)
def test_every_word_typed_ends_up_in_some_field(line: str) -> None:
    kept = WORDS.findall(" ".join(parse(line).values()))
    typed = WORDS.findall(tidy(line.replace("\0", "").replace("\n", "\t")))
    said_with = {"at", "mailto", "tel", "phone", "mobile"}
    for word in typed:
        assert word in kept or word.lower() in said_with


@given(LINES)
def test_every_fact_is_tidy_and_named_as_contacts_name_it(line: str) -> None:
    for fact, text in parse(line).items():
        assert fact in {"name", "title", "employer", "email", "phone", "url"}
        assert text == tidy(text)
