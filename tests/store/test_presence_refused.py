"""A disk that refuses, and other things in place of the folder, cost a presence and nothing else."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import before_calls
from tests.store.guests import BEN, Clock, company, presences
from tui_interviews.store.company import TOUCH_SECONDS


@pytest.mark.parametrize("what", ["a file", "a dangling link", "a link to a folder"])
def test_something_else_in_place_of_the_folder_is_left_alone(
    what: str, data: Path, clock: Clock, tmp_path: Path
) -> None:
    sessions = data / "sessions"
    if what == "a file":
        sessions.write_bytes(b"mine")
    else:
        sessions.symlink_to(tmp_path if what == "a link to a folder" else tmp_path / "nowhere")
    before = sorted(tmp_path.iterdir())
    mine = company(data, clock)
    for _ in range(2):
        assert mine.look() == ()
        clock.passes(TOUCH_SECONDS)
    mine.leave()
    assert sorted(tmp_path.iterdir()) == before


@contextmanager
def read_only() -> Iterator[list[str]]:
    """A disk that refuses every change; the list tells each that was tried."""
    tried: list[str] = []

    def refuse(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "open" and not arguments[1] & os.O_CREAT:
            return
        tried.append(name)
        raise OSError(errno.EROFS, "read-only file system")

    with before_calls(refuse, ("open", "mkdir", "utime", "unlink", "write")):
        yield tried


def test_where_nothing_may_be_written_the_others_are_seen_all_the_same(data: Path, clock: Clock) -> None:
    bens = company(data, clock, BEN, start=200)
    bens.look()
    mine = company(data, clock)
    with read_only() as tried:
        for _ in range(40):
            assert mine.look() == (BEN,)
            clock.passes(1.5)
        mine.leave()
    assert tried == ["open"], "tried once, not at every look"


def test_where_no_folder_can_be_made_it_is_tried_once_a_minute(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    with read_only() as tried:
        for _ in range(41):
            assert mine.look() == ()
            clock.passes(1.5)
    assert tried == ["mkdir", "mkdir"]
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert len(presences(data)) == 1


def test_a_full_disk_leaves_no_file_that_says_nothing(data: Path, clock: Clock) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    mine = company(data, clock)
    with before_calls(full, ("write",)):
        mine.look()
    assert presences(data) == []
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert len(presences(data)) == 1


def test_a_folder_that_goes_away_while_the_app_runs_hurts_nobody(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    data.rename(data.with_name("elsewhere"))
    clock.passes(TOUCH_SECONDS)
    assert mine.look() == ()
    mine.leave()
    assert not data.exists()
