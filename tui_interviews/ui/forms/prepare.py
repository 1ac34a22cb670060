"""The forms of the Prepare stage."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from tui_interviews.domain.contact import RESEARCH_WORDS, Contact, Research, ResearchKind
from tui_interviews.domain.duration import DAY_NAMES, counted
from tui_interviews.domain.edits import preparing as edits
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import question_by_id
from tui_interviews.domain.question import Outcome, PlannedQuestion, Tier
from tui_interviews.domain.readiness import open_questions
from tui_interviews.domain.text import tidy
from tui_interviews.domain.when import parse_day
from tui_interviews.domain.written import room_left
from tui_interviews.ui.dialogs.form import FormDialog, ask
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field


def own_question(place: Place, interview: Interview) -> None:
    """A question in the user's own words: a must, or spare where a written interview has no room for it."""
    tier = Tier.SPARE if room_left(interview, place.setup.method) == 0 else Tier.MUST

    def kept(values: dict[str, str] | None) -> None:
        if values is not None and tidy(values["text"]):
            edit = partial(edits.plan_own_question, interview_id=interview.id, text=values["text"], tier=tier)
            place.revise("plan a question of your own", edit)

    hint = "Open questions begin with how, what, which, who."
    place.app.push_screen(ask("Your own question", hint=hint), kept)


def research(place: Place, contact: Contact, fact: Research | None) -> None:
    """A new fact, or an old one in other words."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            _keep_research(place, contact, fact, values)

    fields = _research_fields(fact, place.setup.clock())
    place.app.push_screen(FormDialog(f"Research about {contact.name}", fields), kept)


def _keep_research(place: Place, contact: Contact, fact: Research | None, values: dict[str, str]) -> None:
    kind, text, source = ResearchKind(values["kind"]), values["text"], values["source"]
    day = parse_day(values["found_on"], place.setup.clock(), is_past=True)
    if fact is not None:
        new = replace(fact, kind=kind, text=text, source=source, found_on=day)
        place.revise("change a fact", partial(edits.describe_research, contact_id=contact.id, fact=new))
        return
    add = partial(edits.add_research, kind=kind, text=text, source=source, found_on=day)
    place.revise(f"research about {contact.name}", partial(add, contact_id=contact.id))
    _tell_what_it_answers(place, kind)


def _research_fields(fact: Research | None, now: datetime) -> list[Field]:
    kinds = {kind.value: words for kind, words in RESEARCH_WORDS.items()}
    day = (fact.found_on if fact else None) or now.date()
    return [
        Field("kind", "About (◂ ▸)", fact.kind if fact else "", choices=kinds),
        Field("text", "What you found", fact.text if fact else "", check=_something, is_long=True),
        Field("source", "Source", fact.source if fact else "", "a page, a person, a document"),
        Field("found_on", "Found on", day.isoformat(), "today, Tue, 4 May", partial(_past_day, now=now)),
    ]


def _past_day(text: str, now: datetime) -> str:
    """The day that was understood. Raises `ValueError` for one that is still to come."""
    day = parse_day(text, now, is_past=True)
    if day > now.date():
        raise ValueError("that day is still to come: when did you find it?")
    return f"{DAY_NAMES[day.weekday()]} {day.isoformat()}"


def _tell_what_it_answers(place: Place, kind: ResearchKind) -> None:
    """A fact of that kind may answer planned questions: said once, as the list marks them."""
    if place.interview is None:
        return
    known = question_by_id(place.setup.library())
    found = [
        planned
        for planned in open_questions(place.interview)
        if planned.question_id in known and kind in known[planned.question_id].answered_by
    ]
    if found:
        words = counted(len(found), "question")
        place.say(f"This may answer {words}, marked with ?: x retires one, X all of them.")


def question(place: Place, interview: Interview, old: PlannedQuestion) -> None:
    """Other words, other minutes."""
    fields = [
        Field("text", "Question", old.text, check=_something, is_long=True),
        Field("minutes", "Minutes", f"{old.minutes:g}", check=_minutes),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            new = replace(old, text=tidy(values["text"]), minutes=float(values["minutes"]))
            edit = partial(edits.change_question, interview_id=interview.id, question=new)
            place.revise("change a question", edit)

    place.app.push_screen(FormDialog("Question", fields), kept)


def retire(place: Place, interview: Interview, old: PlannedQuestion) -> None:
    """Why it need not be asked; a retired question is opened again."""

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                edits.retire_question,
                interview_id=interview.id,
                question_id=old.id,
                reason=values["text"],
            )
            place.revise("retire a question", edit)

    if old.outcome is Outcome.RETIRED:
        kept({"text": ""})
    else:
        place.app.push_screen(ask("Why need it not be asked?", hint="Where the answer is already"), kept)


def _something(text: str) -> str:
    if not tidy(text):
        raise ValueError("write something first, or leave with esc")
    return ""


def _minutes(text: str) -> str:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0
    if not 0.5 <= minutes <= 60:
        raise ValueError("minutes from 0.5 to 60, such as 2.5")
    return ""
