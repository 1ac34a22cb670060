"""All that can be taken away of a notebook, by what it is and how its file's name ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.anonymous import anonymous
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.due import Due
from tui_interviews.domain.held import is_held
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.library import Library
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.pathpage import by_agreement, insights_about
from tui_interviews.exchange.markdown import file_name
from tui_interviews.exchange.paper import Paper
from tui_interviews.exchange.transcriptpaper import Heard, everything_heard

YEAR = timedelta(days=366)
"""How far ahead a calendar of what is due reaches."""


VAULT = "informational-interviews"
STILL_TOLD = (
    "Look it over before you pass it on: nicknames, whoever and whatever is named in passing, rare jobs, pronouns, "
    "days and places of work may still tell who somebody is."
)
"""What making anonymous cannot do."""


class NothingError(Exception):
    """There is nothing of the kind to take away; the message says so, and what would make some."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to take away."""

    what: str
    kind: str
    contact_id: str = ""
    """Of one person only."""
    path_id: str = ""
    """Of one career path only."""
    are_todos: bool = False
    is_anonymous: bool = False
    """With stand-ins for people, and for whatever leads to them."""
    hides_employers: bool = False
    """With stand-ins for employers, too."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it, with the name that it goes by unless another is given."""

    name: str
    content: bytes = b""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Of a folder, by their paths in it."""


@dataclass(frozen=True, slots=True)
class _Source:
    notebook: Notebook
    method: Method
    now: datetime
    wanted: Wanted

    @property
    def heard(self) -> Heard:
        """The transcripts, as far as they may be taken away."""
        return everything_heard(self.notebook, names_nobody=self.wanted.is_anonymous)


Maker: TypeAlias = Callable[[_Source], Made]


def make(wanted: Wanted, notebook: Notebook, method: Method, now: datetime) -> Made:
    """The file, or the folder. Raises `NothingError`."""
    if wanted.is_anonymous:
        notebook = anonymous(notebook, hides_employers=wanted.hides_employers)
    return _MAKERS[wanted.what](_Source(notebook, method, now, wanted))


def _report(source: _Source) -> Made:
    from tui_interviews.exchange.report import path_report, report_name

    paths = _paths(source)
    if not paths:
        raise NothingError("there is no career path yet: P in the app adds one")
    paper = path_report(source.notebook, paths, source.method, source.now)
    return Made(report_name(paths, source.wanted.kind), _written(paper, source.wanted.kind))


def _notes(source: _Source) -> Made:
    """Each talk that was held or noted, oldest first."""
    from tui_interviews.exchange.report import talks_paper

    notebook, wanted, now = source.notebook, source.wanted, source.now
    talks = [one for one in _interviews(source) if is_held(one)]
    if not talks:
        whom = f" of a talk with {notebook.contacts[wanted.contact_id].name}" if wanted.contact_id else ""
        raise NothingError(f"nothing was noted yet{whom}")
    is_one = len(talks) == 1
    name = file_name(notebook, talks[0], now, f".{wanted.kind}") if is_one else f"notes.{wanted.kind}"
    if wanted.kind == "json":
        from tui_interviews.exchange.everything import talks_json

        return Made(name, talks_json(notebook, talks))
    return Made(name, _written(talks_paper(notebook, talks, source.method, now, source.heard), wanted.kind))


def _insights(source: _Source) -> Made:
    from tui_interviews.exchange.everything import records_json
    from tui_interviews.exchange.learnedtable import insight_table

    mine = {one.id for one in _interviews(source)}
    found: list[Insight] = [
        insight
        for path_id in _path_ids(source)
        for insight in by_agreement(source.notebook, insights_about(source.notebook, path_id))
        if not source.wanted.contact_id or any(e.interview_id in mine for e in insight.evidence)
    ]
    if not found:
        raise NothingError("there are no insights yet: in 5 Follow up, enter turns a note into one")
    is_table = source.wanted.kind == "csv"
    content = insight_table(source.notebook, found) if is_table else records_json(found)
    return Made(f"insights.{source.wanted.kind}", content)


def _leads(source: _Source) -> Made:
    from tui_interviews.exchange.everything import records_json
    from tui_interviews.exchange.learnedtable import lead_table

    mine, paths = {one.id for one in _interviews(source)}, _path_ids(source)
    found: list[Lead] = [
        lead
        for _, lead in sorted(source.notebook.leads.items())
        if lead.path_id in paths and (not source.wanted.contact_id or lead.interview_id in mine)
    ]
    if not found:
        raise NothingError("there are no leads yet")
    is_table = source.wanted.kind == "csv"
    return Made(
        f"leads.{source.wanted.kind}", lead_table(source.notebook, found) if is_table else records_json(found)
    )


def _agenda(source: _Source) -> Made:
    from tui_interviews.exchange.duecalendar import due_calendar

    wanted = source.wanted
    items = agenda(source.notebook, source.method, source.now, YEAR)
    items = tuple(due for due in items if _is_of(due, source))
    if not items:
        raise NothingError("nothing is due within a year")
    content = due_calendar(source.notebook, items, source.method, source.now, are_todos=wanted.are_todos)
    return Made("agenda.ics", content)


def _is_of(due: Due, source: _Source) -> bool:
    """Whether an item is of the person and the path that are wanted."""
    notebook, wanted = source.notebook, source.wanted
    about = notebook.interviews.get(due.interview_id) or notebook.leads.get(due.about)
    path_id = about.path_id if about else ""
    return wanted.contact_id in ("", due.contact_id) and wanted.path_id in ("", path_id)


def _vault(source: _Source) -> Made:
    """A folder has no name that ends in anything."""
    from tui_interviews.exchange.everything import zipped
    from tui_interviews.exchange.vault import vault

    files = vault(source.notebook, source.method, source.now, source.heard)
    if source.wanted.kind == "zip":
        return Made(f"{VAULT}.zip", zipped(files, source.now))
    return Made(VAULT, files=files)


def _everything(source: _Source) -> Made:
    from tui_interviews.exchange.everything import everything_json, everything_zip
    from tui_interviews.exchange.wholepaper import whole_paper

    wanted, kind = source.wanted, source.wanted.kind
    match kind:
        case "json":
            content = everything_json(source.notebook, is_anonymous=wanted.is_anonymous)
        case "zip":
            content = everything_zip(
                source.notebook, Library(method=source.method), source.now, is_anonymous=wanted.is_anonymous
            )
        case _:
            content = _written(whole_paper(source.notebook, source.method, source.now, source.heard), kind)
    return Made(f"notebook.{kind}", content)


_MAKERS: Mapping[str, Maker] = {
    "report": _report,
    "notes": _notes,
    "insights": _insights,
    "leads": _leads,
    "agenda": _agenda,
    "vault": _vault,
    "everything": _everything,
}
FORMATS: Mapping[str, tuple[str, ...]] = {
    "report": ("html", "md"),
    "notes": ("md", "html", "json"),
    "insights": ("csv", "json"),
    "leads": ("csv", "json"),
    "agenda": ("ics",),
    "vault": ("folder", "zip"),
    "everything": ("json", "zip", "html", "md"),
}
"""What can be taken away as what; the first is what it is unless said otherwise."""


def _written(paper: Paper, kind: str) -> bytes:
    if kind == "html":
        from tui_interviews.exchange.paperhtml import paper_html

        return paper_html(paper).encode()
    from tui_interviews.exchange.papermarkdown import paper_markdown

    return paper_markdown(paper).encode()


def _paths(source: _Source) -> list[CareerPath]:
    wanted = source.wanted.path_id
    return [one for key, one in sorted(source.notebook.paths.items()) if wanted in ("", key)]


def _path_ids(source: _Source) -> tuple[str, ...]:
    """Those of the paths, and the empty one of what belongs to none."""
    wanted = source.wanted.path_id
    return (wanted,) if wanted else (*sorted(source.notebook.paths), "")


def _interviews(source: _Source) -> tuple[Interview, ...]:
    """Of the person and the path that are wanted."""
    notebook, wanted = source.notebook, source.wanted
    every = tuple(one for _, one in sorted(notebook.interviews.items()))
    found = interviews_of(notebook, wanted.contact_id) if wanted.contact_id else every
    return tuple(one for one in found if wanted.path_id in ("", one.path_id))
