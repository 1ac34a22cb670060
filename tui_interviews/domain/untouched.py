"""Answers about an interview, kept while the moment is the very same and no change touches whom they are about."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Generic, TypeAlias, TypeVar

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.touched import touched

Answer = TypeVar("Answer")
Look: TypeAlias = Callable[[Notebook, Interview, Method, datetime], Answer]


@dataclass(frozen=True, slots=True)
class _Known(Generic[Answer]):
    """What was asked of one notebook at one moment."""

    notebook: Notebook = field(default_factory=Notebook)
    method: Method | None = None
    now: datetime = datetime.min  # noqa: DTZ901 - stands for no moment
    answers: MutableMapping[str, tuple[Interview, Answer]] = field(default_factory=dict)


def while_untouched(look: Look[Answer]) -> Look[Answer]:
    """The same function, which looks only where a change may have led to another answer; see `touched`."""
    known: _Known[Answer] = _Known()

    @wraps(look)
    def answer(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Answer:
        nonlocal known
        here = known
        if here.notebook is not notebook or here.method is not method or here.now is not now:
            here = known = _Known(notebook, method, now, dict(_kept(here, notebook, method, now)))
        found = here.answers.get(interview.id)
        if found is None or found[0] is not interview:
            found = here.answers[interview.id] = (interview, look(notebook, interview, method, now))
        return found[1]

    return answer


def _kept(
    known: _Known[Answer], notebook: Notebook, method: Method, now: datetime
) -> Mapping[str, tuple[Interview, Answer]]:
    if known.method is not method or known.now is not now:
        return {}
    people = touched(known.notebook, notebook)
    return {key: found for key, found in known.answers.items() if found[0].contact_id not in people}
