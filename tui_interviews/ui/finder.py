"""The search while the app runs: texts folded once, and found in slices, so that no key waits for it."""

import asyncio
from collections import ChainMap
from collections.abc import AsyncIterator, Iterable
from time import perf_counter
from typing import TypeVar

from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.query import EVERYTHING, Query
from tui_interviews.domain.search import Entry, Hit, Index, hits, indexed

Found = TypeVar("Found")
SLICE, PAUSE = 0.002, 0.0005
"""Seconds at a stretch, and between two of them."""


class Finder:
    """What was folded and what was last searched for stay as long as the app runs."""

    def __init__(self) -> None:
        """Nothing is folded before somebody searches."""
        self.words = ""
        self._notebook: Notebook | None = None
        self._index: Index = {}
        self._folding = asyncio.Lock()

    async def find(self, notebook: Notebook, query: Query, most: int) -> tuple[Hit, ...]:
        """The first hits; whoever is waiting for the loop in the meantime gets it."""
        if query == EVERYTHING:
            return ()
        await self.fold(notebook)
        found = list[Hit]()
        async for hit in _in_slices(hits(notebook, self._index, query)):
            if hit is not None:
                found.append(hit)
            if len(found) >= most:
                break
        return tuple(found)

    async def fold(self, notebook: Notebook) -> None:
        """The texts of the records that have changed; all of them at first."""
        async with self._folding:
            if notebook is self._notebook:
                return
            fresh: dict[tuple[int, str], Entry] = {}
            known, self._index = self._index, ChainMap(fresh, dict(self._index))
            async for one in _in_slices(indexed(notebook, known)):
                fresh.update([one])
            self._index, self._notebook = fresh, notebook


async def _in_slices(things: Iterable[Found]) -> AsyncIterator[Found]:
    """The same things, with pauses."""
    until = perf_counter() + SLICE
    for thing in things:
        yield thing
        if perf_counter() > until:
            await asyncio.sleep(PAUSE)
            until = perf_counter() + SLICE
