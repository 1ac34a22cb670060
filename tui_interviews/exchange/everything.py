"""All that the notebook holds, to take away: nothing in it needs this program to be read."""

import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec

from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import TABLES, Notebook, Record, contact_named
from tui_interviews.domain.passingon import without_withheld
from tui_interviews.domain.stage import last
from tui_interviews.exchange.markdown import file_name, interview_markdown
from tui_interviews.exchange.transcriptpaper import everything_heard

FORMAT = "tui-interviews"
VERSION = 1
JSON_NAME = "notebook.json"


def everything(notebook: Notebook) -> dict[str, Any]:
    """Every record under the field names that it has on disk, each table sorted by id."""
    tables = {
        name: [msgspec.to_builtins(record) for _, record in sorted(getattr(notebook, name).items())]
        for name in TABLES
    }
    return {"format": FORMAT, "version": VERSION, "profile": msgspec.to_builtins(notebook.profile), **tables}


def everything_json(notebook: Notebook, *, is_anonymous: bool = False) -> bytes:
    """The same as indented JSON; one with stand-ins for names says so, lest it be brought back over the names."""
    if not is_anonymous:
        return _indented(everything(notebook))
    return _indented({"format": FORMAT, "is_anonymous": True, **everything(without_withheld(notebook))})


def records_json(records: Iterable[Record]) -> bytes:
    """Some records under the field names that they have on disk."""
    return _indented([msgspec.to_builtins(record) for record in records])


def talks_json(notebook: Notebook, talks: Iterable[Interview]) -> bytes:
    """The same of interviews, each with whom it was."""
    return _indented(
        [{"who": contact_named(notebook, one).name, **msgspec.to_builtins(one)} for one in talks]
    )


def _indented(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def everything_zip(
    notebook: Notebook, library: Library, now: datetime, *, is_anonymous: bool = False
) -> bytes:
    """The JSON, and each interview that was held as a Markdown file."""
    heard = everything_heard(notebook, names_nobody=is_anonymous)
    pages = {JSON_NAME: everything_json(notebook, is_anonymous=is_anonymous)}
    for _, interview in sorted(notebook.interviews.items()):
        if last(interview, EventKind.HELD) or interview.notes:
            name = _unused(f"interviews/{file_name(notebook, interview, now)}", pages)
            pages[name] = interview_markdown(notebook, interview, library, now, heard).encode()
    return zipped(pages, now)


def zipped(files: Mapping[str, bytes], now: datetime) -> bytes:
    """Files by their paths; of the same ones at the same moment always the same bytes."""
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, max(now.timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def _unused(name: str, taken: dict[str, bytes]) -> str:
    """The name, numbered where two talks with people of one name fell on one day."""
    stem, number = name.removesuffix(".md"), 2
    while name in taken:
        name, number = f"{stem}-{number}.md", number + 1
    return name
