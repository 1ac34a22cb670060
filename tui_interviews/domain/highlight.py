"""Where in a text folded words stand, counted in the characters of the text itself."""

from collections.abc import Iterable, Iterator

from tui_interviews.domain.text import fold


def marked_spans(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Beginning and end of every occurrence, in order, those that touch or overlap as one."""
    plain, places = _with_places(text)
    found = sorted(
        (places[start], places[end - 1] + 1) for word in words for start, end in _finds(plain, word)
    )
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(spans)


def words_in(text: str, words: Iterable[str]) -> int:
    """How many of the folded words are in a text."""
    plain = fold(text)
    return sum(word in plain for word in words)


def _with_places(text: str) -> tuple[str, "range | list[int]"]:
    """The folded text, and for each of its characters the one that it comes from: `ß` folds to two."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded = [fold(character) for character in text]
    return "".join(folded), [place for place, part in enumerate(folded) for _ in part]


def _finds(plain: str, word: str) -> Iterator[tuple[int, int]]:
    start = plain.find(word) if word else -1
    while start >= 0:
        yield start, start + len(word)
        start = plain.find(word, start + len(word))
