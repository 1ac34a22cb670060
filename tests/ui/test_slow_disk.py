"""A disk that takes its time: every key is answered meanwhile, and leaving waits without holding anything up."""

import threading
from collections.abc import Sequence

import pytest

from tests.ui.desk import Desk, at_desk, sample, setup
from tui_interviews.domain.change import Change
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.ui import lastwords, leavingapp, saver


class SlowDisk:
    """A keeper whose writes wait until they may, and whose refusals too."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.may_go_on = threading.Event()
        self.is_asked = threading.Event()
        self.refuses = refuses
        self.kept: list[Change] = []

    def write(self, news: Sequence[Change]) -> tuple[Change, ...]:
        self.is_asked.set()
        self.may_go_on.wait(30)
        if self.refuses:
            raise NotSavedError("the disk is full: free some space")
        self.kept += news
        return ()

    def refresh(self) -> tuple[Change, ...]:
        return ()


async def change_something(desk: Desk, disk: SlowDisk) -> None:
    """A career path, whose save is then under way."""
    await desk.press("P")
    await desk.press("G")
    await desk.press("enter")
    await desk.type("Archivist", "f10")
    await desk.until(disk.is_asked.is_set)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for real."""
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(saver, "LOOK_SECONDS", 0.02)


async def test_while_the_disk_is_slow_every_key_has_its_effect() -> None:
    disk = SlowDisk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        await change_something(desk, disk)
        assert "saving" in desk.lines[0]
        await desk.press("7", "g")
        first = next(line for line in desk.lines if "›" in line)
        await desk.press("j", "j")
        assert next(line for line in desk.lines if "›" in line) != first
        await desk.press("slash")
        await desk.type("Ingrid")
        assert "1 of 25" in desk.text
        assert not disk.kept
        disk.may_go_on.set()
        await desk.until(lambda: "saved 14:02" in desk.lines[0])


async def test_leaving_waits_for_a_slow_disk_with_the_screen_alive() -> None:
    disk = SlowDisk()
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        await change_something(desk, disk)
        await desk.press("q")
        await desk.until(lambda: leavingapp.LEAVING in desk.toasts[-1:])
        await desk.press("7")
        assert desk.place == "people"
        assert desk.app.is_running
        disk.may_go_on.set()
        await desk.until(lambda: not desk.app.is_running)
    assert disk.kept


async def test_when_the_disk_refuses_leaving_says_so_and_the_second_time_leaves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lastwords, "SECONDS", 0.05)
    disk = SlowDisk(refuses=True)
    async with at_desk(setup(sample(), keeper=disk)) as desk:
        await change_something(desk, disk)
        disk.may_go_on.set()
        await desk.press("q")
        await desk.until(lambda: any("Quit once more" in toast for toast in desk.toasts))
        await desk.until(lambda: "NOT SAVED: the disk is full" in desk.lines[0])
        assert desk.app.is_running
        await desk.press("q")
        await desk.until(lambda: not desk.app.is_running)
