"""What a careful reader would say of a message."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import LEVEL_WORDS, CheckKind, Level
from tui_interviews.domain.edits.gaps import GAP
from tui_interviews.domain.filling import ME, WHERE, ways_to_fill
from tui_interviews.domain.message import Message
from tui_interviews.domain.method import channel_limit
from tui_interviews.domain.reading import Objection
from tui_interviews.domain.rules.measure import courtesy
from tui_interviews.domain.text import joined, word_count
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Paragraph

SIGNS = {Level.STOP: "✗", Level.ASK: "!", Level.MEND: "!", Level.CONSIDER: "·"}
STYLES = {Level.STOP: "$error", Level.ASK: "$warning", Level.MEND: "$warning", Level.CONSIDER: "$accent"}
HERE = "›"
"""The objection that the reader has gone to, in place of its sign."""
FEW = 2
"""Objections that there is room for all reasons of; of more, only the one gone to is told with its reason."""


CHOOSE_LINE = "f5 chooses the line."
NO_ADDRESS = "No e-mail address of theirs is known: f3 has other ways, E in 2 Prepare adds one."


def judgement(
    message: Message, found: Sequence[Objection], setup: Setup, at: int = 0, *, email: str
) -> Iterator[Paragraph]:
    """Counters, the objections with the words they are about, the reason of one, and that the app sends nothing.

    `email` is the address of whom it goes to, if one is known.
    """
    yield from _counters(message, setup)
    if message.channel is Channel.EMAIL and not email:
        yield (NO_ADDRESS, "$warning")
    yield ("", "")
    yield (_summary(found), "bold" if found else "$success")
    for number, one in enumerate(found):
        yield ("", "")
        yield from _told(one, is_here=number == at, has_reason=number == at or len(found) <= FEW)
    yield ("", "")
    if found:
        yield ("ctrl+n: the next one, its words and its reason.", "$muted")
    yield (
        "f3: another channel. f8 copies it, f9 has all ways to your mail; once it is sent, f10.",
        "$muted",
    )


def _counters(message: Message, setup: Setup) -> Iterator[Paragraph]:
    text = joined(message.body)
    yield (f"{word_count(text)} words · {len(text)} characters", "bold")
    most, hard = courtesy(message, setup.method), channel_limit(setup.method, message.channel).hard_limit
    if most:
        yield (f"keep to {most} words", "$muted")
    if hard:
        yield (f"at most {hard} characters", "$muted")


def _summary(found: Sequence[Objection]) -> str:
    if not found:
        return "✓ nothing to object to"
    counts = Counter(LEVEL_WORDS[one.level] for one in found)
    return " · ".join(
        f"{counts[word]} to {word}" for word in dict.fromkeys(LEVEL_WORDS.values()) if counts[word]
    )


def _told(one: Objection, *, is_here: bool, has_reason: bool) -> Iterator[Paragraph]:
    sign = HERE if is_here else SIGNS[one.level]
    yield (f"{sign} {LEVEL_WORDS[one.level]} · {one.check.title}", f"bold {STYLES[one.level]}")
    if one.quoted:
        yield (", ".join(f"“{words}”" for words in one.quoted), STYLES[one.level])
    yield (one.words, "")
    yield from ((words, "") for words in _ways(one))
    if has_reason:
        source = f" ({one.check.source})" if one.check.source else ""
        yield (f"Why: {one.check.why}{source}", "$muted")


def _ways(one: Objection) -> Iterator[str]:
    """Which key says it once for all messages; while one writes, letters are text, so f4 stands for M."""
    if one.check.kind is CheckKind.SPECIFIC:
        yield CHOOSE_LINE
    if one.check.kind is CheckKind.PLACEHOLDER:
        names = [name for words in one.quoted for name in GAP.findall(words)]
        yield from (
            way.replace(WHERE[ME], f"f4, or {WHERE[ME]}") for way in ways_to_fill(n for n, _ in names)
        )


def in_short(one: Objection) -> str:
    """For a toast, where there is no room for the pane."""
    quoted = f"“{one.quoted[0]}” " if one.quoted else ""
    return f"{quoted}{refusal(one)}"


def refusal(one: Objection) -> str:
    """The sentence, with the key that mends it where there is one."""
    return f"{one.words} {CHOOSE_LINE}" if one.check.kind is CheckKind.SPECIFIC else one.words
