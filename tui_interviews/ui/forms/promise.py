"""The forms of what was promised in a talk."""

from functools import partial

from tui_interviews.domain.edits import promising as edits
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.promise import promise_of, promised_by
from tui_interviews.domain.text import shortened
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.laterday import later_day
from tui_interviews.ui.place import Place

NO_PROMISE = "Nothing is promised in this line: m makes it a promise of theirs."
BY = "By when? A day: tomorrow, Thu, 4 May"
LONGEST = 40


def keep(place: Place, interview: Interview, note: Note) -> None:
    """Kept, or open again."""
    promise = promise_of(interview, note)
    if promise is None:
        place.say(NO_PROMISE)
        return
    word = "open again" if promise.done_at else "kept"
    edit = partial(edits.keep_promise, interview_id=interview.id, note_id=note.id)
    place.revise(f"{word}: {shortened(note.text, LONGEST)}", edit)


def turn(place: Place, interview: Interview, note: Note) -> None:
    """From theirs to mine and back; a line that was no promise becomes one."""
    who = contact_named(place.notebook, interview).name
    promise = promise_of(interview, note)
    whose = f"{who} promised it" if promise is None or promise.is_mine else "you promised it"
    edit = partial(edits.turn_promise, interview_id=interview.id, note_id=note.id)
    place.revise(f"{whose}: {shortened(note.text, LONGEST)}", edit)
    place.say(f"{whose[:1].upper()}{whose[1:]}.")


def set_day(place: Place, interview: Interview, note: Note) -> None:
    """By when it should be kept."""
    promise = promise_of(interview, note)
    if promise is None:
        place.say(NO_PROMISE)
        return
    now = place.setup.clock()
    day = promised_by(note, promise, place.setup.method, now).isoformat()

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            due_on = parse_day(values["text"], now)
            edit = partial(edits.date_promise, interview_id=interview.id, note_id=note.id, due_on=due_on)
            place.revise(f"by {due_on.isoformat()}: {shortened(note.text, LONGEST)}", edit)

    check = partial(later_day, now=now)
    place.app.push_screen(ask(shortened(note.text, LONGEST), day, hint=BY, check=check), kept)
