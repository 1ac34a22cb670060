"""Addresses to search at."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, occasion
from tui_interviews.domain.board import Board, links, search_terms
from tui_interviews.domain.edits.profile import add_path
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, put

SEARCH = Board("b", "B", "https://x.example/s?q=${term}&p=1")
COLLEAGUES = Board("c", "C", "https://x.example/s?q=${term}%20${employer}")
FIXED = Board("f", "F", "https://x.example/")


def test_there_is_one_link_for_each_term() -> None:
    found = links([SEARCH], ["data & metadata", "taxonomy"], "")
    assert [link.url for link in found] == [
        "https://x.example/s?q=data%20%26%20metadata&p=1",
        "https://x.example/s?q=taxonomy&p=1",
    ]
    assert [link.words for link in found] == ["data & metadata", "taxonomy"]


def test_without_an_employer_there_is_no_link_that_names_it() -> None:
    assert links([COLLEAGUES], ["x"], "") == ()
    assert [link.words for link in links([COLLEAGUES], ["x"], "Kestrel & Rowe")] == ["x · Kestrel & Rowe"]


def test_a_page_without_a_search_is_there_once_whatever_the_terms() -> None:
    assert [link.url for link in links([FIXED, SEARCH], [], "")] == ["https://x.example/"]


@given(st.text(min_size=1))
def test_whatever_a_term_holds_it_is_searched_for_and_nothing_else(term: str) -> None:
    term = term.encode("utf-8", "replace").decode()
    (link,) = links([SEARCH], [term], "")
    assert link.url.isascii()
    assert urlsplit(link.url).netloc == "x.example"
    assert parse_qs(urlsplit(link.url).query, keep_blank_values=True) == {"q": [term], "p": ["1"]}


def test_the_terms_of_a_path_are_its_name_and_what_was_heard_each_once() -> None:
    notebook = add_path(Notebook(), occasion(), "Taxonomist", "")
    (path,) = notebook.paths.values()

    def lead(number: int, text: str, kind: LeadKind = LeadKind.SEARCH_TERM, *, is_done: bool = False) -> Lead:
        return Lead(f"lead{number}", path.id, kind, text, NOW, is_done=is_done)

    notebook = put(
        notebook,
        lead(1, "ontology"),
        lead(2, "Ontology"),
        lead(3, "old", is_done=True),
        lead(4, "a book", LeadKind.RESOURCE),
    )
    assert [term.lower() for term in search_terms(notebook, path.id)] == ["taxonomist", "ontology"]
    assert search_terms(notebook, "") == ()
