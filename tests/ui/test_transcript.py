"""What was recorded of a talk beside its notes, by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.desk import FULL, SMALL, Desk, at_desk, sample, setup
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, put, recordings_of
from tui_interviews.domain.recording import Recording, voice_of
from tui_interviews.domain.transcript import Transcript, Turn
from tui_interviews.ui.widgets.records import RecordList

VTT = """\
WEBVTT

00:00:14.000 --> 00:00:20.000
<v Robin>And when is a finding reliable enough?</v>

00:00:21.000 --> 00:00:30.000
<v Speaker 2>Two sources. And I date every claim.</v>
"""


def talk_with(name: str, notebook: Notebook | None = None) -> Interview:
    """The sample's talk with somebody."""
    book = notebook or sample()
    return next(one for one in book.interviews.values() if contact_named(book, one).name.startswith(name))


@asynccontextmanager
async def at_transcript(
    name: str = "Wojciech", notebook: Notebook | None = None, size: tuple[int, int] = FULL
) -> AsyncIterator[Desk]:
    """The screen of the transcript of somebody's talk."""
    async with at_desk(setup(notebook or sample()), size) as desk:
        await desk.press("5")
        desk.app.chosen = talk_with(name).id
        await desk.settle()
        await desk.press("T")
        assert desk.shown == "TranscriptPage"
        yield desk


def turns(desk: Desk) -> RecordList:
    return desk.app.screen.query_one("#turns", RecordList)


def recording(desk: Desk) -> Recording:
    return recordings_of(desk.notebook, desk.interview.id)[-1]


def under(desk: Desk) -> dict[str, list[str]]:
    """The first words of each sentence by the number of the question that it stands under."""
    found: dict[str, list[str]] = {}
    heading = ""
    for row in turns(desk).rows:
        if not row.key:
            heading = row.cells[0].split()[0]
            found[heading] = []
        else:
            found[heading].append(row.cells[1])
    return found


def shift(desk: Desk) -> float:
    return recording(desk).offset_seconds


async def attach(desk: Desk, path: Path, content: str | bytes | None = None) -> None:
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    await desk.press("i")
    await desk.type(str(path), "enter")


@pytest.fixture
def bare() -> Notebook:
    """The sample without a transcript."""
    return replace(sample(), recordings={}, transcripts={})


async def test_it_opens_from_the_interview_and_from_follow_up_and_closes_again() -> None:
    async with at_desk(setup(sample())) as desk:
        for place in "45":
            await desk.press(place, "g", "T")
            assert desk.shown == "TranscriptPage"
            await desk.press("escape")
            assert desk.shown in ("Interviewing", "FollowUp")


async def test_the_transcript_stands_under_the_questions_beside_the_notes() -> None:
    async with at_transcript() as desk:
        found = under(desk)
        assert found["1"][0].startswith("Robin: Then let me begin.")
        assert any(line.startswith("Wojciech: Stopping.") for line in found["3"])
        assert [len(found[str(number)]) > 0 for number in range(1, 6)] == [True] * 5
        assert "By the clock of the talk, shifted by +45 s" in desk.text
        assert "nobody at the fi" in desk.text


async def test_a_file_is_attached_by_its_path_and_taken_away_again(tmp_path: Path, bare: Notebook) -> None:
    async with at_transcript(notebook=bare) as desk:
        assert "Nothing is attached yet. i attaches" in desk.text
        await attach(desk, tmp_path / "talk.bin", VTT)
        await desk.until(lambda: desk.notebook.transcripts)
        assert "2 turns of 2 speakers, 0:30" in desk.toasts[-1]
        assert "talk.bin · 2 turns" in desk.text
        await desk.press("u")
        assert (desk.notebook.transcripts, desk.notebook.recordings) == ({}, {})


async def test_the_same_file_again_is_attached_already(tmp_path: Path, bare: Notebook) -> None:
    async with at_transcript(notebook=bare) as desk:
        for _ in range(2):
            await attach(desk, tmp_path / "talk.vtt", VTT)
            await desk.until(lambda: desk.shown == "TranscriptPage")
        await desk.until(lambda: "attached to this talk already" in desk.toasts[-1])
        assert len(desk.notebook.transcripts) == 1


