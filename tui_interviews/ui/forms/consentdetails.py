"""All that may be written down about one consent."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from textual.screen import Screen

from tui_interviews.domain.channel import MEDIUM_WORDS
from tui_interviews.domain.consent import (
    ABOUT_WORDS,
    ANSWER_WORDS,
    RECORDING,
    WITHDRAWN,
    YES,
    standing_consent,
)
from tui_interviews.domain.duration import full_words
from tui_interviews.domain.edits.consenting import describe_consent, record_consent
from tui_interviews.domain.interview import Consent, Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.when import parse_day, parse_when
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.form import Field

MEDIA = {"": "not said"} | {medium.value: words for medium, words in MEDIUM_WORDS.items()}
SAID_OR_NOT = {"": "not said", YES: "yes"}
LIMIT = "limit_"


def consent_details(
    screen: Screen[None],
    notebook: Notebook,
    interview: Interview,
    setup: Setup,
    revise: Callable[[str, Edit], None],
    about: str,
    question: str,
) -> None:
    """The answer that stands, to be completed; where there is none, the first one."""
    now = setup.clock()
    old = standing_consent(interview, about)
    shown = old or _asked_now(notebook, interview, Occasion(now, setup.new_id), about, question)

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        new = _consent(shown, values, setup.method, now)
        until = _day(values.get("keep_until", ""), now)

        def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
            day = until if about == RECORDING else notebook.interviews[interview.id].keep_until_on
            return describe_consent(notebook, occasion, interview.id, new, day)

        revise(f"{ABOUT_WORDS[about].lower()}: what was agreed on", edit)

    title = f"{ABOUT_WORDS[about]}: what was agreed on"
    screen.app.push_screen(FormDialog(title, _fields(shown, interview, setup.method, now)), kept)


def _asked_now(
    notebook: Notebook, interview: Interview, occasion: Occasion, about: str, question: str
) -> Consent:
    """What asking just now would write down."""
    after = record_consent(notebook, occasion, interview.id, YES, about=about, question=question)
    made = standing_consent(after.interviews[interview.id], about)
    assert made is not None  # noqa: S101 - just recorded
    return made


def _fields(shown: Consent, interview: Interview, method: Method, now: datetime) -> list[Field]:
    answers = {key: words for key, words in ANSWER_WORDS.items() if key != WITHDRAWN or shown.answer == key}
    limits = [
        Field(f"{LIMIT}{one.name}", one.label, YES if one.name in shown.limits else "", choices=SAID_OR_NOT)
        for one in method.consent_limits
    ]

    def asked(text: str) -> str:
        return full_words(_moment(text, now), now.tzinfo)

    def until(text: str) -> str:
        day = _day(text, now)
        return day.isoformat() if day else ""

    return [
        Field("answer", "Answer (◂ ▸)", shown.answer, choices=answers),
        *(limits if shown.about == RECORDING else ()),
        Field("words", "In their words", shown.words, "what else they asked for", is_long=True),
        Field("asked", "Asked", _written(shown, now), "Thu 14:30", asked),
        Field("asked_by", "Asked by", shown.asked_by, "you, or somebody else"),
        Field("question", "In the words", shown.question, "the question as it was put", is_long=True),
        Field("medium", "Talking (◂ ▸)", shown.medium, choices=MEDIA),
        Field("my_place", "You were in", shown.my_place, "a place or time zone"),
        Field("their_place", "They were in", shown.their_place, "a place or time zone"),
        *([_until_field(interview, method, until)] if shown.about == RECORDING else []),
    ]


def _until_field(interview: Interview, method: Method, until: Callable[[str], str]) -> Field:
    day = interview.keep_until_on.isoformat() if interview.keep_until_on else ""
    hint = f"{method.recording_keep_days} days after the talk"
    return Field("keep_until", "Keep it until", day, hint, until)


def _consent(shown: Consent, values: dict[str, str], method: Method, now: datetime) -> Consent:
    """Limits that this method does not know stay as they are."""
    known = {one.name for one in method.consent_limits}
    offered = [one.name for one in method.consent_limits if values.get(f"{LIMIT}{one.name}") == YES]
    limits = (*(name for name in shown.limits if name not in known), *offered)
    is_same = values["asked"] == _written(shown, now)
    return Consent(
        values["answer"],
        shown.asked_at if is_same else _moment(values["asked"], now),
        values["words"],
        shown.about,
        tuple(dict.fromkeys(limits)) if shown.about == RECORDING else shown.limits,
        values["asked_by"],
        values["question"],
        values["my_place"],
        values["their_place"],
        values["medium"],
        shown.withdrawn_at if values["answer"] == WITHDRAWN else None,
    )


def _written(consent: Consent, now: datetime) -> str:
    return f"{consent.asked_at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"


def _moment(text: str, now: datetime) -> datetime:
    return parse_when(text, now, now.tzinfo or UTC, is_past=True)


def _day(text: str, now: datetime) -> date | None:
    return parse_day(text, now) if text.strip() else None
