"""Which screens there are; each module is imported when its screen is first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from textual.screen import Screen

from tui_interviews.ui.finder import Finder
from tui_interviews.ui.messages import OpenAnswers, OpenTranscript
from tui_interviews.ui.setup import Setup

FIRST = "today"
_PLACES = {
    "today": "today:Today",
    "prepare": "prepare:Prepare",
    "contact": "contact:Contacting",
    "interview": "interview:Interviewing",
    "follow_up": "followup:FollowUp",
    "insights": "insights:Insights",
    "people": "people:People",
    "matrix": "matrix:Matrix",
    "funnel": "funnel:FunnelPlace",
    "leads": "leads:Leads",
    "compare": "compare:Compare",
}
NAMES = tuple(_PLACES)


def _made(where: str, *given: object) -> Screen[Any]:
    module, name = where.split(":")
    kind: Callable[..., Screen[Any]] = getattr(import_module(f"tui_interviews.ui.screens.{module}"), name)
    return kind(*given)


def make(name: str, setup: Setup) -> Screen[Any]:
    """A place's screen."""
    return _made(_PLACES[name], setup)


def letter(message_id: str, setup: Setup) -> Screen[Any]:
    """The screen on which a message is written."""
    return _made("letter:Letter", setup, message_id)


def reading(setup: Setup, asked: OpenAnswers) -> Screen[Any]:
    """What one or two people said."""
    return _made("reading:Reading", setup, asked)


def search(setup: Setup, finder: Finder) -> Screen[Any]:
    """All that is written, to look through."""
    return _made("search:Search", setup, finder)


def brief(interview_id: str, setup: Setup) -> Screen[Any]:
    """All that is needed for a talk."""
    return _made("brief:BriefPage", setup, interview_id)


def rehearsal(interview_id: str, setup: Setup) -> Screen[Any]:
    """The first minutes of a talk, to practise."""
    return _made("rehearsal:Rehearsal", setup, interview_id)


def talk(interview_id: str, setup: Setup) -> Screen[Any]:
    """The live interview."""
    return _made("talk:Talk", setup, interview_id)


def transcript(asked: OpenTranscript, setup: Setup) -> Screen[Any]:
    """What was recorded of a talk, beside its notes."""
    return _made("transcript:TranscriptPage", setup, asked)
