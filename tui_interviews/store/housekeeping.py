"""What the doctor finds around the records: modes, leftovers, backups, the file that names the format."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tui_interviews.store.backups import daily_backups
from tui_interviews.store.damaged import put_aside
from tui_interviews.store.disk import FILE_MODE, FOLDER_MODE, TEMPORARY, create_file, read_file
from tui_interviews.store.finding import Finding, Level
from tui_interviews.store.intents import intents
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.layout import STORE_FILE
from tui_interviews.store.packed import NoBackupError, unpack
from tui_interviews.store.privacy import INSIDE, OTHERS, why_not_private
from tui_interviews.store.versions import stamp, version

NEARLY_FULL = 100 << 20


def stops(data: Path) -> Iterator[Finding]:
    """What makes it senseless to look any further, because the files are not ours to judge."""
    for folder in (data, *(data / name for name in INSIDE)):
        if folder.is_symlink():
            yield Finding(Level.ERROR, _name(data, folder), why_not_private(data))
            return
    try:
        found = read_file(data / STORE_FILE)
    except OSError:
        return
    said = version(found[0] if found else None)
    if said.why_closed:
        yield Finding(Level.ERROR, STORE_FILE, said.why_closed)


def modes(data: Path) -> Iterator[Finding]:
    """Files and folders that others may look into, or that their owner may not."""
    everything = [data, *(path for path in _own(data) if not path.is_symlink())]
    for is_folder, wanted, kind in ((True, FOLDER_MODE, "folder"), (False, FILE_MODE, "file")):
        for fault, level, words in (
            (OTHERS, Level.WARNING, "is open to others on this machine"),
            (wanted, Level.ERROR, "is closed to yourself"),
        ):
            odd = [path for path in everything if path.is_dir() == is_folder and _is_odd(path, fault)]
            if odd:
                more = f", as are {len(odd) - 1} more" if len(odd) > 1 else ""
                what = f"this {kind} {words}{more}"
                mend = partial(_close, odd, wanted)
                yield Finding(level, _name(data, odd[0]), what, "only you may read and write it", mend)


def _is_odd(path: Path, fault: int) -> bool:
    try:
        found = path.stat().st_mode
    except FileNotFoundError:  # a session that saves has just replaced it
        return False
    return bool(found & OTHERS) if fault == OTHERS else found & fault != fault


def _close(odd: list[Path], mode: int) -> None:
    for path in odd:
        path.chmod(mode)


def format_file(data: Path) -> Iterator[Finding]:
    """`store.json`, which says of which version the files are."""
    try:
        found = read_file(data / STORE_FILE)
        what = "is missing" if found is None else "; ".join(p.what for p in version(found[0]).problems)
    except OSError as fault:
        what = f"cannot be read ({fault.strerror})"
    if what:
        repair = "it is made anew; what was there is kept in .damaged"
        yield Finding(Level.WARNING, STORE_FILE, what.split(";")[0], repair, partial(_name_format, data))


def _name_format(data: Path) -> None:
    put_aside(data, STORE_FILE)
    create_file(data / STORE_FILE, stamp())


def unfinished(data: Path) -> Iterator[Finding]:
    """Changes of several files that a session began before it was killed."""
    for path in intents(data):
        what = "a change of several files was begun and not finished, because a session was killed"
        yield Finding(Level.WARNING, path.name, what, "it is finished", FolderKeeper(data).load)


def temporaries(data: Path) -> Iterator[Finding]:
    """Files that nobody will finish. Wants the lock, or those of a session at work look like those of a dead one."""
    for path in _own(data):
        if path.name.startswith(TEMPORARY):
            name = _name(data, path)
            what = (
                "a file that a session was writing when it was killed; what it should replace is still there"
            )
            yield Finding(
                Level.WARNING, name, what, "it is moved to .damaged", partial(put_aside, data, name)
            )


def backups(data: Path) -> Iterator[Finding]:
    """Backups that could not be used, and what is kept."""
    days = daily_backups(data)
    for path in days.values():
        name = _name(data, path)
        try:
            found = read_file(path)
            unpack(found[0] if found else b"")
        except (OSError, NoBackupError) as fault:
            what = f"this backup cannot be used: it {fault}"
            yield Finding(
                Level.WARNING, name, what, "it is moved to .damaged", partial(put_aside, data, name)
            )
    if days:
        count = f"{len(days)} backup{'s' if len(days) > 1 else ''}"
        yield Finding(Level.OK, "backups", f"{count}, the newest of {next(iter(days)):%-d %B %Y}")


def disk(data: Path) -> Iterator[Finding]:
    """Whether the next save has room."""
    free = shutil.disk_usage(data).free
    if free < NEARLY_FULL:
        yield Finding(
            Level.WARNING, ".", f"the disk is nearly full, {free >> 20} MB are left: free some space"
        )
    if not os.access(data, os.W_OK) or os.statvfs(data).f_flag & os.ST_RDONLY:
        yield Finding(Level.WARNING, ".", "this folder may not be written, so nothing can be saved in it")


def _own(data: Path) -> Iterator[Path]:
    """What the product keeps here; a folder of git's or Syncthing's is theirs."""
    for path in sorted(data.iterdir()):
        if not path.is_dir():
            yield path
        elif path.name in INSIDE:
            yield path
            yield from sorted(path.rglob("*"))


def _name(data: Path, path: Path) -> str:
    return str(path.relative_to(data))
