"""The app's own thread for saving, on a disk that is slow and fails: nothing that was handed over waits for ever."""

import errno
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from tests.store.breaking import before_calls, opens_to_write
from tests.store.builders import edited, note, texts
from tests.store.remains import BEFORE, assert_sound, prepared
from tests.ui.desk import MemoryJournal
from tui_interviews.domain.interview import Interview
from tui_interviews.store.disk import TEMPORARY
from tui_interviews.ui.saver import Found, NotSaved, Report, Saved, Saver, Task


def with_lines(*numbers: int) -> Interview:
    """The talk with two lines and so many more."""
    return replace(BEFORE, notes=(*BEFORE.notes, *(note(n) for n in numbers)))


def test_what_is_said_while_a_save_runs_and_fails_is_saved_with_it_in_a_new_file(tmp_path: Path) -> None:
    running, fails = Event(), Event()
    files: list[str] = []
    reports: list[Report] = []

    def slow_and_broken(name: str, arguments: tuple[Any, ...]) -> None:
        if opens_to_write(name, arguments):
            files.append(str(arguments[0]))
        if name == "fsync" and not running.is_set():
            running.set()
            fails.wait(10)
            raise OSError(errno.EIO, "the page is lost")

    saver = Saver(prepared(tmp_path).keeper, MemoryJournal(), reports.append)
    with before_calls(slow_and_broken, ("open", "fsync")):
        saver.start()
        saver.put(Task((edited(BEFORE, with_lines(21)),)))
        assert running.wait(10)
        saver.put(Task((edited(with_lines(21), with_lines(21, 22)),)))
        fails.set()
        saver.close()
    assert [type(report) for report in reports if not isinstance(report, Found)] == [NotSaved, Saved]
    assert saver.settle(0)
    assert [TEMPORARY in file for file in files] == [False, True]
    found = next(iter(assert_sound(tmp_path).interviews.values()))
    assert texts(found.notes)[-2:] == ["line 21", "line 22"]
