"""Something wrong in a file, for a person to read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, with where it is and what to do about it."""

    file: str
    what: str
    """A sentence that says what is wrong and what to do."""
    table: str = ""
    id: str = ""
    field: str = ""
    """Dotted path inside the record, or the key of a template."""
    line: int = 0
    """Counted from 1; 0 where a line means nothing."""


def problem_words(problem: Problem) -> str:
    """`people/ada-….json, contacts 1f3…, email: …`."""
    place = " ".join(part for part in (problem.table, problem.id) if part)
    where = [problem.file + (f":{problem.line}" if problem.line else ""), place, problem.field]
    return ", ".join(part for part in where if part) + f": {problem.what}"
