"""Promises in Follow up and on Today."""

from dataclasses import replace
from datetime import date

from tests.domain.builders import happened, note, person
from tests.ui.desk import Desk, at_desk, setup
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Promise
from tui_interviews.domain.notebook import Notebook, put


def talked() -> Notebook:
    """Two lines, the second a promise."""
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (EventKind.HELD, "2026-11-25 15:20"))
    lines = (note(1, "spreadsheets are the job"), note(2, "sends the style guide", "promise"))
    return put(notebook, replace(interview, notes=lines))


def promise(desk: Desk) -> Promise:
    (found,) = desk.interview.promises
    return found


async def test_a_promise_stands_below_its_note_and_three_keys_change_it() -> None:
    async with at_desk(setup(talked())) as desk:
        await desk.press("5", "enter", "j")
        assert "they promised it, by Wed" in desk.text
        await desk.press("m")
        assert promise(desk).is_mine
        assert "you promised it, by tomorrow" in desk.text
        await desk.press("p")
        assert promise(desk).done_at is not None
        assert "you promised it, kept today" in desk.text
        await desk.press("p")
        assert promise(desk).done_at is None
        await desk.press("b")
        await desk.replace("4 Dec", "enter")
        assert promise(desk).due_on == date(2026, 12, 4)
        await desk.press("u", "u", "u", "u")
        assert desk.interview.promises == ()


async def test_a_line_that_is_no_promise_says_so_and_m_makes_it_one() -> None:
    async with at_desk(setup(talked())) as desk:
        await desk.press("5", "enter", "p")
        assert any("Nothing is promised in this line" in toast for toast in desk.toasts)
        await desk.press("m")
        assert [one.mark for one in desk.interview.notes] == ["promise", "promise"]
