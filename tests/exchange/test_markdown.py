"""Markdown as CommonMark readers see it: the words of the user, and no markup of theirs."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.domain.builders import NOW, at, happened, meets, note, person, question
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Research, ResearchKind
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import Outcome
from tui_interviews.domain.text import tidy, tidy_lines
from tui_interviews.exchange.markdown import file_name, interview_markdown
from tui_interviews.exchange.marked import link, literal, paragraphs

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak", "text_special"}
TRICKY = st.text(
    st.sampled_from("ab1 \t*_`~#[]()<>!&;:\\|-+=.\"'/@xX²é漢\u00a0"),
    max_size=24,
)
WORDS = st.one_of(TRICKY, st.text(max_size=30))
EXAMPLES = (
    "*x*|# y|[a](b)|<script>alert(1)</script>|1. one|- x|`c`|&lt;|&#60;|***|---|===|12) x|+ x|> q|~~s~~|"
    "http://x.org/a_b_c|snake_case|_i_|\\|![i](j)|foo #|[x]: /u|    code"
)


def read(text: str) -> tuple[set[str], str]:
    """The kinds of things that a reader sees in Markdown, and its words."""
    kinds, words = set(), []
    for token in READER.parse(text):
        kinds.add(token.type)
        for child in token.children or ():
            kinds.add(child.type)
            words.append("\n" if child.type.endswith("break") else child.content)
    return kinds, "".join(words)


@pytest.mark.parametrize("text", [*EXAMPLES.split("|"), "a | b\n--- | ---"])
def test_a_line_that_looks_like_markup_stays_what_it_is(text: str) -> None:
    kinds, words = read(paragraphs(text.split("\n")))
    assert kinds <= PLAIN
    assert words == text.strip()


@given(WORDS)
@example("a_" * 5)
def test_any_line_stays_what_it_is(text: str) -> None:
    line = tidy(text)
    kinds, words = read(literal(line))
    assert kinds <= PLAIN
    assert words == line


@given(st.lists(WORDS, max_size=5))
def test_long_text_keeps_its_lines(lines: list[str]) -> None:
    typed = tidy_lines("\n".join(lines))
    kinds, words = read(paragraphs(typed))
    assert kinds <= PLAIN
    assert words.replace("\n", "") == "".join(line.strip() for line in typed)


@given(WORDS)
def test_in_a_heading_and_in_a_list_it_stays_what_it_is(text: str) -> None:
    line = tidy(text)
    kinds, words = read(f"### 1. {literal(line)}\n\n- {literal(line)}\n- **quote:** {literal(line)}\n")
    assert words == f"1. {line}".rstrip() + line + f"quote: {line}".rstrip()
    assert kinds <= PLAIN | {
        f"{kind}_{end}"
        for kind in ("heading", "bullet_list", "list_item", "strong")
        for end in ("open", "close")
    }


@pytest.mark.parametrize(
    ("address", "is_link"),
    [("https://x.org/a_b?c=d", True), ("javascript:alert(1)", False), ("https://x.org/ <b>", False)],
)
def test_only_an_address_of_the_web_becomes_a_link(address: str, is_link: bool) -> None:
    kinds, words = read(link(address))
    assert ("link_open" in kinds) is is_link
    assert words == address


def talk(name: str = "Ada Okafor", said: str = "spreadsheets are the job") -> tuple[Notebook, Interview]:
    """A whole interview."""
    notebook, contact, interview = person(name=name, title="Librarian", employer="Tufts")
    notebook, interview = happened(notebook, interview, (E.HELD, "2026-11-25 15:20"))
    notebook, interview = meets(notebook, interview, "2026-11-25 15:00", "America/Los_Angeles")
    plan = (
        question(1, text="What is dull?"),
        replace(question(2), outcome=Outcome.RETIRED, reason="was read"),
    )
    notes = (
        note(1, said, "", "q1"),
        note(2, said, "quote", "q1"),
        note(3, "sends a guide", "promise", "q1"),
        note(4, "62,000", "pay"),
        note(5, "left over", "", "gone"),
    )
    interview = replace(
        interview,
        plan=plan,
        notes=notes,
        started_at=at("2026-11-25 15:01"),
        ended_at=at("2026-11-25 15:22"),
        debrief=("It went well.", "Next: Bo."),
        consent=Consent("notes_only", at("2026-11-25 15:01"), "[/x] not by name", asked_by="Bo"),
    )
    learned = Insight(
        "i1", "", InsightKind.REQUIREMENT, "Know spreadsheets.", NOW, (Evidence(interview.id, "n1"),)
    )
    thanks = Message(
        "m1",
        contact.id,
        interview.id,
        Purpose.THANKS,
        Channel.EMAIL,
        NOW,
        "Thank you",
        ("Dear Ada,", "", said),
    )
    fact = Research("r1", ResearchKind.EDUCATION, "MLIS", "https://x.org")
    known = replace(notebook.contacts[contact.id], research=(fact,))
    return put(notebook, interview, learned, replace(thanks, sent_at=NOW), known), interview


def told(notebook: Notebook, interview: Interview) -> str:
    """The file."""
    return interview_markdown(notebook, interview, Library(), NOW)


def test_the_file_tells_the_whole_story() -> None:
    lines = told(*talk()).split("\n")
    for line in (
        "# Interview with Ada Okafor",
        "Librarian, Tufts",
        "- **When:** Wed 25 Nov 2026, 15:01 (EST); for them Wed 25 Nov 2026, 12:01 (PST)",
        "- **How long:** 21 minutes, 20 agreed",
        "- **May be recorded:** no, notes only, \\[/x\\] not by name",
        "- **Asked:** Wed 25 Nov 2026, 15:01 (EST), by Bo",
        "### 1. What is dull?",
        "- spreadsheets are the job (4:00)",
        "> “spreadsheets are the job” (4:00)",
        "- [ ] sends a guide (4:00)",
        "- **pay:** 62,000 (4:00)",
        "- left over (4:00)",
        "- Question 2? (retired: was read)",
        "- Know spreadsheets. — from “spreadsheets are the job”",
        "It went well.  ",
        "> **Thank you**",
        "- **education:** MLIS (source: <https://x.org>)",
    ):
        assert line in lines


def test_sections_without_content_have_no_heading() -> None:
    notebook, _, interview = person()
    assert told(notebook, interview) == "# Interview with Ada Okafor\n"


def test_a_quotation_between_lines_does_not_swallow_them() -> None:
    said = "spreadsheets are the job"
    assert f"- {said} (4:00)\n\n> “{said}” (4:00)\n\n- [ ] sends a guide" in told(*talk())


@given(WORDS, WORDS)
def test_whatever_was_said_adds_no_headings_links_code_or_html(name: str, said: str) -> None:
    tokens = READER.parse(told(*talk(f"A{tidy(name)}", f"a{tidy(said)}")))
    plain = READER.parse(told(*talk()))
    assert [(token.type, token.tag) for token in tokens] == [(token.type, token.tag) for token in plain]
    inside = {child.type for token in tokens for child in token.children or ()}
    assert not inside & {"code_inline", "em_open", "html_inline", "image", "s_open"}


@pytest.mark.parametrize(
    ("name", "file"),
    [("Ada Okafor", "ada-okafor"), ("../../etc/x\0", "etc-x"), ("漢字", "unnamed"), ("a" * 300, "a" * 60)],
)
def test_the_file_is_called_by_person_and_day(name: str, file: str) -> None:
    assert file_name(*talk(name), NOW) == f"{file}-2026-11-25.md"
