"""The talks that have taken place."""

from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import last


def is_held(interview: Interview) -> bool:
    """Whether the two have talked, or something was noted all the same."""
    return last(interview, EventKind.HELD) is not None or bool(interview.notes)


def talks_about(notebook: Notebook, path_id: str) -> tuple[Interview, ...]:
    """The talks that were held about a career path, oldest first."""
    return tuple(
        one for _, one in sorted(notebook.interviews.items()) if one.path_id == path_id and is_held(one)
    )
