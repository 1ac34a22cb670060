"""What is known about a career path, counted: who said it, where people differ, what is still open, whom to ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tui_interviews.domain.contact import Contact, rank_of
from tui_interviews.domain.grouping import grouped_by
from tui_interviews.domain.held import heard
from tui_interviews.domain.insight import Evidence, Insight, InsightKind, Mastery
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.text import Lines


@dataclass(frozen=True, slots=True)
class Source:
    """A line of a talk, with whoever said it."""

    line: Evidence
    contact: Contact
    interview: Interview
    note: Note


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many of those who were asked about the career path have said a thing."""

    said: int
    of: int


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the user wants to find out, with what is known of it."""

    line: str
    insights: tuple[Insight, ...]
    is_answered: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How the requirements stand."""

    have: int
    learning: int
    missing: int
    unsaid: int


def insights_about(notebook: Notebook, path_id: str) -> tuple[Insight, ...]:
    """All that was learned about a career path, oldest first."""
    return _by_path(notebook.insights).get(path_id, ())


@grouped_by
def _by_path(insight: Insight) -> Iterable[str]:
    return (insight.path_id,)


def sources(notebook: Notebook, insight: Insight) -> tuple[Source, ...]:
    """The lines that an insight rests on, as far as they are still there, each once."""
    found = []
    for line in dict.fromkeys(insight.evidence):
        interview = notebook.interviews.get(line.interview_id)
        notes = interview.notes if interview else ()
        note = next((one for one in notes if one.id == line.note_id), None)
        contact = notebook.contacts.get(interview.contact_id) if interview else None
        if interview and note and contact:
            found.append(Source(line, contact, interview, note))
    return tuple(found)


def people_asked(notebook: Notebook, path_id: str) -> frozenset[str]:
    """The contacts who could have said it: those talked with about the path, and whoever is quoted about it."""
    return _asked(notebook.interviews, notebook.insights).get(path_id, frozenset())


@once_per_table
def _asked(
    interviews: Mapping[str, Interview], insights: Mapping[str, Insight]
) -> Mapping[str, frozenset[str]]:
    """By career path, counted as the exported page counts them."""
    notebook = Notebook(interviews=interviews, insights=insights)
    paths = {one.path_id for one in interviews.values()} | {one.path_id for one in insights.values()}
    about: dict[str, list[Insight]] = {path_id: [] for path_id in paths}
    for one in insights.values():
        about[one.path_id].append(one)
    return {path_id: frozenset(heard(notebook, path_id, about[path_id])) for path_id in paths}


def agreement(notebook: Notebook, insight: Insight) -> Agreement:
    """`3 of 5`: people, however often each said it; whoever said it in a talk about something else counts as asked."""
    said = {source.contact.id for source in sources(notebook, insight)}
    asked = people_asked(notebook, insight.path_id)
    return Agreement(len(said), len(asked) + len(said - asked))


def by_agreement(notebook: Notebook, insights: Iterable[Insight]) -> tuple[Insight, ...]:
    """What most people said first; of equals, what was learned first."""
    return tuple(sorted(insights, key=lambda one: (-agreement(notebook, one).said, one.id)))


def requirements(notebook: Notebook, path_id: str) -> tuple[Insight, ...]:
    """What it takes: gaps first, then what nothing was said of, what is being learned, what the user has."""
    order = (Mastery.MISSING, Mastery.UNSAID, Mastery.LEARNING, Mastery.HAVE)
    found = [one for one in insights_about(notebook, path_id) if one.kind is InsightKind.REQUIREMENT]
    return tuple(sorted(by_agreement(notebook, found), key=lambda one: order.index(one.mastery)))


def standing_of(found: Iterable[Insight]) -> Standing:
    """The requirements counted by where the user stands."""
    masteries = [one.mastery for one in found]
    return Standing(
        masteries.count(Mastery.HAVE),
        masteries.count(Mastery.LEARNING),
        masteries.count(Mastery.MISSING),
        masteries.count(Mastery.UNSAID),
    )


def contradictions(notebook: Notebook, path_id: str) -> tuple[tuple[Insight, Insight], ...]:
    """The pairs that cannot both be true, each once, whichever of the two names the other."""
    known = {one.id: one for one in insights_about(notebook, path_id)}
    pairs = {
        (min(one.id, other), max(one.id, other))
        for one in known.values()
        for other in one.contradicts
        if other in known and other != one.id
    }
    return tuple((known[first], known[second]) for first, second in sorted(pairs))


def wishes(notebook: Notebook, path_id: str) -> tuple[Wish, ...]:
    """What the user wants to find out, in their order, with the insights tied to each line."""
    path = notebook.paths.get(path_id)
    if path is None:
        return ()
    known = insights_about(notebook, path_id)
    return tuple(
        Wish(line, tuple(one for one in known if line in one.answers), line in path.answered)
        for line in dict.fromkeys(path.find_out)
        if line
    )


def open_debriefs(notebook: Notebook, path_id: str) -> tuple[tuple[Contact, Lines], ...]:
    """What the debriefs of the talks about it left to find out, each with whose talk it was."""
    return tuple(
        (notebook.contacts[one.contact_id], one.debrief_open)
        for _, one in sorted(notebook.interviews.items())
        if one.path_id == path_id and any(one.debrief_open) and one.contact_id in notebook.contacts
    )


def kept_lines(notebook: Notebook, path_id: str) -> tuple[Source, ...]:
    """The lines that were kept in the very words in which they were said."""
    return tuple(
        Source(Evidence(one.id, note.id), notebook.contacts[one.contact_id], one, note)
        for _, one in sorted(notebook.interviews.items())
        for note in one.notes
        if note.is_kept and one.path_id == path_id and one.contact_id in notebook.contacts
    )


def ask_next(notebook: Notebook, path_id: str) -> tuple[Interview, ...]:
    """Those nobody has written to yet, first choices first; of equals, those who were added first."""
    waiting = [
        one
        for _, one in sorted(notebook.interviews.items())
        if one.path_id == path_id and stage(one) is Stage.PREPARE and _may_be_asked(notebook, one)
    ]
    return tuple(sorted(waiting, key=lambda one: -rank_of(notebook.contacts[one.contact_id])))


def _may_be_asked(notebook: Notebook, interview: Interview) -> bool:
    contact = notebook.contacts.get(interview.contact_id)
    return contact is not None and not contact.is_do_not_contact


def named_only(notebook: Notebook, path_id: str) -> tuple[Lead, ...]:
    """People who were named and are no contacts yet."""
    return tuple(
        lead
        for _, lead in sorted(notebook.leads.items())
        if lead.path_id == path_id
        and lead.kind is LeadKind.PERSON
        and not lead.is_done
        and lead.person_id not in notebook.contacts
    )


def reasons(notebook: Notebook, path_id: str) -> tuple[Insight, ...]:
    """The insights that the verdict rests on, those that are gone left out."""
    path = notebook.paths.get(path_id)
    known = (notebook.insights.get(id_) for id_ in (path.verdict_reasons if path else ()))
    return tuple(dict.fromkeys(one for one in known if one))


def without_line(insight: Insight, line: Evidence) -> Insight:
    """The insight resting on its other lines."""
    return replace(insight, evidence=tuple(one for one in insight.evidence if one != line))
