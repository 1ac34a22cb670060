"""Which record lives in which file."""

import re
from collections.abc import Mapping

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import TABLES, Record
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.recording import Recording
from tui_interviews.domain.text import slug
from tui_interviews.domain.transcript import Transcript

STORE_FILE = "store.json"
PROFILE_FILE = "profile.json"
CARDS_FILE = "address_book.json"
PEOPLE = "people"
PATHS = "paths"
TRANSCRIPTS = "transcripts"
UNSORTED = "unsorted.json"
LOCK = ".lock"
PREVIOUS = ".prev"
TRASH = ".trash"
DAMAGED = ".damaged"
INTENT = ".intent-"
SESSIONS = "sessions"
BACKUPS = "backups"

KINDS: Mapping[str, type[Record]] = {PROFILE: Profile, **TABLES}
TABLE_OF: Mapping[type[Record], str] = {kind: table for table, kind in KINDS.items()}
FOLDERS: Mapping[str, tuple[str, ...]] = {
    PEOPLE: ("contacts", "interviews", "messages", "recordings"),
    PATHS: ("paths", "insights", "leads"),
    TRANSCRIPTS: ("transcripts",),
}
_FILES: Mapping[str, tuple[str, ...]] = {PROFILE_FILE: (PROFILE,), CARDS_FILE: ("cards",)}
_ENDS_IN_ID = re.compile(r"(?:.*-)?([0-9a-v]{12})\.json")
_SLUG_BYTES = 60


def tables_of(file: str) -> tuple[str, ...]:
    """The tables that the product keeps in a file; others in it are somebody else's, and kept."""
    return _FILES.get(file) or FOLDERS[file.split("/", 1)[0]]


def folder_of(table: str) -> str:
    """The folder whose files hold a table; empty for the two files that stand alone."""
    return next((folder for folder, tables in FOLDERS.items() if table in tables), "")


def id_of(record: Record) -> str:
    """The id of a record; the user, of whom there is one, has the table's name."""
    return PROFILE if isinstance(record, Profile) else record.id


def owner(record: Record) -> str:
    """The id of whatever the file is named after that a record belongs in; empty where there is none."""
    match record:
        case Contact() | CareerPath() | Transcript():
            return record.id
        case Interview() | Message() | Recording():
            return record.contact_id
        case Insight() | Lead():
            return record.path_id
        case _:
            return ""


def id_in(file: str) -> str:
    """The id that a file is named by, or nothing."""
    found = _ENDS_IN_ID.fullmatch(file.rsplit("/", 1)[-1])
    return found[1] if found else ""


def new_file(record: Record, owner_id: str) -> str:
    """The name that the file of an owner gets once, and keeps through every renaming of the person or path."""
    match record:
        case Profile():
            return PROFILE_FILE
        case Contact() | CareerPath():
            label = slug(record.name, limit=_SLUG_BYTES)
        case Transcript():
            label = slug(record.source, limit=_SLUG_BYTES)
        case _:
            label = "unnamed"
    folder = folder_of(TABLE_OF[type(record)])
    if not folder:
        return CARDS_FILE
    return f"{folder}/{label}-{owner_id}.json" if owner_id else f"{folder}/{UNSORTED}"
