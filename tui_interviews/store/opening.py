"""A notebook is opened: read whole, with what is wrong in it."""

import gc
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.notebook import TABLES, Notebook
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.profile import Profile
from tui_interviews.store.copies import original_of
from tui_interviews.store.disk import read_file
from tui_interviews.store.faults import KEPT, DamagedError
from tui_interviews.store.holdings import Holdings
from tui_interviews.store.keeper import PATIENCE, FolderKeeper
from tui_interviews.store.layout import STORE_FILE, TABLE_OF
from tui_interviews.store.lock import locked
from tui_interviews.store.privacy import why_not_private
from tui_interviews.store.versions import SCHEMA, Version, version


class StoreClosedError(Exception):
    """The data folder cannot be opened at all; the message says why and what to do, in a sentence."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A notebook with whoever keeps it."""

    notebook: Notebook
    keeper: FolderKeeper
    problems: tuple[Problem, ...] = ()
    is_read_only: bool = False


def open_store(data: Path) -> Opened:
    """Reads what is there; where nothing is, the first write makes the folder."""
    if data.exists() and not data.is_dir():
        raise StoreClosedError(f"{data} is a file, where the folder of the notebook should be: move it away")
    if reason := why_not_private(data):
        raise StoreClosedError(reason)
    said = _version(data)
    if said.schema < SCHEMA and not said.why_closed:
        _upgrade(data)
    keeper = FolderKeeper(data, said.why_closed)
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        keeper.load()
        if not said.why_closed and any(_is_split(problem) for problem in keeper.problems):
            _unite(data, keeper)
    except OSError as fault:
        raise StoreClosedError(
            f"{data} cannot be read ({fault.strerror}): make it yours and readable"
        ) from fault
    finally:
        if is_collecting:
            gc.enable()
    notebook = notebook_of(keeper.holdings)
    return Opened(notebook, keeper, (*said.problems, *keeper.problems), bool(said.why_closed))


def _is_split(problem: Problem) -> bool:
    return bool(original_of(problem.file)) or "git conflict" in problem.what


def _unite(data: Path, keeper: FolderKeeper) -> None:
    """What cannot be merged now, such as in a folder that may only be read, stays a problem."""
    from tui_interviews.store.unison import unite

    with suppress(OSError, NotSavedError, DamagedError):
        with locked(data, PATIENCE):
            unite(data)
        keeper.load()


def _upgrade(data: Path) -> None:
    from tui_interviews.store.upgrading import upgrade

    try:
        upgrade(data, datetime.now(UTC))
    except (OSError, NotSavedError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault).replace(f"; {KEPT}", "")
        raise StoreClosedError(
            f"{data} is in an older format and could not be upgraded ({reason}): nothing is lost; mend that and start again"
        ) from fault


def _version(data: Path) -> Version:
    try:
        found = read_file(data / STORE_FILE)
    except OSError as fault:
        what = f"cannot be read ({fault.strerror}): make it a plain, readable file"
        return Version(problems=(Problem(STORE_FILE, what),))
    return version(found[0] if found else None)


def notebook_of(holdings: Holdings) -> Notebook:
    """The records that were read; of one that is in two files, the first."""
    tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    profile = Profile()
    for page in holdings.pages.values():
        for id_, record in page.records.items():
            if isinstance(record, Profile):
                profile = record
            else:
                tables[TABLE_OF[type(record)]][id_] = record
    return Notebook(
        profile, **{table: {key: rows[key] for key in sorted(rows)} for table, rows in tables.items()}
    )
