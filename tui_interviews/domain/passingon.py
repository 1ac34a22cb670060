"""Whether the words of a recording may leave the notebook: what they have allowed, as far as it can be obeyed."""

from tui_interviews.domain.consent import WITHDRAWN
from tui_interviews.domain.held import talks_about
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, drop
from tui_interviews.domain.recording import may_be_recorded

NOT_SHARED, DELETED, QUOTED, UNNAMED = "not_shared", "delete_after_notes", "may_be_quoted", "quoted_unnamed"
"""Limits of the method that say what may be done with what they said."""
WITH_WORDS = frozenset({"report", "notes", "insights", "everything", "vault"})
"""The exports in which somebody's words stand beside their name."""


def why_withheld(interview: Interview, *, names_nobody: bool) -> str:
    """Why no copy of a transcript is made, as the end of a sentence; empty where one is."""
    consent = interview.consent
    if consent is not None and consent.answer == WITHDRAWN:
        return "they have taken their yes to a recording back"
    if consent is None or not may_be_recorded(interview):
        return "they did not say yes to a recording"
    if NOT_SHARED in consent.limits:
        return "they asked that it is not shared"
    if DELETED in consent.limits:
        return "they asked that it is deleted after the notes"
    if UNNAMED in consent.limits and not names_nobody:
        return "they are to be quoted without their name, so it is only where stand-ins are in place of names"
    return ""


def without_withheld(notebook: Notebook) -> Notebook:
    """A notebook that has stand-ins for names, without the transcripts that are not to be passed on all the same."""
    withheld = [
        one
        for one in notebook.transcripts.values()
        if (talk := notebook.interviews.get(one.interview_id)) is None
        or why_withheld(talk, names_nobody=True)
    ]
    return drop(notebook, *withheld)


def unnamed_words(notebook: Notebook, what: str, contact_id: str = "", path_id: str = "") -> str:
    """A sentence about whoever would be named beside their words in this kind of export, and asked not to be."""
    talks = talks_about(notebook, path_id) if path_id else tuple(notebook.interviews.values())
    names = {
        contact_named(notebook, talk).name
        for talk in talks
        if what in WITH_WORDS and contact_id in ("", talk.contact_id) and _is_unnamed(talk)
    }
    return f"To be quoted without a name: {', '.join(sorted(names))}." if names else ""


def _is_unnamed(interview: Interview) -> bool:
    consent = interview.consent
    return consent is not None and consent.answer != WITHDRAWN and UNNAMED in consent.limits


def quoting_words(interview: Interview) -> str:
    """Whether these words may be quoted, as a sentence."""
    limits = interview.consent.limits if interview.consent else ()
    if UNNAMED in limits:
        return "They may be quoted without their name."
    return "They may be quoted." if QUOTED in limits else "Nobody has asked whether they may be quoted."
