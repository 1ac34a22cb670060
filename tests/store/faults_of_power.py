"""A power cut: what a disk holds at the moment at which a save is called saved, and nothing that was only in memory."""

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.store.builders import ADA, TALK, added, edited, note, texts
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.opening import open_store

KINDS = {"with a journal": (), "without one": ("-O", "^has_journal")}
MEGABYTES = 16


def cuts(folder: Path, count: int) -> str:
    """Save after save on a disk of its own; a copy of that disk, made as soon as each is saved, holds all of it."""
    try:
        for options in KINDS.values():
            lost = _lost(folder, options, count)
            assert lost == [], f"saved and not on the disk: {lost}"
    except PermissionError:
        return "skipped: mounting is not allowed here"
    with _lying():
        assert _lost(folder, KINDS["without one"], 2), "a disk that makes no name durable goes unnoticed"
    return f"{count * len(KINDS)} power cuts, on ext4 {' and '.join(KINDS)}"


def _lost(folder: Path, options: tuple[str, ...], count: int) -> list[int]:
    """The numbers of the saves that were not on the disk when they were called saved."""
    image, copy = folder / "image", folder / "copy"
    image.write_bytes(bytes(MEGABYTES << 20))
    _run("mkfs.ext4", "-q", "-F", *options, str(image))
    lost = []
    with _mounted(image, folder / "disk") as disk:
        for number in _saves(disk / "data", count):
            shutil.copyfile(image, copy)
            subprocess.run(["e2fsck", "-fy", str(copy)], capture_output=True)
            with _mounted(copy, folder / "found") as found:
                if not _is_whole(open_store(found / "data").notebook, number):
                    lost.append(number)
    return lost


def _saves(data: Path, count: int) -> Iterator[int]:
    """One more line each time, and an insight that goes from one file to another in the same save."""
    keeper = open_store(data).keeper
    keeper.write(added(ADA, TALK, PATH, OTHER, WANDERER))
    talk, insight = TALK, WANDERER
    for number in range(1, count + 1):
        told = replace(talk, notes=(*talk.notes, note(number, f"line {number} {'x' * (number * 97 % 700)}")))
        moved = replace(insight, path_id=(PATH.id, OTHER.id)[number % 2])
        keeper.write([edited(talk, told), edited(insight, moved)])
        yield number
        talk, insight = told, moved


def _is_whole(notebook: Notebook, number: int) -> bool:
    lines = (
        [text.split()[1] for text in texts(notebook.interviews[TALK.id].notes)] if notebook.interviews else []
    )
    is_moved = [one.path_id for one in notebook.insights.values()] == [(PATH.id, OTHER.id)[number % 2]]
    return lines == [str(n) for n in range(1, number + 1)] and is_moved


@contextmanager
def _mounted(image: Path, place: Path) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    _run("mount", "-o", "loop", str(image), str(place))
    try:
        yield place
    finally:
        _run("umount", str(place))


def _run(*command: str) -> None:
    """`PermissionError` where there is no such program, or it may not do that here."""
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as fault:
        raise PermissionError(f"cannot {' '.join(command)}") from fault


@contextmanager
def _lying() -> Iterator[None]:
    """The names in a folder are called durable, and are not."""
    real = os.fsync

    def fsync(fd: Any) -> None:
        if not stat.S_ISDIR(os.fstat(fd).st_mode):
            real(fd)

    os.fsync = fsync
    try:
        yield
    finally:
        os.fsync = real
