"""A thank-you is built around something that was said, or does not go out; and it says how late it is."""

from dataclasses import replace

from tests.domain.builders import happened, note, person
from tests.ui.desk import FULL, NOW, SMALL, Clock, Desk, at_desk, setup
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import add_draft
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion, encode_id
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import joined, tidy_lines
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.records import RecordList


def talked(*lines: str, moment: str = "2026-11-25 15:20") -> Notebook:
    """A talk with these lines."""
    me = Profile(name="Nia", introduction="a student", studies="library science", email="nia@x.example")
    notebook, _, interview = person(put(Notebook(), me), email="ada@x.example")
    notebook, interview = happened(notebook, interview, (EventKind.HELD, moment))
    notes = tuple(note(number, text) for number, text in enumerate(lines, 1))
    return put(notebook, replace(interview, notes=notes))


def drafted(notebook: Notebook, words: str) -> Notebook:
    """With a draft of the thank-you."""
    (interview_id,) = notebook.interviews
    occasion = Occasion(NOW, lambda: encode_id(700))
    body = tidy_lines(words)
    return add_draft(notebook, occasion, interview_id, Purpose.THANKS, Channel.EMAIL, "Thanks", body)


def body(desk: Desk) -> str:
    (message,) = desk.notebook.messages.values()
    return joined(message.body)


def is_sent(desk: Desk) -> bool:
    (message,) = desk.notebook.messages.values()
    return message.sent_at is not None


async def test_t_builds_it_around_the_line_under_the_cursor_and_f5_around_another() -> None:
    async with at_desk(setup(talked("vendors send bad numbers", "spreadsheets are the job"))) as desk:
        await desk.press("5", "enter", "j", "t")
        await desk.until(lambda: desk.shown == "Letter")
        assert "spreadsheets are the job" in body(desk)
        await desk.press("f5", "k", "enter")
        assert "vendors send bad numbers" in body(desk)
        assert "spreadsheets are the job" not in body(desk)


async def test_without_one_thing_that_was_said_it_is_not_marked_as_sent_and_the_key_is_named() -> None:
    notebook = drafted(talked("vendors send bad numbers"), "Dear Ada Okafor, thank you for everything. Nia")
    async with at_desk(setup(notebook)) as desk:
        await desk.press("5", "enter", "t", "f10")
        assert not is_sent(desk)
        assert desk.toasts[-1].startswith("Not yet It names nothing that Ada Okafor said")
        assert desk.toasts[-1].endswith("f5 chooses the line.")
        assert "f5 choose line" in desk.lines[-1]
        await desk.press("f5", "enter")
        assert "f5 choose line" not in desk.lines[-1]
        await desk.press("f10")
        assert is_sent(desk)


async def test_the_gap_itself_does_not_go_out_even_where_nothing_was_noted() -> None:
    async with at_desk(setup(talked())) as desk:
        await desk.press("5", "t")
        await desk.until(lambda: desk.shown == "Letter")
        assert "${specific_thing}" in body(desk)
        await desk.press("f10")
        assert not is_sent(desk)
        await desk.press("f5")
        assert desk.toasts[-1].endswith("name one thing that they said in your own words.")


async def test_a_draft_in_the_users_own_words_is_left_alone_by_t() -> None:
    words = "Dear Ada Okafor, thank you for what you said of bad numbers. Nia"
    notebook = drafted(talked("vendors send bad numbers", "spreadsheets are the job"), words)
    async with at_desk(setup(notebook)) as desk:
        await desk.press("5", "enter", "j", "t")
        assert desk.shown == "Letter"
        assert body(desk) == words
        assert any("f5 takes another line" in toast for toast in desk.toasts)


async def test_after_two_days_it_is_told_apart_in_words_in_both_places() -> None:
    for size in (FULL, SMALL):
        async with at_desk(setup(talked("vendors", moment="2026-11-24 13:00"), clock=Clock()), size) as desk:
            assert "!" in desk.line("Thank Ada Okafor").partition("Thank")[0]
            rows = desk.app.screen.query_one(RecordList).rows
            assert [row.tone for row in rows if row.cells[0].startswith("Thank")] == ["error"]
            await desk.press("slash")
            await desk.type("thank", "enter")
            assert "2 days without thanks" in " ".join(desk.text.split())
            await desk.press("escape", "5", "enter")
            assert "! 2 days without thanks: t writes them" in " ".join(desk.text.split())
            assert desk.app.screen.query_one(Keybar).display


async def test_within_two_days_it_is_merely_late() -> None:
    async with at_desk(setup(talked("vendors", moment="2026-11-25 13:00"))) as desk:
        assert "!" not in desk.line("Thank Ada Okafor").partition("Thank")[0]
        assert "late" in desk.line("Thank Ada Okafor")
