"""A reply in writing, pasted in the real terminal, on the real disk."""

import signal
from pathlib import Path

import pytest

from tests.programs import program
from tests.terminal.pty import Terminal, terminal
from tests.terminal.test_pastes import END, LINES, PASTED, START, notebook
from tui_interviews.domain.interview import Interview

F10 = b"\x1b[21~"
REPLY = b"1. By luck.\r\r3. [/x] Meetings\x07 and \xc2\x9b forms.\r- one\r- two\r\rBest,\rAda\r"


def choose_somebody(screen: Terminal) -> None:
    """From Today to somebody who is being prepared for, in writing, and to the ways of taking a reply in."""
    screen.wait_for("Overdue")
    screen.send(b"7/hohenstein\r")
    screen.wait_for("esc clears")
    screen.send(b"\r")
    screen.wait_for("c ready")
    screen.send(b"v")
    screen.wait_for("in writing")
    screen.send(b"3a")
    screen.wait_for("Paste it here")


def paste(screen: Terminal, reply: bytes) -> None:
    """From Today to somebody whose questions go out in writing, and to the form of their reply."""
    choose_somebody(screen)
    screen.send(b"\r")
    screen.wait_for("The whole reply")
    screen.send(START + reply + END)


def answered(home: Path) -> Interview:
    """The one interview with a reply."""
    (found,) = [one for one in notebook(home).interviews.values() if one.replies]
    return found


def test_a_pasted_reply_is_notes_under_the_questions_on_the_disk(home: Path) -> None:
    with terminal(home) as screen:
        paste(screen, REPLY)
        screen.wait_for("Best,")
        screen.send(F10)
        screen.wait_for("questions answered")
        screen.send(b"\r")
        screen.wait_for(" to go")
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    interview = answered(home)
    plan = [question.id for question in interview.plan]
    assert [(plan.index(note.question_id), note.text) for note in interview.notes] == [
        (0, "By luck."),
        (2, "[/x] Meetings and forms."),
        (2, "- one"),
        (2, "- two"),
    ]


def test_killed_while_it_is_sorted_the_reply_is_on_the_disk_and_waits(home: Path) -> None:
    with terminal(home) as screen:
        paste(screen, REPLY)
        screen.wait_for("Best,")
        screen.send(F10)
        screen.wait_for("questions answered")
        screen.send(b"jx")
        screen.wait_for("Dropped")
        screen.until(lambda: any(one.replies for one in notebook(home).interviews.values()))
        assert screen.signal(signal.SIGKILL) == -signal.SIGKILL
    assert answered(home).notes == ()
    with terminal(home) as screen:
        screen.wait_for("Sort the answers of")


def test_a_megabyte_of_a_reply_is_taken_apart_and_kept_line_by_line(home: Path) -> None:
    with terminal(home) as screen:
        paste(screen, b"1. OKAPI\r" + PASTED + b" ZEBRA")
        screen.wait_for("ZEBRA")
        screen.send(F10)
        screen.wait_for("questions answered")
        screen.send(b"\r")
        screen.wait_for(" to go")
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    interview = answered(home)
    assert interview.notes[0].text == f"OKAPI {LINES} ZEBRA".replace("\n", " ")
    assert "\n".join(interview.replies[0].text) == f"1. OKAPI\n{LINES} ZEBRA"


def test_a_reply_written_in_an_editor_waits_to_be_sorted(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'echo WRITING; read line; printf "1. By luck.\\n" > "$1"'
    monkeypatch.setenv("VISUAL", str(program(tmp_path, "ed", script)))
    with terminal(home) as screen:
        choose_somebody(screen)
        screen.send(b"jj\r")
        screen.wait_for("WRITING")
        screen.send(b"\n")
        screen.wait_for("a sorts the answers")
        screen.send(b"a")
        screen.wait_for("questions answered")
        screen.send(b"\r")
        screen.wait_for(" to go")
        screen.signal(signal.SIGTERM)
    assert [note.text for note in answered(home).notes] == ["By luck."]
