"""The file of timings and limits."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.method import Calendar, ChannelLimit, Closing, ConsentLimit, Mark, Method, Weekday
from tui_interviews.entries import Entries, nearest

AT_LEAST_ONE = frozenset({"minutes_asked", "more_minutes", "minutes_per_question"})
DAY_NAMES = {day.name.lower(): day for day in Weekday}
LONGEST_TEXT = 1_000_000


def method_of(entries: Entries, base: Method) -> Method:
    """The method with the entries of a file in place of those of `base`."""
    known: dict[str, Any] = {
        "wrap_up_minutes": lambda: entries.numbers("wrap_up_minutes", base.wrap_up_minutes),
        "has_wrap_up_bell": lambda: entries.is_yes("wrap_up_bell", default=base.has_wrap_up_bell),
        "calendar_alarm_minutes": lambda: _alarms(entries, base.calendar_alarm_minutes),
        "weekend": lambda: _weekend(entries, base.weekend),
        "holidays": lambda: _holidays(entries, base.holidays),
        "calendars": lambda: _calendars(entries, base.calendars),
        "work_from_hour": lambda: entries.number("work_from_hour", base.work_from_hour, 0, 23),
        "work_until_hour": lambda: entries.number("work_until_hour", base.work_until_hour, 1, 24),
        "marks": lambda: _marks(entries, base.marks),
        "closing": lambda: _closing(entries, base.closing),
        "consent_limits": lambda: _consent_limits(entries, base.consent_limits),
        "keep_in_touch_reasons": lambda: _reasons(entries, base.keep_in_touch_reasons),
        "channels": lambda: _channels(entries, base.channels),
    }
    found: dict[str, Any] = {}
    for name in (field.name for field in fields(Method)):
        if name in known:
            found[name] = known[name]()
        else:
            found[name] = entries.number(name, getattr(base, name), 1 if name in AT_LEAST_ONE else 0)
    entries.finish()
    if found["work_until_hour"] <= found["work_from_hour"]:
        entries.report("the working day must end after it begins", "work_until_hour")
        found |= {name: getattr(base, name) for name in ("work_from_hour", "work_until_hour")}
    return replace(base, **found)


def _alarms(entries: Entries, default: tuple[int, ...]) -> tuple[int, ...]:
    found = entries.numbers("calendar_alarm_minutes", default)
    return () if entries.is_empty_list("calendar_alarm_minutes") else found


def _reasons(entries: Entries, default: tuple[str, ...]) -> tuple[str, ...]:
    found = entries.texts("keep_in_touch_reasons")
    return found or (() if entries.is_empty_list("keep_in_touch_reasons") else default)


def _weekend(entries: Entries, default: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    days = []
    for word in entries.texts("weekend"):
        if word.lower() in DAY_NAMES:
            days.append(DAY_NAMES[word.lower()])
        else:
            entries.report(f"unknown day {word!r}{nearest(word, DAY_NAMES)}", "weekend")
    return tuple(dict.fromkeys(days)) if days or entries.is_empty_list("weekend") else default


def _holidays(entries: Entries, default: tuple[date, ...]) -> tuple[date, ...]:
    days = [entries.day("holidays", text) for text in entries.texts("holidays")]
    found = tuple(day for day in days if day is not None)
    return found if found or entries.is_empty_list("holidays") else default


def _calendars(entries: Entries, default: tuple[Calendar, ...]) -> tuple[Calendar, ...]:
    """Calendar by calendar: one that the file does not name stays as it was."""
    found = {one.name: one for one in default}
    for one in entries.mappings("calendars"):
        name = one.required("name")
        if " " in name:
            one.report("a calendar's name is one word, such as uk", "name")
        calendar = Calendar(
            name,
            one.line_of_text("label", name),
            _weekend(one, Calendar("", "").weekend),
            _holidays(one, ()),
            one.line_of_text("checked_on"),
        )
        one.finish()
        if name and " " not in name:
            found[name] = calendar
    return tuple(found.values())


def _marks(entries: Entries, default: tuple[Mark, ...]) -> tuple[Mark, ...]:
    found: dict[str, Mark] = {}
    for one in entries.mappings("marks"):
        mark = Mark(one.required("sign"), one.required("name"), one.line_of_text("label"))
        if len(mark.sign) > 1 or mark.sign.isalnum():
            one.report("a sign is one character that is neither letter nor digit", "sign")
        elif mark.sign in found:
            one.report(f"the sign {mark.sign} is there twice", "sign")
        elif mark.sign and mark.name:
            found[mark.sign] = replace(mark, label=mark.label or mark.name)
        one.finish()
    return tuple(found.values()) or default


def _closing(entries: Entries, default: tuple[Closing, ...]) -> tuple[Closing, ...]:
    found: dict[str, Closing] = {}
    for one in entries.mappings("closing"):
        question = one.required("question")
        label = one.line_of_text("label", question)
        if question in found:
            one.report(f"the question {question} is there twice", "question")
        elif question:
            found[question] = Closing(question, label)
        one.finish()
    return tuple(found.values()) if found or entries.is_empty_list("closing") else default


def _consent_limits(entries: Entries, default: tuple[ConsentLimit, ...]) -> tuple[ConsentLimit, ...]:
    found: dict[str, ConsentLimit] = {}
    for one in entries.mappings("consent_limits"):
        name = one.required("name")
        if " " in name:
            one.report("a limit's name is one word, such as sound_only", "name")
        elif name:
            found[name] = ConsentLimit(name, one.line_of_text("label", name))
        one.finish()
    return tuple(found.values()) or default


def _channels(entries: Entries, default: tuple[ChannelLimit, ...]) -> tuple[ChannelLimit, ...]:
    """Channel by channel: one that the file does not name keeps its limits."""
    found = {limit.name: limit for limit in default}
    for one in entries.mappings("channels"):
        one.required("name")
        name = one.optional_choice("name", Channel)
        limit = ChannelLimit(
            name or "",
            one.line_of_text("label", name or ""),
            int(one.number("hard_limit", 0, 0, LONGEST_TEXT)),
            int(one.number("words_limit", 0, 0, LONGEST_TEXT)),
            one.line_of_text("checked_on"),
        )
        one.finish()
        if name:
            found[name] = limit
    return tuple(found.values())
