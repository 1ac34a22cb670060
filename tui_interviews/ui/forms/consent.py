"""May it be recorded? What they answered, with one key; and all that may be written down besides."""

from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.consent import (
    ABOUT_WORDS,
    NO,
    NOTE_TAKER,
    NOTES_ONLY,
    RECORDING,
    YES,
    answer_words,
    asking_words,
    keep_until,
    standing_consent,
)
from tui_interviews.domain.draft import facts
from tui_interviews.domain.edits import consenting as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.script import spoken
from tui_interviews.ui.dialogs.consent import ConsentDialog
from tui_interviews.ui.forms.consentdetails import consent_details
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Row

Revising = Callable[[str, Edit], None]
SOUND_ONLY = "sound_only"
ANSWERS = {
    "yes": ("y", "Yes, it may be recorded"),
    "sound": ("s", "Yes, but the sound only"),
    "notes": ("n", "Notes only"),
    "no": ("o", "No"),
    "ai_yes": ("a", "AI note-taker, asked apart: yes"),
    "ai_no": ("x", "AI note-taker: no"),
    "withdrawn": ("w", "They take their yes back"),
    "details": ("d", "Who asked, in which words, limits, until when it is kept"),
    "ai_details": ("D", "The same of the AI note-taker"),
}
"""The letter and the words of each row of the dialog."""
GIVEN = {
    "yes": (YES, RECORDING, ()),
    "sound": (YES, RECORDING, (SOUND_ONLY,)),
    "notes": (NOTES_ONLY, RECORDING, ()),
    "no": (NO, RECORDING, ()),
    "ai_yes": (YES, NOTE_TAKER, ()),
    "ai_no": (NO, NOTE_TAKER, ()),
}


def ask_consent(
    screen: Screen[None], notebook: Notebook, interview: Interview, setup: Setup, revise: Revising
) -> None:
    """The question to ask, and the answers."""
    script = setup.library().script
    known = facts(notebook, interview, setup.library(), setup.clock())
    asked = {RECORDING: spoken(script.consent, known), NOTE_TAKER: spoken(script.note_taker, known)}
    who = contact_named(notebook, interview).name

    def taken(key: str | None) -> None:
        if key in GIVEN:
            about = GIVEN[key][1]
            revise(f"{ABOUT_WORDS[about].lower()}: {ANSWERS[key][1]}", _given(interview, key, asked[about]))
        elif key == "withdrawn":
            revise(f"{who} took it back", partial(edits.withdraw_consent, interview_id=interview.id))
        elif key:
            about = NOTE_TAKER if key == "ai_details" else RECORDING
            consent_details(screen, notebook, interview, setup, revise, about, asked[about])

    ask = (f"Ask: {asked[RECORDING]}", ""), (f"And apart: {asked[NOTE_TAKER]}", "")
    words = (*(_told(interview, setup) or ask), (script.consent_fact, "$muted"))
    rows = [Row(key, told) for key, told in ANSWERS.items() if _is_offered(key, interview)]
    screen.app.push_screen(ConsentDialog(f"What {who} allows", words, rows), taken)


def _given(interview: Interview, key: str, question: str) -> Edit:
    answer, about, limits = GIVEN[key]
    return partial(
        edits.record_consent,
        interview_id=interview.id,
        answer=answer,
        about=about,
        limits=limits,
        question=question,
    )


def _is_offered(key: str, interview: Interview) -> bool:
    note_taker = standing_consent(interview, NOTE_TAKER)
    given = (interview.consent, note_taker)
    if key == "withdrawn":
        return any(one is not None and one.answer == YES for one in given)
    return key != "ai_details" or note_taker is not None


def _told(interview: Interview, setup: Setup) -> tuple[Paragraph, ...]:
    """What stands, and until when it is kept."""
    now, lines = setup.clock(), []
    for about, label in ABOUT_WORDS.items():
        consent = standing_consent(interview, about)
        if consent is not None:
            lines.append((f"{label}: {answer_words(consent, setup.method)}", "bold"))
            lines.append((asking_words(consent, now), "$muted"))
    until = keep_until(interview, setup.method, now)
    return (*lines, (f"Kept until {until.isoformat()}", "$muted")) if until else tuple(lines)
