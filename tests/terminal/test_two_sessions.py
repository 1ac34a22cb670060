"""Two apps on one folder: neither loses the other's work, and each shows it without a restart."""

import signal
from pathlib import Path

import pytest

from tests.terminal.pty import LOOK_SECONDS, Terminal, terminal
from tui_interviews.domain.interview import Interview
from tui_interviews.store.opening import open_store

WITHIN_2_SECONDS = int(2 / LOOK_SECONDS)
"""Looks at a terminal: on a busy machine each may take longer, but there are no more of them."""


def into_the_talk(*screens: Terminal) -> None:
    """The live screen of the same interview on each of them."""
    for screen in screens:
        into_the_talk_until(screen, "keep line")


def into_the_talk_until(screen: Terminal, text: str) -> None:
    """What comes with the first picture of the live screen is gone once another part of it was waited for."""
    screen.wait_for("Overdue")
    screen.send(b"4\r\r")
    screen.wait_for(text)


def test_what_one_session_adds_the_other_shows_within_two_seconds_without_a_key(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        first.wait_for("Overdue")
        second.wait_for("Overdue")
        second.send(b"7")
        second.wait_for("contacts")
        first.send(b"nAAron Aardvark, Indexer\r")
        while not list((home / "data" / "people").glob("aaron-aardvark-*")):
            first.read(0.01)
        second.wait_for("AAron Aardvark", WITHIN_2_SECONDS)
    names = [contact.name for contact in open_store(home / "data").notebook.contacts.values()]
    assert names.count("AAron Aardvark") == 1


def test_both_sessions_note_in_the_same_talk_and_no_line_is_lost(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        into_the_talk(first, second)
        for number in range(5):
            first.send(f"alpha {number}\r".encode())
            second.send(f"beta {number}\r".encode())
        first.wait_for("alpha 4")
        second.wait_for("beta 4")
        for screen in (first, second):
            screen.signal(signal.SIGTERM)
    said = lines(home)
    for number in range(5):
        assert said.count(f"alpha {number}") == 1
        assert said.count(f"beta {number}") == 1


@pytest.mark.parametrize("shown", [1, 4])
def test_one_of_two_sessions_is_killed_in_the_middle_of_a_talk_and_no_line_is_lost(
    home: Path, shown: int
) -> None:
    """What was on the disk at the kill stays, once; the other goes on, and shows the lines of both."""
    with terminal(home) as first, terminal(home) as second:
        into_the_talk(first, second)
        for number in range(5):
            first.send(f"alpha {number}\r".encode())
            second.send(f"beta {number}\r".encode())
        first.wait_for(f"alpha {shown}")
        first.signal(signal.SIGKILL)
        kept = lines(home)
        for number in range(5, 8):
            second.send(f"beta {number}\r".encode())
        second.wait_for("beta 7")
        second.signal(signal.SIGTERM)
    said = lines(home)
    assert set(kept) <= set(said)
    assert [text for text in said if text.startswith("beta")] == [f"beta {number}" for number in range(8)]
    alphas = [text for text in said if text.startswith("alpha")]
    assert alphas == [f"alpha {number}" for number in range(len(alphas))]


def test_both_see_each_others_lines_in_the_same_talk_and_a_kill_takes_none_of_them_away(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        into_the_talk(first, second)
        first.send(b"alpha\r")
        second.wait_for("alpha")
        second.send(b"beta\r")
        first.wait_for("beta")
        first.send(b"half a li")
        while halves(home) != {"half a li"}:
            first.read(0.01)
        first.signal(signal.SIGKILL)
    assert {"alpha", "beta"} <= set(lines(home))
    with terminal(home) as again:
        into_the_talk_until(again, "half a li")


def test_what_both_have_half_typed_is_kept_of_both_whichever_dies(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        into_the_talk(first, second)
        first.send(b"half an alph")
        while halves(home) != {"half an alph"}:
            first.read(0.01)
        second.send(b"half a bet")
        while halves(home) != {"half an alph", "half a bet"}:
            second.read(0.01)
        first.signal(signal.SIGKILL)
        second.send(b"a\r")
        second.wait_for("half a beta")
        second.signal(signal.SIGTERM)
    assert lines(home) == ["half a beta"]
    assert halves(home) == {"half an alph"}


def talk(home: Path) -> Interview:
    """The one talk that is running, as the disk holds it."""
    interviews = open_store(home / "data").notebook.interviews.values()
    (running,) = [one for one in interviews if one.started_at and not one.ended_at]
    return running


def lines(home: Path) -> list[str]:
    """Its notes, in their order."""
    return [note.text for note in talk(home).notes]


def halves(home: Path) -> set[str]:
    """Its half-typed lines."""
    return {half.text for half in talk(home).half_lines}
