"""The two lines at the top: where the user is, which career path, and whether everything is on the disk."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_interviews.ui.text import cut, shown

TITLE = "Informational interviews"
TABS = (
    ("today", "1 Today"),
    ("prepare", "2 Prepare"),
    ("contact", "3 Contact"),
    ("interview", "4 Interview"),
    ("follow_up", "5 Follow up"),
    ("insights", "6 Insights"),
    ("people", "7 People"),
)
SHORT = {"interview": "4 Talk", "follow_up": "5 Follow", "insights": "6 Insight", "people": "7"}


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
        parts = [Content(" ")]
        for name, label in TABS:
            words = SHORT.get(name, label) if width < 78 else label
            count = self.counts.get(name, 0)
            text = f"{words} {count}" if count else words
            style = "bold reverse" if name == self.place else "$foreground"
            parts += [Content.styled(text, style), Content("  ")]
        return Content.assemble(*parts)[:width]
