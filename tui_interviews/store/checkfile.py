"""The file of checks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from string import Template
from typing import Any

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import STOPPING, Check, CheckKind, Level, Time
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.phrase import Phrases, phrases
from tui_interviews.domain.reading import SAYABLE
from tui_interviews.domain.rules.wording import FACTS
from tui_interviews.entries import Entries, nearest

COUNTED = "#"
MOST_PHRASES = 400
"""Of one list."""
LISTS = {
    "phrases": "phrases",
    "and_phrases": "and_phrases",
    "except": "except_phrases",
    "denied_by": "denied_by",
    "denied_until": "denied_until",
}
"""The lists of phrases by their keys, and the fields that they become."""
WORDS = ("title", "says", "says_long", "says_more", "why", "source", "apart")
GREATEST_ID = 40


def checks_of(entries: Entries, base: Mapping[str, Check]) -> dict[str, Check]:
    """The checks with those of a file in place of those of `base`; a faulty one leaves the one below it in force."""
    found = dict(base)
    seen: set[str] = set()
    for one in entries.mappings("checks"):
        before = len(one.problems)
        name = one.required("id")
        below = found.get(name)
        check = _check(one, name, below)
        if name in seen:
            one.report(f"the id {name!r} is there twice", "id")
        one.finish()
        if check is not None and len(one.problems) == before:
            found[name] = check
        elif below is not None and len(one.problems) > before:
            last = one.problems[-1]
            one.problems[-1] = replace(last, what=f"{last.what} (until then, {name} stays as it was)")
        seen.add(name)
    entries.finish()
    _check_references(entries, found)
    return found


def _check_references(entries: Entries, found: Mapping[str, Check]) -> None:
    for at, one in enumerate(entries.mappings("checks")):
        wanted = one.line_of_text("apart")
        if wanted and wanted not in found:
            entries.report(f"there is no check {wanted!r}{nearest(wanted, found)}", "checks", at, "apart")


def _check(one: Entries, name: str, below: Check | None) -> Check | None:
    kind = one.optional_choice("kind", CheckKind) or (below.kind if below else None)
    if kind is None:
        one.demand("kind")
        return None
    check = below if below and below.kind is kind else Check(name, kind)
    check = _worded(one, check)
    check = replace(
        check,
        level=_level(one, check),
        is_off=one.is_yes("off", check.is_off),
        purposes=one.choices("purposes", Purpose, check.purposes),
        channels=one.choices("channels", Channel, check.channels),
        in_question=one.is_yes("in_question", check.in_question),
        any_name=one.is_yes("any_name", check.any_name),
        facts=_facts(one, "facts") or check.facts,
        only_with=next(iter(_facts(one, "only_with")), check.only_with),
        signs=one.texts("signs") or check.signs,
        times=_times(one) or check.times,
        numbers=dict(_counts(one, "numbers")) or check.numbers,
        most=int(one.number("most", check.most, 0, 1440)),
    )
    _check_whole(one, check)
    return check


def _worded(one: Entries, check: Check) -> Check:
    words: dict[str, Any] = {key: one.line_of_text(key, getattr(check, key)) for key in WORDS}
    for key in ("says", "says_long", "says_more"):
        _check_placeholders(one, key, words[key])
    lists: dict[str, Any] = {
        field: _phrases(one, key, one.texts(key)) if one.has(key) else getattr(check, field)
        for key, field in LISTS.items()
    }
    return replace(check, **words, **lists)


def _check_placeholders(one: Entries, key: str, text: str) -> None:
    template = Template(text)
    if not template.is_valid():
        one.report("a $ begins a placeholder such as ${words}; for a dollar sign write $$", key)
        return
    for name in template.get_identifiers():
        if name not in SAYABLE:
            one.report(f"unknown placeholder ${{{name}}}{nearest(name, SAYABLE)}", key)


def _phrases(one: Entries, key: str, written: tuple[str, ...]) -> Phrases:
    if len(written) > MOST_PHRASES:
        one.report(f"there are more than {MOST_PHRASES} phrases: make two checks of it", key)
        return Phrases()
    good = []
    for at, text in enumerate(written):
        try:
            phrases((text,))
        except ValueError as fault:
            is_list = isinstance(one.content.get(key), list)
            one.report(str(fault), key, *((at,) if is_list else ()))
        else:
            good.append(text)
    return phrases(good)


def _level(one: Entries, check: Check) -> Level:
    if check.kind in STOPPING:
        if one.has("level"):
            one.report("this check always stops a message: take the level out", "level")
        return Level.STOP
    found = one.choice("level", Level, check.level)
    if found is Level.STOP:
        one.report(
            "only an empty message, a limit and thanks for nothing stop: choose consider, mend or ask",
            "level",
        )
        return check.level
    return found


def _facts(one: Entries, key: str) -> tuple[str, ...]:
    names = one.texts(key)
    for name in names:
        if name not in FACTS:
            one.report(f"unknown fact {name!r}{nearest(name, FACTS)}", key)
    return tuple(name for name in names if name in FACTS)


def _times(one: Entries) -> tuple[Time, ...]:
    return tuple(
        Time(
            minutes,
            _phrases(one, "times", (written.removeprefix(COUNTED).strip(),)),
            written.startswith(COUNTED),
        )
        for written, minutes in _counts(one, "times")
    )


def _counts(one: Entries, key: str) -> Iterator[tuple[str, int]]:
    below = one.mapping(key)
    if below is not None:
        for name in below.content:
            yield name, int(below.number(name, 0, 1, 1440))


def _check_whole(one: Entries, check: Check) -> None:
    """What a kind cannot do without."""
    if not check.says:
        one.demand("says")
    if check.kind in STOPPING and check.is_off:
        one.report("this check cannot be switched off", "off")
    if check.kind in (CheckKind.FOUND, CheckKind.GREETING) and not check.phrases:
        one.demand("phrases")
    if check.kind is CheckKind.MISSING and not (check.phrases or check.facts):
        one.report("name the phrases, or the facts, of which one should be there", "phrases")
    if check.kind is CheckKind.TIME and not check.times:
        one.demand("times")
