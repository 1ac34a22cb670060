"""A folder of notes for Obsidian and its like: one for each person, talk, career path and kind of insight, all linked."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.duration import date_words
from tui_interviews.domain.held import is_held
from tui_interviews.domain.insight import INSIGHT_WORDS, InsightKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, interviews_of
from tui_interviews.domain.pathpage import sources
from tui_interviews.domain.stage import STAGE_WORDS, stage
from tui_interviews.domain.text import fold, tidy
from tui_interviews.exchange.filename import distinct_stems
from tui_interviews.exchange.marked import literal
from tui_interviews.exchange.paper import (
    Block,
    Line,
    Paper,
    Point,
    Points,
    Prose,
    Run,
    Section,
    line,
    listed,
    run,
)
from tui_interviews.exchange.papermarkdown import Dialect, paper_markdown
from tui_interviews.exchange.pathpaper import TITLES, path_blocks
from tui_interviews.exchange.personpaper import person_blocks
from tui_interviews.exchange.talkfacts import talked_at
from tui_interviews.exchange.talkpaper import talk_blocks, talk_title
from tui_interviews.exchange.transcriptpaper import Heard

PEOPLE, TALKS, PATHS, INSIGHTS = "People", "Talks", "Career paths", "Insights"
HOME = "Informational interviews"
_ALSO_MARKUP = re.compile(r"(?<!\\)((?:\\\\)*)([%=$^])")
"""What no backslash stands before, or one that is itself meant."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A note that the front matter leads to."""

    anchor: str


Front: TypeAlias = Mapping[str, str | _Link | list[str]]


@dataclass(frozen=True, slots=True)
class _Note:
    """One file: what leads to it, where it is, what it says."""

    anchor: str
    folder: str
    title: str
    front: Front
    blocks: tuple[Block, ...]


def vault(notebook: Notebook, method: Method, now: datetime, heard: Heard) -> dict[str, bytes]:
    """The notes by their paths; every name is the only one of its kind, so that a link needs no folder."""
    notes = tuple(_notes(notebook, method, now, heard))
    stem = distinct_stems()
    stems = {note.anchor: stem(note.title) for note in notes}
    dialect = Dialect(vault_literal, _referring(stems))
    return {
        f"{note.folder}/{stems[note.anchor]}.md".lstrip("/"): _written(note, stems, dialect).encode()
        for note in notes
    }


def _referring(stems: Mapping[str, str]) -> Callable[[str], str]:
    return lambda anchor: f"[[{stems[anchor]}]]" if anchor in stems else ""


def _written(note: _Note, stems: Mapping[str, str], dialect: Dialect) -> str:
    """JSON's strings are YAML's, too, and nothing in them is taken for anything else."""
    links = {one: _linked(value, stems) for one, value in note.front.items()}
    rows = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in links.items() if value)
    return "\n".join(("---", *rows, "---", "", paper_markdown(Paper(note.title, note.blocks), dialect)))


def _linked(value: str | _Link | list[str], stems: Mapping[str, str]) -> str | list[str]:
    match value:
        case _Link(anchor):
            return f"[[{stems[anchor]}]]" if anchor in stems else ""
        case list():
            return [one for one in map(tidy, value) if one]
        case _:
            return tidy(value)


def vault_literal(text: str, begins_line: bool = True) -> str:
    """Obsidian also takes %%, ==, $, ^ and a # before a word for markup."""
    return _ALSO_MARKUP.sub(r"\1\\\2", literal(text, begins_line))


def _notes(notebook: Notebook, method: Method, now: datetime, heard: Heard) -> Iterator[_Note]:
    talks = [one for _, one in sorted(notebook.interviews.items()) if is_held(one)]
    yield _Note("home", "", HOME, {"as_of": now.date().isoformat()}, tuple(_home(notebook, talks)))
    yield from _paths(notebook, now)
    yield from _kinds(notebook)
    yield from (_talk(notebook, one, method, now, heard) for one in talks)
    yield from _people(notebook, now)


