"""Links with a whole message in them: whatever is written stays in its place."""

from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.desk import NOWHERE
from tui_interviews.domain.composepage import ComposePage
from tui_interviews.domain.text import joined, tidy, tidy_lines
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.links import mailto, web_link
from tui_interviews.paths import places
from tui_interviews.store.templates import read_compose_pages

TO = "zoe@kestrel.example"
ANY = st.text(st.characters() | st.sampled_from("&=?#%+ \r\n"), max_size=70)
PAGES = read_compose_pages(places(NOWHERE))[0]


def test_blanks_and_line_breaks_are_spelt_as_the_standard_says() -> None:
    link = mailto(TO, "Zoë", "A talk & more", "Dear Zoë,\n\n100% thanks.")
    assert link == (
        "mailto:zoe@kestrel.example?subject=A%20talk%20%26%20more"
        "&body=Dear%20Zo%C3%AB%2C%0D%0A%0D%0A100%25%20thanks."
    )


def test_an_address_brings_no_copy_to_anybody_else() -> None:
    link = mailto("100%&bcc=evil@example.org", "Zoë", "", "hello")
    assert link == "mailto:100%25%26bcc%3Devil@example.org?body=hello"


@given(ANY, ANY)
def test_a_mailto_link_says_what_was_written_and_nothing_else(subject: str, body: str) -> None:
    parts = urlsplit(mailto(TO, "Zoë", subject, body))
    wanted = [("subject", tidy(subject)), ("body", joined(tidy_lines(body)).replace("\n", "\r\n"))]
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", TO, "")
    assert parse_qsl(parts.query) == [(name, value) for name, value in wanted if value]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@given(ANY, ANY)
def test_a_web_mailer_gets_what_was_written(page: ComposePage, subject: str, body: str) -> None:
    parts = urlsplit(web_link(replace(page, longest=100_000), TO, "Zoë", subject, body))
    assert parts.scheme == "https"
    query = parse_qs(parts.query or parts.fragment)
    told = urlsplit(query["mailto"][0]) if "mailto" in query else None
    found = parse_qs(told.query) if told else query
    assert (told.path if told else query["to"][0]) == TO
    assert found.get("subject", found.get("su", [""])) == [tidy(subject)]
    assert found.get("body", [""]) == [joined(tidy_lines(body)).replace("\n", "\r\n")]
    assert not {name.lower() for name in (*query, *found)} & {"cc", "bcc"}


def test_a_link_that_would_be_cut_off_is_not_made() -> None:
    with pytest.raises(UnsendableError, match=r"2,0\d\d characters.*\.eml"):
        mailto(TO, "Zoë", "", "x" * 1_980)
    with pytest.raises(UnsendableError, match="copy the text"):
        web_link(PAGES[0], TO, "Zoë", "", "é" * 500)
    assert len(mailto(TO, "Zoë", "", "x" * 1_900)) < 2_000


def test_without_an_address_there_is_no_link() -> None:
    with pytest.raises(UnsendableError, match="No e-mail address of Zoë"):
        mailto("", "Zoë", "a", "b")
