"""What is kept while the disk refuses, and what others write meanwhile."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.ui.desk import Desk, MemoryJournal, at_desk, sample, setup
from tui_interviews.domain.change import Change
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.ui import lastwords, saver
from tui_interviews.ui.saver import Found, NotSaved, Report, Saved, Saver, Task

FULL_DISK = "the disk is full: free some space"


class Disk:
    """A keeper that refuses while there is a fault, and tells news that others have written."""

    def __init__(self, fault: str = "") -> None:
        self.fault = fault
        self.kept: list[Change] = []
        self.news: tuple[Change, ...] = ()
        self.answer: tuple[Change, ...] = ()

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        if self.fault:
            raise NotSavedError(self.fault)
        self.kept += news
        answer, self.answer = self.answer, ()
        return answer

    def refresh(self) -> tuple[Change, ...]:
        news, self.news = self.news, ()
        return news


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries and looks come at once."""
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(saver, "LOOK_SECONDS", 0.02)
    monkeypatch.setattr(lastwords, "SECONDS", 0.05)


def change(number: int) -> Change:
    card = next(iter(sample().cards.values()))
    return Change("cards", f"c{number}", None, replace(card, id=f"c{number}"))


class Broken(Disk):
    """Fails once as nobody has foreseen."""

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        if not self.fault:
            self.fault = "once"
            raise KeyError("people/ada.json")
        self.kept += news
        return ()


def test_a_fault_of_the_program_itself_is_told_and_what_was_to_be_saved_is_tried_again() -> None:
    disk, told = Broken(), list[Report]()
    one = Saver(disk, MemoryJournal(), told.append)
    one.start()
    one.put(Task((change(1),)))
    assert one.settle(5)
    one.close()
    refused = [report.reason for report in told if isinstance(report, NotSaved)]
    assert refused == ["a fault of this program (KeyError: 'people/ada.json'): what you type is put aside"]
    assert disk.kept == [change(1)]


def test_a_refused_change_is_kept_before_those_that_follow() -> None:
    disk, told = Disk(FULL_DISK), list[Report]()
    one = Saver(disk, MemoryJournal(), told.append)
    one.start()
    one.put(Task((change(1), change(2))))
    assert not one.settle(0.05)
    one.put(Task((change(3),)))
    disk.fault = ""
    assert one.settle(5)
    one.close()
    assert [c.id for c in disk.kept] == ["c1", "c2", "c3"]
    assert told[:2] == [Found(()), NotSaved(FULL_DISK, is_aside=True)]
    assert told[-1] == Saved()


def test_closing_tries_once_more() -> None:
    disk = Disk(FULL_DISK)
    one = Saver(disk, MemoryJournal(), lambda _: None)
    one.start()
    one.put(Task((change(1),)))
    assert not one.settle(0.05)
    disk.fault = ""
    one.close()
    assert [c.id for c in disk.kept] == ["c1"]


async def _say_something(desk: Desk) -> None:
    await desk.press("P")
    await desk.type("Archivist", "f10")


async def test_the_head_says_not_saved_and_why_until_it_is() -> None:
    disk = Disk(FULL_DISK)
    async with at_desk(setup(keeper=disk)) as desk:
        await _say_something(desk)
        await desk.until(lambda: f"NOT SAVED: {FULL_DISK}" in desk.lines[0])
        assert desk.toasts == [f"Not saved {FULL_DISK}. Until then a copy is put aside, for the next start."]
        disk.fault = ""
        await desk.until(lambda: "saved 14:02" in desk.lines[0])
        assert {c.table for c in disk.kept} == {"paths", "profile"}


async def test_quitting_with_something_unsaved_warns_once() -> None:
    async with at_desk(setup(keeper=Disk(FULL_DISK))) as desk:
        await _say_something(desk)
        await desk.press("q")
        await desk.until(lambda: any("Quit once more" in toast for toast in desk.toasts))
        assert desk.app.is_running
        await desk.press("q")
        await desk.until(lambda: not desk.app.is_running)


async def test_what_is_half_typed_is_kept_when_the_app_is_torn_down() -> None:
    disk = Disk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.type("half a li")
        interview = desk.app.screen.interview  # type: ignore[attr-defined]
    kept = [c.after for c in disk.kept if c.id == interview.id]
    assert kept[-1].half_lines[0].text == "half a li"  # type: ignore[union-attr]


async def test_what_another_session_wrote_appears() -> None:
    disk = Disk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        await desk.press("7", "g")
        contact = min(desk.notebook.contacts.values(), key=lambda one: one.name)
        disk.news = (Change("contacts", contact.id, contact, replace(contact, name="Aaa from elsewhere")),)
        await desk.until(lambda: "Aaa from elsewhere" in desk.text)
        assert desk.app.history.done == ()


async def test_what_was_changed_here_since_is_not_overwritten_by_an_older_merge() -> None:
    disk = Disk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        old = desk.notebook.profile
        await _rename(desk, "Here")
        stale = Change("profile", "profile", old, replace(old, name="Elsewhere"))
        disk.news = (stale,)
        await desk.until(lambda: not disk.news)
        await desk.settle()
        assert desk.notebook.profile.name == "Here"


async def test_a_merge_with_what_others_wrote_is_shown() -> None:
    disk = Disk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        mine = replace(desk.notebook.profile, name="Here")
        disk.answer = (Change("profile", "profile", mine, replace(mine, phone="+1 555")),)
        await _rename(desk, "Here")
        await desk.until(lambda: desk.notebook.profile.phone == "+1 555")
        assert desk.notebook.profile.name == "Here"


async def _rename(desk: Desk, name: str) -> None:
    await desk.press("M")
    desk.app.screen.query_one("#field-name").focus()
    await desk.replace(name, "f10")
