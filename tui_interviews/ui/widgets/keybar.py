"""The last lines: the few keys that matter here, as far as they fit."""

from collections.abc import Mapping

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from tui_interviews.commands import COMMANDS
from tui_interviews.keynames import key_words

MOST = 6
LAST = "help"
GAP = 3
"""Blanks behind a key's word."""
FIRST_KEYS = {command.name: command.key.split(",")[0] for command in COMMANDS}


class Keybar(Widget):
    """The commands with a footer word that are alive now; `?` is always the last."""

    DEFAULT_CSS = """
    Keybar { height: 2; dock: bottom; background: $background; }
    """
    labels: reactive[Mapping[str, str]] = reactive({}, init=False)
    """What commands are called as things stand, before all others; the empty word keeps one out."""

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
        found = self._alive()
        last = found.pop(LAST, None)
        room = width - 1 - (_cells(last) - GAP if last else 0)
        line = [Content(" ")]
        for pair in list(found.values())[: MOST - 1]:
            room -= _cells(pair)
            if room < 0:
                break
            line.append(_words(pair))
        return Content.assemble(*line, *([_words(last)] if last else []))

    def _alive(self) -> dict[str, tuple[str, str]]:
        """The shown commands with the key to name: the one declared first, if it still is theirs."""
        keys: dict[str, list[str]] = {}
        labels: dict[str, str] = {}
        for key, active in self.screen.active_bindings.items():
            name = active.binding.id
            own = active.binding.description if active.binding.show else ""
            label = self.labels.get(name or "", own)
            if name and label and active.enabled:
                keys.setdefault(name, []).append(key)
                labels[name] = label
        found = {}
        for name, label in labels.items():
            preferred = FIRST_KEYS.get(name, "")
            key = preferred if preferred in keys[name] else keys[name][0]
            found[name] = (key_words(key), label)
        return {name: found[name] for name in (*self.labels, *FIRST_KEYS) if name in found}


def _words(pair: tuple[str, str]) -> Content:
    return Content.assemble((pair[0], "bold $accent"), f" {pair[1]}{' ' * GAP}")


def _cells(pair: tuple[str, str]) -> int:
    return len(pair[0]) + len(pair[1]) + 1 + GAP
