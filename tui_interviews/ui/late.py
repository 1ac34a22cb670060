"""Answers that come late: what is worked on off the loop may be done when its screen is already being taken down."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from textual.screen import Screen

Params = ParamSpec("Params")
Showing = Callable[Concatenate[Any, Params], None]


def if_shown(show: Showing[Params]) -> Showing[Params]:
    """Show something on a screen, or do nothing once it is closing: its widgets go before its workers."""

    @wraps(show)
    def shows(screen: Screen[Any], /, *args: Params.args, **kwargs: Params.kwargs) -> None:
        if screen.display:
            show(screen, *args, **kwargs)

    return shows
