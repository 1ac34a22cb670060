"""Going straight to the work that is due, or that comes next."""

from functools import partial

from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.draft import best_template, facts, fill
from tui_interviews.domain.due import LEADS, WRITTEN_AS, Due, DueKind
from tui_interviews.domain.edits.contacting import add_draft
from tui_interviews.domain.edits.profile import choose_path
from tui_interviews.domain.edits.thanking import build_around, line_to_replace
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import why_not_written
from tui_interviews.domain.library import template_named
from tui_interviews.domain.message import PURPOSE_WORDS, Message, Purpose
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.reach import likely_channel
from tui_interviews.domain.stage import Stage
from tui_interviews.ui.forms.another import choose_another
from tui_interviews.ui.forms.answers import take_answers
from tui_interviews.ui.forms.duty import about_promise
from tui_interviews.ui.forms.evidence import open_line
from tui_interviews.ui.forms.keeping import delete_or_keep
from tui_interviews.ui.letterwish import LetterWish, open_draft
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
}
"""The place in which an item is worked on; the others are letters."""
REFERRER_TEMPLATE = "report-back-referrer"
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
    if due.kind in LEADS:
        _to_lead(place, due.about)
        return
    place.post_message(Choose(due.interview_id))
    interview = place.notebook.interviews[due.interview_id]
    match due.kind:
        case DueKind.ANOTHER_PERSON:
            choose_another(place, interview)
        case DueKind.MY_PROMISE | DueKind.THEIR_PROMISE:
            about_promise(place, due, partial(write, place, interview))
        case DueKind.SORT_REPLY:
            take_answers(place, interview)
        case DueKind.DELETE_RECORDING:
            delete_or_keep(place, interview)
        case DueKind.TELL_REFERRER:
            wish = LetterWish(Purpose.REPORT_BACK, template=REFERRER_TEMPLATE, about_interview_id=due.about)
            write(place, interview, wish)
        case DueKind.TALKING:
            place.post_message(Go(AT[due.kind]))
            place.post_message(OpenTalk(interview.id))
        case kind if kind in AT:
            place.post_message(Go(AT[kind]))
        case kind if kind in WRITTEN_AS:
            write(place, interview, LetterWish(WRITTEN_AS[kind]))


def _to_lead(place: Place, lead_id: str) -> None:
    """In the list of its career path; one that belongs to none stands at its line."""
    lead = place.notebook.leads[lead_id]
    if lead.path_id in place.notebook.paths:
        if lead.path_id != place.notebook.profile.path_id:
            place.revise("", partial(choose_path, path_id=lead.path_id))
        place.post_message(Go("leads", row=lead.id))
    elif lead.interview_id in place.notebook.interviews:
        open_line(place, lead.interview_id, lead.note_id)
    else:
        place.say("It belongs to no career path and to no talk: x says that it is done, s puts it off.")


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


def write(place: Place, interview: Interview, wish: LetterWish) -> None:
    """Open the draft that is wished for; where there is none, make one from the fitting template."""
    why = why_not(contact_named(place.notebook, interview))
    if why:
        place.say(f"{why}. D in 3 Contact takes the mark away.")
        return
    if refusal := why_not_written(interview, wish.purpose):
        place.say(f"{refusal[:1].upper()}{refusal[1:]}.")
        return
    draft = open_draft(place.notebook, interview.id, wish)
    if draft is not None:
        _take_line(place, draft, interview, wish.note_id)
        place.post_message(OpenLetter(draft.id))
    elif gaps := missing_facts(place.notebook.profile):
        place.say(f"First say who you are: {', '.join(gaps)}.")
        place.post_message(Go("contact"))
    else:
        _begin_letter(place, interview, wish)


def _take_line(place: Place, draft: Message, interview: Interview, note_id: str) -> None:
    """A draft that was begun around another line, or around none, is built around the chosen one, if that is easy."""
    if not note_id or note_id == draft.note_id:
        return
    if not line_to_replace(draft, interview):
        place.say("Your draft stays as you wrote it: f5 takes another line into it.")
    else:
        edit = partial(build_around, message_id=draft.id, note_id=note_id)
        place.revise(f"build the {PURPOSE_WORDS[draft.purpose]} around another line", edit)


def _begin_letter(place: Place, interview: Interview, wish: LetterWish) -> None:
    setup, purpose = place.setup, wish.purpose
    library = setup.library()
    channel = likely_channel(place.notebook, interview, purpose, library)
    template = template_named(library, wish.template) or best_template(
        library, place.notebook, interview, purpose, channel
    )
    if template is None:
        place.say(f"There is no template for a {PURPOSE_WORDS[purpose]}: see tui-interviews templates list.")
        return
    told_of = place.notebook.interviews.get(wish.about_interview_id, interview)
    known = facts(place.notebook, told_of, library, setup.clock(), wish.note_id, wish.offered)
    subject, body = fill(template, known)
    draft_id, way = setup.new_id(), channel if channel in template.channels else template.channels[0]

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        told = Occasion(occasion.now, lambda: draft_id)
        return add_draft(
            notebook,
            told,
            interview.id,
            purpose,
            way,
            subject,
            body,
            template.name,
            wish.note_id,
            wish.about_interview_id,
        )

    who = contact_named(place.notebook, interview).name
    place.post_message(Revise(f"draft a {PURPOSE_WORDS[purpose]} to {who}", edit))
    place.post_message(OpenLetter(draft_id))