def _home(notebook: Notebook, talks: Iterable[Interview]) -> Iterator[Section]:
    """Leads to all others."""
    paths = (line(run(path.name, to=f"#path-{key}")) for key, path in sorted(notebook.paths.items()))
    kinds = (line(run(TITLES[kind], to=f"#kind-{kind}")) for kind in InsightKind if _of_kind(notebook, kind))
    held = (line(run(talk_title(notebook, one), to=f"#talk-{one.id}")) for one in talks)
    for title, lines in ((PATHS, paths), (INSIGHTS, kinds), (TALKS, held)):
        if found := listed(lines):
            yield Section(title, found)


def _paths(notebook: Notebook, now: datetime) -> Iterator[_Note]:
    for key, path in sorted(notebook.paths.items()):
        front: Front = {
            "type": "career path",
            "tags": ["career-path"],
            "created": path.created_at.date().isoformat(),
        }
        yield _Note(f"path-{key}", PATHS, path.name, front, path_blocks(notebook, path, now))


def _of_kind(notebook: Notebook, kind: InsightKind) -> list[str]:
    return [key for key, one in sorted(notebook.insights.items()) if one.kind is kind]


def _kinds(notebook: Notebook) -> Iterator[_Note]:
    """What was learned about all paths, by kind."""
    for kind in InsightKind:
        points = tuple(Point(_insight(notebook, key)) for key in _of_kind(notebook, kind))
        if points:
            front: Front = {"type": "insights", "kind": INSIGHT_WORDS[kind], "tags": ["insight"]}
            yield _Note(f"kind-{kind}", INSIGHTS, TITLES[kind], front, (Points(points),))


def _insight(notebook: Notebook, key: str) -> Line:
    insight = notebook.insights[key]
    path = notebook.paths.get(insight.path_id)
    about = (Run(" "), run(path.name, to=f"#path-{path.id}")) if path else ()
    people = dict.fromkeys(source.contact for source in sources(notebook, insight))
    names = [part for one in people for part in (Run(" "), run(one.name, to=f"#person-{one.id}"))]
    return line(insight.text, *about, *names)


def _talk(notebook: Notebook, talk: Interview, method: Method, now: datetime, heard: Heard) -> _Note:
    contact = contact_named(notebook, talk)
    at = talked_at(talk)
    day = at.astimezone(now.tzinfo).date() if at else None
    front: Front = {
        "type": "talk",
        "person": _Link(f"person-{contact.id}"),
        "career_path": _Link(f"path-{talk.path_id}"),
        "date": day.isoformat() if day else "",
        "tags": ["talk"],
    }
    who = Prose((line(Run("With "), run(contact.name, to=f"#person-{contact.id}")),))
    title = f"{talk_title(notebook, talk)}{f', {date_words(day)}' if day else ''}"
    blocks = talk_blocks(notebook, talk, method, now, heard=heard)
    return _Note(f"talk-{talk.id}", TALKS, title, front, (who, *blocks))


def _people(notebook: Notebook, now: datetime) -> Iterator[_Note]:
    for contact in sorted(notebook.contacts.values(), key=lambda one: (fold(one.name), one.id)):
        talks = interviews_of(notebook, contact.id)
        held = listed(
            line(run(talk_title(notebook, one), to=f"#talk-{one.id}")) for one in talks if is_held(one)
        )
        below = (Section(TALKS, held),) if held else ()
        blocks = (*person_blocks(notebook, contact, now), *below)
        yield _Note(f"person-{contact.id}", PEOPLE, contact.name, _person_front(contact, talks), blocks)


def _person_front(contact: Contact, talks: tuple[Interview, ...]) -> Front:
    known = _Link(f"person-{contact.referrer_id}") if contact.referrer_id else contact.referred_by
    return {
        "type": "person",
        "aliases": [contact.address_as] if contact.address_as else [],
        "title": contact.title,
        "employer": contact.employer,
        "email": contact.email,
        "phone": contact.phone,
        "url": contact.url,
        "stage": STAGE_WORDS[stage(talks[-1])] if talks else "",
        "referred_by": known,
        "tags": ["person", *(re.sub(r"[^\w/-]+", "-", tidy(one)).strip("-") for one in contact.tags)],
    }
