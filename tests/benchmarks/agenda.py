"""How long the agenda takes for 300 people and for 2,000: once a minute as a whole, and after each change.

Run `python -m tests.benchmarks.agenda [--people 2000]`. Processor time, so that a machine which is busy with other
things tells nearly the same; the first round finds the tables of the notebook, the others have them. What every screen
shows is then found after a change of one talk, of one contact and of one insight. A key can wait for 60 ms each minute
and for 5 ms each time; how far off a machine is from the one of these figures, the ratio to a bare loop over the same
events tells.
"""

import argparse
from dataclasses import replace
from datetime import datetime
from statistics import median
from time import process_time
from zoneinfo import ZoneInfo

from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.overview import overview
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


def after_changes(notebook: Notebook, method: Method) -> dict[str, float]:
    """Milliseconds of the processor until everything is known again, the median of each kind of change."""
    found = {}
    overview(notebook, method, NOW)
    for table in ("interviews", "contacts", "insights"):
        spent = []
        for record in list(getattr(notebook, table).values())[:: len(getattr(notebook, table)) // ROUNDS]:
            notebook = put(notebook, replace(record))
            began = process_time()
            overview(notebook, method, NOW)
            spent.append((process_time() - began) * 1000)
        found[table] = median(spent)
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
        words = (f"{table} {spent:.1f} ms" for table, spent in after_changes(notebook, method).items())
        print(f"      after a change of one of its {', '.join(words)}")  # noqa: T201


if __name__ == "__main__":
    main()
