"""A reply is taken apart by question, and no line of it is lost."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.replies import QUESTIONS, QUOTE, REPLIES, SENT, Reply
from tui_interviews.domain.replylines import reply_lines
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.replysplit import answered, split_reply
from tui_interviews.domain.text import tidy_lines

PIECES = st.sampled_from(
    [
        *QUESTIONS,
        *(f"> {n}. {question}" for n, question in enumerate(QUESTIONS, 1)),
        "> What is the dullest part of the",
        "> work that nobody mentions in the advert?",
        "1. first",
        "2) second",
        "Q3: third",
        "1 & 2: both",
        "  4. indented",
        "> > deep",
        "Hi Robin,",
        "Best regards,",
        "-- ",
        "Ada",
        "Sent from my iPhone",
        "On Tue, Nov 24, 2026 at 2:02 PM Robin <r@example.org> wrote:",
        "-----Original Message-----",
        "From: Robin",
        "Sent: Tuesday",
        "To: Ada",
        "",
        "[/x] \x1b[2J",
        "An answer of some words.",
    ]
)


def under(parts: tuple[Part, ...], number: int) -> str:
    """What stands under a question, paragraph by paragraph."""
    return " | ".join(p.text for p in parts if p.kind is PartKind.ANSWER and number in p.numbers)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.name)
def test_each_answer_is_under_its_question(reply: Reply) -> None:
    parts = split_reply(reply.text, QUESTIONS, SENT)
    assert {number: under(parts, number) for number in sorted(answered(parts))} == reply.answers


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.name)
def test_what_answers_nothing_is_set_apart(reply: Reply) -> None:
    parts = split_reply(reply.text, QUESTIONS, SENT)
    assert tuple(part.text for part in parts if part.kind is PartKind.LOOSE) == reply.loose
    joint = {part.numbers for part in parts if len(part.numbers) > 1}
    assert joint == set(reply.joint)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.name)
def test_no_line_of_it_is_lost(reply: Reply) -> None:
    parts = split_reply(reply.text, QUESTIONS, SENT)
    assert [line for part in parts for line in part.lines] == [line.raw for line in reply_lines(reply.text)]


@given(st.lists(PIECES, max_size=30), st.integers(0, 4), st.booleans())
def test_whatever_is_pasted_every_line_ends_in_exactly_one_part(
    pieces: list[str], count: int, is_known: bool
) -> None:
    text = "\n".join(pieces)
    parts = split_reply(text, QUESTIONS[:count], SENT if is_known else ())
    assert [line for part in parts for line in part.lines] == list(tidy_lines(text))
    assert all(1 <= number <= count for part in parts for number in part.numbers)
    assert all(part.numbers for part in parts if part.kind is PartKind.ANSWER)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_at_all_is_taken_apart(text: str, questions: list[str]) -> None:
    parts = split_reply(text, questions)
    assert [line for part in parts for line in part.lines] == [line.raw for line in reply_lines(text)]


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, Nov 24, 2026 at 2:02 PM Robin Achterberg <r@example.org> wrote:",
        "Am Di., 24. Nov. 2026 um 14:02 Uhr schrieb Robin <r@example.org>:",
        "Robin Achterberg <r@example.org> schrieb am Di., 24. Nov. 2026, 14:02:",
        "Le mar. 24 nov. 2026 à 14:02, Robin <r@example.org> a écrit :",
        "El mar, 24 nov 2026 a las 14:02, Robin (<r@example.org>) escribió:",
        "Il giorno mar 24 nov 2026 alle ore 14:02 Robin <r@example.org> ha scritto:",
        "Op di 24 nov 2026 om 14:02 schreef Robin <r@example.org>:",
        "Em ter., 24 de nov. de 2026 às 14:02, Robin <r@example.org> escreveu:",
        "Den tis 24 nov. 2026 kl 14:02 skrev Robin <r@example.org>:",
        "W dniu 24.11.2026 o 14:02, Robin pisze:",
        "On 24 Nov 2026, at 14:02, Robin Achterberg with a very long name <robin@\nexample.org> wrote:",
    ],
)
def test_who_wrote_what_follows_is_told_in_many_languages(line: str) -> None:
    parts = split_reply(f"1. Luck.\n\n{line}\n\n{QUOTE}", QUESTIONS)
    assert under(parts, 1) == "Luck."
    assert answered(parts) == {1}
    assert not [part for part in parts if part.kind is PartKind.LOOSE]


@pytest.mark.parametrize(
    "text",
    ["What " * 200_000, "1. " * 300_000, "> " * 400_000, "<p" * 500_000, "On 1 " * 200_000, "a\n" * 40_000],
)
def test_a_megabyte_is_taken_apart_in_a_moment(text: str) -> None:
    began = perf_counter()
    parts = split_reply(text, QUESTIONS, SENT)
    assert sum(len(part.lines) for part in parts) == len(reply_lines(text))
    assert perf_counter() - began < 20
