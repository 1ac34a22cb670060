"""Two entries made one person."""

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def twice(shell: Shell) -> Shell:
    """Ada, who is there twice."""
    shell("add", "contact", "Ada Okafor", "--title", "Librarian", "--email", "ada@tufts.example")
    shell(
        "add", "contact", "A. Okafor", "--title", "Dean", "--employer", "Tufts", "--email", "a@home.example"
    )
    shell("note", "A. Okafor", "said something")
    return shell


def test_one_is_left_with_the_facts_and_notes_of_both(twice: Shell) -> None:
    left = twice("merge", "Ada Okafor", "A. Okafor", "--take", "title", "--json").json
    assert (left["title"], left["employer"], left["email"]) == ("Dean", "Tufts", "ada@tufts.example")
    shown = twice("show", "okafor", "--json").json
    assert shown["other_addresses"] == ["a@home.example"]
    assert [note["text"] for one in shown["interviews"] for note in one["notes"]] == ["said something"]
    assert len(twice("list", "contacts", "--json").json) == 1
    assert twice("doctor").code == 0


def test_a_dry_run_says_what_would_be_left_and_changes_nothing(twice: Shell) -> None:
    said = twice("merge", "Ada Okafor", "A. Okafor", "--dry-run").out
    assert "title: Librarian, not Dean" in said
    assert len(twice("list", "contacts", "--json").json) == 2


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("Ada Okafor", "Ada Okafor"), "nobody called"),
        (("Zoe", "A. Okafor"), "nobody called"),
        (("okafor", "A. Okafor"), "can be 2 people"),
        (("Ada Okafor", "A. Okafor", "--take", "titel"), "did you mean title"),
    ],
)
def test_who_is_not_clear_is_not_merged(twice: Shell, words: tuple[str, ...], complaint: str) -> None:
    answer = twice("merge", *words)
    assert (answer.code, complaint in answer.err) == (1, True)
    assert len(twice("list", "contacts", "--json").json) == 2


def test_somebody_of_the_address_book_is_merged_into_a_contact(twice: Shell) -> None:
    path = twice.home.parent / "x.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ada B. Okafor\nTEL:+1 617\nEND:VCARD\n", encoding="utf-8")
    twice("import", str(path))
    assert twice("merge", "Ada Okafor", "Ada B.", "--json").json["phone"] == "+1 617"
    assert twice("list", "address-book", "--json").json == []
