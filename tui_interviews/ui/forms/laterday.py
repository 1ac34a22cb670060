"""A day to which something is put off."""

from datetime import datetime

from tui_interviews.domain.duration import DAY_NAMES
from tui_interviews.domain.when import parse_day

UNTIL = "Until when? A day: tomorrow, Thu, 4 May"


def later_day(text: str, now: datetime) -> str:
    """The day that was understood. Raises `ValueError` for one that is over."""
    day = parse_day(text, now)
    if day <= now.date():
        raise ValueError("that day is over: name one from tomorrow on")
    return f"{DAY_NAMES[day.weekday()]} {day.isoformat()}"
