"""A report to show to an adviser: career paths first, then the people, then their talks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.duration import date_words
from tui_interviews.domain.held import talks_about
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import slug
from tui_interviews.exchange.besidepaper import beside
from tui_interviews.exchange.paper import Block, Line, Paper, Prose, Section, Style, Table, line, run
from tui_interviews.exchange.pathpaper import path_blocks
from tui_interviews.exchange.talkfacts import how_long, talked_at
from tui_interviews.exchange.talkpaper import talk_blocks, talk_title
from tui_interviews.exchange.transcriptpaper import Heard, nothing_heard

ALONE = "What people in the work say"
"""Stands above a career path whose name is the title of the whole."""
PEOPLE = ("Who", "Position", "When", "How long")


def path_report(notebook: Notebook, paths: Sequence[CareerPath], method: Method, now: datetime) -> Paper:
    """Everything about some career paths on one page."""
    talks = tuple(talk for path in paths for talk in talks_about(notebook, path.id))
    blocks = (
        *path_sections(notebook, paths, now, ALONE if len(paths) == 1 else ""),
        *people_section(notebook, talks, now),
        *talk_sections(notebook, talks, method, now),
    )
    title = paths[0].name if len(paths) == 1 else "Career paths"
    return Paper(title, (*byline(notebook, now), *blocks))


def talks_paper(
    notebook: Notebook, talks: Sequence[Interview], method: Method, now: datetime, heard: Heard
) -> Paper:
    """Interviews alone, each on a page of its own."""
    if len(talks) == 1:
        blocks = (*byline(notebook, now), *talk_blocks(notebook, talks[0], method, now, heard=heard))
        return Paper(talk_title(notebook, talks[0]), blocks, has_contents=False)
    told = tuple(talk_sections(notebook, talks, method, now, heard))
    return Paper("Interviews", (*byline(notebook, now), *told))


def report_name(paths: Sequence[CareerPath], kind: str) -> str:
    """`report-metadata-librarian.html`."""
    name = slug(paths[0].name, limit=60) if len(paths) == 1 else "all"
    return f"report-{name}.{kind}"


def byline(notebook: Notebook, now: datetime) -> Iterator[Block]:
    """Whose page it is, and of when."""
    day = date_words(now)
    name = notebook.profile.name
    told = f"Informational interviews of {name}, as of {day}." if name else f"As of {day}."
    yield Prose((line(run(told, Style.FAINT)),))


def path_sections(
    notebook: Notebook, paths: Sequence[CareerPath], now: datetime, title: str = ""
) -> Iterator[Section]:
    """Each begins a page unless it is the first thing below the title; `title` stands in place of their names."""
    compared = tuple(beside(notebook, paths, now))
    yield from compared
    for at, path in enumerate(paths):
        begins_page = at > 0 or bool(compared)
        yield Section(title or path.name, path_blocks(notebook, path, now), f"path-{path.id}", begins_page)


def people_section(notebook: Notebook, talks: Iterable[Interview], now: datetime) -> Iterator[Section]:
    """Whoever was talked with, one a row, each leading to the talk."""
    rows = tuple(_row(contact_named(notebook, talk), talk, now) for talk in talks)
    if rows:
        yield Section("People", (Table(PEOPLE, rows),), "people")


def _row(contact: Contact, talk: Interview, now: datetime) -> tuple[Line, ...]:
    at = talked_at(talk)
    day = date_words(at.astimezone(now.tzinfo)) if at else ""
    return (
        line(run(contact.name, to=f"#talk-{talk.id}")),
        line(position(contact.title, contact.employer)),
        line(run(day, Style.COUNT)),
        line(how_long(talk)),
    )


def talk_sections(
    notebook: Notebook,
    talks: Iterable[Interview],
    method: Method,
    now: datetime,
    heard: Heard = nothing_heard,
) -> Iterator[Section]:
    """One page a talk."""
    for talk in talks:
        blocks = talk_blocks(notebook, talk, method, now, is_alone=False, heard=heard)
        yield Section(talk_title(notebook, talk), blocks, f"talk-{talk.id}", begins_page=True)
