"""The agenda of the next notebook, found by what differs: a change asks the rules again only about whom it touches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from tui_interviews.domain.agenda import HORIZON, by_urgency, due_by, leads_by
from tui_interviews.domain.due import Due
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.touched import touched


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Outlook:
    """What is due of each interview, beside all that it follows from."""

    notebook: Notebook
    method: Method
    now: datetime
    items: Mapping[str, tuple[Due, ...]]
    """By the interview's id."""


def outlook(notebook: Notebook, method: Method, now: datetime, since: Outlook | None = None) -> Outlook:
    """The same whether or not another one is known: one of the very same moment and method only saves work."""
    if since is None or since.now is not now or since.method is not method:
        return Outlook(notebook, method, now, _items(notebook, method, now, notebook.interviews.values()))
    people = touched(since.notebook, notebook)
    gone = {one.id for person in people for one in interviews_of(since.notebook, person)}
    kept = {key: items for key, items in since.items.items() if key not in gone}
    again = (one for person in people for one in interviews_of(notebook, person))
    return Outlook(notebook, method, now, kept | _items(notebook, method, now, again))


def _items(
    notebook: Notebook, method: Method, now: datetime, interviews: Iterable[Interview]
) -> dict[str, tuple[Due, ...]]:
    until = now + HORIZON
    found = ((one.id, due_by(notebook, one, method, now, until)) for one in interviews)
    return {key: items for key, items in found if items}


def due_of(seen: Outlook) -> tuple[Due, ...]:
    """The agenda."""
    leads = leads_by(seen.notebook, seen.method, seen.now, seen.now + HORIZON)
    return by_urgency(chain(leads, *seen.items.values()))
