"""What a careful reader would object to in a message."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui_interviews.domain.channel import CHANNEL_WORDS, Channel
from tui_interviews.domain.edits.gaps import gap_words
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.method import channel_limit
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.specific import names_what_was_said
from tui_interviews.domain.text import fold, joined, word_count


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing to look at again before the message goes out."""

    words: str
    """A sentence for the user."""
    rule: str
    is_blocking: bool = False
    quoted: str = ""
    """The words of the message that it is about, where there are any."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message with all that is needed to judge it."""

    message: Message
    notebook: Notebook
    library: Library
    interview: Interview | None

    @property
    def body(self) -> str:
        """The text as one."""
        return joined(self.message.body)

    @property
    def is_request(self) -> bool:
        """Whether it asks for the conversation."""
        return self.message.purpose is Purpose.REQUEST


Rule = Callable[[Reading], Iterator[Objection]]

_LEFTOVER = re.compile(r"\$\{(\w+)\}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_TERM = re.compile(r"\binformation(?:al)? (?:interview|conversation|chat|talk|meeting)")
_PURPOSE = re.compile(
    r"\b(?:gather|learn|find out|advice|insight|perspective|hear about|hear how|understand|experience|questions about|"
    r"not (?:\w+ ){0,4}(?:a |any )?(?:job|position|opening))"
)
_MINUTES = re.compile(
    r"\b\d+\s*(?:(?:-|–|to|or)\s*\d+)?[\s-]*min|"
    r"\b(?:five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five)[\s-]+(?:to \w+ )?minut|"
    r"\b(?:half|quarter of) an hour|\bhalf-hour|\ban hour\b|\bone hour\b"
)
_JOB = re.compile(
    r"\b(?:are you|you are|you're|is|currently|now) hiring|\bhiring (?:for|anyone|soon|now)\b|"
    r"\bjob (?:opening|vacanc|opportunit|offer)\w*|\bvacanc(?:y|ies)\b|\bemployment opportunit\w*|"
    r"\b(?:apply|applying|application) for\b|\bopen (?:position|role)s?\b|\b(?:any|an|your) openings?\b|"
    r"\b(?:resume|cv|curriculum vitae)\b(?: is| are)?(?: \w+)? (?:attached|enclosed)|\battached (?:is )?my (?:resume|cv)|"
    r"\b(?:attach|enclose|send you)\w* (?:you )?my (?:resume|cv)|\b(?:consider|hire|employ) me\b|"
    r"\b(?:looking|searching|asking) for (?:a |any )?(?:job|position|work|employment)\b|"
    r"\ba (?:job|position) (?:at|with|in) your\b"
)
_DENIED = re.compile(r"\b(?:not|never|no|nor|without|rather than|instead of)\b|n't\b|n’t\b")
EXPLAINED_IN = (Channel.EMAIL, Channel.LETTER)


def objections(message: Message, notebook: Notebook, library: Library) -> tuple[Objection, ...]:
    """What the rules find, in their order; a blocking objection is one that the message must not go out with."""
    reading = Reading(message, notebook, library, notebook.interviews.get(message.interview_id))
    return tuple(found for rule in RULES for found in rule(reading))


def _empty(reading: Reading) -> Iterator[Objection]:
    if not reading.body.strip():
        yield Objection("There is nothing in it yet.", "empty", is_blocking=True)


def _leftover(reading: Reading) -> Iterator[Objection]:
    for name in dict.fromkeys(_LEFTOVER.findall(f"{reading.message.subject}\n{reading.body}")):
        words = gap_words(name)
        sentence = f"{words[:1].upper()}{words[1:]}: still to be filled in."
        yield Objection(sentence, "placeholder", True, f"${{{name}}}")


def _too_long_for_the_channel(reading: Reading) -> Iterator[Objection]:
    limit = channel_limit(reading.library.method, reading.message.channel)
    length, label = len(reading.body), CHANNEL_WORDS[reading.message.channel]
    if limit.hard_limit and length > limit.hard_limit:
        words = f"A {label} holds {limit.hard_limit} characters; this is {length - limit.hard_limit} over."
        yield Objection(words, "limit", is_blocking=True)


def _too_many_words(reading: Reading) -> Iterator[Objection]:
    method = reading.library.method
    most = channel_limit(method, reading.message.channel).words_limit
    if reading.is_request and (reading.message.channel is Channel.EMAIL or not most):
        most = method.request_words_warn
    if most and (count := _counted_words(reading.body)) > most:
        why = "a first message fits one phone screen" if reading.is_request else "short is kind"
        yield Objection(f"{count} words; {why}, so keep to {most}.", "length")


def _counted_words(body: str) -> int:
    """All but the sentences that say what an informational interview is."""
    return sum(word_count(sentence) for sentence in _sentences(body) if not _explains(fold(sentence)))


def _sentences(text: str) -> list[str]:
    """A single line break ends none: people wrap their lines."""
    return _SENTENCE_END.split(text)


def _explains(sentence: str) -> bool:
    """Whether it defines the thing, rather than ask for it."""
    return bool(_TERM.search(sentence) and _PURPOSE.search(sentence)) and not sentence.strip().endswith("?")


def _no_time_named(reading: Reading) -> Iterator[Objection]:
    if reading.is_request and reading.body.strip() and not _MINUTES.search(fold(reading.body)):
        minutes = reading.notebook.profile.minutes
        yield Objection(f"It names no time: say that you ask for {minutes} minutes.", "minutes")


def _not_explained(reading: Reading) -> Iterator[Objection]:
    if not reading.is_request or reading.message.channel not in EXPLAINED_IN or not reading.body.strip():
        return
    body = fold(reading.body)
    if not (_TERM.search(body) and _PURPOSE.search(body)):
        words = "It does not say what an informational interview is: a talk to gather information, not to get a job."
        yield Objection(words, "explain")


def _asks_for_a_job(reading: Reading) -> Iterator[Objection]:
    for sentence in _sentences(fold(f"{reading.message.subject}\n\n{reading.body}")):
        found = _JOB.search(sentence)
        if found and not _DENIED.search(sentence[: found.start()]):
            words = f"“{found[0]}” reads as asking for a job: ask for information and advice only."
            yield Objection(words, "job", quoted=found[0])
            return


def _names_nothing(reading: Reading) -> Iterator[Objection]:
    message, interview = reading.message, reading.interview
    if message.purpose is not Purpose.THANKS or interview is None or not reading.body.strip():
        return
    if names_what_was_said(message, interview, reading.notebook, reading.library):
        return
    who = contact_named(reading.notebook, interview).name
    if interview.notes:
        words = f"It names nothing that {who} said: take one line of your notes into it."
        yield Objection(words, "specific", is_blocking=True)
    else:
        yield Objection(f"Name one thing that {who} said; there are no notes to compare it with.", "specific")


RULES: tuple[Rule, ...] = (
    _empty,
    _leftover,
    _too_long_for_the_channel,
    _too_many_words,
    _no_time_named,
    _not_explained,
    _asks_for_a_job,
    _names_nothing,
)
