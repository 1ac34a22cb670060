"""`today`: what is due and why."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from textwrap import wrap
from typing import Any

from tui_interviews.cli.answer import WIDTH, cells, fitted, print_json, print_line
from tui_interviews.cli.arguments import a_day
from tui_interviews.cli.session import Session
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.duration import day_words, span_words

FIRST_STEPS = """\
There is nobody in the notebook yet. To begin:
  tui-interviews                                       everything, on the screen
  tui-interviews add contact 'Ada Byron'               somebody to talk with
  tui-interviews import --as linkedin Connections.csv  your LinkedIn network
  tui-interviews demo                                  a look at a filled notebook\
"""
WHEN_WIDTH = 12
MOST = 12
"""Items that a login message has room for."""


_SECOND_HALF = "\0"
"""Behind a character that takes two columns, while lines are broken."""


def arguments(parser: ArgumentParser) -> None:
    """The options of `today`."""
    parser.add_argument("--on", type=a_day, metavar="DATE", help="as seen from that day, such as 2026-05-04")
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"not only the {MOST} most urgent, and a word also when nothing is due",
    )


def run(given: Namespace, session: Session) -> int:
    """Prints the agenda; an empty notebook gets the first steps."""
    now = session.now
    if given.on and given.on != now.date():
        now = datetime(given.on.year, given.on.month, given.on.day, tzinfo=now.tzinfo)
    is_asked = given.all or given.on is not None
    return print_agenda(session, now, None if given.all else MOST, is_quiet=not is_asked)


def print_agenda(session: Session, now: datetime, most: int | None = MOST, *, is_quiet: bool = False) -> int:
    """What is due at a moment, `most` of it; `is_quiet` says nothing where nothing is due, as at every login."""
    notebook = session.notebook
    items = agenda(notebook, session.timings, now)
    if session.is_json:
        print_json([as_json(due, now) for due in items])
    elif not notebook.contacts:
        print_line(FIRST_STEPS)
    elif items:
        for line in agenda_lines(items[:most], now):
            print_line(line)
        if most is not None and len(items) > most:
            print_line(f"And {len(items) - most} more: tui-interviews today --all")
    elif not is_quiet:
        print_line("Nothing is due this week.")
    return 0


def as_json(due: Due, now: datetime) -> dict[str, Any]:
    """A due item as scripts see it."""
    return {
        "kind": due.kind.value,
        "who": due.who,
        "what": due.what,
        "reason": due.reason,
        "due_at": due.due_at.isoformat(),
        "overdue": is_overdue(due, now),
        "contact_id": due.contact_id,
        "interview_id": due.interview_id,
    }


def agenda_lines(items: tuple[Due, ...], now: datetime) -> Iterator[str]:
    """The items below the headings Overdue, Today and This week, in 80 columns."""
    today = now.date()

    def is_of_today(due: Due) -> bool:
        return due.kind is not DueKind.TALKING and not is_overdue(due, now)

    groups = {
        "Now": [due for due in items if due.kind is DueKind.TALKING],
        "Overdue": [due for due in items if is_overdue(due, now)],
        "Today": [due for due in items if is_of_today(due) and _day(due, now) <= today],
        "This week": [due for due in items if _day(due, now) > today],
    }
    for heading, group in groups.items():
        if group:
            yield heading
        for due in group:
            yield from _row(_when(due, now), f"{due.what} {due.who} · {due.reason}")


def _row(when: str, told: str) -> list[str]:
    """The time first, so that the rest may be as long as it is: nothing is cut off, as there is no scrolling to it."""
    margin = " " * (WHEN_WIDTH + 4)
    first = f"  {fitted(when, WHEN_WIDTH)}  "
    wide = "".join(f"{one}{_SECOND_HALF}" if cells(one) > 1 else one for one in told)
    lines = wrap(wide, WIDTH, initial_indent=first, subsequent_indent=margin, break_on_hyphens=False)
    return [line.replace(_SECOND_HALF, "") for line in lines]


def _day(due: Due, now: datetime) -> date:
    return due.due_at.astimezone(now.tzinfo).date()


def _when(due: Due, now: datetime) -> str:
    day = _day(due, now)
    if due.kind is DueKind.TALKING:
        return "now"
    if is_overdue(due, now):
        days = (now.date() - day).days
        late = f"{days} day{'s' if days > 1 else ''}" if due.is_all_day else span_words(now - due.due_at)
        return f"{late} late"
    if day != now.date():
        return day_words(day, now.date())
    if due.is_all_day:
        return "today"
    if due.kind is DueKind.INTERVIEW and due.due_at - now < timedelta(hours=12):
        return f"in {span_words(due.due_at - now)}"
    return f"by {due.due_at.astimezone(now.tzinfo):%H:%M}"
