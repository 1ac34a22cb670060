"""Going straight to the work that is due, or that comes next."""

from collections.abc import Sequence

from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.draft import best_template, facts, fill
from tui_interviews.domain.due import WRITTEN_AS, Due, DueKind
from tui_interviews.domain.edits.contacting import add_draft
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import why_not_written
from tui_interviews.domain.message import PURPOSE_WORDS, Message, Purpose
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.reach import likely_channel
from tui_interviews.domain.slots import Slot
from tui_interviews.domain.stage import Stage
from tui_interviews.ui.forms.another import choose_another
from tui_interviews.ui.forms.answers import take_answers
from tui_interviews.ui.forms.keeping import delete_or_keep
from tui_interviews.ui.messages import Choose, Go, OpenLetter, OpenTalk, Revise
from tui_interviews.ui.place import Place

AT = {
    DueKind.TALKING: "interview",
    DueKind.INTERVIEW: "interview",
    DueKind.DEBRIEF: "follow_up",
    DueKind.CONSOLIDATE: "follow_up",
    DueKind.THANK: "follow_up",
    DueKind.PREPARE: "prepare",
    DueKind.SCHEDULE: "contact",
    DueKind.CLOSE: "contact",
    DueKind.TELL_REFERRER: "follow_up",
}
"""The place in which an item is worked on; the others are letters."""
HOME = {
    Stage.PREPARE: "prepare",
    Stage.CONTACT: "contact",
    Stage.INTERVIEW: "interview",
    Stage.FOLLOW_UP: "follow_up",
    Stage.IN_TOUCH: "follow_up",
    Stage.CLOSED: "contact",
}
"""The place of each stage."""


def begin(place: Place, due: Due) -> None:
    """The work that an item asks for."""
    place.post_message(Choose(due.interview_id))
    purpose = WRITTEN_AS.get(due.kind)
    interview = place.notebook.interviews[due.interview_id]
    if due.kind is DueKind.ANOTHER_PERSON:
        choose_another(place, interview)
    elif due.kind is DueKind.SORT_REPLY:
        take_answers(place, interview)
    elif due.kind is DueKind.DELETE_RECORDING:
        delete_or_keep(place, interview)
    elif due.kind in AT:
        place.post_message(Go(AT[due.kind]))
    elif purpose is not None:
        write(place, interview, purpose)
    if due.kind is DueKind.TALKING:
        place.post_message(OpenTalk(interview.id))


def what_now(place: Place) -> None:
    """The most urgent item of the chosen person, else their stage."""
    interview = place.interview
    if interview is None:
        place.say("Choose a person first: 7 shows everybody, n in 1 adds somebody.")
        return
    urgent = next((due for due in place.seen.due if due.interview_id == interview.id), None)
    home = HOME[place.seen.stages[interview.id]] if urgent is None else AT.get(urgent.kind, "")
    if home == place.NAME and not interview.started_at:
        place.go_on()
    elif urgent is not None:
        begin(place, urgent)
    else:
        place.post_message(Go(home))


def open_draft(notebook: Notebook, interview_id: str, purpose: Purpose) -> Message | None:
    """The newest unsent message for a purpose."""
    found = [m for m in messages_of(notebook, interview_id) if m.purpose is purpose and m.sent_at is None]
    return found[-1] if found else None


def write(
    place: Place, interview: Interview, purpose: Purpose, note_id: str = "", offered: Sequence[Slot] = ()
) -> None:
    """Open the draft for a purpose; where there is none, make one from the fitting template."""
    why = why_not(contact_named(place.notebook, interview))
    if why:
        place.say(f"{why}. D in 3 Contact takes the mark away.")
        return
    if refusal := why_not_written(interview, purpose):
        place.say(f"{refusal[:1].upper()}{refusal[1:]}.")
        return
    draft = open_draft(place.notebook, interview.id, purpose)
    if draft is not None:
        place.post_message(OpenLetter(draft.id))
    elif gaps := missing_facts(place.notebook.profile):
        place.say(f"First say who you are: {', '.join(gaps)}.")
        place.post_message(Go("contact"))
    else:
        _begin_letter(place, interview, purpose, note_id, offered)


def _begin_letter(
    place: Place, interview: Interview, purpose: Purpose, note_id: str, offered: Sequence[Slot]
) -> None:
    setup = place.setup
    channel = likely_channel(place.notebook, interview, purpose, setup.library())
    template = best_template(setup.library(), place.notebook, interview, purpose, channel)
    if template is None:
        place.say(f"There is no template for a {PURPOSE_WORDS[purpose]}: see tui-interviews templates list.")
        return
    known = facts(place.notebook, interview, setup.library(), setup.clock(), note_id, offered)
    subject, body = fill(template, known)
    draft_id, way = setup.new_id(), channel if channel in template.channels else template.channels[0]

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        told = Occasion(occasion.now, lambda: draft_id)
        return add_draft(notebook, told, interview.id, purpose, way, subject, body, template.name, note_id)

    who = contact_named(place.notebook, interview).name
    place.post_message(Revise(f"draft a {PURPOSE_WORDS[purpose]} to {who}", edit))
    place.post_message(OpenLetter(draft_id))
