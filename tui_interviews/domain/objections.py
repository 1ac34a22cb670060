"""What a careful reader would object to in a message."""

from collections.abc import Callable, Iterator, Mapping

from tui_interviews.domain.check import LEVELS, Check, CheckKind, Level, is_about
from tui_interviews.domain.library import Library
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.reading import Objection, Reading, objection, reading
from tui_interviews.domain.rules import address, leftovers, measure, wording
from tui_interviews.domain.specific import names_what_was_said

GAP = "${specific_thing}"
"""Where the line of the talk should stand."""
Rule = Callable[[Check, Reading], Iterator[Objection]]


@once_per_table
def objections(message: Message, notebook: Notebook, library: Library) -> tuple[Objection, ...]:
    """What the checks find, the worst first; to an empty message there is only one objection."""
    of = reading(message, notebook, library)
    is_empty = not of.body.text.strip()
    found = [
        one
        for check in library.checks
        if is_about(check, message.purpose, message.channel) and is_empty is (check.kind is CheckKind.EMPTY)
        for one in RULES[check.kind](check, of)
    ]
    return tuple(sorted(found, key=lambda one: LEVELS.index(one.level)))


def _names_nothing(check: Check, of: Reading) -> Iterator[Objection]:
    """Without notes there is nothing to compare with, and so only a reminder, once the gap is filled."""
    message, interview = of.message, of.interview
    if message.purpose is not Purpose.THANKS or interview is None:
        return
    if not names_what_was_said(message, interview, of.notebook, of.library):
        is_noted, is_left = bool(interview.notes), GAP in of.body.text
        yield objection(
            check,
            of,
            says=check.says if is_noted else check.says_more,
            level=Level.STOP if is_noted or is_left else Level.CONSIDER,
        )


RULES: Mapping[CheckKind, Rule] = {
    CheckKind.FOUND: wording.found,
    CheckKind.MISSING: wording.missing,
    CheckKind.TIME: measure.time_asked,
    CheckKind.WORDS: measure.too_many_words,
    CheckKind.AIM: measure.over_the_aim,
    CheckKind.GREETING: address.greeting,
    CheckKind.SIGNS: address.signs,
    CheckKind.PLACEHOLDER: leftovers.placeholder,
    CheckKind.STRANGER: leftovers.stranger,
    CheckKind.EMPTY: measure.empty,
    CheckKind.LIMIT: measure.over_the_limit,
    CheckKind.PERMISSION: address.permission,
    CheckKind.SPECIFIC: _names_nothing,
}
