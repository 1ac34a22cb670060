"""A slow line brings many keys at once: each still has its effect before the next one."""

import signal
from pathlib import Path

from tests.terminal.pty import terminal
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.opening import open_store


def notebook(home: Path) -> Notebook:
    """What the disk holds."""
    return open_store(home / "data").notebook


def test_what_is_typed_while_a_dialog_opens_goes_into_the_dialog(home: Path) -> None:
    """None of the letters is a command of the list below: d, x and n would be."""
    before = notebook(home)
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"nXandra Dixon, Indexer, Sodd & Sons <xandra@example.org>\r")
        screen.wait_for("no questions chosen")
        screen.signal(signal.SIGTERM)
    after = notebook(home)
    added = [contact for key, contact in after.contacts.items() if key not in before.contacts]
    assert [(c.name, c.title, c.email) for c in added] == [("Xandra Dixon", "Indexer", "xandra@example.org")]
    assert before.contacts.keys() <= after.contacts.keys()


def test_lines_of_a_talk_that_arrive_together_stay_apart(home: Path) -> None:
    """Enter keeps what came before it, and what comes after it begins the next line."""
    with terminal(home) as screen:
        screen.wait_for("Overdue")
        screen.send(b"4\r\r")
        screen.wait_for("keep line")
        screen.send(b"alpha beta\r!gamma\rdelta")
        screen.wait_for("delta")
        screen.signal(signal.SIGHUP)
    talk = next(i for i in notebook(home).interviews.values() if i.started_at and not i.ended_at)
    assert [(note.text, note.mark) for note in talk.notes] == [("alpha beta", ""), ("gamma", "promise")]
    assert [half.text for half in talk.half_lines] == ["delta"]
