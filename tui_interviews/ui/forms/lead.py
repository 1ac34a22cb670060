"""The form of a lead."""

from collections.abc import Callable
from datetime import date
from functools import partial

from tui_interviews.domain.duration import day_words
from tui_interviews.domain.edits.leads import add_lead, describe_lead
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.lead import LEAD_WORDS, STATUS_WORDS, Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, contact_named, current_interview
from tui_interviews.domain.text import fold, tidy
from tui_interviews.domain.when import parse_day
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field

KINDS = {kind.value: LEAD_WORDS[kind] for kind in LeadKind}
STATUSES = {status.value: words for status, words in STATUS_WORDS.items()}
MARKED = {"resource": LeadKind.RESOURCE, "person": LeadKind.PERSON}


def new_lead(place: Place, path_id: str, kind: LeadKind) -> None:
    """A lead by hand."""
    _ask(place, Lead("", path_id, kind, "", place.setup.clock()), partial(_add, place, path_id, "", ""))


def lead_of_note(place: Place, interview: Interview, note: Note) -> None:
    """A lead from a line, mentioned by whoever said it."""
    kind = MARKED.get(note.mark, LeadKind.OPENING)
    lead = Lead("", interview.path_id, kind, note.text, note.begun_at, interview_id=interview.id)
    _ask(place, lead, partial(_add, place, interview.path_id, interview.id, note.id))


def change_lead(place: Place, lead: Lead) -> None:
    """Other words, another day, another status."""
    _ask(place, lead, partial(_change, place, lead))


def _ask(place: Place, lead: Lead, keep: Callable[[dict[str, str]], None]) -> None:
    talk = place.notebook.interviews.get(lead.interview_id)
    due = f"{lead.due_on:%Y-%m-%d}" if lead.due_on else ""
    day = partial(day_understood, place)
    fields = [
        Field("kind", "Kind (◂ ▸)", lead.kind, choices=KINDS),
        Field(
            "text", "What", lead.text, "title, words to search for, what to read", _something, is_long=True
        ),
        Field("employer", "Employer", lead.employer),
        Field("url", "Link", lead.url, "https://…"),
        Field("due_on", "Closes, or read by", due, "a day, such as Fri, 12 Dec or in 2 weeks", day),
        Field("status", "Opening (◂ ▸)", lead.status, choices=STATUSES),
        Field(
            "who",
            "Mentioned by",
            contact_named(place.notebook, talk).name if talk else "",
            "a contact's name; empty: nobody",
            partial(_known, place.notebook),
        ),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            keep(values)

    place.app.push_screen(FormDialog("Lead" if lead.text else "New lead", fields), kept)


def _something(text: str) -> str:
    if not tidy(text):
        raise ValueError("say in a few words what there is to follow")
    return ""


def day_understood(place: Place, text: str) -> str:
    """The day that was meant. Raises `ValueError`; nothing is a fine answer."""
    day = _day(place, text)
    return day_words(day, place.setup.clock().date()) if day else ""


def _day(place: Place, text: str) -> date | None:
    return parse_day(text, place.setup.clock()) if tidy(text) else None


def _known(notebook: Notebook, text: str) -> str:
    """Nothing to say about a contact of that name. Raises `ValueError` where there is none."""
    _said_by(notebook, text)
    return ""


def _said_by(notebook: Notebook, text: str, old: str = "") -> str:
    """The id of their talk: the old one where it is theirs. Raises `ValueError` where nobody has that name."""
    wanted = fold(tidy(text))
    if not wanted:
        return ""
    found = [one for one in notebook.contacts.values() if wanted in fold(one.name)]
    exact = [one for one in found if fold(one.name) == wanted] or found
    if len(exact) != 1:
        many = "no contact has" if not exact else "several contacts have"
        raise ValueError(f"{many} that name; leave it empty, or write it as 7 People has it")
    before = notebook.interviews.get(old)
    if before and before.contact_id == exact[0].id:
        return old
    talk = current_interview(notebook, exact[0].id)
    return talk.id if talk else ""


def _add(place: Place, path_id: str, interview_id: str, note_id: str, values: dict[str, str]) -> None:
    kind = LeadKind(values["kind"])
    said_in = _said_by(place.notebook, values["who"], interview_id)
    edit = partial(
        add_lead,
        path_id=path_id,
        kind=kind,
        told=values,
        due_on=_day(place, values["due_on"]),
        interview_id=said_in,
        note_id=note_id if said_in == interview_id else "",
    )
    place.revise(f"{LEAD_WORDS[kind]}: {tidy(values['text'])}", edit)
    if note_id:
        place.say(f"L Leads has the {LEAD_WORDS[kind]} now.")


def _change(place: Place, lead: Lead, values: dict[str, str]) -> None:
    edit = partial(
        describe_lead,
        lead_id=lead.id,
        kind=LeadKind(values["kind"]),
        told=values,
        due_on=_day(place, values["due_on"]),
        interview_id=_said_by(place.notebook, values["who"], lead.interview_id),
    )
    place.revise(f"change: {lead.text}", edit)
