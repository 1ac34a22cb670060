"""Answers that are computed once for a table: tables are never changed, so the same object has the same answer."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import ParamSpec, TypeVar

Tables = ParamSpec("Tables")
Answer = TypeVar("Answer")


def once_per_table(function: Callable[Tables, Answer]) -> Callable[Tables, Answer]:
    """The function of tables, remembering its answer for the very objects that it was last called with."""
    known: tuple[tuple[object, ...], Answer] | None = None

    @wraps(function)
    def answer(*tables: Tables.args, **named: Tables.kwargs) -> Answer:
        nonlocal known
        asked, before = (*tables, *named.values()), known
        if before is not None and len(before[0]) == len(asked) and all(map(is_, before[0], asked)):
            return before[1]
        found = function(*tables, **named)
        known = (asked, found)
        return found

    return answer