async def test_a_recording_stays_where_it_is_and_one_that_is_gone_is_told(
    tmp_path: Path, bare: Notebook
) -> None:
    async with at_transcript(notebook=bare) as desk:
        await attach(desk, tmp_path / "talk.m4a", b"\0\0\0\x20ftypM4A " + b"\0" * 99)
        await desk.until(lambda: desk.notebook.recordings)
        assert recording(desk).path == str(tmp_path / "talk.m4a")
        assert "The recording has no transcript yet" in desk.text
        assert "is not there now" not in desk.text
        (tmp_path / "talk.m4a").unlink()
        await desk.press("escape", "T")
        await desk.until(lambda: "is not there now" in " ".join(desk.text.split()))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"WEBVTT\n\n", "holds no times"),
        (b"", "is empty"),
        (b"\0\1" * 99, "no text"),
        (None, "cannot be read"),
    ],
)
async def test_what_is_none_is_told_in_the_dialog_and_changes_nothing(
    tmp_path: Path, bare: Notebook, content: bytes | None, words: str
) -> None:
    async with at_transcript(notebook=bare) as desk:
        await attach(desk, tmp_path / "x.vtt", content)
        await desk.until(lambda: words in " ".join(desk.text.replace("│", " ").split()))
        assert desk.shown == "AttachDialog"
        await desk.press("escape")
        assert (desk.shown, desk.notebook.transcripts) == ("TranscriptPage", {})


async def test_without_a_yes_nothing_can_be_attached_and_the_screen_says_how_to_ask() -> None:
    async with at_transcript("Keiko") as desk:
        assert "did not say yes to being recorded" in turns(desk).empty
        await desk.press("i")
        assert (desk.shown, "write the answer down" in desk.toasts[-1]) == ("TranscriptPage", True)
        assert "f3 may it be recorded" in desk.text
        await desk.press("f3", "y")
        await desk.until(lambda: desk.shown == "TranscriptPage")
        assert "Nothing is attached yet" in turns(desk).empty
        await desk.press("i")
        assert desk.shown == "AttachDialog"


async def test_beside_a_note_stands_what_was_heard_when_it_was_begun() -> None:
    async with at_transcript() as desk:
        await desk.press("left", "g", "j")
        assert "Noted: A client pays for the sentence after the facts." in desk.text
        assert "Wojciech Dąbrowski: " in desk.text
        before = turns(desk).key
        await desk.press(*["greater_than_sign"] * 9)
        assert turns(desk).key != before


async def test_the_transcript_is_shifted_until_a_known_line_matches() -> None:
    async with at_transcript() as desk:
        await desk.press(
            "full_stop", "full_stop", "comma", "greater_than_sign", "less_than_sign", "less_than_sign"
        )
        assert shift(desk) == 36
        await desk.press("left", "G", "right")
        await desk.press("G", "m")
        note = desk.interview.notes[-1]
        began = desk.interview.started_at
        assert began is not None
        moment = note.begun_at - began
        await desk.settle()
        assert f"{int(moment.total_seconds()) // 60}:{int(moment.total_seconds()) % 60:02}" in desk.text
        await desk.press("u")
        assert shift(desk) == 36


async def test_a_passage_becomes_a_quote_under_its_question_at_its_time() -> None:
    async with at_transcript() as desk:
        before = desk.interview.notes
        await desk.press("g", "n", "n", "j", "j", "enter")
        (made,) = set(desk.interview.notes) - set(before)
        question = desk.interview.plan[2].id
        assert (made.mark, made.text, made.question_id) == (
            "quote",
            "The good ones know when the next hour buys nothing.",
            question,
        )
        began = desk.interview.started_at
        assert began is not None
        assert timedelta(minutes=7, seconds=15) < made.begun_at - began < timedelta(minutes=7, seconds=40)
        assert "Noted as a quote" in desk.toasts[-1]
        await desk.press("u")
        assert desk.interview.notes == before


async def test_marked_passages_are_one_quote() -> None:
    async with at_transcript() as desk:
        await desk.press("g", "n", "n", "j", "space", "space", "enter")
        assert any(
            note.text == "Stopping. The good ones know when the next hour buys nothing."
            for note in desk.interview.notes
        )


