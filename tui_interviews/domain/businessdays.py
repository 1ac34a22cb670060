"""The business-day clock of the 3B7 routine."""

from datetime import date, datetime, timedelta

from tui_interviews.domain.daysoff import FreeDays

NOON = 12
_ONE_DAY = timedelta(days=1)


def is_business_day(day: date, free: FreeDays) -> bool:
    """Neither a weekend's day nor a listed holiday."""
    return day.weekday() not in free.weekend and day not in free.holidays


def next_business_day(day: date, free: FreeDays) -> date:
    """The first business day after a day; the day a week on where there is no working day at all."""
    later = day
    for _ in range(366):
        later += _ONE_DAY
        if is_business_day(later, free):
            return later
    return day + timedelta(days=7)


def counting_from(sent_at: datetime, free: FreeDays) -> date:
    """The day that counts as the sending day: sent from noon on, or on no business day, it is the next one."""
    day = sent_at.date()
    if sent_at.hour >= NOON or not is_business_day(day, free):
        return next_business_day(day, free)
    return day


def after_business_days(day: date, count: int, free: FreeDays) -> date:
    """The day that lies `count` business days after a day."""
    for _ in range(count):
        day = next_business_day(day, free)
    return day


def before_business_days(day: date, count: int, free: FreeDays) -> date:
    """The day that lies `count` business days before a day."""
    for _ in range(count):
        day = _last_business_day(day, free)
    return day


def _last_business_day(day: date, free: FreeDays) -> date:
    for step in range(1, 367):
        if is_business_day(day - timedelta(days=step), free):
            return day - timedelta(days=step)
    return day - timedelta(days=7)


def business_days_between(start: date, end: date, free: FreeDays) -> int:
    """How many business days have passed from the evening of `start` to the morning of `end`, both at most a year apart."""
    count, day = 0, start
    while (day := next_business_day(day, free)) <= end:
        count += 1
    return count
