"""What a check of files came to."""

from collections.abc import Sequence

from tui_interviews.cli.answer import print_json, print_line
from tui_interviews.domain.problem import Problem, problem_words


def print_verdict(problems: Sequence[Problem], praise: str, is_json: bool) -> int:
    """The problems, one a line, and 1; or a word of praise and 0."""
    if is_json:
        told = [{"file": p.file, "line": p.line, "field": p.field, "what": p.what} for p in problems]
        print_json({"ok": not problems, "problems": told})
        return 1 if problems else 0
    for problem in problems:
        print_line(problem_words(problem))
    if not problems:
        print_line(praise)
    return 1 if problems else 0
