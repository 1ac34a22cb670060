"""Disks that are full, refuse, lie, or may only be read."""

import errno
import os
import resource
import subprocess
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from tests.store.breaking import CHANGING, Nth, before_calls, in_child
from tests.store.builders import ADA, NOW, TALK, added, an_id, contents
from tests.store.remains import BEFORE, NEWS, assert_sound, copy_of, is_news_there, prepared
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.store.layout import PREVIOUS
from tui_interviews.store.opening import open_store
from tui_interviews.store.pages import page

CODES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS)
BOB = Contact(an_id(50), "Bob Roe", NOW)
NOBODY = 65534


def refused(keeper: Keeper) -> str:
    """The words with which a write was refused, empty when it was not; any other error comes out."""
    try:
        keeper.write(NEWS)
    except NotSavedError as fault:
        return str(fault)
    return ""


def errors(folder: Path, *, is_long: bool) -> str:
    """Each call that changes something fails, once or from there on; the retry saves all, with files of its own."""
    prepared(folder / "whole")
    outcomes: Counter[str] = Counter()
    for code in CODES if is_long else CODES[:1]:
        for lasts in (False, True):
            call = 1
            while _error(copy_of(folder / "whole", folder / "data"), code, call, outcomes, lasts=lasts):
                call += 1
    return f"{outcomes['refused']} faults told, {outcomes['passed']} of which nothing needed to be told"


def _error(data: Path, code: int, call: int, outcomes: Counter[str], *, lasts: bool) -> bool:
    keeper = open_store(data).keeper
    made: list[str] = []

    def fail(name: str, arguments: tuple[Any, ...]) -> None:
        raise OSError(code, os.strerror(code), str(arguments[0]))

    failing = Nth(call, fail, lasts=lasts)

    def act(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "open" and ".tmp-" in str(arguments[0]):
            made.append(str(arguments[0]))
        if name != "close" and not (name == "open" and not arguments[1] & os.O_CREAT):
            failing(name, arguments)

    with before_calls(act, CHANGING):
        words = refused(keeper)
    assert words or is_news_there(open_store(data).notebook), f"neither saved nor refused: {failing.seen}"
    assert lasts or list(data.rglob(".tmp-*")) == [], "a temporary file is left"
    with before_calls(
        act=lambda name, arguments: made.append(str(arguments[0])) if name == "open" else None,
        names=("open",),
    ):
        assert refused(keeper) == "", "the disk is well again"
    news = [path for path in made if ".tmp-" in path]
    assert len(set(news)) == len(news), "a temporary file was trusted twice"
    assert is_news_there(assert_sound(data))
    outcomes["refused" if words else "passed"] += failing.has_acted
    return failing.has_acted


def torn_files(folder: Path, count: int) -> str:
    """A disk that lied leaves part of a file, or zeros: told, left alone, the others there, the generation before whole."""
    whole = folder / "whole"
    prepared(whole).keeper.write(added(BOB))
    (file,) = whole.glob(f"people/*{ADA.id}.json")
    raw, name = file.read_bytes(), f"people/{file.name}"
    previous = (whole / PREVIOUS / name.replace("/", "-")).read_bytes()
    assert TALK.id in page(name, previous).records
    data = copy_of(whole, folder / "data")
    torn = 0
    for at_byte in range(0, len(raw) - 1, max(1, len(raw) // count)):
        for left in (raw[:at_byte], raw[:at_byte].ljust(len(raw), b"\0")):
            (data / name).write_bytes(left)
            opened = open_store(data)
            assert [one.file for one in opened.problems] == [name]
            assert BOB.id in opened.notebook.contacts
            assert "it is left as it is" in refused(opened.keeper)
            assert (data / name).read_bytes() == left, "what nobody can read was overwritten"
            torn += 1
    (data / name).write_bytes(previous)
    assert open_store(data).problems == ()
    return f"{torn} torn files told and left alone"


def limits(folder: Path, count: int) -> str:
    """A real limit on the size of files cuts every write that is larger."""
    prepared(folder / "whole")
    size = max(len(raw) for raw in contents(folder / "whole").values()) * 4
    tried = 0
    for limit in range(0, size, max(1, size // count)):
        data = copy_of(folder / "whole", folder / "data")
        code = in_child(partial(_limited, data, limit))
        assert code in (0, 3)
        assert is_news_there(assert_sound(data)) or code == 3
        tried += 1
    return f"{tried} limits"


def _limited(data: Path, limit: int) -> None:
    keeper = open_store(data).keeper
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if words := refused(keeper):
        assert "quota" in words
        os._exit(3)


def full_disk(folder: Path) -> str:
    """A disk of 200 kB, filled to the last byte."""
    disk = folder / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)]
    with suppress(FileNotFoundError):
        if subprocess.run(mounting, capture_output=True).returncode == 0:
            try:
                return _filled(disk)
            finally:
                subprocess.run(["umount", str(disk)], check=True)
    return "skipped: mounting is not allowed here"


def _filled(disk: Path) -> str:
    keeper = prepared(disk / "data").keeper
    before = contents(disk / "data")
    with suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(512))
    assert "the disk is full: free some space" in refused(keeper)
    assert contents(disk / "data") == before
    (disk / "filler").unlink()
    assert refused(keeper) == ""
    assert is_news_there(assert_sound(disk / "data"))
    return "refused when full, saved once there was space"


def read_only(folder: Path) -> str:
    """Folders that may be read but not written, by somebody who is not the superuser."""
    for number, name in enumerate(("people", ".", ".prev")):
        data = folder / str(number)
        prepared(data)
        if os.geteuid() == 0:
            for path in (folder, data, *data.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        assert in_child(partial(_forbidden, folder, Path(data.name), Path(data.name, name))) == 0
    return "3 folders"


def _forbidden(folder: Path, data: Path, closed: Path) -> None:
    os.chdir(folder)
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    closed.chmod(0o500)
    opened = open_store(data)
    assert opened.notebook.interviews[TALK.id] == BEFORE
    words = refused(opened.keeper)
    assert "cannot be written: make it yours and writable" in words, words
    closed.chmod(0o700)
    assert refused(opened.keeper) == ""
    assert is_news_there(assert_sound(data))
