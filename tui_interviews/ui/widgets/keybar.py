"""The last lines: the few keys that matter here, as far as they fit."""

from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from tui_interviews.commands import key_words

MOST = 6
LAST = "help"


class Keybar(Widget):
    """The commands with a footer word that are alive now; `?` is always the last."""

    DEFAULT_CSS = """
    Keybar { height: 2; dock: bottom; background: $background; }
    """

    def on_mount(self) -> None:
        """Drawn again whenever other keys are alive."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _: Screen[object]) -> None:
        self.refresh()

    def render(self) -> RenderResult:
        """A rule and the keys."""
        width = self.size.width
        return Content("\n").join([Content.styled("─" * width, "$rule"), self._keys(width)])

    def _keys(self, width: int) -> Content:
        alive = {
            active.binding.id: active.binding
            for active in reversed(list(self.screen.active_bindings.values()))
            if active.binding.show and active.enabled and active.binding.id
        }
        order = list(dict.fromkeys(active.binding.id for active in self.screen.active_bindings.values()))
        first = [alive[name] for name in order if name in alive and name != LAST][: MOST - 1]
        shown = [*first, *([alive[LAST]] if LAST in alive else [])]
        line, used = [Content(" ")], 1
        for binding in shown:
            key, label = key_words(binding.key), binding.description
            if used + len(key) + len(label) + 1 > width:
                break
            line += [Content.styled(key, "bold $accent"), Content(f" {label}   ")]
            used += len(key) + len(label) + 4
        return Content.assemble(*line)
