"""Ctrl+Z under a real shell: the text is on the disk, the shell's terminal is as it was, and `fg` brings all of it back."""

import os
import shlex
import signal
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.terminal.pty import APP, Terminal, needs_proc, running, terminal
from tests.terminal.test_last_words import bodies, open_letter
from tests.terminal.test_pastes import END, START, open_talk
from tui_interviews.store.opening import open_store

pytestmark = needs_proc
SHELL = ("bash", "--norc", "--noprofile", "--noediting", "-i")
LOOKS = 200
CTRL_Z, ESCAPE = b"\x1a", b"\x1b[27u"
LEFT, ENTERED = b"\x1b[?1049l", b"\x1b[?1049h"


@contextmanager
def under_a_shell(home: Path) -> Iterator[Terminal]:
    """The app as a job of an interactive shell."""
    with running(SHELL, home) as screen:
        screen.send(f"PS1='ready> '; {shlex.join(APP)}\r".encode())
        yield screen


def job(screen: Terminal) -> int:
    """The process of the app: the only child of the shell."""
    shell = screen.process.pid
    return int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0])


def state(process: int) -> str:
    """The kernel's letter: T is stopped."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0]


def assert_it_is_the_shells(screen: Terminal) -> None:
    """Main screen, no mouse, no brackets around pastes, and the line discipline as it was."""
    assert LEFT in screen.raw
    assert b"\x1b[?1000l" in screen.raw
    assert b"\x1b[?2004l" in screen.raw
    assert termios.tcgetattr(screen.slave)[:4] == screen.modes[:4]


def assert_all_is_drawn(screen: Terminal, *parts: str) -> None:
    """The screen, entered again and whole."""
    screen.until(lambda: ENTERED in screen.raw)
    screen.raw = screen.raw.rpartition(ENTERED)[2]
    screen.until(lambda: all(part in screen.text for part in parts))
    screen.raw = b""


def readers(screen: Terminal) -> int:
    """How many threads wait for the keyboard: the first argument of their system call is one file more than that."""
    calls = [path.read_text() for path in Path(f"/proc/{screen.process.pid}/task").glob("*/syscall")]
    return sum(call.split()[1:2] == ["0x1"] for call in calls)


def test_ctrl_z_leaves_a_clean_shell_and_fg_brings_everything_back(home: Path) -> None:
    with under_a_shell(home) as screen:
        open_talk(screen)
        screen.send(b"half a GNU" + ESCAPE + CTRL_Z)
        screen.until(lambda: "Stopped" in screen.text)
        assert_it_is_the_shells(screen)
        assert half_lines(home) == ["half a GNU"]
        screen.send(b"echo $((6 * 7))\r")
        screen.wait_for("42")
        screen.send(b"fg\r")
        assert_all_is_drawn(screen, "Informational interviews", "4 Talk", "? help")
        screen.send(b"\r")
        screen.wait_for("half a GNU")
        screen.send(b" ZEBRA")
        screen.wait_for("ZEBRA")
        os.kill(job(screen), signal.SIGTERM)
        screen.wait_for("ready>")
        screen.send(b"echo code=$?\r")
        screen.wait_for(f"code={128 + signal.SIGTERM}")
    assert half_lines(home) == ["half a GNU ZEBRA"]


def test_a_stop_from_outside_keeps_the_letter_and_even_a_kill_meanwhile_costs_nothing(home: Path) -> None:
    with under_a_shell(home) as screen:
        open_letter(screen)
        screen.send(b"GNU ")
        screen.wait_for("GNU")
        os.kill(job(screen), signal.SIGTSTP)
        screen.until(lambda: "Stopped" in screen.text)
        assert_it_is_the_shells(screen)
        assert state(job(screen)) == "T"
        os.kill(job(screen), signal.SIGKILL)
        screen.send(b"wait; echo over\r")
        screen.wait_for("over")
    assert "GNU" in bodies(home)


def test_in_the_background_it_stops_again_and_waits_for_fg(home: Path) -> None:
    with under_a_shell(home) as screen:
        screen.wait_for("Overdue")
        screen.send(CTRL_Z)
        screen.until(lambda: "Stopped" in screen.text)
        screen.send(b"bg\r")
        screen.wait_for(" &")
        screen.until(lambda: state(job(screen)) == "T")
        assert screen.has_echo
        screen.send(b"fg\r")
        assert_all_is_drawn(screen, "Overdue", "new person", "? help")
        screen.send(b"7/OKAPI")
        screen.wait_for("/OKAPI")


def test_after_a_stop_that_no_program_hears_of_all_keys_still_arrive(home: Path) -> None:
    """One reader of the keyboard, not two that take halves of a paste from each other."""
    letters = "abcdefghijklmnopqrstuvwxyz" * 4
    with terminal(home) as screen:
        open_letter(screen)
        for number in (signal.SIGSTOP, signal.SIGCONT):
            screen.process.send_signal(number)
        assert_all_is_drawn(screen, "Ingrid Solbakken", "words ·")
        screen.until(lambda: readers(screen))
        assert max(readers(screen) for _ in range(LOOKS)) == 1
        for byte in START + letters.encode() + END:
            screen.send(bytes([byte]))
        screen.send(b"ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGTERM)
    assert f"{letters}ZEBRA" in bodies(home)


def test_where_no_shell_would_bring_it_back_it_does_not_stop(home: Path) -> None:
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(CTRL_Z)
        screen.wait_for("no shell to go back to")
        assert state(screen.process.pid) != "T"


def half_lines(home: Path) -> list[str]:
    """What the disk has of lines that are not entered yet."""
    interviews = open_store(home / "data").notebook.interviews.values()
    return [half.text for interview in interviews for half in interview.half_lines]
