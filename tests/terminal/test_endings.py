"""Harder ends: a terminal that takes nothing any more, one that is gone unsaid, a multiplexer's pane, a start cut short."""

import os
import shlex
import shutil
import signal
import subprocess
import termios
from pathlib import Path

import pytest

from tests.terminal.pty import APP, Terminal, needs_proc, terminal, wait_until
from tests.terminal.test_last_words import bodies, open_letter
from tests.terminal.test_pastes import open_talk
from tests.terminal.test_stopping import half_lines

IGNORING_HANGUPS = ("env", "--ignore-signal=HUP")
CTRL_L = b"\x0c"


def open_letter_with_text(screen: Terminal) -> None:
    """A letter, and in it a word that is not saved yet."""
    open_letter(screen)
    screen.send(b"YAK ")
    screen.wait_for("YAK")


def stall(screen: Terminal) -> None:
    """Nobody reads any more; what the app draws fills the line until its writer waits in the kernel."""
    while not screen.is_full():
        screen.send_unread(CTRL_L)


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT], ids=lambda one: one.name)
def test_behind_a_stalled_terminal_a_signal_is_heard_all_the_same(home: Path, number: signal.Signals) -> None:
    """What nobody will read gives way to what leaves the screen, and the shell's terminal is as it was."""
    with terminal(home) as screen:
        open_letter_with_text(screen)
        stall(screen)
        screen.process.send_signal(number)
        assert screen.process.wait(10) == 128 + number
        screen.read()
        assert screen.raw.endswith(b"\x1b[?1049l")
        assert termios.tcgetattr(screen.slave)[:4] == screen.modes[:4]
        assert os.get_blocking(screen.slave)
    assert "YAK" in bodies(home)


@needs_proc
def test_a_stalled_terminal_that_is_closed_ends_the_app(home: Path) -> None:
    with terminal(home) as screen:
        open_letter_with_text(screen)
        stall(screen)
        screen.close()
        assert screen.process.wait(10) == 128 + signal.SIGHUP
    assert "YAK" in bodies(home)


def test_a_closed_terminal_ends_the_app_though_its_parent_wants_hangups_ignored(home: Path) -> None:
    """Otherwise it would go on for ever, reading nothing as fast as it can."""
    with terminal(home, *IGNORING_HANGUPS) as screen:
        open_letter_with_text(screen)
        screen.close()
        assert screen.process.wait(10) == 128 + signal.SIGHUP
    assert "YAK" in bodies(home)


def test_a_terminal_closed_while_the_app_starts_leaves_no_orphan(home: Path) -> None:
    with terminal(home, *IGNORING_HANGUPS) as screen:
        screen.until(lambda: not screen.has_echo)
        screen.close()
        assert screen.process.wait(20) == 128 + signal.SIGHUP


def test_ctrl_c_while_the_app_starts_ends_it_without_a_traceback(home: Path) -> None:
    with terminal(home) as screen:
        screen.until(lambda: not screen.has_echo)
        screen.send(b"\x03")
        assert screen.ended() == 128 + signal.SIGINT
        assert "Traceback" not in screen.text
        assert termios.tcgetattr(screen.slave)[:4] == screen.modes[:4]


def test_a_half_typed_line_of_a_talk_survives_a_kill_after_a_pause(home: Path) -> None:
    with terminal(home) as screen:
        open_talk(screen)
        screen.send(b"half a GNU")
        screen.until(lambda: half_lines(home) == ["half a GNU"])
        assert screen.signal(signal.SIGKILL) == -signal.SIGKILL
        assert half_lines(home) == ["half a GNU"]


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux on this machine")
def test_a_pane_that_tmux_kills_keeps_what_was_typed(home: Path, tmp_path: Path) -> None:
    """Seen by the app as a terminal that is closed."""

    def tmux(*words: str) -> str:
        socket = ("tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null")
        return subprocess.run((*socket, *words), check=True, capture_output=True, text=True).stdout

    def until(words: str) -> None:
        wait_until(lambda: words in tmux("capture-pane", "-p"))

    done = tmp_path / "done"
    command = f"trap '' HUP; TUI_INTERVIEWS_HOME={home} {shlex.join(APP)}; echo $? > {done}"
    tmux("new-session", "-d", "-x", "80", "-y", "24", command)
    try:
        until("Overdue")
        tmux("send-keys", "4", "Enter", "Enter")
        until("keep line")
        tmux("send-keys", "-l", "half a GNU")
        until("half a GNU")
        tmux("kill-pane")
        wait_until(lambda: done.exists() and done.read_text())
    finally:
        subprocess.run(("tmux", "-S", str(tmp_path / "socket"), "kill-server"), capture_output=True)
    assert done.read_text() == f"{128 + signal.SIGHUP}\n"
    assert half_lines(home) == ["half a GNU"]
