"""Everything that is written is searched: each field of words of each record."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

from tests.domain.builders import NOW
from tests.ui.desk import sample
from tui_interviews.domain.careerpath import SameQuestion
from tui_interviews.domain.interview import Consent, Interview, Reply
from tui_interviews.domain.notebook import TABLES, Notebook, put
from tui_interviews.domain.query import words_of
from tui_interviews.domain.recording import Recording, Voice
from tui_interviews.domain.search import hits, indexed
from tui_interviews.domain.transcript import Transcript, Turn

NOT_SEARCHED = {
    "id",
    "kind",
    "mark",
    "timezone",
    "days_off",
    "template",
    "channel",
    "clock",
    "source",
    "category",
    "answer",
    "about",
    "medium",
    "speaker",
    "address_as",
}
"""References, and words of a few."""
LEFT_OUT = {"conflicts", "snoozes", "half_line", "half_lines", "focus", "checked", "verdict_reasons"}
LEFT_OUT |= {"promises", "contradicts", "answers", "evidence", "boundaries", "limits"}
"""What lost, what is half typed, what points elsewhere."""


def full() -> Notebook:
    """The sample, with what it lacks."""
    notebook = sample()
    talk = next(one for one in notebook.interviews.values() if one.notes and one.meeting)
    path = next(iter(notebook.paths.values()))
    return put(
        notebook,
        replace(
            talk,
            replies=(Reply("r1", NOW, ("x",)),),
            consent=Consent("yes", NOW, words="x"),
            debrief_fit=("x",),
            debrief_open=("x",),
        ),
        replace(path, same_questions=(SameQuestion("s1", ("x", "y")),), verdict_words=("x",)),
        Transcript("t1", talk.contact_id, talk.id, NOW, turns=(Turn(0, 1, "x", "y"),)),
        Recording("k1", talk.contact_id, talk.id, NOW, "x", voices=(Voice("a", "b"),)),
    )


def marked(record: Any, path: str, numbers: Iterator[int], told: dict[str, str]) -> Any:
    """The record with a word of its own in each field of words; where each stands is written down."""
    made = {}
    for one in fields(record):
        value, where = getattr(record, one.name), f"{path}.{one.name}"
        is_left_out = one.name in NOT_SEARCHED | LEFT_OUT or one.name.endswith("_id")
        if not is_left_out:
            made[one.name] = _marked(value, where, numbers, told)
    return replace(record, **made)


def _marked(value: Any, where: str, numbers: Iterator[int], told: dict[str, str]) -> Any:
    if type(value) is str:
        word = f"zq{next(numbers)}qz"
        told[word] = where
        return word
    if isinstance(value, tuple):
        return tuple(_marked(one, where, numbers, told) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return marked(value, where, numbers, told)
    return value


def test_every_word_of_every_record_is_found() -> None:
    told: dict[str, str] = {}
    numbers, notebook = count(), full()
    records = [
        marked(record, table, numbers, told)
        for table in TABLES
        for record in getattr(notebook, table).values()
    ]
    notebook = put(notebook, *records)
    text = "\n".join(entry.text for _, entry in indexed(notebook, {}))
    assert {where for word, where in told.items() if word not in text} == set()
    index = dict(indexed(notebook, {}))
    some = [*told][:: max(len(told) // 40, 1)]
    assert [told[word] for word in some if not any(hits(notebook, index, words_of(word)))] == []


def test_a_long_transcript_is_looked_through_turn_by_turn_so_that_other_things_can_be_done_between() -> None:
    said = tuple(Turn(n, n + 1, f"line {n}") for n in range(100))
    notebook = put(Notebook(), Transcript("t1", "c1", "i1", NOW, turns=said))
    found = [*hits(notebook, dict(indexed(notebook, {})), words_of("line 57"))]
    assert [hit.turn for hit in found if hit] == [57]
    assert found.count(None) > len(said)


def test_an_interview_without_words_is_no_hit() -> None:
    talk = Interview("i1", "c1", NOW)
    notebook = put(Notebook(), talk)
    assert [hit for hit in hits(notebook, dict(indexed(notebook, {})), words_of("x")) if hit] == []
