"""The story of one person of the sample, retold through the same edits that a user's keys make."""

from dataclasses import replace
from datetime import timedelta

from tui_interviews.domain.channel import Channel, Medium
from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.duration import zone
from tui_interviews.domain.edits import consenting, contacting, following, preparing, promising, talking
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.people import FACTS, add_contact
from tui_interviews.domain.edits.profile import path_named
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interest, Meeting, Note
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import Notebook, contact_named, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.question import PlannedQuestion, Tier
from tui_interviews.domain.text import tidy, tidy_lines
from tui_interviews.store.moment import day, moment, stamp
from tui_interviews.store.sortednotes import sort_notes
from tui_interviews.store.spoken import recorded
from tui_interviews.store.told import Setting, Told


def tell(notebook: Notebook, person: Told, setting: Setting) -> Notebook:
    """The notebook with one more person, and with all that happened between the two."""
    path = path_named(notebook, person["path"])
    facts = {name: person[name] for name in (*FACTS, "rank", "may_name_referrer") if name in person}
    occasion = Occasion(moment(person["added"], setting.now), setting.new_id)
    notebook = add_contact(notebook, occasion, facts, path.id if path else "")
    *_, contact_id = notebook.contacts
    *_, interview_id = notebook.interviews
    tags = tuple(tidy(tag) for tag in person.get("tags", ()))
    notebook = put(notebook, replace(notebook.contacts[contact_id], tags=tags))
    for step in person.get("story", ()):
        notebook = _happened(notebook, interview_id, step, person.get("talk", {}), setting)
    return notebook


def _happened(notebook: Notebook, interview_id: str, step: Told, talk: Told, setting: Setting) -> Notebook:
    occasion = _occasion(notebook, interview_id, step, setting)
    match step["did"]:
        case "researched":
            return _researched(notebook, occasion, interview_id, step)
        case "planned":
            return _planned(notebook, occasion, interview_id, step, setting)
        case "retired":
            question = _question(notebook, interview_id, step["question"], setting)
            return preparing.retire_question(notebook, occasion, interview_id, question.id, step["reason"])
        case "drafted" | "sent":
            return _written(notebook, occasion, interview_id, step)
        case "scheduled":
            return _scheduled(notebook, occasion, interview_id, step, setting)
        case "talked":
            return _talked(notebook, interview_id, talk, setting)
        case "debriefed":
            return following.write_debrief(
                notebook, occasion, interview_id, step, Interest(step.get("interest", ""))
            )
        case "recorded":
            return recorded(notebook, occasion, interview_id, talk["transcript"])
        case "sorted":
            return sort_notes(notebook, occasion, interview_id, talk, setting)
        case kind:
            return _logged(notebook, occasion, interview_id, EventKind(kind), step, setting)


def _logged(
    notebook: Notebook, occasion: Occasion, interview_id: str, kind: EventKind, step: Told, setting: Setting
) -> Notebook:
    return log(
        notebook,
        occasion,
        interview_id,
        kind,
        channel=Channel(step["channel"]) if "channel" in step else "",
        text=tidy(step.get("text", "")),
        again_on=day(step["again"], setting.now) if "again" in step else None,
    )


def _occasion(notebook: Notebook, interview_id: str, step: Told, setting: Setting) -> Occasion:
    """When a step happened: `45m` is so many minutes after the talk ended; the talk itself is when it was due."""
    interview = notebook.interviews[interview_id]
    at = step.get("at", "")
    if at.endswith("m") and interview.ended_at:
        return Occasion(interview.ended_at + timedelta(minutes=int(at[:-1])), setting.new_id)
    if not at and interview.meeting:
        return Occasion(interview.meeting.starts_at, setting.new_id)
    return Occasion(moment(at, setting.now), setting.new_id)


def _researched(notebook: Notebook, occasion: Occasion, interview_id: str, step: Told) -> Notebook:
    contact_id = notebook.interviews[interview_id].contact_id
    for fact in step["facts"]:
        kind = ResearchKind(fact["kind"])
        notebook = preparing.add_research(
            notebook, occasion, contact_id, kind, fact["text"], fact.get("source", "")
        )
    return notebook


