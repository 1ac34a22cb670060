"""What a killed session had not kept is offered by the next one, once; what it had done can still be taken back."""

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.pty import APP, SECONDS, Terminal, terminal
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.opening import open_store

OFFER = "Not saved last time"


def notebook(home: Path) -> Notebook:
    """What the disk holds."""
    return open_store(home / "data").notebook


def until(is_so: Callable[[], object]) -> None:
    """Wait for the disk, not for a clock."""
    end = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < end, "it never came to be"
        subprocess.run(["sleep", "0.05"], check=True)


def left(home: Path) -> str:
    """What is put aside now."""
    return "".join(path.read_text() for path in (home / "state" / "sessions").glob("*.left"))


FIELDS = {
    "a fact": (b"2", "c ready", b"Gr", "Research about", b"\tShe built the OKAPI"),
    "a question of one's own": (b"2", "c ready", b"Go", "Your own question", b"What about the OKAPI"),
    "why it need not be asked": (b"2", "c ready", b"Gk\x1b[CGkx", "Why need it", b"see the OKAPI page"),
    "a new person": (b"1", "Overdue", b"n", "New person", b"Ada OKAPI, Indexer"),
    "about oneself": (b"1", "Overdue", b"M", "About you", b"OKAPI"),
    "the debrief": (b"5", "debrief", b"gd", "Debrief", b"I learned about the OKAPI"),
    "a date": (b"3", "ready to ask", b"s", "A date with", b"OKAPI"),
}
"""Place, what it shows, keys that open a form, its title, and what is typed there."""


@pytest.mark.parametrize("field", FIELDS)
def test_what_was_typed_in_a_form_survives_a_kill_and_is_offered_once(home: Path, field: str) -> None:
    place, there, opens, title, words = FIELDS[field]
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(place)
        if place != b"1":
            screen.wait_for(there)
        screen.send(opens)
        screen.wait_for(title)
        screen.send(words)
        screen.wait_for("OKAPI")
        until(lambda: "OKAPI" in left(home))
        screen.signal(signal.SIGKILL)
    with terminal(home) as screen:
        screen.until(lambda: OFFER in screen.text and "OKAPI" in screen.text)
        screen.send(b"\r")
        screen.wait_for("Your words")
        assert "OKAPI" in left(home)
        screen.send(b"\x1b")
        until(lambda: "OKAPI" not in left(home))
        screen.signal(signal.SIGKILL)
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"2")
        screen.wait_for("c ready")
        assert OFFER.encode() not in screen.raw
        screen.signal(signal.SIGTERM)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT], ids=lambda one: one.name)
def test_a_signal_puts_a_form_aside_at_once(home: Path, number: signal.Signals) -> None:
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"n")
        screen.wait_for("New person")
        screen.send(b"Ada OKAPI")
        screen.wait_for("OKAPI")
        assert screen.signal(number) == 128 + number
    assert "Ada OKAPI" in left(home)


def test_what_was_done_is_taken_back_after_a_restart_and_a_kill(home: Path) -> None:
    before = notebook(home)
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"nAda Okapi, Indexer\r")
        screen.wait_for("no questions chosen")
        log = home / "state" / "sessions"
        until(lambda: any("add Ada Okapi" in path.read_text() for path in log.glob("*.undo")))
        screen.signal(signal.SIGKILL)
    assert len(notebook(home).contacts) == len(before.contacts) + 1
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"u")
        screen.wait_for("Undone: add Ada Okapi")
        screen.send(b"q")
        assert screen.ended() == 0
    assert notebook(home) == before
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"\x12")
        screen.wait_for("Done again: add Ada Okapi")
        screen.send(b"q")
        assert screen.ended() == 0
    assert len(notebook(home).contacts) == len(before.contacts) + 1


@pytest.fixture
def small(tmp_path: Path, home: Path) -> Iterator[Path]:
    """The sample on a disk of its own with a megabyte to spare; skipped where none may be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no disk of its own may be mounted here")
    try:
        yield Path(shutil.copytree(home, disk / "home"))
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(folder: Path) -> Path:
    """Until nothing more can be written on the disk."""
    path = folder / "filler"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            pass
    return path


def test_a_full_disk_and_a_kill_on_it_cost_nothing(small: Path, tmp_path: Path) -> None:
    """Data and state are on the same disk, and there is no other: the reserve makes room."""
    nowhere = {"XDG_RUNTIME_DIR": "", "TMPDIR": str(tmp_path / "none"), "TUI_INTERVIEWS_HOME": str(small)}
    screen = Terminal(APP, nowhere)
    screen.wait_for("Overdue")
    screen.send(b"nBea First, Indexer\r")
    screen.wait_for("no questions chosen")
    until(lambda: (small / "state" / "sessions" / "reserve").exists())
    filler = fill(small)
    screen.send(b"1")
    screen.wait_for("Overdue")
    screen.send(b"nAda Okapi, Indexer\r")
    screen.wait_for("NOT SAVED")
    until(lambda: "Ada Okapi" in left(small))
    screen.signal(signal.SIGKILL)
    screen.close()
    filler.unlink()
    with terminal(small) as screen:
        screen.until(lambda: OFFER in screen.text and "the disk is full" in screen.text)
        screen.send(b"\r")
        screen.wait_for("saved")
        until(lambda: "Ada Okapi" in {one.name for one in notebook(small).contacts.values()})
        until(lambda: not left(small))
        screen.signal(signal.SIGTERM)
    names = [one.name for one in notebook(small).contacts.values()]
    assert (names.count("Ada Okapi"), names.count("Bea First")) == (1, 1)


def test_a_signal_on_a_full_disk_costs_nothing(small: Path, tmp_path: Path) -> None:
    """The half line of a letter, typed a moment before."""
    with terminal(small) as screen:
        screen.wait_for("Overdue")
        screen.send(b"nBea First, Indexer\r")
        screen.wait_for("no questions chosen")
        until(lambda: (small / "state" / "sessions" / "reserve").exists())
        fill(small)
        screen.send(b"5gd")
        screen.wait_for("Debrief")
        screen.send(b"It was OKAPI\x1b[21~")
        screen.wait_for("NOT SAVED")
        assert screen.signal(signal.SIGHUP) == 128 + signal.SIGHUP
    assert "It was OKAPI" in left(small)


def test_where_files_may_not_grow_the_app_goes_on_and_says_so(home: Path) -> None:
    """A limit of the shell's, `ulimit -f`, instead of a full disk: nothing dies of SIGXFSZ."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        resource.prlimit(screen.process.pid, resource.RLIMIT_FSIZE, (64, old[1]))
        screen.send(b"nAda Okapi, Indexer\r")
        screen.wait_for("NOT SAVED")
        resource.prlimit(screen.process.pid, resource.RLIMIT_FSIZE, old)
        until(lambda: "Ada Okapi" in {one.name for one in notebook(home).contacts.values()})
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    assert os.path.lexists(home / "data")
