"""A whole notebook as one zip: its files as they are, and a manifest."""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from tui_interviews.store.disk import read_file
from tui_interviews.store.layout import CARDS_FILE, FOLDERS, PROFILE_FILE, STORE_FILE, TABLE_OF
from tui_interviews.store.pages import page
from tui_interviews.store.reading import found_files
from tui_interviews.store.versions import FORMAT, SCHEMA, version

MANIFEST = "manifest.json"
LARGEST = 512 << 20
"""Bytes of a whole notebook; a zip that claims to hold more is no backup but a bomb."""
_MOST_FILES = 100_000
_SINGLE = frozenset({STORE_FILE, PROFILE_FILE, CARDS_FILE, MANIFEST})
_MEMBER = re.compile(rf"(?:{'|'.join(FOLDERS)})/(?!\.)[^/\\\0-\x1f]{{1,200}}\.json", re.DOTALL)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)


class NoBackupError(Exception):
    """A file is no backup that can be used; the message is the clause that says why."""


class Manifest(msgspec.Struct, frozen=True):
    """What a backup says about itself."""

    format: str
    schema: int
    made_at: str
    counts: dict[str, int] = msgspec.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Packed:
    """A notebook as it was."""

    schema: int
    made_at: str
    files: Mapping[str, bytes] = field(default_factory=dict)


def notebook_files(data: Path) -> dict[str, bytes]:
    """The plain files of the notebook, damaged or not; whoever wants them of one moment holds the lock."""
    found = {}
    for name in (STORE_FILE, *found_files(data)[0]):
        try:
            read = read_file(data / name)
        except OSError:
            continue
        if read is not None:
            found[name] = read[0]
    return found


def counts(files: Mapping[str, bytes]) -> dict[str, int]:
    """How many records of each table can be read in these files."""
    found: Counter[str] = Counter()
    for name, raw in files.items():
        if name not in (STORE_FILE, MANIFEST):
            found.update(TABLE_OF[type(one)] for one in page(name, raw).records.values())
    return dict(sorted(found.items()))


def pack(files: Mapping[str, bytes], now: datetime) -> bytes:
    """The zip of these files: of the same ones at the same moment always the same bytes."""
    schema = version(files.get(STORE_FILE)).schema
    manifest = Manifest(f"{FORMAT} backup", schema, now.isoformat(timespec="seconds"), counts(files))
    raw_manifest = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in {MANIFEST: raw_manifest, **files}.items():
            entry = zipfile.ZipInfo(name, max(now.timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, raw)
    return packed.getvalue()


def unpack(raw: bytes) -> Packed:
    """The files of a backup, nothing of which reached the disk; raises `NoBackupError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            files = {info.filename: archive.read(info) for info in _members(archive)}
    except _BROKEN as fault:
        raise NoBackupError("is not a whole zip file") from fault
    manifest = _manifest(files.pop(MANIFEST, b""))
    if manifest.schema > SCHEMA:
        raise NoBackupError(
            f"was made by a newer version (schema {manifest.schema}, this one knows {SCHEMA}): update tui-interviews"
        )
    return Packed(manifest.schema, manifest.made_at, files)


def _members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """What a backup may hold; all of it is looked at before a byte is unpacked."""
    found = archive.infolist()
    names = {info.filename for info in found}
    if MANIFEST not in names:
        raise NoBackupError("is a zip, but not a backup of tui-interviews: it has no manifest.json")
    for name in names:
        if name not in _SINGLE and not _MEMBER.fullmatch(name):
            raise NoBackupError(f"holds {name[:80]!r}, which no backup of tui-interviews has")
    if len(names) != len(found) or len(found) > _MOST_FILES:
        raise NoBackupError("holds a file twice, or more files than a notebook can have")
    if sum(info.file_size for info in found) > LARGEST:
        raise NoBackupError(f"would unpack to more than {LARGEST >> 20} MB, which no notebook is")
    if any(info.flag_bits & 1 for info in found):
        raise NoBackupError("is locked with a password: unlock it first")
    yield from found


def _manifest(raw: bytes) -> Manifest:
    try:
        found = msgspec.json.decode(raw, type=Manifest)
    except (ValueError, RecursionError) as fault:
        raise NoBackupError(
            "is not a backup of tui-interviews: its manifest.json says something else"
        ) from fault
    if found.format != f"{FORMAT} backup":
        raise NoBackupError("is not a backup of tui-interviews: its manifest.json names another program")
    return found
