"""A talk in a real terminal that dies in the middle: on return everything is there, and the clock has run on."""

import signal
import termios
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.terminal.pty import Terminal, terminal
from tests.terminal.test_two_sessions import halves, into_the_talk, lines, talk
from tui_interviews.domain.question import Outcome

BEGAN = datetime.now(UTC).replace(microsecond=0)
LEFT_CLEAN = b"\x1b[0m\x1b[?25h\x1b[?1049l"


def at(home: Path, after: timedelta = timedelta()) -> AbstractContextManager[Terminal]:
    """The app with a clock that stands still so long after the beginning."""
    return terminal(home, "env", f"TUI_INTERVIEWS_NOW={(BEGAN + after).isoformat()}")


def talk_a_little(screen: Terminal, home: Path) -> None:
    """Two lines under two questions, and half a line that the disk has."""
    into_the_talk(screen)
    screen.send(b"first\r")
    screen.wait_for("first")
    screen.send(b'\x0e"second\r')
    screen.wait_for("second")
    screen.send(b"half a li")
    screen.until(lambda: halves(home) == {"half a li"})


def go_on(screen: Terminal) -> str:
    """The offer of the start, taken with enter; what the talk then shows."""
    screen.wait_for("Go on with")
    screen.send(b"\r")
    screen.until(lambda: "half a li" in screen.text and "f10 end" in screen.text)
    return screen.text


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM], ids=lambda one: one.name)
def test_a_talk_that_was_cut_off_goes_on_where_it_was(home: Path, number: signal.Signals) -> None:
    with at(home) as screen:
        talk_a_little(screen, home)
        code = screen.signal(number)
        assert code == (-number if number is signal.SIGKILL else 128 + number)
        if number is not signal.SIGKILL:
            assert screen.raw.endswith(LEFT_CLEAN)
            assert termios.tcgetattr(screen.slave)[:4] == screen.modes[:4]
    assert lines(home) == ["first", "second"]
    with at(home, timedelta(minutes=7, seconds=12)) as screen:
        shown = go_on(screen)
        assert "7:12 of 20:00" in shown
        assert '0:00 " second' in shown
        screen.send(b"ne\r")
        screen.until(lambda: lines(home) == ["first", "second", "half a line"])
        screen.signal(signal.SIGTERM)
    assert halves(home) == set()
    second = talk(home).plan[1]
    assert [note.question_id for note in talk(home).notes][1:] == [second.id] * 2


def test_a_closed_terminal_in_the_middle_of_a_word_costs_not_a_letter(home: Path) -> None:
    """The last letters are typed a moment before: no pause has kept them."""
    with at(home) as screen:
        talk_a_little(screen, home)
        screen.send(b"ne and mo")
        screen.wait_for("mo")
        screen.close()
        assert screen.process.wait(10) == 128 + signal.SIGHUP
    assert halves(home) == {"half a line and mo"}


def test_a_dropped_session_that_still_runs_and_the_new_one_keep_every_line_once(home: Path) -> None:
    """Nobody reads what the first one draws: its connection hangs."""
    with at(home) as dropped:
        talk_a_little(dropped, home)
        with at(home, timedelta(minutes=1)) as fresh:
            go_on(fresh)
            fresh.send(b"ne\r")
            fresh.until(lambda: "half a line" in lines(home))
            for number in range(3):
                fresh.send(f"more {number}\r".encode())
            fresh.until(lambda: "more 2" in lines(home))
            dropped.close()
            assert dropped.process.wait(10) == 128 + signal.SIGHUP
            fresh.send(b"last\r")
            fresh.until(lambda: "last" in lines(home))
            fresh.signal(signal.SIGTERM)
    assert lines(home) == ["first", "second", "half a line", "more 0", "more 1", "more 2", "last"]
    assert halves(home) == set()


def test_two_sessions_that_begin_the_same_talk_have_its_closing_questions_once(home: Path) -> None:
    """One parks a question while the other skips one: both are so."""
    with at(home) as first, at(home) as second:
        into_the_talk(first, second)
        first.send(b"\x1b[18~alpha\r")
        first.wait_for("alpha")
        second.send(b"\x0e\x1b[19~beta\r")
        second.wait_for("beta")
        for screen in (first, second):
            screen.signal(signal.SIGTERM)
    plan = talk(home).plan
    names = [one.question_id for one in plan]
    assert len(names) == len(set(names))
    assert plan[0].is_parked
    assert plan[1].outcome is Outcome.SKIPPED
    assert sorted(lines(home)) == ["alpha", "beta"]


@pytest.mark.parametrize("jump", [timedelta(days=-1), timedelta(hours=-1), timedelta(days=1)], ids=str)
def test_a_clock_that_has_jumped_is_told_and_costs_nothing(home: Path, jump: timedelta) -> None:
    with at(home) as screen:
        talk_a_little(screen, home)
        screen.signal(signal.SIGKILL)
    with at(home, jump) as screen:
        shown = go_on(screen)
        assert ("The clock was set back" if jump < timedelta() else "The clock says that") in shown
        screen.send(b"ne\r")
        screen.until(lambda: "half a line" in lines(home))
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    assert lines(home) == ["first", "second", "half a line"]
