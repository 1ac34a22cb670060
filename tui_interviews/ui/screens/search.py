"""Search: everything that is written, as it is typed."""

from collections.abc import Iterable

from textual import on, work
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.duration import counted
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.query import EVERYTHING, Query, query_of
from tui_interviews.domain.search import Hit, around
from tui_interviews.domain.surroundings import surroundings
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.finder import Finder
from tui_interviews.ui.late import if_shown
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.headrule import HeadRule
from tui_interviews.ui.widgets.hits import HitList
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

MOST = 200
COLUMNS = (Column(share=1), Column(width=8), Column(share=3))
EMPTY = (
    "What you type is looked for in all that is written: people, notes, debriefs, insights, leads, messages, "
    "research, questions, career paths, transcripts, the address book.\n"
    "Narrow it down with who:ada, kind:note, mark:promise, path:metadata, since:monday. Quotes keep words together."
)
WORDS = {"address_book": "address", "transcript": "heard", "recording": "recorded"}


def _sentence(fault: str) -> str:
    return f"{fault[:1].upper()}{fault[1:]}{'' if fault.endswith('?') else '.'}"


class Search(Screen[tuple[Hit, tuple[str, ...]]]):
    """A line to type into, the hits below it, and the one under the cursor in its place; answers with it and the words."""

    BINDINGS = bindings(Where.SEARCH, has_priority=True)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, setup: Setup, finder: Finder) -> None:
        """The finder has the words of the last search."""
        super().__init__()
        self.setup, self.finder = setup, finder
        self._hits: tuple[Hit, ...] = ()
        self._query = EVERYTHING

    def compose(self) -> ComposeResult:
        """Head, field, hits, surroundings, keys."""
        yield Label("", id="whom")
        yield HeadRule().data_bind(Search.also_open)
        yield Line(self.finder.words, placeholder="words, who:ada, kind:note …", is_selected=True, id="words")
        yield HitList(COLUMNS, empty=EMPTY)
        yield Page(id="around")
        yield Keybar()

    def on_mount(self) -> None:
        """The keys go to the field; what was searched for last is found again."""
        self.query_one("#words").focus()
        self._look()
        self.run_worker(self.finder.fold(self.notebook), group="fold")

    def watch_notebook(self) -> None:
        """Changed here or elsewhere."""
        if self.is_mounted:
            self._look()

    @property
    def records(self) -> HitList:
        """The list."""
        return self.query_one(HitList)

    @on(Line.Changed)
    def _look(self) -> None:
        self.finder.words = self.query_one("#words", Line).value
        try:
            query = query_of(self.finder.words, self.notebook, self.setup.method, self.setup.clock())
        except ValueError as fault:
            self.workers.cancel_group(self, "find")
            self._show((), EVERYTHING, _sentence(str(fault)))
            return
        self._find(query)

    @work(exclusive=True, group="find")
    async def _find(self, query: Query) -> None:
        found = await self.finder.find(self.notebook, query, MOST)
        self._show(found, query, EMPTY if query == EVERYTHING else "Nothing that is written has all of this.")

    @if_shown
    def _show(self, found: tuple[Hit, ...], query: Query, otherwise: str) -> None:
        self._hits, self._query = found, query
        records = self.records
        records.wanted, records.empty = query.words, otherwise
        records.show(self._rows(), "0" if found else "")
        records.refresh()
        self._paint_head()
        self._show_around()

    def _rows(self) -> Iterable[Row]:
        room = self.records.room
        for number, hit in enumerate(self._hits):
            text = around(hit.text, self._query.words, room) if room > 0 else hit.text
            yield Row(str(number), (hit.who, WORDS.get(hit.kind, hit.kind), text))

    def on_resize(self) -> None:
        """More room for each hit, or less."""
        self.call_after_refresh(self._show_rows)

    def _show_rows(self) -> None:
        self.records.show(self._rows())

    def _paint_head(self) -> None:
        many = f"the first {MOST} hits" if len(self._hits) == MOST else counted(len(self._hits), "hit")
        told = many if self._query != EVERYTHING else "everything that is written"
        self.query_one("#whom", Label).update(content(f" Search: {told}", "bold $accent"))

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        key = self.records.key
        return self._hits[int(key)] if key and int(key) < len(self._hits) else None

    @on(RecordList.Highlighted)
    def _show_around(self) -> None:
        hit = self.hit
        lines = surroundings(self.notebook, hit, self._query.words) if hit else ()
        self.query_one("#around", Page).paragraphs = tuple(
            (f"› {text}" if is_hit else f"  {text}", "" if is_hit else "$muted") for text, is_hit in lines
        )

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """To the line, in its place."""
        if self.hit is not None:
            self.dismiss((self.hit, self._query.words))
        else:
            self.notify("There is no hit to open yet.", markup=False)

    def action_step(self, way: str) -> None:
        """The list moves while the keys go to the field."""
        getattr(self.records, f"action_{way}")()

    def action_back(self) -> None:
        """Back to where it was opened."""
        self.dismiss()
