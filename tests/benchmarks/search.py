"""How long a full-text answer takes, and how long a key waits at most while texts are folded and searched.

Run `python -m tests.benchmarks.search [--people 2000] [--megabytes 40]`. The made-up people's notes are drawn out until
there are so many megabytes of them. The first figures are processor time of an answer, median of seven, next to that of
a bare `in` over the same texts, which is the floor without an index; the budget is 30 ms for 40 MB. Then, with the
app's finder on a loop: the longest and the median time by which another task of the loop is late, while everything is
folded for the first time and while it is searched. Nothing is asserted: machines differ.
"""

import argparse
import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from statistics import median

from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.query import words_of
from tui_interviews.domain.search import Hit, Index, hits, indexed
from tui_interviews.store.crowd import made_up_notebook
from tui_interviews.ui.finder import Finder

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=UTC)
WORDS = ("zeppelin", "vocabulary", "zeppelin quokka", "the zeppelin", "budget metadata", "e")
MOST, ROUNDS, BEAT = 200, 7, 0.001


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--megabytes", type=float, default=40)
    given = parser.parse_args()
    notebook = drawn_out(made_up_notebook(given.people, 5 * given.people, NOW), given.megabytes * 1e6)
    index: Index = {}
    fold_ms = 1_000 * spent(lambda: dict(indexed(notebook, {})), rounds=1)
    index = dict(indexed(notebook, {}))
    again_ms = 1_000 * spent(lambda: dict(indexed(notebook, index)))
    print(f"folded for the first time: {fold_ms:.0f} ms; again: {again_ms:.0f} ms")  # noqa: T201
    texts = [entry.text for entry in index.values()]
    size = sum(map(len, texts)) / 1e6
    print(f"{size:.1f} MB in {len(texts)} records; bare `in`: {bare(texts):.1f} ms")  # noqa: T201
    for words in WORDS:
        print(f"{words!r:20} {1_000 * spent(partial(answer, notebook, index, words)):.1f} ms")  # noqa: T201
    asyncio.run(lateness(notebook))


def answer(notebook: Notebook, index: Index, words: str) -> list[Hit]:
    """What the screen shows."""
    found = (hit for hit in hits(notebook, index, words_of(words)) if hit)
    return list(islice(found, MOST))


def drawn_out(notebook: Notebook, size: float) -> Notebook:
    """The same talks with longer lines."""
    talks = [one for one in notebook.interviews.values() if one.notes]
    factor = max(round(size / sum(len(note.text) for talk in talks for note in talk.notes)), 1)
    return put(
        notebook,
        *(
            replace(
                talk, notes=tuple(replace(note, text=" ".join([note.text] * factor)) for note in talk.notes)
            )
            for talk in talks
        ),
    )


def spent(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the processor, the median."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return median(taken)


def bare(texts: list[str]) -> float:
    """Milliseconds of the floor."""
    return 1_000 * spent(lambda: sum("zeppelin" in text for text in texts))


async def lateness(notebook: Notebook) -> None:
    """How late a beat of the loop comes, with nothing else to do, and beside the finder."""
    finder = Finder()
    for name, work in (
        ("at rest", asyncio.sleep(1)),
        ("while folding", finder.fold(notebook)),
        ("while searching", finder.find(notebook, words_of("zeppelin quokka"), MOST)),
    ):
        late: list[float] = []
        beat = asyncio.create_task(_beat(late))
        began = time.perf_counter()
        await work
        taken = time.perf_counter() - began
        beat.cancel()
        found = late or [0.0]
        usual, worst = 1_000 * median(found), 1_000 * max(found)
        print(  # noqa: T201
            f"{name}: {1_000 * taken:.0f} ms, a beat is late by {usual:.1f} ms, at most {worst:.1f} ms"
        )


async def _beat(late: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(BEAT)
        late.append(time.perf_counter() - began - BEAT)


if __name__ == "__main__":
    main()
