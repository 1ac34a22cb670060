"""The funnel: what becomes of requests, by channel and by template."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.duration import counted
from tui_interviews.domain.funnel import Funnel, Request, beside, by_channel, by_template, funnel, requests
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.messages import Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.funnel import (
    CHANNEL,
    HEADINGS,
    NARROW,
    TEMPLATE,
    WIDE,
    channel_words,
    drawing,
    table,
)
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Row, line

EMPTY = "Nobody was asked yet. In 3 Contact, enter writes a request; once it is sent, it is counted here."
MARGIN, NARROW_UP_TO = 2, 68


class FunnelPlace(Place):
    """The group under the cursor drawn, above a table of all groups."""

    NAME, TAB = "funnel", "insights"
    BINDINGS = bindings(Where.FUNNEL)

    def __init__(self, setup: Setup) -> None:
        """All career paths to begin with."""
        super().__init__(setup)
        self._is_of_path = False
        self._found: tuple[Request, ...] = ()

    def body(self) -> Iterable[Widget]:
        """What is counted, its drawing, the table under its headings, what is told beside it."""
        yield Page(id="facts")
        yield Page(id="drawing")
        yield Page(id="columns")
        yield RecordList(WIDE, empty=EMPTY)
        yield Page(id="whole")

    @property
    def records(self) -> RecordList:
        """The table."""
        return self.query_one(RecordList)

    @property
    def path_id(self) -> str:
        """The career path that is counted; empty for all."""
        return self.notebook.profile.path_id if self._is_of_path else ""

    def paint(self) -> None:
        """Counted anew."""
        self._found = requests(self.notebook, self.path_id)
        every, templates = self._every(), self._by_title()
        self.records.show(table(every, by_channel(self._found), templates) if self._found else ())
        self.query_one("#facts", Page).paragraphs = ((self._scope(), "$muted"),)
        told = tuple(self._beside()) if self._found else ()
        self.query_one("#whole", Page).paragraphs = told
        self.query_one("#whole", Page).display = bool(told)
        self._draw()
        if self.focused is None:
            self.records.focus()

    def on_resize(self) -> None:
        """Longer bars, or shorter ones."""
        self.call_after_refresh(self._draw)

    def _every(self) -> Funnel:
        return funnel("All requests", self._found)

    def _by_title(self) -> dict[str, Funnel]:
        """The funnels of templates by their titles; two of one title keep their names apart."""
        titles = {one.name: one.title for one in self.setup.library().message_templates}
        made: dict[str, Funnel] = {}
        for one in by_template(self._found):
            title = titles.get(one.name) or one.name or "no template"
            made[title if title not in made else f"{title} ({one.name})"] = one
        return made

    def _scope(self) -> str:
        path = self.notebook.paths.get(self.path_id)
        about = f"about {path.name}" if path else "about all career paths"
        return f"{counted(len(self._found), 'request')} {about} · an answer is a yes, a later or a no"

    def _beside(self) -> Iterable[Paragraph]:
        unasked, named = beside(self.notebook, self.path_id)
        if unasked:
            yield (f"{counted(unasked, 'talk')} came about without a request and is in no figure.", "$muted")
        if named:
            yield (
                f"{counted(named, 'talk')} led to somebody though no thank-you is noted: not counted as a referral.",
                "$warning",
            )

    @on(RecordList.Highlighted)
    def _draw(self) -> None:
        width = max(self.size.width - MARGIN, 1)
        columns = WIDE if width > NARROW_UP_TO else NARROW
        if columns != self.records.columns:
            self.records.columns = columns
            self.records.refresh()
        one = self._here()
        drawn = [(one.name, "bold $accent"), *drawing(one, width)] if self._found else []
        self.query_one("#drawing", Page).paragraphs = tuple(drawn)
        head = line(Row("head", HEADINGS), columns, width, "  ")
        self.query_one("#columns", Page).paragraphs = ((head.rstrip(), "$muted"),) if self._found else ()

    def _here(self) -> Funnel:
        """The group under the cursor, with its words for a name."""
        kind, _, name = self.records.key.partition(":")
        if f"{kind}:" == CHANNEL:
            return funnel(channel_words(name), [one for one in self._found if one.channel == name])
        if f"{kind}:" == TEMPLATE:
            return funnel(self.records.cells[0], [one for one in self._found if one.template == name])
        return self._every()

    def action_scope(self) -> None:
        """The chosen career path, or all."""
        if not self._is_of_path and self.notebook.profile.path_id not in self.notebook.paths:
            self.say("No career path is chosen: P chooses one.")
            return
        self._is_of_path = not self._is_of_path
        self.paint()

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.post_message(Go("insights"))
