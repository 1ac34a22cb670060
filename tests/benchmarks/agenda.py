"""How long the agenda takes, which every change computes anew: for 300 people and for 2,000.

Run `python -m tests.benchmarks.agenda [--people 2000]`. Processor time, so that a machine which is busy with other
things tells nearly the same; the first round finds the tables of the notebook, the others have them. 60 ms for
2,000 people is what a key can wait for; how far off a machine is from the one of that figure, the ratio to a bare
loop over the same events tells.
"""

import argparse
from datetime import datetime
from statistics import median
from time import process_time
from zoneinfo import ZoneInfo

from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.crowd import made_up_notebook

NOW = datetime(2026, 11, 26, 14, 2, tzinfo=ZoneInfo("America/New_York"))
ROUNDS = 25


def rounds(notebook: Notebook, method: Method) -> list[float]:
    """Milliseconds of each."""
    found = []
    for _ in range(ROUNDS):
        began = process_time()
        agenda(notebook, method, NOW)
        found.append((process_time() - began) * 1000)
    return found


def bare(notebook: Notebook) -> float:
    """Milliseconds to look at every event once."""
    began = process_time()
    for _ in range(ROUNDS):
        sum(event.at <= NOW for one in notebook.interviews.values() for event in one.events)
    return (process_time() - began) * 1000 / ROUNDS


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="*", default=[300, 2000])
    method = Method()
    for people in parser.parse_args().people:
        notebook = made_up_notebook(people, 0, NOW)
        first, *others = rounds(notebook, method)
        due, floor = len(agenda(notebook, method, NOW)), bare(notebook)
        print(  # noqa: T201
            f"{people:5} people, {due:4} items: median {median(others):5.1f} ms, best {min(others):5.1f} ms, "
            f"first {first:5.1f} ms; {min(others) / floor:.0f} times a bare look at every event ({floor:.2f} ms)"
        )


if __name__ == "__main__":
    main()
