"""One way to people: what to ask oneself, how to go about it, and addresses to search at."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui_interviews.commands import Where
from tui_interviews.domain.board import Link
from tui_interviews.domain.route import Route
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.clipboard import copy
from tui_interviews.ui.dialogs.dialog import Dialog
from tui_interviews.ui.text import content
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

NO_PATH = "P says which career path you explore; then this page has links that search for it."
NO_LINKS = "There is no page to search on for this one: it goes through people. n adds whoever you found."


class RouteDialog(Dialog[bool]):
    """Answers whether somebody was found who is to be added; links are shown and copied, never opened."""

    BINDINGS = bindings(Where.ROUTE)

    def __init__(self, route: Route, links: Sequence[Link], *, has_path: bool) -> None:
        """The links have the terms of the career path in them, where there is one."""
        super().__init__()
        self._route, self._links = route, tuple(links)
        self._empty = NO_LINKS if has_path or not route.boards else NO_PATH

    def compose(self) -> ComposeResult:
        """Prompt, ways, links, and the whole address of the one under the cursor."""
        route = self._route
        with Vertical(classes="box -full") as box:
            box.border_title, box.border_subtitle = content(route.title), "esc: back to the list"
            ways = [(f"· {line}", "") for line in route.how]
            yield Page([(route.prompt, "bold $accent"), *ways])
            yield RecordList((Column(share=1),), empty=self._empty)
            yield Page(id="address")
            yield Keybar()

    def on_mount(self) -> None:
        """The links under the names of their pages."""
        records = self.query_one(RecordList)
        rows = []
        for place, link in enumerate(self._links):
            if not place or self._links[place - 1].board != link.board:
                rows.append(Row("", (f"  {link.board.title}: {link.board.finds}".removesuffix(": "),)))
            rows.append(Row(str(place), (link.words or "the page itself",)))
        records.show(rows)
        records.focus()
        self._show_address()

    @property
    def _link(self) -> Link | None:
        key = self.query_one(RecordList).key
        return self._links[int(key)] if key else None

    @on(RecordList.Highlighted)
    def _show_address(self) -> None:
        link = self._link
        self.query_one("#address", Page).paragraphs = ((link.url if link else "", "$muted"),)

    @on(RecordList.Selected)
    def action_copy(self) -> None:
        """The address to the clipboard of the user's own machine."""
        link = self._link
        if link is None:
            self.notify(self._empty, markup=False)
        else:
            copy(self, link.url, "The link", "It stands in full below the list.")

    def action_found(self) -> None:
        """Somebody is to be added."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Back to the list of ways."""
        self.dismiss(False)
