"""Two career paths side by side; in a narrow terminal one at a time."""

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.pathpage import insights_about, people_asked, requirements, standing_of, wishes
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.messages import Go
from tui_interviews.ui.pathplace import PathPlace
from tui_interviews.ui.rows.pathrows import beside_rows, path_rows
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column

COLUMNS = (Column(share=1), Column(width=6))
NO_PATH = "There is only one career path so far: P adds another one, and it stands here."
NOTHING = "Nothing was learned about this one yet."
SIDES = ("left", "right")
WIDE_ENOUGH = 70


class Compare(PathPlace):
    """The chosen path on the left, another one on the right."""

    NAME, TAB = "compare", "insights"
    BINDINGS = bindings(Where.COMPARE)
    sides: reactive[tuple[str, ...]] = reactive((), init=False)
    """The ids of the two paths, once the user has turned one of them."""

    def body(self) -> Iterable[Widget]:
        """Two pages."""
        with Horizontal(id="panes"):
            for side in SIDES:
                with Vertical(id=side, classes="path"):
                    yield Page(id=f"{side}-facts")
                    yield RecordList(COLUMNS, id=f"{side}-rows", empty=NOTHING)
        yield Page(id="whole")

    def watch_sides(self) -> None:
        """Another path on one side."""
        self._paint_soon()

    @property
    def _shown(self) -> tuple[str, ...]:
        """The ids of both paths: those the user turned to, as far as they are still there, else the first ones."""
        known = sorted(self.notebook.paths)
        wanted = (*self.sides, self.notebook.profile.path_id, *known)
        return tuple(dict.fromkeys(id_ for id_ in wanted if id_ in self.notebook.paths))[:2]

    @property
    def path(self) -> CareerPath | None:
        """The one whose side the keys go to."""
        shown = self._shown
        place = SIDES.index(self._side)
        return self.notebook.paths[shown[place]] if place < len(shown) else None

    @property
    def _side(self) -> str:
        focus = self.focused.id if self.focused and self.focused.id else ""
        return SIDES[focus.startswith(SIDES[1])]

    def paint(self) -> None:
        """Both pages, each section in the same line of both where both are to be seen."""
        paths = [self.notebook.paths[id_] for id_ in self._shown]
        today = self.setup.clock().date()
        is_wide = self.app.size.width >= WIDE_ENOUGH
        pages = beside_rows(self.notebook, paths, today) if is_wide else ()
        for place, side in enumerate(SIDES):
            path = paths[place] if place < len(paths) else None
            rows = self.query_one(f"#{side}-rows", RecordList)
            rows.empty = NOTHING if path else NO_PATH
            alone = path_rows(self.notebook, path, today) if path else []
            rows.show(pages[place] if place < len(pages) else alone)
            self.query_one(f"#{side}-facts", Page).paragraphs = tuple(self._head(path)) if path else ()
        if self.focused is None:
            self.query_one("#left-rows").focus()
        self._show_whole()

    def _head(self, path: CareerPath) -> Iterable[Paragraph]:
        """The path in three lines of figures."""
        asked = len(people_asked(self.notebook, path.id))
        stand = standing_of(requirements(self.notebook, path.id))
        found = wishes(self.notebook, path.id)
        kinds = [one.kind for one in insights_about(self.notebook, path.id)]
        takes = stand.have + stand.learning + stand.missing + stand.unsaid
        yield (path.name, "bold $accent")
        yield (f"{VERDICT_WORDS[path.verdict]} · {asked} talked with", "")
        yield (f"I have {stand.have} of {takes} it takes · {stand.missing} missing", "$muted")
        good, bad = kinds.count(InsightKind.LIKE), kinds.count(InsightKind.DISLIKE)
        answered = sum(wish.is_answered for wish in found)
        yield (f"{good} good · {bad} bad · {answered} of {len(found)} answered", "$muted")

    def on_resize(self) -> None:
        """One page at a time, or both."""
        self.paint()

    @on(RecordList.Highlighted)
    def _show_whole(self) -> None:
        text, *others = self.records.cells or ("",)
        self.query_one("#whole", Page).paragraphs = (
            (text, "$muted"),
            ("   ".join(filter(None, others)), "$muted"),
        )
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """The other page shows the same lines."""
        here = self.records
        for other in self.query(RecordList):
            if other is not here and len(other.rows) == len(here.rows):
                other.scroll_to(y=here.scroll_offset.y, animate=False, force=True)

    @on(RecordList.Selected)
    def _selected(self) -> None:
        self.action_enter()

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.post_message(Go("insights"))

    def action_pane(self, step: int) -> None:
        """The other page; past the last comes the first."""
        side = SIDES[(SIDES.index(self._side) + step) % len(SIDES)]
        self.set_class(side != SIDES[0], "-working")
        line = self.records.cursor
        there = self.query_one(f"#{side}-rows", RecordList)
        self.set_focus(there)
        there.move_to(line)
        self._show_whole()

    def action_next_path(self) -> None:
        """The next path that is on neither side takes the place of this one."""
        shown, keys = self._shown, sorted(self.notebook.paths)
        if len(keys) <= len(SIDES):
            self.say("There is no third career path: P adds one.")
            return
        place = SIDES.index(self._side)
        at = keys.index(shown[place])
        following = next(k for k in (*keys[at:], *keys[:at]) if k not in shown)
        self.sides = tuple(following if n == place else id_ for n, id_ in enumerate(shown))
