"""What the sample's user makes of it all, once everybody has been told of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.edits.profile import path_named
from tui_interviews.domain.insight import Insight, Mastery
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Notebook, current_interview, put
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import tidy, tidy_lines
from tui_interviews.store.moment import day, moment
from tui_interviews.store.told import Told


def decided(notebook: Notebook, user: Told, now: datetime, new_id: NewId) -> Notebook:
    """Checklist, contradictions, answers, verdicts, openings, and the contacts that named people have become."""
    known = {one.text: one for one in notebook.insights.values()}
    named = {
        name: known[tidy(told["text"])]
        for name, told in user["insights"].items()
        if tidy(told["text"]) in known
    }
    notebook = put(notebook, *(_judged(one, user["insights"][name], named) for name, one in named.items()))
    notebook = put(notebook, *_verdicts(notebook, user, named, now))
    return put(notebook, *_became_contacts(notebook), *_openings(notebook, user, now, new_id))


def _judged(one: Insight, told: Told, named: dict[str, Insight]) -> Insight:
    return replace(
        one,
        mastery=Mastery(told.get("mastery", "")),
        contradicts=tuple(named[name].id for name in told.get("contradicts", ())),
        answers=tuple(tidy(line) for line in told.get("answers", ())),
    )


def _verdicts(
    notebook: Notebook, user: Told, named: dict[str, Insight], now: datetime
) -> Iterator[CareerPath]:
    for told in user["paths"]:
        path = path_named(notebook, told["name"])
        if path is not None:
            yield replace(
                path,
                answered=tidy_lines(told.get("answered", "")),
                verdict=Verdict(told.get("verdict", "")),
                verdict_on=day(told["decided"], now) if "decided" in told else None,
                verdict_words=tidy_lines(told.get("words", "")),
                verdict_reasons=tuple(named[name].id for name in told.get("reasons", ())),
            )


def _became_contacts(notebook: Notebook) -> Iterator[Lead]:
    """A person who was named before the notebook had them as a contact."""
    ids = {one.name: one.id for one in notebook.contacts.values()}
    for lead in notebook.leads.values():
        name = lead.text.split(",")[0]
        if lead.kind is LeadKind.PERSON and name in ids:
            yield replace(lead, person_id=ids[name])


def _openings(notebook: Notebook, user: Told, now: datetime, new_id: NewId) -> Iterator[Lead]:
    ids = {one.name: one.id for one in notebook.contacts.values()}
    for told in user["openings"]:
        path = path_named(notebook, told["path"])
        talk = current_interview(notebook, ids.get(told.get("said_by", ""), ""))
        status = LeadStatus(told.get("status", ""))
        yield Lead(
            new_id(),
            path.id if path else "",
            LeadKind.OPENING,
            tidy(told["text"]),
            moment(told["added"], now),
            url=told.get("url", ""),
            due_on=day(told["due"], now) if "due" in told else None,
            interview_id=talk.id if talk else "",
            is_done=status is LeadStatus.CLOSED,
            employer=tidy(told.get("employer", "")),
            status=status,
        )
