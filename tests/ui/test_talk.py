"""The live interview, by keys: questions, lines, minutes, and how it begins and ends."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from textual import events

from tests.ui.desk import FULL, NOW, SMALL, Clock, Desk, at_desk, library, sample, setup
from tests.ui.test_slow_disk import SlowDisk
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.question import PlannedQuestion, Tier

WHO_ELSE = "ask: who else · your name · how to reach you"


@asynccontextmanager
async def talking(
    clock: Clock | None = None,
    notebook: Notebook | None = None,
    size: tuple[int, int] = FULL,
    method: Method | None = None,
    **given: Any,
) -> AsyncIterator[Desk]:
    """The live screen of the first interview that has a date, just begun."""
    world = setup(notebook or sample(), clock=clock or Clock(), **given)
    world = replace(world, method=method) if method else world
    async with at_desk(world, size) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.until(lambda: desk.shown == "Talk")
        yield desk


def said(desk: Desk) -> list[tuple[str, str]]:
    """The lines of the talk with their marks."""
    return [(note.text, note.mark) for note in desk.interview.notes]


def under(desk: Desk, text: str) -> str:
    """The words of the question under which a line was kept."""
    note = next(note for note in desk.interview.notes if note.text == text)
    return next(one.text for one in desk.interview.plan if one.id == note.question_id)


def outcome(desk: Desk) -> str:
    """What became of the first question."""
    return desk.interview.plan[0].outcome.value


def in_focus(desk: Desk) -> int:
    """The number of the question on the right."""
    return int(desk.lines[2].partition("│")[2].split()[0])


def left(desk: Desk) -> str:
    """The line with what is left of the time."""
    return desk.lines[20].strip()


# lines


async def test_a_line_is_stamped_when_it_was_begun_and_not_when_it_was_entered() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        clock.passes(minutes=3)
        await desk.type("w")
        clock.passes(seconds=40)
        await desk.type("eekly", "enter")
        await desk.until(lambda: not desk.app.unkept)
        assert desk.line("weekly").partition("│")[2].split() == ["3:00", "weekly"]


async def test_each_sign_of_the_method_marks_a_line_and_stands_on_the_screen() -> None:
    async with talking() as desk:
        for mark in library().method.marks:
            assert f"{mark.sign} {mark.label}" in desk.lines[21]
            await desk.type(f"{mark.sign} {mark.name}", "enter")
            assert f"0:00 {mark.sign} {mark.name}" in desk.text
        assert said(desk) == [(mark.name, mark.name) for mark in library().method.marks]


async def test_a_sign_alone_marks_the_line_before_it_and_once_more_takes_the_mark_off() -> None:
    async with talking() as desk:
        await desk.type("!", "enter")
        assert "there is none yet" in desk.toasts[-1]
        await desk.press("ctrl+z")
        await desk.type("will send it", "enter")
        await desk.type("!", "enter")
        assert said(desk) == [("will send it", "promise")]
        await desk.type("*", "enter")
        assert said(desk) == [("will send it", "surprise")]
        await desk.type("*", "enter")
        assert said(desk) == [("will send it", "")]


async def test_a_line_carries_a_mark_until_the_disk_has_it() -> None:
    disk = SlowDisk()
    async with talking(keeper=disk) as desk:
        await desk.type("weekly", "enter")
        assert "·0:00   weekly" in desk.text
        disk.may_go_on.set()
        await desk.until(lambda: " 0:00   weekly" in desk.text and "·0:00" not in desk.text)


async def test_a_line_that_the_disk_refuses_keeps_its_mark() -> None:
    disk = SlowDisk(refuses=True)
    disk.may_go_on.set()
    async with talking(keeper=disk) as desk:
        await desk.type("weekly", "enter")
        await desk.until(lambda: "NOT SAVED" in desk.lines[0])
        assert "·0:00   weekly" in desk.text
        disk.refuses = False


async def test_an_earlier_line_is_changed_marked_and_moved_to_another_question() -> None:
    async with talking() as desk:
        await desk.type("weakly statistics", "enter")
        await desk.type("another", "enter")
        await desk.press("f4", "j", "enter")
        await desk.replace("weekly statistics", "down")
        await desk.press("right", "down", "right", "f10")
        assert said(desk) == [("weekly statistics", "quote"), ("another", "")]
        assert under(desk, "weekly statistics") == desk.interview.plan[1].text
        assert "weekly statistics" not in desk.text
        await desk.press("ctrl+n")
        assert '0:00 " weekly statistics' in desk.text


async def test_with_an_empty_line_ctrl_z_takes_back_what_the_talk_did_last() -> None:
    async with talking() as desk:
        await desk.type("one", "enter", "f8", "ctrl+n")
        assert outcome(desk) == "skipped"
        await desk.press("ctrl+z")
        assert outcome(desk) == "open"
        assert desk.toasts[-1].startswith("Undone: skip the question “")
        await desk.press("ctrl+z")
        assert said(desk) == []


async def test_a_long_line_is_wrapped_and_older_lines_are_read_by_key() -> None:
    async with talking() as desk:
        await desk.type("the end of the first line is " + "far " * 20 + "away", "enter")
        assert "away" in desk.text
        for number in range(20):
            await desk.type(f"line {number}", "enter")
        assert "lines further up: pageup" in desk.text
        assert "line 19" in desk.text
        assert "far away" not in desk.text
        await desk.press("pageup", "pageup", "pageup")
        assert "far away" in desk.text
        assert "line 19" not in desk.text
        await desk.type("once more", "enter")
        assert "once more" in desk.text


# questions


async def test_a_question_is_jumped_to_by_its_number() -> None:
    async with talking() as desk:
        await desk.press("ctrl+t", "1", "1", "enter")
        assert in_focus(desk) == 11
        await desk.press("ctrl+t", "1", "5", "enter")
        assert in_focus(desk) == 5
        await desk.press("ctrl+t", "3", "escape")
        assert in_focus(desk) == 5


async def test_a_parked_question_comes_up_again_before_the_closing() -> None:
    async with talking() as desk:
        await desk.press("ctrl+n", "f7")
        assert in_focus(desk) == 3
        rows = [line.partition("│")[0].split()[:2] for line in desk.lines[2:20]]
        place = rows.index(["parked"])
        assert rows[place + 1][0] == "2"
        assert rows[place + 2] == ["closing"]
        await desk.press("ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n")
        assert in_focus(desk) == 2
        await desk.press("ctrl+n")
        assert in_focus(desk) == 7


async def test_next_passes_over_what_is_settled_and_previous_does_not() -> None:
    async with talking() as desk:
        await desk.press("ctrl+n", "f8", "ctrl+o")
        assert in_focus(desk) == 2
        await desk.press("ctrl+o")
        assert in_focus(desk) == 1
        await desk.press("ctrl+n")
        assert in_focus(desk) == 3
        await desk.press("ctrl+o", "ctrl+o", "ctrl+o")
        assert desk.toasts[-1] == "This is the first question."


async def test_behind_the_last_question_it_says_what_can_be_done() -> None:
    async with talking() as desk:
        await desk.press("ctrl+t", "G", "enter", "ctrl+n")
        assert desk.toasts[-1].startswith("Nothing is left to ask behind this one: ")


async def test_an_unplanned_question_is_asked_at_once_and_the_next_is_the_one_planned() -> None:
    async with talking() as desk:
        second = desk.interview.plan[1].text
        await desk.press("f2")
        await desk.type("Why there?", "enter")
        await desk.type("because", "enter")
        assert under(desk, "because") == "Why there?"
        await desk.press("ctrl+n")
        await desk.type("next", "enter")
        assert under(desk, "next") == second


async def test_probes_are_one_key_away_and_leave_the_line_as_it_was() -> None:
    async with talking() as desk:
        await desk.type("half a li")
        await desk.press("ctrl+g")
        assert "A probe, to say aloud" in desk.text
        await desk.press("escape")
        await desk.type("ne", "enter")
        assert said(desk) == [("half a line", "")]


@pytest.mark.parametrize("size", [FULL, SMALL, (120, 40), (40, 10)])
async def test_neither_a_very_long_question_nor_many_of_them_push_the_line_off(size: tuple[int, int]) -> None:
    notebook = sample()
    plan = (
        PlannedQuestion("long", "How much of it " * 60 + "?", Tier.MUST),
        *(PlannedQuestion(f"q{n}", f"Question {n} 漢字漢字漢字漢字漢字?", Tier.SHOULD) for n in range(2, 31)),
    )
    every = (replace(one, plan=plan) if one.meeting else one for one in notebook.interviews.values())
    async with talking(notebook=put(notebook, *every), size=size) as desk:
        for number in range(30):
            await desk.type(f"line {number}", "enter")
        assert "line 29" in desk.text
        await desk.type("here I type")
        assert "here I type" in desk.text
        await desk.press("ctrl+t", "2", "9", "enter")
        if size[0] >= 70:
            row = next(line for line in desk.lines if line.startswith("›"))
            assert row.split()[1] == "29"


# minutes


async def test_what_is_left_stands_against_what_is_planned() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        assert "0:00 of 20:00" in desk.lines[0]
        assert left(desk) == "20 min left · 17 planned"
        clock.passes(minutes=12)
        await desk.type("a")
        assert "12:00 of 20:00" in desk.lines[0]
        assert left(desk) == "8 min left · 15 planned, 7 too many: f8 skips a question"


async def test_in_the_last_minutes_the_closing_questions_are_asked_for_until_they_are_asked() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        clock.passes(minutes=14, seconds=59)
        await desk.type("a")
        assert "ask: " not in left(desk)
        clock.passes(seconds=1)
        await desk.type("", "enter")
        assert left(desk) == f"5:00 left · {WHO_ELSE}"
        await desk.press("ctrl+t", "7", "enter")
        assert left(desk) == "5:00 left · ask: your name · how to reach you"
        await desk.type("Mina", "enter", "ctrl+n")
        await desk.type("yes", "enter", "ctrl+n")
        await desk.type("mail", "enter")
        assert left(desk) == "5:00 left · thank them"
        clock.passes(minutes=5)
        await desk.type("x", "enter")
        assert left(desk) == "Time is up: f5 more, f10 end · thank them"
        await desk.press("f5")
        assert "of 25:00" in desk.lines[0]
        assert left(desk) == "5:00 left · thank them"


@pytest.mark.parametrize("has_bell", [False, True])
async def test_a_cue_rings_only_where_the_method_says_so(
    has_bell: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, rung = Clock(), []
    method = replace(library().method, has_wrap_up_bell=has_bell)
    async with talking(clock, method=method) as desk:
        monkeypatch.setattr(desk.app, "bell", lambda: rung.append(clock.now - NOW))
        for _ in range(19):
            clock.passes(minutes=1)
            await desk.type("x", "enter")
    assert rung == ([timedelta(minutes=15), timedelta(minutes=18)] if has_bell else [])


# the clock jumps


async def test_a_clock_that_is_set_back_or_ahead_is_told_and_costs_nothing() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        clock.passes(minutes=10)
        await desk.type("one", "enter")
        clock.passes(days=-1)
        await desk.type("two", "enter")
        assert "0:00 of 20:00" in desk.lines[0]
        assert left(desk).startswith("The clock was set back: the latest line is of 14:12.")
        clock.passes(days=2)
        await desk.type("three", "enter")
        assert left(desk) == "The clock says that this talk began Thu 14:02. f10 ends it."
        assert said(desk) == [("one", ""), ("two", ""), ("three", "")]


# beginning and end


async def test_the_opener_and_the_purpose_stand_there_until_the_first_line() -> None:
    async with talking() as desk:
        assert "Thank you for making time" in desk.text
        assert "I am not asking for a job." in desk.text
        await desk.type("Tuesday", "enter")
        assert "Thank you for making time" not in desk.text
        await desk.press("ctrl+n")
        assert "Type what they say." in desk.text


async def test_ending_shows_what_was_not_asked_and_enter_goes_on_with_it() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        clock.passes(minutes=10)
        await desk.press("f10")
        assert "Still to ask: who else · your name · how to reach you" in desk.text
        assert "End it now: debrief by 16:12, thank-you by tomorrow 14:12" in desk.text
        await desk.press("j", "enter")
        assert desk.shown == "Talk"
        assert in_focus(desk) == 7
        await desk.press("f10", "enter")
        await desk.until(lambda: desk.place == "follow_up")
        told = next(toast for toast in desk.toasts if " is over: " in toast)
        assert "is over: debrief by 16:12, thank-you by tomorrow 14:12. Not asked: " in told
        assert told.endswith(" more")
        due = {one.kind.value for one in desk.app.seen.due if one.interview_id == desk.app.chosen}
        assert {"debrief", "thank"} <= due


async def test_with_everything_asked_the_talk_ends_without_a_question() -> None:
    async with talking() as desk:
        for _ in desk.interview.plan:
            await desk.type("x", "enter", "ctrl+n")
        await desk.press("f10")
        await desk.until(lambda: desk.place == "follow_up")
        assert desk.interview.ended_at is not None


async def test_a_talk_that_somebody_forgot_to_end_is_ended_when_it_was_over() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        clock.passes(minutes=20)
        await desk.type("good-bye", "enter")
        clock.passes(hours=5)
        await desk.press("f10")
        assert "It ended today 14:22, with the latest line" in desk.text
        await desk.press("j", "enter")
        await desk.until(lambda: desk.place == "follow_up")
        assert desk.interview.ended_at == NOW + timedelta(minutes=20)


async def test_the_next_start_offers_to_go_on_first_of_all_and_nothing_is_missing() -> None:
    clock = Clock()
    async with talking(clock) as desk:
        await desk.type("one", "enter", "ctrl+n")
        await desk.type("two", "enter")
        await desk.type("half a li")
        desk.app.keep_typed()
        left_behind = desk.notebook
    clock.passes(minutes=4)
    async with at_desk(setup(left_behind, clock=clock)) as desk:
        first = next(line for line in desk.lines if line.startswith("›"))
        assert first.split()[1:3] == ["Go", "on"]
        assert "talking since 14:02, 2 lines" in first
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "Talk")
        assert "4:00 of 20:00" in desk.lines[0]
        assert in_focus(desk) == 2
        await desk.type("ne", "enter")
        assert [note.text for note in running(desk).notes] == ["one", "two", "half a line"]


def running(desk: Desk) -> Interview:
    """The talk that is going on."""
    return next(one for one in desk.notebook.interviews.values() if one.started_at and one.ended_at is None)


async def test_lines_of_another_session_appear_and_the_half_line_here_stays() -> None:
    async with talking() as desk:
        await desk.type("mine", "enter")
        await desk.type("half")
        desk.app.keep_typed()
        talk = running(desk)
        theirs = Note("theirs", NOW, "theirs", question_id=talk.plan[0].id)
        desk.app.notebook = put(desk.notebook, replace(talk, notes=(*talk.notes, theirs)))
        await desk.settle()
        assert "theirs" in desk.text
        await desk.type(" a line", "enter")
        assert [note.text for note in running(desk).notes] == ["mine", "theirs", "half a line"]


async def test_a_paste_into_the_line_is_one_line() -> None:
    async with talking() as desk:
        desk.app._driver.send_message(events.Paste("one\ntwo \x1b[31mred"))  # type: ignore[union-attr]
        await desk.settle()
        await desk.press("enter")
        assert said(desk) == [("one two [31mred", "")]


# before


async def test_the_checklist_of_the_medium_is_ticked_with_space_and_undone() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "enter")
        assert "Before the talk · 0 of 4 done, space ticks" in desk.text
        assert "Who calls, and the number:" in desk.text
        await desk.press("space", "space")
        assert "Before the talk · 2 of 4 done" in desk.text
        await desk.press("u")
        assert "Before the talk · 1 of 4 done" in desk.text
        await desk.press("G", "space")
        assert "put the cursor on one first" in desk.toasts[-1]
