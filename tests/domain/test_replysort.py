"""A reply is corrected: parts move, join and split, and no line of it is lost."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.replies import QUESTIONS, REPLIES, SENT, Reply
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.replysort import Parts, dropped, joined_with_previous, placed, shared, taken_apart
from tui_interviews.domain.replysplit import split_reply

STEPS = st.lists(
    st.tuples(st.sampled_from(["place", "drop", "join", "split", "share"]), st.integers(0, 99)), max_size=12
)


def answer(number: int, *lines: str) -> Part:
    """A part under a question."""
    return Part(PartKind.ANSWER, lines, (number,), " ".join(lines))


def said(parts: Parts) -> list[tuple[int, str]]:
    """The question of each part, and its words."""
    return [(part.numbers[0] if part.numbers else 0, part.text) for part in parts]


def test_a_part_goes_under_another_question_or_under_none() -> None:
    parts = (answer(1, "a"), answer(2, "b"))
    assert said(placed(parts, 0, 2)) == [(2, "a"), (2, "b")]
    assert placed(parts, 1, 0)[1].kind is PartKind.LOOSE


def test_a_dropped_part_can_be_put_back_and_so_can_what_was_quoted() -> None:
    parts = dropped((answer(1, "a"),), 0)
    assert parts[0].kind is PartKind.DROPPED
    assert dropped(parts, 0)[0].kind is PartKind.LOOSE
    quoted = (Part(PartKind.QUOTED, ("> a",), (1,), "a"),)
    assert dropped(quoted, 0) == (Part(PartKind.LOOSE, ("> a",), (), "a"),)


def test_parts_under_one_heading_join_though_others_stand_between() -> None:
    parts = (answer(1, "a"), answer(2, "b"), answer(1, "c"))
    assert said(joined_with_previous(parts, 2)) == [(1, "a c"), (2, "b")]
    assert joined_with_previous(parts, 1) == parts


def test_a_part_comes_apart_in_lines_and_a_line_in_sentences() -> None:
    whole = Part(PartKind.ANSWER, ("> 1. First. More!", "> - second", ""), (1,), "First. More! - second")
    lines = taken_apart((whole,), 0)
    assert [(part.text, part.lines) for part in lines] == [
        ("First. More!", ("> 1. First. More!",)),
        ("- second", ("> - second", "")),
    ]
    assert [part.text for part in taken_apart(lines, 0)] == ["First.", "More!", "- second"]
    assert taken_apart((answer(1, "one"),), 0) == (answer(1, "one"),)


def test_a_part_answers_a_second_question_and_the_first_stays() -> None:
    parts = shared((answer(1, "a"),), 0, 3)
    assert parts[0].numbers == (1, 3)
    assert shared(parts, 0, 3)[0].numbers == (1,)
    assert shared(parts, 0, 1) == parts


@given(st.sampled_from(REPLIES), STEPS)
def test_whatever_is_done_to_it_every_line_stays_in_one_part(
    reply: Reply, steps: list[tuple[str, int]]
) -> None:
    parts = split_reply(reply.text, QUESTIONS, SENT)
    lines = Counter(line for part in parts for line in part.lines)
    for deed, number in steps:
        if not parts:
            return
        at = number % len(parts)
        match deed:
            case "place":
                parts = placed(parts, at, number % (len(QUESTIONS) + 1))
            case "drop":
                parts = dropped(parts, at)
            case "join":
                parts = joined_with_previous(parts, at)
            case "split":
                parts = taken_apart(parts, at)
            case _:
                parts = shared(parts, at, number % len(QUESTIONS) + 1)
    assert Counter(line for part in parts for line in part.lines) == lines
