"""How long a message is, and how much time it asks for."""

from collections.abc import Iterator

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import Check
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.method import Method, channel_limit
from tui_interviews.domain.phrase import Span, overlaps
from tui_interviews.domain.prose import Prose
from tui_interviews.domain.reading import (
    Objection,
    Reading,
    Spot,
    explaining,
    objection,
    sentences_with,
    spot,
)
from tui_interviews.domain.text import word_count

LARGEST = 9999


def empty(check: Check, of: Reading) -> Iterator[Objection]:
    """Nothing but blanks."""
    if not of.body.text.strip():
        yield objection(check, of)


def over_the_limit(check: Check, of: Reading) -> Iterator[Objection]:
    """More characters than the channel holds; what is too much is what there is to see of it."""
    most = channel_limit(of.library.method, of.message.channel).hard_limit
    count = len(of.body.text)
    if most and count > most:
        yield objection(check, of, spots=(Spot(most, count),), most=most, count=count, over=count - most)


def too_many_words(check: Check, of: Reading) -> Iterator[Objection]:
    """More than courtesy accepts."""
    most, count = courtesy(of.message, of.library.method), counted_words(check, of)
    if most and count > most:
        yield objection(check, of, most=most, count=count, over=count - most)


def over_the_aim(check: Check, of: Reading) -> Iterator[Objection]:
    """More than to aim at, where courtesy still accepts it."""
    most, limit, count = (
        of.library.method.request_words_aim,
        courtesy(of.message, of.library.method),
        counted_words(check, of),
    )
    if most < count and not (limit and count > limit):
        yield objection(check, of, most=most, count=count, over=count - most)


def courtesy(message: Message, method: Method) -> int:
    """The most words, 0 for any number; a first e-mail has a limit of its own."""
    most = channel_limit(method, message.channel).words_limit
    is_request = message.purpose is Purpose.REQUEST
    return (
        method.request_words_warn if is_request and (message.channel is Channel.EMAIL or not most) else most
    )


def counted_words(check: Check, of: Reading) -> int:
    """All but the sentences that say what an informational interview is."""
    apart = next((one for one in of.library.checks if one.id == check.apart), None)
    numbers = explaining(apart, of.body) if apart else ()
    sentences = [of.body.sentences[number] for number in numbers]
    return word_count(of.body.text) - sum(
        word_count(of.body.stretch(one.first, one.end)) for one in sentences
    )


def time_asked(check: Check, of: Reading) -> Iterator[Objection]:
    """None, or too much; times in sentences that ask for nothing are about something else."""
    named = list(_times(check, of.body))
    if not named and not any(True for _ in _times(check, of.subject)):
        yield objection(check, of)
        return
    asking = sentences_with(of.body, check.phrases)
    asked = [
        (minutes, span)
        for minutes, span in named
        if of.body.sentence(span[0]).is_question or of.body.sentence_of[span[0]] in asking
    ]
    minutes, span = max(asked, default=(0, (0, 0)))
    says = check.says_long if minutes > check.most else check.says_more
    if says and minutes > min(check.most, of.notebook.profile.minutes):
        yield objection(check, of, says=says, spots=(spot(of.body, *span),), asked=minutes, most=check.most)


def _times(check: Check, text: Prose) -> Iterator[tuple[int, Span]]:
    """Minutes with where they stand; `half an hour` is not also an hour."""
    harmless = tuple(check.except_phrases.found(text))
    spans: dict[Span, int] = {}
    for time in check.times:
        for first, end in time.phrases.found(text):
            number, begun = _number_before(check, text, first) if time.is_counted else (1, first)
            if number and first not in text.quoted and not overlaps(harmless, (begun, end)):
                spans[begun, end] = min(number * time.minutes, LARGEST)
    past = 0
    for (first, end), minutes in sorted(spans.items(), key=lambda one: (one[0][0], -one[0][1])):
        if end > past:
            past = end
            yield minutes, (first, end)


def _number_before(check: Check, text: Prose, word: int) -> tuple[int, int]:
    """The number in front of a word, and where it begins; `twenty-five` is one number. 0 for none."""
    sentence = text.sentence(word)
    if word - 1 < sentence.first:
        return 0, word
    ones = _number(check, text.words[word - 1])
    tens = _number(check, text.words[word - 2]) if word - 2 >= sentence.first else 0
    is_one_number = (
        0 < ones < 10 <= tens and text.behind(word - 2) in ("-", " ") and not text.words[word - 1].isdigit()
    )
    return (tens + ones, word - 2) if is_one_number else (ones, word - 1)


def _number(check: Check, word: str) -> int:
    if word.isdecimal() and len(word) < 5:
        return int(word)
    return check.numbers.get(word, 0)
