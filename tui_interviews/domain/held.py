"""The talks that have taken place, and who could have said something in one."""

from collections.abc import Iterable

from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Insight
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


def heard(notebook: Notebook, path_id: str, insights: Iterable[Insight]) -> tuple[str, ...]:
    """The ids of the contacts who could have said it: those talked with about the path, and whoever is quoted."""
    talked = [talk.contact_id for talk in talks_about(notebook, path_id)]
    talks = (notebook.interviews.get(line.interview_id) for one in insights for line in one.evidence)
    return tuple(dict.fromkeys((*talked, *(talk.contact_id for talk in talks if talk))))
