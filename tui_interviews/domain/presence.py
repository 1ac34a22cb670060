"""Who else has the same notebook open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from tui_interviews.domain.duration import moment_words
from tui_interviews.domain.text import shortened

_NAME_CELLS = 20
"""What is left of a name where there is little room: the time beside it matters as much."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One app, open on the notebook since a moment."""

    user: str
    host: str
    opened_at: datetime
    terminal: str = ""
    ssh_from: str = ""
    """The address that its user has come from, where the app runs on a distant machine."""
    pid: int = 0


class Company(Protocol):
    """Announces this app to others on the same notebook, and knows them. It may be slow: it belongs in a thread."""

    def look(self) -> tuple[Presence, ...]:
        """The others, in the order in which they came; they see this app from now on. Raises nothing."""

    def leave(self) -> None:
        """The others see this app no more. Raises nothing."""


class Alone:
    """The company of an app that nobody else can meet."""

    def look(self) -> tuple[Presence, ...]:
        """Nobody."""
        return ()

    def leave(self) -> None:
        """Nobody minds."""


def presence_words(others: Sequence[Presence], now: datetime) -> tuple[str, ...]:
    """Who the others are and since when, in fewer and fewer words, to choose from by the room there is."""
    if not others:
        return ()
    last = others[-1]
    since = f"since {_since(last, now)}"
    if len(others) == 1:
        head = "also open"
        most: tuple[str, ...] = ()
        least = f"{head} {since}"
    else:
        head = f"also open {'twice' if len(others) == 2 else f'{len(others)} times'}"
        most = tuple(
            f"{head}: {', '.join(f'{name(one)} since {_since(one, now)}' for one in others)}"
            for name in (_who_and_where, _who)
        )
        least, head = head, f"{head}, last"
    names = (_who_and_where(last), _who(last), shortened(_who(last), _NAME_CELLS))
    return (*most, *(f"{head}: {name} {since}" for name in names), least)


def _who(one: Presence) -> str:
    """The machine by the first part of its name, as people call it."""
    return f"{one.user or 'somebody'} on {one.host.partition('.')[0] or 'some machine'}"


def _who_and_where(one: Presence) -> str:
    where = f"ssh from {one.ssh_from}" if one.ssh_from else one.terminal
    return f"{_who(one)} ({where})" if where else _who(one)


def _since(one: Presence, now: datetime) -> str:
    """The time alone, unless it was on another day."""
    local = one.opened_at.astimezone(now.tzinfo)
    return f"{local:%H:%M}" if local.date() == now.date() else moment_words(one.opened_at, now)
