"""Search: as it is typed, from everywhere, to the line."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.ui.desk import SMALL, Desk, at_desk, sample, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.passage import passages
from tui_interviews.domain.query import words_of
from tui_interviews.domain.search import Hit, search
from tui_interviews.domain.surroundings import surroundings
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import open_store
from tui_interviews.ui.finder import Finder
from tui_interviews.ui.hitplace import way_to
from tui_interviews.ui.messages import Go, OpenTranscript
from tui_interviews.ui.widgets.hits import HitList
from tui_interviews.ui.widgets.records import RecordList

NOTE = "brief is one page: decision, three questions"


async def find(desk: Desk, words: str) -> None:
    """Open the search and type."""
    await desk.press("ctrl+f")
    await desk.replace(words)
    await found(desk)


async def found(desk: Desk) -> None:
    """Until the search has answered."""
    await desk.until(lambda: all(worker.is_finished for worker in desk.app.workers))
    await desk.settle()


def row(desk: Desk) -> str:
    """The line of the screen that the cursor is on, in the list that has the focus."""
    records = desk.focus
    assert isinstance(records, RecordList)
    return " ".join(records.cells)


async def test_what_is_typed_is_found_and_enter_opens_the_line_in_its_place() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "decision three kind:note")
        assert NOTE in desk.line("brief is one page")
        assert "Search: 1 hit" in desk.lines[0]
        await desk.press("enter")
        assert desk.place == "follow_up"
        assert desk.app.screen.contact is not None  # type: ignore[attr-defined]
        assert desk.focus_id == "work"
        assert NOTE in row(desk)
        assert any(note.text.startswith(NOTE) for note in desk.interview.notes)


WAYS = {
    "kind:contact raghunathan": ("people", "Priya Raghunathan"),
    "kind:address_book": ("people", ""),
    "kind:insight who:José one-page brief template": ("follow_up", "→ resource: A one-page brief template"),
    "kind:message already reads like a brief": ("contact", "thanked"),
    "kind:research grey literature": ("prepare", "grey literature"),
    "kind:question who:José researchable brief": ("prepare", "researchable brief"),
    "kind:lead One-page brief": ("follow_up", "brief template"),
    "kind:lead Library trainee": ("leads", "Library trainee"),
    "kind:lead Intelligence assistant": ("leads", "Intelligence assistant"),
    "kind:path Metadata librarian": ("insights", ""),
}


@pytest.mark.parametrize("words", WAYS)
async def test_every_kind_of_hit_opens_where_it_is_at_home(words: str) -> None:
    place, cells = WAYS[words]
    async with at_desk(setup(sample())) as desk:
        await find(desk, words)
        await desk.press("enter")
        assert desk.place == place
        if cells:
            assert cells in row(desk)


async def test_a_career_path_is_shown_with_its_own_page() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "kind:path metadata")
        await desk.press("enter")
        path = desk.notebook.paths[desk.notebook.profile.path_id]
        assert path.name == "Metadata librarian"
        assert desk.place == "insights"


async def test_what_is_no_row_of_a_list_opens_over_its_place() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "kind:debrief rare")
        await desk.press("enter")
        assert (desk.place, desk.shown, desk.focus_id) == ("follow_up", "FormDialog", "field-debrief_open")
        await desk.press("escape")
        await find(desk, "kind:recording dabrowski")
        await desk.press("enter")
        assert desk.shown == "TranscriptPage"
        await desk.press("escape")
        for words, place in (("kind:meeting halden-wd", "interview"), ("kind:consent warsaw", "interview")):
            await find(desk, words)
            await desk.press("enter")
            assert desk.place == place
            assert "Wojciech" in desk.text
        await find(desk, "kind:event call me josé")
        await desk.press("enter")
        assert (desk.place, "Call me José" in row(desk)) == ("contact", True)
        await find(desk, "kind:path proves I can do it")
        await desk.press("enter")
        assert "What could I show that proves I can do it?" in row(desk)


async def test_what_was_said_opens_at_its_sentence_and_stands_between_its_neighbours_before() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "kind:transcript hour buys nothing")
        around = desk.text.split("─\n")[-2]
        assert all(
            said in around for said in ("  Wojciech Dąbrowski", "Stopping.", "› The good ones know when")
        )
        await desk.press("enter")
        assert desk.shown == "TranscriptPage"
        assert row(desk).endswith("The good ones know when the next hour buys nothing.")
        assert row(desk).strip()[:30] in desk.text
        await desk.press("escape")
        assert desk.place == "follow_up"


async def test_a_hit_stands_in_its_context() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "decision three kind:note")
        around = desk.text.split("─\n")[-2]
        assert "Which questions do your internal clients bring" in around
        assert "clients bring topics" in around
        assert f"› {NOTE}" in around


async def test_the_words_stand_out_by_more_than_a_colour() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "DECISION kind:note who:José")
        records = desk.app.screen.query_one(HitList)
        underlined = [
            segment.text.lower()
            for y in range(records.size.height)
            for segment in records.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert underlined
        assert {*underlined} == {"decision"}


async def test_a_wrong_filter_gets_a_sentence_and_the_text_stays() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "knd:note brief")
        assert "There is no filter knd:; did you mean kind?" in desk.text
        await desk.replace("since:3/4")
        assert "write the month as a word" in " ".join(desk.text.split())
        await desk.press("enter")
        assert "There is no hit to open yet." in desk.toasts
        await desk.press("escape")
        assert desk.shown == "Today"


async def test_it_opens_from_a_letter_and_a_talk_and_leaves_what_is_typed_there() -> None:
    async with at_desk(setup(sample())) as desk:
        await find(desk, "kind:contact MacIsaac")
        await desk.press("enter", "enter")
        assert desk.place == "interview"
        await desk.press("enter", "enter")
        await desk.until(lambda: desk.focus_id == "line")
        await desk.type("half a li")
        await find(desk, "decision three kind:note")
        await desk.press("escape")
        assert desk.focus_id == "line"
        await desk.press("ctrl+f")
        await found(desk)
        assert "decision three" in desk.text
        await desk.press("enter")
        assert desk.place == "follow_up"
        await desk.press("4")
        assert desk.shown == "Interviewing"
        halves = [half.text for one in desk.notebook.interviews.values() for half in one.half_lines]
        assert halves == ["half a li"]


async def test_over_a_form_it_says_what_to_do() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("M", "ctrl+f")
        assert desk.toasts[-1] == "Close this first, then search: esc."


async def test_it_can_be_used_in_a_small_terminal() -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await find(desk, "decision three kind:note")
        await desk.press("enter")
        assert NOTE in row(desk)


async def test_it_finds_what_another_session_wrote_and_on_the_real_store(tmp_path: Path) -> None:
    keeper = FolderKeeper(tmp_path)
    keeper.load()
    keeper.write(changes(Notebook(), sample()))
    opened = open_store(tmp_path)
    async with at_desk(setup(opened.notebook, keeper=opened.keeper)) as desk:
        await find(desk, "zeppelin")
        assert "Search: 0 hits" in desk.lines[0]
        talk = next(one for one in desk.notebook.interviews.values() if one.notes)
        first, *others = talk.notes
        theirs = replace(talk, notes=(replace(first, text="a zeppelin of papers"), *others))
        desk.app.notebook = put(desk.notebook, theirs)
        await found(desk)
        assert "a zeppelin of papers" in desk.text


async def test_the_loop_gets_its_turn_while_texts_are_folded_and_searched() -> None:
    """How often, not how fast: after every slice the next in the queue comes first."""
    notebook, finder, turns = sample(), Finder(), 0
    big = {
        key: replace(talk, notes=tuple(replace(note, text=note.text * 2_000) for note in talk.notes))
        for key, talk in notebook.interviews.items()
    }

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    waiting = asyncio.create_task(others())
    found = await finder.find(replace(notebook, interviews=big), words_of("nowhere to be found"), 10)
    waiting.cancel()
    assert found == ()
    assert turns > 10


async def test_an_answer_that_comes_while_the_search_is_being_closed_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find_at_once, came = Finder.find, list[bool]()

    async with at_desk(setup(sample())) as desk:
        await desk.press("ctrl+f")
        screen = desk.app.screen

        async def find_too_late(*args: Any) -> tuple[Hit, ...]:
            found = await find_at_once(*args)
            while screen.children:
                await asyncio.sleep(0)
            came.append(screen.display)
            return found

        monkeypatch.setattr(Finder, "find", find_too_late)
        await desk.press(*"brief", "escape")
        await desk.until(lambda: came)
        assert not came[-1]
        assert desk.place == "today"


async def test_only_the_records_that_have_changed_are_folded_again() -> None:
    finder, notebook = Finder(), sample()
    await finder.fold(notebook)
    before = dict(finder._index)
    changed = next(one for one in notebook.interviews.values() if one.notes)
    await finder.fold(put(notebook, replace(changed, debrief=("anew",))))
    fresh = {key for key, entry in finder._index.items() if entry is not before.get(key)}
    assert {id_ for _, id_ in fresh} == {changed.id}


async def test_a_hit_that_another_session_takes_out_leads_to_its_place_all_the_same() -> None:
    for kind in ("insight", "lead", "message", "note", "path", "contact", "question"):
        hit = Hit(kind, "Somebody", "words", "gone", "gone", "gone")
        assert any(isinstance(one, Go) for one in way_to(sample(), hit, ("words",)))
        assert isinstance(surroundings(sample(), hit, ("words",)), tuple)


def test_a_transcript_that_is_cut_or_taken_away_meanwhile_opens_as_far_as_there_is_one() -> None:
    notebook, words = sample(), ("buys", "nothing")
    (hit,) = (hit for hit in search(notebook, " ".join(words)) if hit.kind == "transcript")
    (recording,), (transcript,) = notebook.recordings.values(), notebook.transcripts.values()
    (*_, there) = way_to(notebook, hit, words)
    assert isinstance(there, OpenTranscript)
    assert passages(transcript.turns)[there.place].text.endswith("hour buys nothing.")
    (_, *lines) = [line for line, _ in surroundings(notebook, hit, words)]
    assert (lines[0], lines[-1]) == ("Stopping.", "Robin Achterberg: What will machines do to the work?")
    cut = put(notebook, replace(transcript, turns=transcript.turns[:2]))
    away = drop(notebook, recording, transcript)
    assert [*way_to(cut, hit, words)][-1] == OpenTranscript(hit.interview_id, recording.id)
    assert [*way_to(away, hit, words)][-1] == OpenTranscript(hit.interview_id)
