"""The rest of a path, as far as the folder tells it."""

import asyncio
import os
from pathlib import Path

from textual.suggester import Suggester

from tui_interviews.domain.text import is_clean

LOOKED_AT = 5_000
"""Entries of a folder."""


class PathSuggester(Suggester):
    """Goes on with what is typed; the right arrow takes it."""

    def __init__(self, suffixes: tuple[str, ...]) -> None:
        """Only folders, and files that end so, are worth suggesting."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._suffixes = suffixes

    async def get_suggestion(self, value: str) -> str | None:
        """The first that fits, from a thread: a folder may be far away."""
        return await asyncio.to_thread(completed, value, self._suffixes)


def completed(value: str, suffixes: tuple[str, ...]) -> str | None:
    """The path with its last part completed; None where nothing fits."""
    head, slash, start = value.rpartition("/")
    if not slash or "\0" in value:
        return None
    try:
        with os.scandir(Path(f"{head}/").expanduser()) as entries:
            names = sorted(_shown(one) for one, _ in zip(entries, range(LOOKED_AT), strict=False))
    except (OSError, RuntimeError):
        return None
    is_hidden = start.startswith(".")
    fitting = (
        name
        for name in names
        if name.startswith(start)
        and name.startswith(".") == is_hidden
        and name.lower().endswith((*suffixes, "/"))
        and is_clean(name)
    )
    found = next(fitting, None)
    return None if found is None or found == start else f"{head}/{found}"


def _shown(entry: os.DirEntry[str]) -> str:
    return f"{entry.name}/" if entry.is_dir() else entry.name