def _planned(
    notebook: Notebook, occasion: Occasion, interview_id: str, step: Told, setting: Setting
) -> Notebook:
    """Shipped questions by their ids, and questions in the user's own words."""
    for tier in Tier:
        for name in step.get(tier, ()):
            if _is_own(name):
                notebook = preparing.plan_own_question(notebook, occasion, interview_id, name, tier)
            else:
                question = replace(setting.questions[name], tier=tier)
                notebook = preparing.plan_questions(notebook, occasion, interview_id, [question])
    return notebook


def _is_own(question: str) -> bool:
    """Whether it is a question in the user's words: a shipped one is told by its id."""
    return " " in question


def _question(notebook: Notebook, interview_id: str, name: str, setting: Setting) -> PlannedQuestion:
    text = name if _is_own(name) else setting.questions[name].text
    return next(q for q in notebook.interviews[interview_id].plan if q.text == text)


def _written(notebook: Notebook, occasion: Occasion, interview_id: str, step: Told) -> Notebook:
    notebook = contacting.add_draft(
        notebook,
        occasion,
        interview_id,
        Purpose(step["purpose"]),
        Channel(step.get("channel", "email")),
        tidy(step.get("subject", "")),
        tidy_lines(step["body"]),
        step.get("template", ""),
        _line_about(notebook, interview_id, step.get("about", "")),
    )
    *_, message_id = notebook.messages
    if step["did"] == "drafted":
        return notebook
    return contacting.mark_sent(notebook, occasion, message_id)


def _line_about(notebook: Notebook, interview_id: str, words: str) -> str:
    """The line of the talk that a thank-you is built around, found by some of its words."""
    lines = notebook.interviews[interview_id].notes
    return next(note.id for note in lines if words in note.text) if words else ""


def _scheduled(
    notebook: Notebook, occasion: Occasion, interview_id: str, step: Told, setting: Setting
) -> Notebook:
    contact = contact_named(notebook, notebook.interviews[interview_id])
    where = zone(contact.timezone) if step.get("clock") == "theirs" else None
    meeting = Meeting(
        moment(step["starts"], setting.now, where),
        contact.timezone,
        int(step.get("minutes", "20")),
        Medium(step["medium"]),
        step.get("place", ""),
    )
    return contacting.schedule(notebook, occasion, interview_id, meeting)


def _talked(notebook: Notebook, interview_id: str, talk: Told, setting: Setting) -> Notebook:
    meeting = notebook.interviews[interview_id].meeting
    began = (meeting.starts_at if meeting else setting.now) + stamp(talk["late"])

    def at(clock: str) -> Occasion:
        return Occasion(began + stamp(clock), setting.new_id)

    notebook = talking.start(notebook, at("00:00"), interview_id)
    consent = talk["consent"]
    notebook = consenting.record_consent(
        notebook, at(consent["at"]), interview_id, consent["answer"], limits=consent.get("limits", ())
    )
    for turn in talk["turns"]:
        question_id = _question(notebook, interview_id, turn["ask"], setting).id
        notebook = talking.focus(notebook, at(turn["at"]), interview_id, question_id)
        for line in turn["notes"]:
            note = Note("", at(line["at"]).now, line["text"], line.get("mark", ""), question_id)
            notebook = talking.keep_line(notebook, at(line["at"]), interview_id, note)
            notebook = _promised(notebook, interview_id, line.get("promise", {}), setting)
    for name in talk.get("skipped", ()):
        question = _question(notebook, interview_id, name, setting)
        notebook = talking.skip(notebook, at(talk["ended"]), interview_id, question.id)
    more = int(talk.get("more", "0"))
    notebook = talking.give_more_time(notebook, at(talk["ended"]), interview_id, more)
    return talking.end(notebook, at(talk["ended"]), interview_id)


def _promised(notebook: Notebook, interview_id: str, told: Told, setting: Setting) -> Notebook:
    """What has come of the line that was kept last."""
    occasion = Occasion(moment(told["kept"], setting.now) if "kept" in told else setting.now, setting.new_id)
    note_id = notebook.interviews[interview_id].notes[-1].id
    if "mine" in told:
        notebook = promising.turn_promise(notebook, occasion, interview_id, note_id)
    if "by" in told:
        due_on = day(told["by"], setting.now)
        notebook = promising.date_promise(notebook, occasion, interview_id, note_id, due_on)
    return promising.keep_promise(notebook, occasion, interview_id, note_id) if "kept" in told else notebook
