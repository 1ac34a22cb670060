"""Who is who when people are imported."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import person
from tui_interviews.domain.card import Card
from tui_interviews.domain.matching import Matched, match
from tui_interviews.domain.notebook import Notebook, put

URL = "https://www.linkedin.com/in/ada"


def card(key: str, name: str = "Ada Okafor", employer: str = "Tufts", **facts: str) -> Card:
    """An imported person."""
    return Card(key, name, employer=employer, **facts)  # type: ignore[arg-type]


def test_somebody_unknown_is_added() -> None:
    found = match([card("a")], Notebook())
    assert (found.cards, found.duplicates) == ((card("a"),), ())


def test_one_profile_is_one_person_whatever_its_address_looks_like() -> None:
    known = put(Notebook(), card("a", url=URL))
    found = match([card("b", "Ada O.", "Harvard", url="http://linkedin.com/in/Ada/?trk=x")], known)
    assert [(one.id, one.name, one.employer, one.url) for one in found.updated] == [
        ("a", "Ada Okafor", "Harvard", URL)
    ]


def test_two_profiles_are_two_people_even_of_one_name_and_employer() -> None:
    known = put(Notebook(), card("a", url=URL))
    assert match([card("b", url=f"{URL}-2")], known).added == (card("b", url=f"{URL}-2"),)


def test_one_mail_address_is_one_person() -> None:
    known = put(Notebook(), card("a", email="ADA@tufts.edu"))
    assert match([card("b", "A. Okafor", "", email="ada@tufts.edu")], known).duplicates


def test_people_who_share_a_desk_and_its_mail_address_are_two() -> None:
    known = put(Notebook(), card("a", email="desk@tufts.edu", url=URL))
    other = card("b", "Bo Lind", email="desk@tufts.edu", url=f"{URL}-2")
    assert match([other], known).added == (other,)


def test_a_name_at_an_employer_is_one_person_whatever_its_accents() -> None:
    known = put(Notebook(), card("a", "José Álvarez", "Müller"))
    assert match([card("b", "JOSE ALVAREZ", "muller")], known).added == ()


def test_a_name_at_two_employers_is_two_people() -> None:
    known = put(Notebook(), card("a"))
    assert match([card("b", employer="MIT")], known).added


def test_new_facts_fill_a_known_card_and_what_it_knew_stays() -> None:
    known = put(Notebook(), card("a", url=URL, email="old@tufts.edu", title="Librarian"))
    found = match([card("b", url=URL, email="new@mit.edu", employer="MIT", phone="1")], known)
    assert found.updated == (
        card("a", url=URL, email="old@tufts.edu", title="Librarian", employer="MIT", phone="1"),
    )


def test_what_the_import_does_not_know_takes_nothing_away() -> None:
    known = put(Notebook(), card("a", url=URL, title="Librarian"))
    found = match([card("b", employer="", url=URL)], known)
    assert (found.updated, len(found.duplicates)) == ((), 1)


def test_a_contact_is_never_changed_by_an_import() -> None:
    known, contact, _ = person(employer="Tufts")
    found = match([card("b", url=URL, title="Dean")], known)
    assert (found.cards, len(found.duplicates)) == ((), 1)
    assert known.contacts[contact.id] == contact


def test_rows_about_one_person_become_one_card_that_knows_all_of_them() -> None:
    found = match([card("a"), card("b", url=URL), card("c", title="Dean", url=URL)], Notebook())
    assert found.added == (card("a", url=URL, title="Dean"),)
    assert [one.id for one in found.duplicates] == ["b", "c"]


def test_of_two_rows_about_a_card_the_surer_one_refreshes_it() -> None:
    known = put(Notebook(), card("a", url=URL, email="ada@tufts.edu", title="Librarian"))
    by_mail = card("b", "A. Okafor", "X", email="ada@tufts.edu", title="Intern")
    by_profile = card("c", url=URL, title="Dean")
    found = match([by_mail, by_profile], known)
    assert [one.title for one in found.updated] == ["Dean"]
    assert found.duplicates == (by_mail,)


def test_a_page_that_others_share_makes_nobody_the_same() -> None:
    known = put(Notebook(), card("a", url="https://www.tufts.edu/library", email="ada@tufts.edu"))
    other = card("b", "Bo Lind", url="https://tufts.edu/library/")
    assert match([other], known).added == (other,)
    assert match([card("c", employer="", url="tufts.edu/library")], known).added == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/Jos%C3%A9-a/",
        "http://de.linkedin.com/in/josé-a?trk=x",
        "linkedin.com/in/josé-a#top",
    ],
)
def test_one_profile_has_many_spellings(address: str) -> None:
    known = put(Notebook(), card("a", "X", url="https://www.linkedin.com/in/josé-a"))
    assert match([card("b", "Y", url=address)], known).added == ()


def test_any_of_several_addresses_tells_who_it_is_and_none_of_them_is_lost() -> None:
    known = put(Notebook(), replace(card("a", email="ada@tufts.edu"), other_addresses=("ada@home.org",)))
    new = replace(card("b", "A. Okafor", "", email="ADA@home.org"), other_addresses=("ada@new.org",))
    (found,) = match([new], known).updated
    assert (found.id, found.email, found.other_addresses) == (
        "a",
        "ada@tufts.edu",
        ("ada@home.org", "ada@new.org"),
    )


def test_two_people_who_share_one_of_their_addresses_are_not_told_apart_by_the_others() -> None:
    known = put(Notebook(), replace(card("a", email="ada@tufts.edu"), other_addresses=("ada@home.org",)))
    assert match([card("b", email="ada@home.org")], known).added == ()


FEW = st.builds(
    Card,
    id=st.just(""),
    name=st.sampled_from(["Ada", "ada", "Bo"]),
    title=st.sampled_from(["", "Dean", "Clerk"]),
    employer=st.sampled_from(["", "Tufts"]),
    email=st.sampled_from(["", "x@y.z", "d@y.z"]),
    url=st.sampled_from(["", URL, f"{URL}-2"]),
    other_addresses=st.sampled_from([(), ("x@y.z",), ("e@y.z",)]),
)
ROWS = st.lists(FEW, max_size=8).map(lambda cards: [replace(one, id=f"{n}") for n, one in enumerate(cards)])


def imported_twice(notebook: Notebook, rows: list[Card]) -> tuple[Matched, Matched]:
    """What the file comes to at first, and then."""
    found = match([replace(one, id=f"new{one.id}") for one in rows], notebook)
    return found, match([replace(one, id=f"again{one.id}") for one in rows], put(notebook, *found.cards))


@given(ROWS, ROWS)
def test_every_row_is_told_once_and_nobody_comes_in_twice(first: list[Card], rows: list[Card]) -> None:
    notebook = put(Notebook(), *match(first, Notebook()).cards)
    found, again = imported_twice(notebook, rows)
    assert len(found.added) + len(found.updated) + len(found.duplicates) == len(rows)
    assert again.added == ()


@given(ROWS, ROWS)
def test_where_every_row_has_its_profile_the_second_import_changes_nothing(
    first: list[Card], rows: list[Card]
) -> None:
    notebook = put(Notebook(), *match(first, Notebook()).cards)
    profiled = [replace(one, url=f"{URL}-{n}") for n, one in enumerate(rows)]
    _, again = imported_twice(notebook, profiled)
    assert (again.added, again.updated) == ((), ())
