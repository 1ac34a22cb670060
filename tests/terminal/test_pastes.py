"""Pasted megabytes, prepared pastes and stray bytes, on the way from the terminal to the disk."""

import signal
from pathlib import Path

import pytest

from tests.terminal.pty import Terminal, terminal
from tests.terminal.test_last_words import bodies, open_letter
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.opening import open_store

START, END, QUIT, ESCAPE = b"\x1b[200~", b"\x1b[201~", b"\x11", b"\x1b"
LINES = "\n".join(f"line {number}" for number in range(100_000))
JOINED = LINES.replace("\n", " ")
PASTED = LINES.replace("\n", "\r").encode()
"""1.1 megabytes in 100,000 lines, as a terminal sends them."""


def notebook(home: Path) -> Notebook:
    """What the disk holds."""
    return open_store(home / "data").notebook


def open_talk(screen: Terminal) -> None:
    """From Today to the line of a talk that is going on."""
    screen.wait_for("Overdue")
    screen.send(b"4\r\r")
    screen.wait_for("keep line")


def open_field(screen: Terminal) -> None:
    """From Today to the field for a new person."""
    screen.wait_for("Overdue")
    screen.send(b"n")
    screen.wait_for("keep")


def open_people(screen: Terminal) -> None:
    """From Today to the list of everybody."""
    screen.wait_for("Overdue")
    screen.send(b"7")
    screen.wait_for("contacts")


def test_a_megabyte_pasted_into_a_letter_is_on_the_disk_line_by_line(home: Path) -> None:
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(START + b"OKAPI " + PASTED + b" ZEBRA" + END)
        screen.wait_for("ZEBRA")
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    assert f"OKAPI {LINES} ZEBRA" in bodies(home)


def test_a_megabyte_pasted_into_the_line_of_a_talk_is_on_the_disk(home: Path) -> None:
    with terminal(home) as screen:
        open_talk(screen)
        screen.send(START + PASTED + b" ZEBRA" + END)
        screen.wait_for("ZEBRA")
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    halves = [half.text for one in notebook(home).interviews.values() for half in one.half_lines]
    assert f"{JOINED} ZEBRA" in halves


def test_a_megabyte_pasted_into_a_field_is_on_the_disk(home: Path) -> None:
    with terminal(home) as screen:
        open_field(screen)
        screen.send(START + PASTED + b" ZEBRA" + END)
        screen.wait_for("ZEBRA")
        screen.send(b"\r")
        screen.wait_for("no questions chosen")
        assert screen.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    assert f"{JOINED} ZEBRA" in [contact.name for contact in notebook(home).contacts.values()]


def test_a_megabyte_pasted_into_a_filter_filters(home: Path) -> None:
    with terminal(home) as screen:
        open_people(screen)
        screen.send(b"/" + START + PASTED + b" ZEBRA" + END)
        screen.wait_for("ZEBRA▏   0 of 25")
        screen.send(ESCAPE)
        screen.wait_for("Annelise")
        assert screen.process.poll() is None


def test_a_megabyte_pasted_into_a_list_presses_nothing(home: Path) -> None:
    """Its letters would take people out, add others and leave."""
    before = notebook(home)
    with terminal(home) as screen:
        open_people(screen)
        screen.send(START + PASTED + b"xdnqGu\r\x11" + END)
        screen.wait_for("left out")
        screen.send(b"q")
        assert screen.ended() == 0
    assert notebook(home) == before


def test_an_end_of_paste_mark_inside_a_paste_presses_nothing(home: Path) -> None:
    """As a prepared web page has it: the app would quit, and the rest would be typed into the shell."""
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"YAK ")
        screen.wait_for("YAK")
        screen.send(START + b"GNU" + END + QUIT + ESCAPE + b"q; touch here\r" + END + b" ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGTERM)
    assert "YAK GNUq; touch here\n ZEBRA" in bodies(home)


def test_a_paste_in_pieces_of_one_byte_keeps_its_order(home: Path) -> None:
    """With what a terminal would obey, what turns writing around, and half a letter of UTF-8 in the middle."""
    pasted = b"A\x1b[2J\x1b]0;t\x07B\x00\x9b31m \xe2\x80\xae\xc2\x9b caf\xe9 \xff C \xe6\xbc\xa2"
    with terminal(home) as screen:
        open_letter(screen)
        for place in range(len(START + pasted + END)):
            screen.send((START + pasted + END)[place : place + 1])
        screen.send(b"ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGTERM)
    assert "A[2J]0;tB�31m  caf� � C 漢ZEBRA" in bodies(home)


def test_a_storm_of_new_sizes_while_typing_loses_no_letter(home: Path) -> None:
    words = [f"word{number}" for number in range(60)]
    with terminal(home) as screen:
        open_letter(screen)
        for number, word in enumerate(words):
            screen.resize(60 + number % 40, 15 + number % 20)
            screen.send(f"{word} ".encode())
        screen.resize(80, 24)
        screen.send(b"ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGHUP)
    assert " ".join([*words, "ZEBRA"]) in bodies(home)


@pytest.mark.parametrize("is_hushed", [False, True], ids=["at once", "while it starts"])
def test_what_is_typed_before_the_app_is_up_is_not_lost(home: Path, is_hushed: bool) -> None:
    """Once Python runs, it is not shown either; enter is enter all the same."""
    before = notebook(home)
    with terminal(home) as screen:
        if is_hushed:
            screen.until(lambda: not screen.has_echo)
        screen.send(b"nXandra Dixon, Indexer\r")
        screen.wait_for("no questions chosen")
        screen.send(b"q")
        assert screen.ended() == 0
    added = [contact for key, contact in notebook(home).contacts.items() if key not in before.contacts]
    assert [(contact.name, contact.title) for contact in added] == [("Xandra Dixon", "Indexer")]
