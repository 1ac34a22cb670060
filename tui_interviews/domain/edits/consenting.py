"""Changes of what they have allowed: every asking stays, the last answer stands."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tui_interviews.domain.consent import ABOUT_WORDS, NOTE_TAKER, RECORDING, WITHDRAWN, YES, standing_consent
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.recording import without_recordings
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.notebook import Notebook, contact_named, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy


def record_consent(
    notebook: Notebook,
    occasion: Occasion,
    interview_id: str,
    answer: str,
    *,
    about: str = RECORDING,
    limits: Iterable[str] = (),
    question: str = "",
    words: str = "",
) -> Notebook:
    """They were asked just now, by the user, wherever the two are known to be; an earlier answer stays behind it."""
    interview = notebook.interviews[interview_id]
    meeting, contact = interview.meeting, contact_named(notebook, interview)
    consent = Consent(
        answer,
        occasion.now,
        tidy(words),
        about,
        tuple(limits),
        notebook.profile.name,
        tidy(question),
        notebook.profile.timezone or getattr(occasion.now.tzinfo, "key", ""),
        (meeting.timezone if meeting else "") or contact.timezone,
        meeting.medium.value if meeting else "",
    )
    return put(notebook, _answered(interview, consent))


def describe_consent(
    notebook: Notebook,
    _: Occasion,
    interview_id: str,
    consent: Consent,
    keep_until_on: date | None = None,
) -> Notebook:
    """The answer that stands, in other words or with more of it; it was not asked a second time."""
    clean = replace(
        consent,
        words=tidy(consent.words),
        question=tidy(consent.question),
        asked_by=tidy(consent.asked_by),
        my_place=tidy(consent.my_place),
        their_place=tidy(consent.their_place),
    )
    interview = replace(notebook.interviews[interview_id], keep_until_on=keep_until_on)
    return put(notebook, _standing(interview, clean))


def withdraw_consent(notebook: Notebook, occasion: Occasion, interview_id: str) -> Notebook:
    """Every yes is taken back from now on; that it was given stays on record."""
    interview = notebook.interviews[interview_id]
    for about in ABOUT_WORDS:
        given = standing_consent(interview, about)
        if given is not None and given.answer == YES:
            interview = _answered(interview, replace(given, answer=WITHDRAWN, withdrawn_at=occasion.now))
    return put(notebook, interview)


def keep_recording(notebook: Notebook, _: Occasion, interview_id: str, until_on: date | None) -> Notebook:
    """Recording and transcript are kept until that day; None goes by the method again."""
    return put(notebook, replace(notebook.interviews[interview_id], keep_until_on=until_on))


def log_deletion(notebook: Notebook, occasion: Occasion, interview_id: str) -> Notebook:
    """The user has deleted the recording; what the notebook has of it, the transcript above all, goes with it."""
    notebook = without_recordings(notebook, interview_id)
    return log(notebook, occasion, interview_id, EventKind.RECORDING_DELETED)


def _answered(interview: Interview, consent: Consent) -> Interview:
    before = standing_consent(interview, consent.about)
    kept = (*interview.earlier_consents, before) if before else interview.earlier_consents
    return _standing(replace(interview, earlier_consents=kept), consent)


def _standing(interview: Interview, consent: Consent) -> Interview:
    if consent.about == NOTE_TAKER:
        return replace(interview, note_taker_consent=consent)
    return replace(interview, consent=consent)
