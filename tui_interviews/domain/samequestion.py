"""Which planned questions are the same question: by the question set, by wording, or because the user says so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui_interviews.domain.careerpath import SameQuestion
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.domain.text import fold

_WORD = re.compile(r"\w+")


def wording_key(text: str) -> str:
    """Wordings with the same key are the same words: case, accents, blanks and punctuation aside."""
    plain = fold(text)
    return " ".join(_WORD.findall(plain)) or plain.strip()


@dataclass(frozen=True, slots=True)
class Sameness:
    """For every planned question, the part that rules alone put it in, and the row that the user has made of parts."""

    parts: dict[str, str]
    rows: dict[str, str]

    def part_of(self, question: PlannedQuestion) -> str:
        """The same for all questions that rules call the same."""
        token = _wording(question.text)
        return self.parts.get(token, token)

    def row_of(self, question: PlannedQuestion) -> str:
        """The same for all questions that stand in one row."""
        return self.rows[_wording(question.text)]


def sameness(questions: Iterable[PlannedQuestion], joined: Iterable[SameQuestion]) -> Sameness:
    """The rules first, then what the user has joined on top of them; keys stay the same as long as the wordings do."""
    heads: dict[str, str] = {}
    for question in questions:
        for token in _tokens(question):
            _unite(heads, _wording(question.text), token)
    parts = {token: _head(heads, token) for token in heads}
    for group in joined:
        known = [_wording(wording) for wording in group.wordings]
        for token in known:
            _unite(heads, known[0], token)
    return Sameness(parts, {token: _head(heads, token) for token in heads})


def _wording(text: str) -> str:
    return f"words:{wording_key(text)}"


def _tokens(question: PlannedQuestion) -> Iterator[str]:
    yield _wording(question.text)
    if question.question_id:
        yield f"set:{question.question_id}"


def _head(heads: dict[str, str], token: str) -> str:
    while heads.setdefault(token, token) != token:
        token = heads[token]
    return token


def _unite(heads: dict[str, str], one: str, other: str) -> None:
    """Both have the same head from now on: the first of them in the alphabet."""
    first, second = sorted((_head(heads, one), _head(heads, other)))
    heads[second] = first
