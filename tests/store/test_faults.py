"""The disk fails at any step: the save is refused in words, every file is old or new, and a retry succeeds."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.builders import ADA, TALK, added, contents, edited, note
from tests.store.writer import PATH, WANDERER
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.store.opening import open_store

STEPS = ("open", "write", "fsync", "link", "rename", "replace", "mkdir")
NEWS = [
    edited(TALK, replace(TALK, notes=(note(10, "kept"),))),
    edited(WANDERER, replace(WANDERER, path_id="")),
]


@contextmanager
def failing(step: str, call: int, code: int, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The nth call of a system call, and every one after it, fails; the list counts the calls."""
    real: Callable[..., Any] = getattr(os, step)
    calls: list[int] = []

    def fail(*arguments: Any, **options: Any) -> Any:
        if step == "open" and not (len(arguments) > 1 and arguments[1] & os.O_CREAT):
            return real(*arguments, **options)
        calls.append(1)
        if len(calls) >= call:
            raise OSError(code, os.strerror(code), str(arguments[0]))
        return real(*arguments, **options)

    with patch.context() as scope:
        scope.setattr(os, step, fail)
        yield calls


def is_saved(keeper: Keeper) -> bool:
    """Whether a write went through; any other error than the one that is promised comes out."""
    try:
        keeper.write(NEWS)
    except NotSavedError:
        return False
    return True


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("step", STEPS)
def test_a_fault_at_any_call_leaves_old_or_new_files_and_the_retry_succeeds(
    step: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for call in range(1, 12):
        data = tmp_path / str(call)
        keeper = open_store(data).keeper
        keeper.write(added(ADA, TALK, PATH, WANDERER))
        before = contents(data)
        with failing(step, call, code, monkeypatch) as calls:
            is_refused = not is_saved(keeper)
        assert is_refused or len(calls) < call or step == "link", "a fault that nobody was told"
        assert list(data.rglob(".tmp-*")) == []
        keeper.write(NEWS)
        opened = open_store(data)
        assert opened.problems == ()
        assert list(opened.notebook.insights.values()) == [replace(WANDERER, path_id="")]
        assert opened.notebook.interviews[TALK.id].notes == (note(10, "kept"),)
        assert opened.notebook.interviews[TALK.id].conflicts == ()
        assert before.keys() <= contents(data).keys()
        if len(calls) < call:
            return


def test_a_full_disk_is_named_and_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(ADA, TALK))
    before = contents(tmp_path)
    with (
        failing("write", 1, errno.ENOSPC, monkeypatch),
        pytest.raises(NotSavedError, match="the disk is full: free"),
    ):
        keeper.write(NEWS[:1])
    assert contents(tmp_path) == before


def test_a_real_limit_on_file_size_leaves_the_old_file(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA, TALK))
    before = contents(tmp_path)
    session = subprocess.run(
        [sys.executable, "-m", "tests.store.writer", str(tmp_path), "big", "1"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        input="go\n",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500)),
    )
    assert "your quota on this disk is used up" in session.stderr
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere; injected faults stand in")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(ADA, TALK))
    (tmp_path / "people").chmod(0o500)
    with pytest.raises(NotSavedError, match="cannot be written"):
        keeper.write(NEWS[:1])
    (tmp_path / "people").chmod(0o700)


def test_a_disk_without_hard_links_keeps_the_previous_file_as_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(ADA, TALK))
    (before,) = (tmp_path / "people").iterdir()
    old = before.read_bytes()
    with failing("link", 1, errno.EPERM, monkeypatch):
        keeper.write(NEWS[:1])
    assert [path.read_bytes() for path in (tmp_path / ".prev").iterdir()] == [old]


class PowerCutError(BaseException):
    """Nobody catches it, and nobody can."""


def test_a_power_cut_between_any_two_files_leaves_all_of_a_change_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = []
    for survived in range(5):
        data = tmp_path / str(survived)
        keeper = open_store(data).keeper
        keeper.write(added(ADA, TALK, PATH, WANDERER))
        with monkeypatch.context() as scope, suppress(PowerCutError):
            scope.setattr(os, "replace", replacing(survived))
            keeper.write(NEWS)
        opened = open_store(data)
        is_noted = bool(opened.notebook.interviews[TALK.id].notes)
        assert opened.problems == ()
        assert opened.notebook.insights[WANDERER.id].path_id == ("" if is_noted else PATH.id)
        outcomes.append(is_noted)
    assert outcomes == [False, True, True, True, True]


def replacing(times: int) -> Callable[..., None]:
    """A rename that works so many times, and then the lights go out."""
    real, left = os.replace, iter(range(times))

    def rename(*names: Any) -> None:
        if next(left, None) is None:
            raise PowerCutError
        real(*names)

    return rename
