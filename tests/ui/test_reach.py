"""Every key in every place: something happens, or a toast says why not."""

from collections.abc import Iterable

import pytest

from tests.ui.desk import Desk, at_desk, sample, setup
from tui_interviews.commands import COMMANDS, Command, Where, of
from tui_interviews.domain.notebook import Notebook
from tui_interviews.ui.place import Place

PLACES = {
    Where.TODAY: "1",
    Where.PREPARE: "2",
    Where.CONTACT: "3",
    Where.INTERVIEW: "4",
    Where.FOLLOW_UP: "5",
    Where.INSIGHTS: "6",
    Where.PEOPLE: "7",
}
"""The key of each place."""
DEEPER = {
    Where.LETTER: ("3", "g", "enter", "N"),
    Where.TALK: ("4", "g", "enter", "enter"),
    Where.CHOICE: ("2", "a"),
    Where.QUESTIONS: ("2", "a"),
    Where.ROUTE: ("2", "F", "j", "j", "enter"),
    Where.BRIEF: ("2", "b"),
    Where.REHEARSAL: ("2", "R", "enter"),
    Where.TRANSCRIPT: ("5", "g", "T"),
    Where.FORM: ("M",),
    Where.SEARCH: ("ctrl+f", "e", "down"),
    Where.MATRIX: ("6", "m"),
    Where.GRID: ("6", "m"),
    Where.FUNNEL: ("6", "f"),
    Where.READING: ("6", "m", "enter"),
}
"""The way to where there is nothing without a person."""
LISTS = (Where.CHOICE, Where.QUESTIONS, Where.ROUTE, Where.TRANSCRIPT)
UNDER = (Where.EVERYWHERE, Where.ALWAYS, Where.PLACE, Where.LIST)
"""What is alive in a place besides its own keys."""
LEAVING = {"quit", "suspend"}
SLOW = {
    "help",
    "palette",
    "search",
    "profile.edit",
    "path.choose",
    *(c.name for c in COMMANDS if c.name.startswith("go.")),
}
SPACIOUS = (Where.TODAY, Where.FOLLOW_UP)
QUIET = {f"list.{name}" for name in ("clear", "over", "back", "down", "up", "first", "last")}
QUIET |= {"list.page_down", "list.page_up", "repaint", "talk.keep", "brief.up", "brief.down"}
QUIET |= {f"search.{name}" for name in ("next", "previous", "page_down", "page_up")}
QUIET |= {c.name for c in COMMANDS if c.where is Where.GRID}
QUIET |= {f"reading.{name}" for name in ("down", "up", "page_down", "page_up")}
"""Commands that may have nothing to do: nothing to drop, no other pane, the end of the list, an empty line."""


class Round:
    """Presses key after key, each from the same state."""

    def __init__(self, desk: Desk, *way: str) -> None:
        self.desk, self.way = desk, way
        self.notebook, self.chosen = desk.notebook, desk.app.chosen

    async def dead(self, commands: Iterable[Command]) -> list[str]:
        """The keys after which everything is as it was, without a word."""
        dead = []
        await self._begin()
        home = self._state()
        for command in commands:
            for key in self._keys(command):
                await self.desk.press(key)
                assert self.desk.app.is_running
                if self._state() == home:
                    await self._threads()
                if self._state() != home:
                    await self._begin()
                    home = self._state()
                elif command.name not in QUIET:
                    dead.append(f"{key}: {command.name}")
        return dead

    async def _threads(self) -> None:
        """Until those that a key has started have said what they have to say."""
        await self.desk.until(lambda: all(worker.is_finished for worker in self.desk.app.workers))
        await self.desk.settle()

    def _keys(self, command: Command) -> list[str]:
        """All that a command has; of one that is the same in every place the first, but for Today."""
        every = command.key.split(",")
        return every[:1] if command.where in UNDER and self.desk.place != "today" else every

    def _state(self) -> tuple[object, ...]:
        desk = self.desk
        return desk.notebook, desk.shown, desk.focus, len(desk.toasts), desk.lines

    async def _begin(self) -> None:
        """As at first, whatever the last key has opened or changed."""
        app = self.desk.app
        while not isinstance(app.screen, Place):
            app.pop_screen()
            await self.desk.settle()
        app.notebook, app.chosen = self.notebook, self.chosen
        app.clear_notifications()
        app._finder.words = ""
        app.screen.part = ""
        app.screen.remove_class("-working")
        app.screen.query("RecordList, Grid").first().focus()
        await self.desk.press("escape", *self.way)


def alive_in(where: Where) -> list[Command]:
    """The commands of a place; those that are the same in every place and slow are pressed in two of them."""
    every = [command for one in (where, *UNDER) for command in of(one)]
    skipped = LEAVING if where in SPACIOUS else LEAVING | SLOW
    return [c for c in every if c.name not in skipped and c.key != PLACES[where]]


@pytest.mark.parametrize("which", [Notebook, sample], ids=["empty", "full"])
@pytest.mark.parametrize("where", PLACES)
async def test_every_key_of_a_place_does_something_or_says_why_not(
    where: Where, which: type[Notebook]
) -> None:
    async with at_desk(setup(which())) as desk:
        assert await Round(desk, PLACES[where]).dead(alive_in(where)) == []


@pytest.mark.parametrize(
    "where", [Where.PREPARE, Where.CONTACT, Where.INTERVIEW, Where.FOLLOW_UP, Where.PEOPLE]
)
async def test_so_does_every_key_in_the_other_pane(where: Where) -> None:
    over = "b" if where is Where.PEOPLE else "right"
    async with at_desk(setup(sample())) as desk:
        assert await Round(desk, PLACES[where], over).dead(of(where)) == []


@pytest.mark.parametrize("where", DEEPER)
async def test_so_does_every_key_of_what_is_opened_from_a_place(where: Where) -> None:
    async with at_desk(setup(sample())) as desk:
        below = of(Where.LIST) if where in LISTS else ()
        assert await Round(desk, *DEEPER[where]).dead((*of(where), *below)) == []
