"""Which column of a table of people holds what, as the user said once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeAlias

from tui_interviews.domain.problem import Problem
from tui_interviews.domain.text import fold

MAPPABLE: Mapping[str, str] = {
    "name": "Whole name",
    "first": "First name",
    "last": "Last name",
    "title": "Job title",
    "employer": "Employer",
    "email": "E-mail",
    "phone": "Phone",
    "url": "Profile or page",
}
"""What a column can hold, in the order in which a form asks, with the form's words."""
NAMES = frozenset({"name", "first", "last"})
"""One of these at least must have a column."""
Signature: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The columns of every file with this header."""

    header: tuple[str, ...]
    """The titles of all columns, as in the file."""
    facts: Mapping[str, str]
    """The title of the column that holds a fact; a fact that is not here has none."""


class ColumnMemory(Protocol):
    """Remembers over the years what was said of a header."""

    problems: tuple[Problem, ...]
    """What was wrong with its files when something was last recalled."""

    def recall(self, header: Sequence[str]) -> ColumnMap | None:
        """What was said of this header, in whatever case and accents."""

    def remember(self, said: ColumnMap) -> None:
        """In place of what was said of this header before. Raises `OSError`."""


class NoMemory:
    """Remembers nothing."""

    problems: tuple[Problem, ...] = ()

    def recall(self, _: Sequence[str]) -> ColumnMap | None:
        """See `ColumnMemory.recall`."""
        return None

    def remember(self, _: ColumnMap) -> None:
        """See `ColumnMemory.remember`."""


@lru_cache(maxsize=1024)
def column_key(title: str) -> str:
    """A column's title for comparing: `E-Mail-Adresse` and `email adresse` are one."""
    return "".join(c for c in fold(title) if c.isalnum())


def signature(header: Iterable[str]) -> Signature:
    """By what a header is known again; columns without a title do not count."""
    return tuple(key for title in header if (key := column_key(title)))


def column_of(header: Sequence[str], said: str) -> str:
    """The title that somebody means by a title or by the column's number, counted from 1; empty where there is none."""
    keys = [column_key(title) for title in header]
    if column_key(said) in keys and column_key(said):
        return header[keys.index(column_key(said))]
    if said.isdecimal() and 0 < int(said) <= len(header):
        return header[int(said) - 1]
    return ""


Recall: TypeAlias = Callable[[Sequence[str]], ColumnMap | None]
