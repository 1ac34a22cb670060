"""What the columns of a table hold, as `--map` says it, as it was said before, or as the titles look."""

import csv
from collections.abc import Iterable, Sequence

from tui_interviews.cli.answer import remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.domain.columnmap import MAPPABLE, NAMES, ColumnMap, ColumnMemory, column_of
from tui_interviews.domain.problem import problem_words
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.people import guessed


class ColumnWords:
    """Answers for every unknown header of one command, and remembers what `--map` said."""

    def __init__(self, said: Sequence[str], memory: ColumnMemory, *, is_dry: bool) -> None:
        """`said` are the values of `--map`, in order."""
        self._said, self._memory, self._is_dry = said, memory, is_dry

    def __call__(self, header: Sequence[str]) -> ColumnMap:
        """What is said now, else what was said before, else what the titles look like. Raises `Refusal`."""
        if self._said:
            found = explained(self._said, header)
            if not self._is_dry:
                self._memory.remember(found)
            return found
        known = self._memory.recall(header)
        for problem in self._memory.problems:
            remark(problem_words(problem))
        return known or _guess(header)


def explained(said: Iterable[str], header: Sequence[str]) -> ColumnMap:
    """The columns that `FACT=COLUMN` pairs name, by title or number. Raises `Refusal`."""
    facts: dict[str, str] = {}
    for pair in (one for line in said for one in next(csv.reader([line], skipinitialspace=True), [])):
        fact, _, title = pair.partition("=")
        if fact.strip() not in MAPPABLE:
            raise Refusal(f"--map knows no {tidy(fact)!r}: it takes {', '.join(MAPPABLE)}")
        column = column_of(header, title.strip())
        if not column:
            raise Refusal(f"there is no column {tidy(title)!r}; the columns are: {_titles(header)}")
        facts[fact.strip()] = column
    if not NAMES & facts.keys():
        raise Refusal("--map must say which column holds the name: name=…, or first=… and last=…")
    return ColumnMap(tuple(header), facts)


def _guess(header: Sequence[str]) -> ColumnMap:
    """What the titles say by themselves, told in words so that it can be set right."""
    found = guessed(header)
    if not NAMES & found.facts.keys() or len(found.facts) < 2:
        raise Refusal(
            f"which column holds what? Say it once with --map name=…,employer=…; the columns are: {_titles(header)}"
        )
    taken = ", ".join(f"{fact}={tidy(title)}" for fact, title in found.facts.items())
    remark(f"columns taken as {taken} (--map says otherwise)")
    return found


def _titles(header: Sequence[str]) -> str:
    return ", ".join(tidy(title) or f"({number})" for number, title in enumerate(header, 1))
