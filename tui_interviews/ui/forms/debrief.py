"""The form of the debrief."""

from functools import partial

from tui_interviews.domain.debrief import PROMPTS
from tui_interviews.domain.edits.following import write_debrief
from tui_interviews.domain.interview import INTEREST_WORDS, Interest, Interview
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.text import joined
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field

LINES = 3
HINTS = {
    "debrief": "What surprised me, what I would tell a friend",
    "debrief_fit": "What drew me in, what would wear me out",
    "debrief_open": "One thing a line; whom could I ask?",
    "debrief_interest": "More than before, less, and because of what",
}


def debrief(place: Place, interview: Interview, first: str = "") -> None:
    """Four prompts in one form, and whether the user is still interested; `first` is the field to begin with."""
    fields = [
        Field(
            name, prompt, joined(getattr(interview, name)), HINTS[name], lines=LINES, is_first=name == first
        )
        for name, prompt in PROMPTS.items()
    ]
    words = {one.value: INTEREST_WORDS[one] for one in Interest}
    fields.insert(len(fields) - 1, Field("interest", "Interested? (◂ ▸)", interview.interest, choices=words))

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                write_debrief,
                interview_id=interview.id,
                told=values,
                interest=Interest(values["interest"]),
            )
            place.revise("write the debrief", edit)

    who = contact_named(place.notebook, interview).name
    place.app.push_screen(FormDialog(f"Debrief: {who}", fields), kept)
