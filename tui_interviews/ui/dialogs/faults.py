"""What is wrong with files."""

from tui_interviews.domain.problem import Problem, problem_words
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.text import wrapped
from tui_interviews.ui.widgets.row import Row

WIDTH = 62


def fault_list(problems: tuple[Problem, ...]) -> ChoiceDialog:
    """Each in its whole length, over as many lines as it takes."""
    rows = [
        Row(f"{number}.{place}", (line if place == 0 else f"  {line}",))
        for number, problem in enumerate(problems)
        for place, line in enumerate(wrapped(problem_words(problem), WIDTH))
    ]
    return ChoiceDialog(
        "What is wrong with files", rows, hint="Nothing that cannot be read is ever overwritten."
    )
