"""A text as words and sentences, each with its place, for checks that are read again at every pause."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tui_interviews.domain.text import fold

_WORD = re.compile(r"[^\W\d_]+|\d+")
_PLACEHOLDER = re.compile(r"\$\{\w{0,60}\}")
_QUOTED = re.compile(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|«[^»]{1,300}»|„[^“]{1,300}“")
_ENDED = re.compile(r"[.!?…]['\"”’)\]]*\s|[。！？]|\n\s*\n")
_QUESTION = re.compile(r"[?？]")
_ABBREVIATED = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof", "st"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """From one word to before another, by their numbers."""

    first: int
    end: int
    is_question: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """What stands in placeholders is none of its words; `don't` is `don not`."""

    text: str
    words: tuple[str, ...] = ()
    """Without case and accents."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where each word begins and ends in the text."""
    sentences: tuple[Sentence, ...] = ()
    sentence_of: tuple[int, ...] = ()
    """The number of each word's sentence."""
    quoted: frozenset[int] = frozenset()
    """The words between quotation marks: somebody else's, or a title."""
    places: Mapping[str, tuple[int, ...]] | None = None
    """Where each different word stands."""
    vocabulary: tuple[str, ...] = ()
    """The different words, sorted."""

    def sentence(self, word: int) -> Sentence:
        """The sentence that a word stands in."""
        return self.sentences[self.sentence_of[word]]

    def stretch(self, first: int, end: int) -> str:
        """The text from one word to before another, as it is written."""
        return self.text[self.spans[first][0] : self.spans[end - 1][1]]

    def behind(self, word: int) -> str:
        """What stands between a word and the next."""
        end = self.spans[word + 1][0] if word + 1 < len(self.spans) else len(self.text)
        return self.text[self.spans[word][1] : end]


def prose(text: str) -> Prose:
    """The text taken apart."""
    bare = _PLACEHOLDER.sub(lambda found: " " * len(found[0]), text)
    spans = tuple(found.span() for found in _WORD.finditer(bare))
    words = tuple(_folded(bare, spans))
    sentences = tuple(_sentences(bare, words, spans))
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    return Prose(
        text,
        words,
        spans,
        sentences,
        tuple(number for number, one in enumerate(sentences) for _ in range(one.first, one.end)),
        frozenset(_quoted(bare, spans)),
        {word: tuple(at) for word, at in places.items()},
        tuple(sorted(places)),
    )


def words_of(text: str) -> tuple[str, ...]:
    """Only the words, as `Prose` has them."""
    spans = [found.span() for found in _WORD.finditer(text)]
    return tuple(_folded(text, spans))


def _folded(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    before = ""
    for start, end in spans:
        word = fold(text[start:end])
        is_denial = word == "t" and before.endswith("n") and text[start - 1] in "'’"
        yield "not" if is_denial else word
        before = word


def _sentences(text: str, words: tuple[str, ...], spans: tuple[tuple[int, int], ...]) -> Iterator[Sentence]:
    """A single line break ends none: people wrap their lines. Neither does the dot of `Dr.` or of an initial."""
    first = 0
    for at, word in enumerate(words):
        after = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        gap = text[spans[at][1] : after]
        is_short = gap.startswith(". ") and (word in _ABBREVIATED or len(word) == 1)
        if at + 1 == len(words) or (not is_short and _ENDED.search(gap)):
            yield Sentence(first, at + 1, bool(_QUESTION.search(gap)))
            first = at + 1


def _quoted(text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[int]:
    starts = [start for start, _ in spans]
    for found in _QUOTED.finditer(text):
        yield from range(bisect_left(starts, found.start()), bisect_left(starts, found.end()))
