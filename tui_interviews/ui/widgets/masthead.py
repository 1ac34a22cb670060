"""The lines at the top: where the user is, which career path, whether all is on the disk, and who else is here."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import cut, shown
from tui_interviews.ui.widgets.headrule import head_rule

TITLE = "Informational interviews"
LONG = {
    "today": "1 Today",
    "prepare": "2 Prepare",
    "contact": "3 Contact",
    "interview": "4 Interview",
    "follow_up": "5 Follow up",
    "insights": "6 Insights",
    "people": "7 People",
}
SHORT = LONG | {"interview": "4 Talk", "follow_up": "5 Follow"}
BRIEF = SHORT | {"prepare": "2 Prep", "insights": "6 Insight"}
"""Fits 60 columns, though without how much waits."""


class Masthead(Widget):
    """Title, career path and the state of saving; below them the places with how much waits in each."""

    DEFAULT_CSS = """
    Masthead { height: 3; dock: top; background: $background; }
    """
    place: reactive[str] = reactive("")
    path_name: reactive[str] = reactive("")
    saving: reactive[str] = reactive("")
    counts: reactive[dict[str, int]] = reactive(dict)
    clashes: reactive[int] = reactive(0)
    also_open: reactive[tuple[str, ...]] = reactive(())
    is_demo: reactive[bool] = reactive(False)

    def render(self) -> RenderResult:
        """Three lines, the last one a rule with room for who else is here."""
        width = self.size.width
        return Content("\n").join([self._title(width), self._tabs(width), head_rule(self.also_open, width)])

    def _title(self, width: int) -> Content:
        saved = shown(self.saving)
        if saved.startswith("NOT SAVED"):
            return Content.styled(cut(f" {saved}", width), "bold $error")
        if self.clashes:
            saved = f"two sessions differ: =   {saved}"
        title = "DEMO · nothing here is kept" if self.is_demo else TITLE
        room = max(width - len(saved) - 2, 0)
        path = f"{self.path_name} ▾" if self.path_name else "no career path: P"
        gap = max(round(width * 0.45) - len(title) - 1, 2) if width >= 70 else 2
        left = cut(f" {title}{' ' * gap}{path}", room)
        split = min(len(title) + 1, len(left))
        tone = "bold $warning" if self.clashes else "$muted"
        return Content.assemble(
            (left[:split], "bold $accent"), (left[split:], "$foreground"), " ", (saved, tone), " "
        )

    def _tabs(self, width: int) -> Content:
        """What fits: narrower gaps, then shorter words, then no counts, at last only the name of this place."""
        here = {name: label if name == self.place else label[:1] for name, label in LONG.items()}
        counts = {name: f" {count}" for name, count in self.counts.items() if count}
        for labels, gap, shown_counts in (
            (LONG, 2, counts),
            (LONG, 1, counts),
            (SHORT, 1, counts),
            (BRIEF, 1, counts),
            (SHORT, 1, {}),
            (BRIEF, 1, {}),
            (here, 2, counts),
            (here, 1, counts),
        ):
            sizes = [len(labels[name]) + len(shown_counts.get(name, "")) for name in LONG]
            if 1 + sum(sizes) + gap * (len(sizes) - 1) <= width:
                break
        tabs = [self._tab(name, labels[name], shown_counts.get(name, "")) for name in LONG]
        return Content(" ") + Content(" " * gap).join(tabs)

    def _tab(self, name: str, label: str, count: str) -> Content:
        if name == self.place:
            return Content.styled(label + count, "bold reverse")
        return Content.assemble((label[:1], "bold $accent"), label[1:], (count, "$muted"))
