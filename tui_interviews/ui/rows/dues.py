"""Due items as rows, under headings by urgency."""

from datetime import date, datetime, timedelta

from tui_interviews.domain.due import Due, DueKind, is_overdue
from tui_interviews.domain.duration import DAY_NAMES, counted, day_words, span_words
from tui_interviews.ui.widgets.row import Row

TONES = {"Now": "warning", "Overdue": "error"}


def due_key(due: Due) -> str:
    """Of all items that are due, only one has it."""
    return f"{due.interview_id}:{due.kind}:{due.about}"


def due_rows(items: tuple[Due, ...], now: datetime) -> list[Row]:
    """The items under headings by urgency."""
    groups: dict[str, list[Row]] = {title: [] for title in ("Now", "Overdue", "Today", "This week")}
    for due in items:
        groups[_title(due, now)].append(_row(due, now))
    headed = (
        (Row("", (f" {title}",), TONES.get(title, "")), *rows) for title, rows in groups.items() if rows
    )
    return [row for rows in headed for row in rows]


def _title(due: Due, now: datetime) -> str:
    if due.kind is DueKind.TALKING:
        return "Now"
    if is_overdue(due, now):
        return "Overdue"
    return "This week" if _day(due, now) > now.date() else "Today"


def _row(due: Due, now: datetime) -> Row:
    cells = (f"{due.what} {due.who}", due.reason, when(due, now))
    return Row(due_key(due), cells, "error", "!") if due.is_pressing else Row(due_key(due), cells)


def _day(due: Due, now: datetime) -> date:
    return due.due_at.astimezone(now.tzinfo).date()


def when(due: Due, now: datetime) -> str:
    """How late, how soon, or by when."""
    if due.kind is DueKind.TALKING:
        return "now"
    left, day = due.due_at - now, _day(due, now)
    if is_overdue(due, now) and due.is_all_day:
        return f"{counted((now.date() - day).days, 'day')} late"
    if is_overdue(due, now):
        return f"{span_words(left)} late"
    if due.is_all_day:
        return day_words(day, now.date())
    if day != now.date():
        return f"{DAY_NAMES[day.weekday()]} {due.due_at.astimezone(now.tzinfo):%H:%M}"
    return (
        f"in {span_words(left)}"
        if left < timedelta(hours=2)
        else f"by {due.due_at.astimezone(now.tzinfo):%H:%M}"
    )
