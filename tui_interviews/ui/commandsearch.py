"""The palette: every command that can be used now, and the colour themes."""

from dataclasses import replace
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from tui_interviews.commands import Command
from tui_interviews.domain.history import Move
from tui_interviews.keynames import all_key_words
from tui_interviews.ui.keepingapp import KeepingApp

RETRACING = {"undo": Move.UNDO, "redo": Move.REDO}


def alive(screen: Screen[Any]) -> tuple[Command, ...]:
    """The commands whose keys do something on a screen, with the keys they have now."""
    from tui_interviews import commands

    keys: dict[str, list[str]] = {}
    for key, active in screen.active_bindings.items():
        if active.binding.id:
            keys.setdefault(active.binding.id, []).append(key)
    known = {name: ",".join(found) for name, found in keys.items()}
    found = commands.rebound((c for c in commands.COMMANDS if c.name in known), known)
    return tuple(replace(c, description=_description(screen, c)) for c in found)


def _description(screen: Screen[Any], command: Command) -> str:
    """What it does; undo and redo say what to."""
    move = RETRACING.get(command.name)
    step = screen.app.next_step(move) if move and isinstance(screen.app, KeepingApp) else None
    return f"{command.name.capitalize()}: {step.label}" if step else command.description


class CommandSearch(Provider):
    """Finds commands by the words of their descriptions."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for words, key, press in self._entries():
            yield DiscoveryHit(Content(words), press, text=words, help=key)

    async def search(self, query: str) -> Hits:
        """Those that fit."""
        matcher = self.matcher(query)
        for words, key, press in self._entries():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), press, text=words, help=key)

    def _entries(self) -> list[tuple[str, str, Any]]:
        found = [
            (c.description, all_key_words(c.key), partial(self._press, c.key.split(",")[0]))
            for c in alive(self.screen)
        ]
        themes = [
            (f"Theme: {name}", "", partial(self._wear, name)) for name in sorted(self.app.available_themes)
        ]
        return [*found, *themes]

    def _press(self, key: str) -> None:
        self.app.simulate_key(key)

    def _wear(self, theme: str) -> None:
        self.app.theme = theme
