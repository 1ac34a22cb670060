"""A dropped connection, a signal, a kill: what was typed is on the disk, and the shell is left clean."""

import signal
import termios
from pathlib import Path

import pytest

from tests.terminal.pty import Terminal, terminal
from tui_interviews.store.opening import open_store

ENTER = b"\r"


def open_letter(screen: Terminal) -> None:
    """From Today to the draft of a request, the keys going to its text."""
    screen.wait_for("Overdue")
    screen.send(b"3")
    screen.wait_for("ready to ask")
    screen.send(b"/Ingrid\r")
    screen.wait_for("draft")
    screen.send(ENTER)
    screen.send(ENTER)
    screen.wait_for("words ·")


def bodies(home: Path) -> str:
    """All messages that the disk holds."""
    notebook = open_store(home / "data").notebook
    return "\n".join("\n".join(message.body) for message in notebook.messages.values())


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT], ids=lambda one: one.name)
def test_a_signal_keeps_what_was_typed_a_moment_before(home: Path, number: signal.Signals) -> None:
    """The exit code is the shell's for that signal."""
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"ZEBRA ")
        screen.wait_for("ZEBRA")
        assert screen.signal(number) == 128 + number
    assert "ZEBRA" in bodies(home)


def test_the_shell_is_left_clean_after_a_signal(home: Path) -> None:
    """Main screen, cursor and mouse as before, and the line discipline too."""
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.signal(signal.SIGTERM)
        assert screen.raw.endswith(b"\x1b[0m\x1b[?25h\x1b[?1049l")
        assert b"\x1b[?1000l" in screen.raw
        assert termios.tcgetattr(screen.slave)[:4] == screen.modes[:4]


def test_a_closed_terminal_ends_the_app_with_everything_kept(home: Path) -> None:
    """Nobody is left behind that burns the processor."""
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"YAK ")
        screen.wait_for("YAK")
        screen.close()
        assert screen.process.wait(10) == 128 + signal.SIGHUP
    assert "YAK" in bodies(home)


def test_after_a_pause_even_a_kill_costs_nothing(home: Path) -> None:
    """The head says saved only once it is true."""
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"GNU ")
        screen.wait_for("GNU")
        screen.until(lambda: "GNU" in bodies(home))
        screen.signal(signal.SIGKILL)
    assert "GNU" in bodies(home)


def test_bytes_that_are_no_text_kill_nothing(home: Path) -> None:
    """A Latin-1 terminal or a noisy line."""
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"caf\xe9 \xff\xfe ok ")
        screen.wait_for("ok")
        screen.send(b"OKAPI")
        screen.wait_for("OKAPI")
        screen.signal(signal.SIGTERM)
    assert "OKAPI" in bodies(home)


def test_quitting_gives_the_shell_back_at_once(home: Path) -> None:
    """Exit code 0."""
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"q")
        assert screen.ended() == 0
