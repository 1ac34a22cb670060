"""Ending a talk: what was not asked is shown before, and what is due from now on after it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from textual.screen import Screen

from tui_interviews.domain.closing import is_closing, still_to_close
from tui_interviews.domain.duration import between, moment_words
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.talk import current_question, last_sign, not_asked
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.widgets.row import Row

LONG_AGO = timedelta(hours=1)
"""Nothing was noted for so long: the talk has probably ended before."""
NOW, THEN = "+now", "+then"
TOLD = 3
"""Questions that the toast names."""


@dataclass(frozen=True, slots=True)
class Ending:
    """When it ended, and what was not asked until then."""

    at: datetime
    missed: tuple[str, ...] = ()


def ask_to_end(
    screen: Screen[None],
    interview: Interview,
    method: Method,
    now: datetime,
    focus: Callable[[PlannedQuestion], None],
    end: Callable[[Ending], None],
) -> None:
    """At once where nothing was left out; else the user says so, or goes on with one of the questions."""
    missed = not_asked(interview, current_question(interview))
    latest = last_sign(interview)
    is_long_ago = latest is not None and between(latest, now) > LONG_AGO
    labels = tuple(one.label for one in still_to_close(interview, method))
    if not (missed or is_long_ago or labels):
        end(Ending(now))
        return

    def taken(keys: tuple[str, ...] | None) -> None:
        key = keys[0] if keys else ""
        if key in (NOW, THEN):
            at = latest if key == THEN and latest else now
            end(Ending(at, tuple(question.text for question in missed)))
        for question in interview.plan:
            if question.id == key:
                focus(question)

    rows = [
        Row(NOW, (f"End it now: {_due(now, now, method)}",)),
        *(
            [Row(THEN, (f"It ended {moment_words(latest, now)}, with the latest line",))]
            if is_long_ago and latest
            else ()
        ),
        *_missed_rows(missed, method),
    ]
    hint = f"Still to ask: {' · '.join(labels)}" if labels else ""
    screen.app.push_screen(ChoiceDialog("End the talk?", rows, hint=hint), taken)


def _missed_rows(missed: tuple[PlannedQuestion, ...], method: Method) -> Iterator[Row]:
    """Those of the closing first."""
    if missed:
        yield Row("", ("   Not asked; enter goes on with one",))
    for question in sorted(missed, key=lambda one: not is_closing(one, method)):
        yield Row(question.id, (question.text,))


def _due(ended_at: datetime, now: datetime, method: Method) -> str:
    debrief = moment_words(ended_at + timedelta(hours=method.debrief_hours), now)
    thanks = moment_words(ended_at + timedelta(hours=method.thank_hours), now)
    return f"debrief by {debrief.removeprefix('today ')}, thank-you by {thanks}"


def what_now(name: str, ending: Ending, now: datetime, method: Method) -> str:
    """The clocks that run from here, and what was not asked."""
    more = f" and {len(ending.missed) - TOLD} more" if len(ending.missed) > TOLD else ""
    also = f" Not asked: {'; '.join(ending.missed[:TOLD])}{more}" if ending.missed else ""
    return f"The talk with {name} is over: {_due(ending.at, now, method)}.{also}"
