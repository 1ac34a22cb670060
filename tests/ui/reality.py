"""The sample on a real disk, and a desk in front of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.ui.desk import FULL, Desk, at_desk, sample, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.opening import open_store


@asynccontextmanager
async def at_real_desk(
    data: Path, start: Notebook | None = None, size: tuple[int, int] = FULL
) -> AsyncIterator[Desk]:
    """The sample, or another notebook, as it comes from the disk; what was changed is on the disk in the end."""
    open_store(data).keeper.write(changes(Notebook(), start or sample()))
    opened = open_store(data)
    assert opened.problems == ()
    async with at_desk(setup(opened.notebook, keeper=opened.keeper), size) as desk:
        before = desk.notebook
        yield desk
        if desk.notebook is not before:
            await desk.until(lambda: desk.app.saving.startswith("saved "))
        left = desk.notebook
    again = open_store(data)
    assert again.problems == ()
    assert changes(left, again.notebook) == ()


def talk_with(notebook: Notebook, name: str) -> Interview:
    """The interview with whoever has that in their name."""
    contact = next(one for one in notebook.contacts.values() if name in one.name)
    return next(one for one in notebook.interviews.values() if one.contact_id == contact.id)


async def go_to_talk(desk: Desk, name: str) -> None:
    """The notes of a talk, with the cursor on the first."""
    await find_person(desk, name)
    await desk.press("5", "right", "g")
    assert name in desk.text


async def find_person(desk: Desk, name: str) -> None:
    """Whoever has that in their name is chosen, and in their stage; no filter is left in People."""
    await desk.press("7", "slash", "ctrl+u")
    await desk.type(name, "enter", "enter", "7", "escape")


async def on_row(desk: Desk, words: str) -> None:
    """The cursor on the row of these words, found by the filter, which is then let go."""
    await desk.press("slash")
    await desk.type(words, "enter", "escape")
