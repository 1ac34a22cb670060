"""Two apps in two terminals: each says who the other is and since when, until the other is gone, however it went."""

import os
import pwd
import signal
import socket
from pathlib import Path

import pytest

from tests.terminal.pty import LOOK_SECONDS, Terminal, terminal

WITHIN_2_SECONDS = int(2 / LOOK_SECONDS)
"""Looks at a terminal: on a busy machine each may take longer, but there are no more of them."""
NOON = "2026-11-26T12:00:00+00:00"
BARE_RULE = "─" * 80


@pytest.fixture(autouse=True)
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A known moment, on the machine's own keyboard."""
    monkeypatch.setenv("TUI_INTERVIEWS_NOW", NOON)
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)


def also_open(other: Terminal) -> str:
    """What is said of an app that was opened at noon."""
    user, host = pwd.getpwuid(os.geteuid()).pw_name, socket.gethostname().partition(".")[0]
    return f"also open: {user} on {host} ({other.name}) since "


def files(home: Path) -> list[Path]:
    """The presence files."""
    return list((home / "data" / "sessions").iterdir())


def test_each_says_who_the_other_is_and_since_when_within_two_seconds(home: Path) -> None:
    with terminal(home) as first:
        first.wait_for("Overdue")
        with terminal(home) as second:
            second.wait_for(also_open(first))
            first.wait_for(also_open(second), WITHIN_2_SECONDS)
            assert len(files(home)) == 2


def test_in_a_letter_and_in_a_talk_it_stands_below_the_head(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        first.wait_for(also_open(second))
        second.wait_for(also_open(first))
        first.send(b"3/Ingrid\r\r\r")
        second.send(b"4\r\r")
        first.wait_for(also_open(second))
        second.wait_for(also_open(first))
        assert len(files(home)) == 2


def test_a_user_who_came_over_ssh_is_known_by_where_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(home) as first:
        first.wait_for("Overdue")
        monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 50022 192.0.2.8 22")
        with terminal(home):
            first.wait_for("(ssh from 192.0.2.7) since ")
            assert sum(b"192.0.2.7" in file.read_bytes() for file in files(home)) == 1


def test_after_a_kill_the_line_goes_away_within_two_seconds_and_the_file_too(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        first.wait_for(also_open(second))
        assert len(files(home)) == 2
        first.at_rest()
        second.signal(signal.SIGKILL)
        first.wait_for(BARE_RULE, WITHIN_2_SECONDS)
        assert len(files(home)) == 1


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT], ids=lambda one: one.name)
def test_a_signal_takes_the_own_file_away(home: Path, number: signal.Signals) -> None:
    with terminal(home) as one:
        one.wait_for("Overdue")
        assert len(files(home)) == 1
        one.signal(number)
    assert files(home) == []


def test_leaving_takes_the_own_file_away_and_the_others_line_too(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        first.wait_for(also_open(second))
        first.at_rest()
        second.send(b"q")
        assert second.ended() == 0
        assert len(files(home)) == 1
        first.wait_for(BARE_RULE, WITHIN_2_SECONDS)


def test_a_start_cleans_up_after_one_that_was_killed_alone(home: Path) -> None:
    with terminal(home) as killed:
        killed.wait_for("Overdue")
        (left,) = files(home)
        killed.signal(signal.SIGKILL)
    assert left.exists()
    with terminal(home) as one:
        one.wait_for("Overdue")
        one.send(b"q")
        one.ended()
    assert files(home) == []


def test_nobody_else_or_the_same_others_cost_no_byte(home: Path) -> None:
    """Nothing is sent over a slow line to say that nothing has changed."""
    with terminal(home) as first, terminal(home) as second:
        first.wait_for(also_open(second))
        second.wait_for(also_open(first))
        for screen in (first, second):
            screen.at_rest()
        first.read(2)
        second.read(2)
        assert (first.raw, second.raw) == (b"", b"")


def test_an_empty_notebook_stays_no_folder_until_something_is_kept(tmp_path: Path) -> None:
    with terminal(tmp_path) as first, terminal(tmp_path) as second:
        first.wait_for("Begin with one of these")
        second.wait_for("Begin with one of these")
        assert not (tmp_path / "data").exists()
        first.send(b"nAda Adams\r")
        second.wait_for(also_open(first))
        first.wait_for(also_open(second))
