"""How many people said a thing, of how many that were asked about the same career path."""

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


def said_by(notebook: Notebook, insight: Insight) -> tuple[str, ...]:
    """The ids of the contacts whose lines an insight rests on, each once."""
    talks = (notebook.interviews.get(evidence.interview_id) for evidence in insight.evidence)
    return tuple(dict.fromkeys(talk.contact_id for talk in talks if talk is not None))


def heard(notebook: Notebook, path_id: str, insights: Iterable[Insight]) -> tuple[str, ...]:
    """The ids of the contacts who could have said it: those talked with about the path, and whoever is quoted."""
    talked = [talk.contact_id for talk in talks_about(notebook, path_id)]
    quoted = [contact for insight in insights for contact in said_by(notebook, insight)]
    return tuple(dict.fromkeys((*talked, *quoted)))


def insights_about(notebook: Notebook, path_id: str) -> tuple[Insight, ...]:
    """What was learned about a career path, that which most people said first."""
    found = (one for _, one in sorted(notebook.insights.items()) if one.path_id == path_id)
    return tuple(sorted(found, key=lambda one: -len(said_by(notebook, one))))


def share_words(said: int, asked: int) -> str:
    """`3 of 5 people said so`; nothing where nobody did."""
    return f"{said} of {asked} {'person' if asked == 1 else 'people'} said so" if said else ""
