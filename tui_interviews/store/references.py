"""Records that point to records which are not there."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.change import PROFILE, Change
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.notebook import Notebook, Record, current_interview
from tui_interviews.domain.occasion import ID_LENGTH
from tui_interviews.domain.transcript import Transcript
from tui_interviews.store.attic import find, note_ids, older, thrown
from tui_interviews.store.documents import MisfitError, record
from tui_interviews.store.finding import Finding, Level
from tui_interviews.store.holdings import Holdings
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.layout import TABLE_OF, id_of, owner
from tui_interviews.store.opening import notebook_of
from tui_interviews.store.reading import look_again

_POINTERS = {
    "path_id": "paths",
    "contact_id": "contacts",
    "interview_id": "interviews",
    "about_interview_id": "interviews",
    "referrer_id": "contacts",
    "person_id": "contacts",
    "transcript_id": "transcripts",
}
_WORDS = {
    "paths": "a career path",
    "contacts": "a person",
    "interviews": "an interview",
    "transcripts": "a transcript",
}


def dangling(data: Path) -> Iterator[Finding]:
    """Every such pointer; an owner that is missing is looked for everywhere on this disk."""
    holdings = Holdings()
    look_again(data, holdings)
    notebook = notebook_of(holdings)
    if any(not page.is_readable for page in holdings.pages.values()):
        return
    yield from _owners(data, notebook, holdings)
    for file, page in holdings.pages.items():
        for one in page.records.values():
            for field, table in _POINTERS.items():
                id_ = getattr(one, field, "")
                if id_ and id_ != owner(one) and id_ not in getattr(notebook, table):
                    yield _pointer(data, notebook, file, one, field)
    yield from _evidence(data, notebook, holdings)


def _owners(data: Path, notebook: Notebook, holdings: Holdings) -> Iterator[Finding]:
    """One finding for each contact or path that is gone while something is still filed under it."""
    seen = set()
    for file, page in holdings.pages.items():
        for one in page.records.values():
            table = "contacts" if hasattr(one, "contact_id") else "paths"
            id_ = owner(one)
            if (
                not id_
                or id_ in getattr(notebook, table)
                or id_ in seen
                or isinstance(one, Contact | CareerPath | Transcript)
            ):
                continue
            seen.add(id_)
            yield _owner(data, file, table, id_, one)


def _owner(data: Path, file: str, table: str, id_: str, child: Any) -> Finding:
    what = f"{_WORDS[table]} is missing, though {TABLE_OF[type(child)]} of theirs are here (id {id_})"
    for trees, where in ((older(data), "an older version on this disk"), (thrown(data), "the trash")):
        row = find(trees, table, id_)
        try:
            found = record(table, row) if row is not None else None
        except MisfitError:
            continue
        if found is not None:
            return Finding(
                Level.ERROR, file, what, f"brought back from {where}", partial(_write, data, None, found)
            )
    name = (
        file.rsplit("/", 1)[-1].removesuffix(".json")[: -ID_LENGTH - 1].replace("-", " ").title() or "Unnamed"
    )
    kind = Contact if table == "contacts" else CareerPath
    stand_in = kind(id_, name, child.created_at)
    repair = f"{name!r} stands in, so that the rest can be seen; nothing else about them is left"
    return Finding(Level.ERROR, file, what, repair, partial(_write, data, None, stand_in), is_missing=True)


def _pointer(data: Path, notebook: Notebook, file: str, one: Any, field: str) -> Finding:
    table, id_ = _POINTERS[field], getattr(one, field)
    what = f"{TABLE_OF[type(one)]} {id_of(one)} points to {_WORDS[table]} that is not there ({field} {id_})"
    if find(thrown(data), table, id_) is not None:
        return Finding(Level.OK, file, f"{what}, but in the trash")
    other = current_interview(notebook, getattr(one, "contact_id", "")) if field == "interview_id" else None
    repair = (
        "the last interview with the same person takes its place"
        if other
        else "it points to nothing from now on"
    )
    changed = replace(one, **{field: other.id if other else ""})
    return Finding(Level.WARNING, file, what, repair, partial(_write, data, one, changed))


def _evidence(data: Path, notebook: Notebook, holdings: Holdings) -> Iterator[Finding]:
    notes = {note.id for interview in notebook.interviews.values() for note in interview.notes}
    for insight in notebook.insights.values():
        left = tuple(line for line in insight.evidence if line.note_id in notes)
        if left == insight.evidence:
            continue
        file = holdings.where[insight.id]
        what = f"the line that “{insight.text[:60]}” was learned from is not there any more"
        gone = {line.note_id for line in insight.evidence} - notes
        if gone <= set(note_ids(thrown(data))):
            yield Finding(Level.OK, file, f"{what}, but in the trash")
        else:
            repair = "the insight stays, without saying where it comes from"
            after: Insight = replace(insight, evidence=left)
            yield Finding(Level.WARNING, file, what, repair, partial(_write, data, insight, after))


def _write(data: Path, before: Record | None, after: Record) -> None:
    """As any session would, with whatever else was changed in the meantime."""
    keeper = FolderKeeper(data)
    keeper.load()
    id_ = id_of(after)
    now = keeper.holdings.record(id_)
    if before is not None and now is not None and now != before:
        changed = {name: getattr(after, name) for name in _fields(before, after)}
        before, after = now, replace(now, **changed)
    keeper.write([Change(TABLE_OF[type(after)] if id_ != PROFILE else PROFILE, id_, before, after)])


def _fields(before: Any, after: Any) -> tuple[str, ...]:
    return tuple(name for name in before.__slots__ if getattr(before, name) != getattr(after, name))
