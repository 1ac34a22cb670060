"""A message under the eyes of a careful reader, and what they object to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Template

from tui_interviews.domain.channel import CHANNEL_WORDS, has_subject
from tui_interviews.domain.check import Check, Level
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.phrase import Phrases
from tui_interviews.domain.prose import Prose, prose
from tui_interviews.domain.text import joined, shortened

SAYABLE: Mapping[str, str] = {
    "words": "the words that it is about",
    "gaps": "what is still to be filled in",
    "who": "their name",
    "first_name": "their first name",
    "address": "how to address them",
    "referred_by": "who sent you to them",
    "minutes": "the minutes of the profile",
    "asked": "the minutes that the message asks for",
    "most": "the limit",
    "count": "how much there is",
    "over": "how much there is too much",
    "channel": "how the message travels",
}
"""Everything that the sentence of a check may name."""
MOST_QUOTED = 6
"""Of one check; who reads six can find the seventh."""
LONGEST_QUOTE = 60
"""Characters; of what is too long for a channel, the beginning tells where to cut."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of the subject or of the body, from one character to before another."""

    start: int
    end: int
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing to look at again before the message goes out."""

    check: Check
    words: str
    """A sentence for the user."""
    level: Level
    quoted: tuple[str, ...] = ()
    """The words of the message that it is about, where there are any."""
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A message with all that is needed to judge it."""

    message: Message
    notebook: Notebook
    library: Library
    interview: Interview | None
    contact: Contact
    body: Prose
    subject: Prose

    @property
    def texts(self) -> tuple[tuple[Prose, bool], ...]:
        """Subject and body, and which of the two it is."""
        return (self.subject, True), (self.body, False)


def reading(message: Message, notebook: Notebook, library: Library) -> Reading:
    """The message taken apart; a subject that its channel does not have is not read."""
    interview = notebook.interviews.get(message.interview_id)
    nobody = Contact(message.contact_id, "(unknown person)", message.created_at)
    contact = (
        contact_named(notebook, interview) if interview else notebook.contacts.get(message.contact_id, nobody)
    )
    subject = message.subject if has_subject(message.channel) else ""
    return Reading(
        message, notebook, library, interview, contact, prose(joined(message.body)), prose(subject)
    )


def objection(
    check: Check,
    of: Reading,
    *,
    says: str = "",
    spots: Iterable[Spot] = (),
    level: Level | None = None,
    **more: object,
) -> Objection:
    """The check's sentence about these words; `more` are the values of further placeholders."""
    spots = tuple(spots)
    quoted = tuple(dict.fromkeys(_text_at(of, spot) for spot in spots))[:MOST_QUOTED]
    known = {
        "words": "”, “".join(quoted),
        "who": of.contact.name,
        "address": of.contact.address_as or of.contact.name,
        "referred_by": of.contact.referred_by,
        "minutes": of.notebook.profile.minutes,
        "channel": CHANNEL_WORDS[of.message.channel],
    }
    sentence = Template(says or check.says).safe_substitute(known | more)
    return Objection(check, sentence, level or check.level, quoted, spots)


def _text_at(of: Reading, spot: Spot) -> str:
    text = of.subject.text if spot.is_subject else of.body.text
    return shortened(" ".join(text[spot.start : spot.end].split()), LONGEST_QUOTE)


def spot(text: Prose, first: int, end: int, is_subject: bool = False) -> Spot:
    """The place of words by their numbers."""
    return Spot(text.spans[first][0], text.spans[end - 1][1], is_subject)


def sentences_with(text: Prose, wanted: Phrases) -> set[int]:
    """The numbers of the sentences in which a phrase stands."""
    return {text.sentence_of[first] for first, _ in wanted.found(text)}


def explaining(check: Check, text: Prose) -> Iterator[int]:
    """The numbers of the sentences that define the thing, rather than ask for it."""
    for number in sentences_with(text, check.phrases) & sentences_with(text, check.and_phrases):
        if not text.sentences[number].is_question:
            yield number