async def test_a_person_says_where_a_question_begins() -> None:
    async with at_transcript() as desk:
        await desk.press("g", "n", "j", "b", "1", "enter")
        assert any("Two sources" in line for line in under(desk)["1"])
        await desk.press("u", "g", "n", "n", "p")
        assert under(desk)["3"][0].startswith("Wojciech: Stopping.")
        assert under(desk)["2"][-1].startswith("Robin: Which skill")
        await desk.press("C")
        assert under(desk)["3"][0].startswith("Robin: Which skill")


async def test_a_key_that_has_nothing_to_correct_says_so() -> None:
    async with at_transcript() as desk:
        await desk.press("C")
        assert "No question was put anywhere by hand" in desk.toasts[-1]
        await desk.press("g", "j", "j", "p")
        assert "belongs to the one before already" in desk.toasts[-1]
        await desk.press("G", "n")
        assert "That was the last question" in desk.toasts[-1]


async def test_a_speaker_is_named_once_for_all_turns() -> None:
    async with at_transcript() as desk:
        await desk.press("g", "n", "j", "r")
        await desk.replace("Wojtek", "f10")
        assert voice_of(recording(desk), "Speaker 2") == "Wojtek"
        assert sum("Wojtek: " in line for line in (row.cells[-1] for row in turns(desk).rows)) == 6


async def test_without_a_live_run_the_split_is_marked_as_a_guess() -> None:
    held = replace(talk_with("Wojciech"), focus=())
    async with at_transcript(notebook=put(sample(), held)) as desk:
        assert "a guess: b and p correct it" in desk.text
        assert all(
            "(a guess)" in row.cells[0]
            for row in turns(desk).rows
            if not row.key and "Under" not in row.cells[0]
        )


async def test_a_narrow_terminal_shows_one_list_at_a_time() -> None:
    async with at_transcript(size=SMALL) as desk:
        assert ("Robin: Then let me" in desk.text, "nobody at the firm" in desk.text) == (True, False)
        await desk.press("left")
        assert ("nobody at the firm" in desk.text, "Robin: Then let me" in desk.text) == (True, False)
        await desk.press("right", "g")
        assert ("Robin: Then let me" in desk.text, "nobody at the firm" in desk.text) == (True, False)


async def test_of_several_recordings_one_is_shown_and_t_shows_the_next(tmp_path: Path) -> None:
    async with at_transcript() as desk:
        await desk.press("t")
        assert "There is no other" in desk.toasts[-1]
        await attach(desk, tmp_path / "more.vtt", VTT)
        await desk.until(lambda: len(desk.notebook.transcripts) == 2)
        assert "2 of 2" in desk.text
        await desk.press("t")
        assert ("1 of 2" in desk.text, "halden" in desk.text) == (True, True)


async def test_taken_away_it_comes_back() -> None:
    async with at_transcript() as desk:
        before = desk.notebook
        await desk.press("x")
        assert desk.notebook.transcripts == {}
        await desk.press("u")
        assert desk.notebook.transcripts == before.transcripts


async def test_in_five_hours_of_talk_the_last_turn_and_one_that_is_searched_for_are_a_key_away() -> None:
    talk = talk_with("Wojciech")
    (old,) = sample().transcripts.values()
    said = tuple(Turn(n * 2.0, n * 2.0 + 1, f"turn {n}.", "AB"[n % 2]) for n in range(36_000))
    long = Transcript(old.id, talk.contact_id, talk.id, old.created_at, "long.vtt", "", said)
    async with at_transcript(notebook=put(sample(), long)) as desk:
        await desk.press("G")
        assert "turn 35999." in desk.text
        await desk.press("slash")
        await desk.type("4242", "enter")
        assert "turn 4242." in desk.text
        await desk.press("ctrl+f")
        await desk.replace("kind:transcript turn 31415")
        await desk.until(lambda: "Search: 1 hit" in desk.text)
        await desk.press("enter")
        assert "turn 31415." in turns(desk).cells[-1]
        assert "turn 31415." in desk.text
