"""The two lines at the top: where the user is, which career path, and whether everything is on the disk."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import cut, shown

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
SHORTEST = {name: label[:5].strip() for name, label in SHORT.items()}


class Masthead(Widget):
    """Title, career path and the state of saving; below them the places with how much waits in each."""

    DEFAULT_CSS = """
    Masthead { height: 3; dock: top; background: $background; }
    """
    place: reactive[str] = reactive("")
    path_name: reactive[str] = reactive("")
    saving: reactive[str] = reactive("")
    counts: reactive[dict[str, int]] = reactive(dict)
    is_demo: reactive[bool] = reactive(False)

    def render(self) -> RenderResult:
        """Three lines, the last one a rule."""
        width = self.size.width
        return Content("\n").join(
            [self._title(width), self._tabs(width), Content.styled("─" * width, "$rule")]
        )

    def _title(self, width: int) -> Content:
        saved = shown(self.saving)
        tone = "bold $error" if saved.startswith("NOT SAVED") else "$muted"
        title = "DEMO · nothing here is kept" if self.is_demo else TITLE
        room = max(width - len(saved) - 2, 0)
        path = f"{self.path_name} ▾" if self.path_name else "no career path yet: P"
        gap = max(round(width * 0.45) - len(title) - 1, 2) if width >= 70 else 2
        left = cut(f" {title}{' ' * gap}{path}", room)
        split = min(len(title) + 1, len(left))
        return Content.assemble(
            (left[:split], "bold $accent"), (left[split:], "$foreground"), " ", (saved, tone), " "
        )

    def _tabs(self, width: int) -> Content:
        """As many words as fit: narrower gaps first, then shorter words."""
        for labels, gap in ((LONG, 2), (LONG, 1), (SHORT, 1), (SHORTEST, 1)):
            texts = [
                f"{labels[name]} {self.counts[name]}" if self.counts.get(name) else labels[name]
                for name in LONG
            ]
            if 1 + sum(map(len, texts)) + gap * (len(texts) - 1) <= width:
                break
        tabs = [
            Content.styled(text, "bold reverse" if name == self.place else "$foreground")
            for name, text in zip(LONG, texts, strict=True)
        ]
        return Content(" ") + Content(" " * gap).join(tabs)
