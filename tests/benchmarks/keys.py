"""What a key costs the loop with 2,000 people and 10,000 addresses: processor time, place by place.

Run `python -m tests.benchmarks.keys [--people 2000]`. The app runs without a terminal, at 80 by 24. Each figure is the
median of some presses with all that they set off, until the app is at rest; a key that does nothing, first in the list,
is what the app, Textual and the waiting cost by themselves. `+` and `-` rank somebody: a change, its toast, and the
place drawn anew. A key has 16 ms.
"""

import argparse
import asyncio
import gc
from statistics import median
from time import thread_time

from tests.ui.desk import NOW, Desk, at_desk, setup
from tui_interviews.store.crowd import made_up_notebook

PLACES = ("today", "prepare", "contact", "interview", "follow up", "insights", "people")
KEYS = {"down": ("j", "j", "j"), "change": ("plus", "minus", "plus"), "undo": ("u", "u", "u")}
FILTER = ("slash", "a", "n", "n")
BOOK = {"mark": ("space", "space", "space"), "down": ("j", "j", "j")}


async def spent(desk: Desk, keys: tuple[str, ...]) -> float:
    """Milliseconds of one press, the median."""
    found = []
    for key in keys:
        began = thread_time()
        await desk.press(key)
        found.append((thread_time() - began) * 1000)
    return median(found)


async def measure(people: int) -> None:
    """Prints a line for each place."""
    async with at_desk(setup(made_up_notebook(people, 5 * people, NOW))) as desk:
        await desk.settle()
        gc.collect()
        gc.freeze()  # as the app does before it runs
        print(f"{'nothing':10} {await spent(desk, ('f12',) * 5):5.1f} ms")  # noqa: T201
        for number, place in enumerate(PLACES, start=1):
            await desk.press(str(number), "j")
            told = [f"{name} {await spent(desk, keys):5.1f}" for name, keys in KEYS.items()]
            if place != "insights":
                told.append(f"filter {await spent(desk, FILTER):5.1f}")
                await desk.press("escape")
            print(f"{place:10} {', '.join(told)} ms")  # noqa: T201
        await desk.press("b")
        told = [f"{name} {await spent(desk, keys):5.1f}" for name, keys in BOOK.items()]
        print(f"{'addresses':10} {', '.join(told)}, filter {await spent(desk, FILTER):5.1f} ms")  # noqa: T201


def main() -> None:
    """Measures once."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wanted.add_argument("--people", type=int, default=2000)
    asyncio.run(measure(wanted.parse_args().people))


if __name__ == "__main__":
    main()
