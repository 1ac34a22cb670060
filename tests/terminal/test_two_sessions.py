"""Two apps on one folder: neither loses the other's work, and each shows it without a restart."""

import signal
from pathlib import Path

from tests.terminal.pty import terminal
from tui_interviews.store.opening import open_store


def test_what_one_session_adds_the_other_shows_without_a_key(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        first.wait_for("Overdue")
        second.wait_for("Overdue")
        second.send(b"7")
        second.wait_for("contacts")
        first.send(b"nAAron Aardvark, Indexer\r")
        second.wait_for("AAron Aardvark")
    names = [contact.name for contact in open_store(home / "data").notebook.contacts.values()]
    assert names.count("AAron Aardvark") == 1


def test_both_sessions_note_in_the_same_talk_and_no_line_is_lost(home: Path) -> None:
    with terminal(home) as first, terminal(home) as second:
        for screen in (first, second):
            screen.wait_for("Overdue")
            screen.send(b"4\r\r")
            screen.wait_for("keep line")
        for number in range(5):
            first.send(f"alpha {number}\r".encode())
            second.send(f"beta {number}\r".encode())
        first.wait_for("alpha 4")
        second.wait_for("beta 4")
        for screen in (first, second):
            screen.signal(signal.SIGTERM)
    notebook = open_store(home / "data").notebook
    texts = [note.text for interview in notebook.interviews.values() for note in interview.notes]
    for number in range(5):
        assert texts.count(f"alpha {number}") == 1
        assert texts.count(f"beta {number}") == 1
