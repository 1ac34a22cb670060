"""What they have allowed: the answers in words, and until when what was recorded is kept."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui_interviews.domain.channel import MEDIUM_WORDS, Medium
from tui_interviews.domain.due import Due, DueKind, due_for, on_day
from tui_interviews.domain.duration import day_words, full_words
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import last

RECORDING, NOTE_TAKER = "recording", "note_taker"
YES, NO, NOTES_ONLY, WITHDRAWN = "yes", "no", "notes_only", "withdrawn"
ANSWER_WORDS = {YES: "yes", NOTES_ONLY: "notes only", NO: "no", WITHDRAWN: "taken back"}
ABOUT_WORDS = {RECORDING: "May be recorded", NOTE_TAKER: "AI note-taker"}


def standing_consent(interview: Interview, about: str = RECORDING) -> Consent | None:
    """The answer that counts now."""
    return interview.note_taker_consent if about == NOTE_TAKER else interview.consent


def limit_words(consent: Consent, method: Method) -> tuple[str, ...]:
    """The limits: those of the method, then what they said themselves."""
    labels = {limit.name: limit.label for limit in method.consent_limits}
    named = (labels.get(name, name.replace("_", " ")) for name in consent.limits)
    return tuple(filter(None, (*named, consent.words)))


def answer_words(consent: Consent, method: Method) -> str:
    """`yes, sound only, not by name`."""
    return ", ".join((ANSWER_WORDS.get(consent.answer, consent.answer), *limit_words(consent, method)))


def asking_words(consent: Consent, now: datetime) -> str:
    """When and by whom it was asked, how, where both were, and when it was taken back."""
    medium = MEDIUM_WORDS[Medium(consent.medium)] if consent.medium in list(Medium) else consent.medium
    parts = (
        full_words(consent.asked_at, now.tzinfo),
        f"by {consent.asked_by}" if consent.asked_by else "",
        medium,
        f"from {consent.my_place}" if consent.my_place else "",
        f"they in {consent.their_place}" if consent.their_place else "",
        f"taken back {full_words(consent.withdrawn_at, now.tzinfo)}" if consent.withdrawn_at else "",
    )
    return ", ".join(filter(None, parts))


def consent_facts(interview: Interview, method: Method, now: datetime) -> tuple[tuple[str, str], ...]:
    """Everything that was asked and answered, each with its label; nothing where nobody was asked."""
    facts: list[tuple[str, str]] = []
    for about, label in ABOUT_WORDS.items():
        consent = standing_consent(interview, about)
        if consent is not None:
            facts.append((label, answer_words(consent, method)))
            facts.append(("Asked", asking_words(consent, now)))
            facts += [("In the words", consent.question)] if consent.question else []
    for consent in interview.earlier_consents:
        label = f"Before: {ABOUT_WORDS.get(consent.about, consent.about)}"
        facts.append((label, f"{answer_words(consent, method)}; {asking_words(consent, now)}"))
    until = keep_until(interview, method, now)
    return (*facts, ("Kept until", until.isoformat())) if until else tuple(facts)


def keep_until(interview: Interview, method: Method, now: datetime) -> date | None:
    """The last day of a recording and its transcript; None where there can be none, or it was deleted."""
    if not (_was_yes(interview.consent) or _was_yes(interview.note_taker_consent)):
        return None
    held = last(interview, EventKind.HELD)
    if held is None or _deleted_since(interview, held.at):
        return None
    taken_back = _taken_back_at(interview)
    if taken_back is not None:
        since = max(taken_back, held.at)
        return None if _deleted_since(interview, since) else since.astimezone(now.tzinfo).date()
    day = held.at.astimezone(now.tzinfo).date()
    return interview.keep_until_on or day + timedelta(days=method.recording_keep_days)


def _was_yes(consent: Consent | None) -> bool:
    return consent is not None and (consent.answer == YES or consent.withdrawn_at is not None)


def _taken_back_at(interview: Interview) -> datetime | None:
    """When a yes was last taken back that nobody has given again."""
    answers = (standing_consent(interview, about) for about in ABOUT_WORDS)
    return max((one.withdrawn_at for one in answers if one and one.withdrawn_at), default=None)


def _deleted_since(interview: Interview, moment: datetime) -> bool:
    kind = EventKind.RECORDING_DELETED
    return any(event.kind is kind and event.at >= moment for event in interview.events)


def deletion(notebook: Notebook, interview: Interview, method: Method, now: datetime) -> Iterator[Due]:
    """Recording and transcript, once their time is over, whatever has become of the interview."""
    until = keep_until(interview, method, now)
    if until is None:
        return
    back = _taken_back_at(interview)
    reason = f"kept until {day_words(until, now.date())}; x says it is deleted"
    if back is not None:
        reason = f"they took their yes back {day_words(back.astimezone(now.tzinfo).date(), now.date())}"
    yield due_for(
        notebook, interview, DueKind.DELETE_RECORDING, "Delete recording of", reason, on_day(until, now)
    )
