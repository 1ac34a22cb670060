"""Arguments in the types that the commands want."""

from argparse import ArgumentTypeError
from datetime import date


def a_day(text: str) -> date:
    """A date, or a usage error that shows how one is written."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise ArgumentTypeError(f"{text!r} is not a day of the calendar: write it as 2026-05-04") from fault
