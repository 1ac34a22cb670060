"""A letter leaves a real terminal: through tmux, screen and OSC 52, to the mouse, and into an editor."""

import base64
import re
import shutil
import signal
from pathlib import Path

import pytest

from tests.programs import program
from tests.terminal.pty import _SEQUENCES, Terminal, terminal
from tests.terminal.test_last_words import bodies, open_letter
from tests.terminal.tmux import Nested, nested
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.text import joined
from tui_interviews.exchange.editor import left_behind
from tui_interviews.store.opening import open_store

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
WHO = "Ingrid"


def letter(home: Path) -> Message:
    """The draft that `open_letter` opens."""
    notebook = open_store(home / "data").notebook
    return next(
        one
        for one in notebook.messages.values()
        if WHO in notebook.contacts[one.contact_id].name
        and one.purpose is Purpose.REQUEST
        and not one.sent_at
    )


def until(screen: Terminal, words: bytes) -> bytes:
    """All that was written until the words came, however they were broken into cells."""
    for _ in range(400):
        if words in _SEQUENCES.sub(b"", screen.raw):
            return screen.raw
        screen.read()
    raise AssertionError(f"{words!r} never came: {screen.raw[-2000:]!r}")


def choose(screen: Terminal, way: str) -> None:
    """A row of what f9 offers."""
    screen.send(b"\x1b[20~")
    screen.wait_for("Hand over to")
    screen.raw = b""
    screen.send(b"/" + way.encode() + b"\r\r")


def walk_to_letter(screen: Nested) -> None:
    """From Today to the draft, by keys."""
    screen.wait_for("Overdue")
    screen.press("3")
    screen.wait_for("ready to ask")
    screen.press("/", *WHO, "Enter")
    screen.wait_for("draft")
    screen.press("Enter", "Enter")
    screen.wait_for("hand over")


@needs_tmux
def test_a_copy_reaches_the_users_terminal_through_tmux_as_it_comes(home: Path, tmp_path: Path) -> None:
    wanted = joined(letter(home).body)
    with nested(home, tmp_path) as screen:
        walk_to_letter(screen)
        screen.press("F8")
        screen.wait_for("clipboard")
        assert "through" in screen.screen
        assert screen.tmux("inner", "show", "-gv", "set-clipboard").strip() == "external"
        assert screen.tmux("inner", "show-buffer") == wanted
        assert screen.clipboard == wanted
        screen.press("F9")
        screen.wait_for("Show it alone")
        screen.press("/", *"alone", "Enter", "Enter")
        screen.wait_for("any key: ")
        shown = [line.rstrip() for line in screen.screen.split("\n")]
        paragraph = max(wanted.split("\n"), key=len)
        assert len(paragraph) > 80
        assert paragraph in shown
        screen.press("x", "x")
        screen.wait_for("hand over")


@needs_tmux
@pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")
def test_a_copy_reaches_the_users_terminal_through_screen_as_it_comes(home: Path, tmp_path: Path) -> None:
    with nested(home, tmp_path, is_screen=True) as screen:
        walk_to_letter(screen)
        screen.press("F8")
        screen.wait_for("through screen")
        assert screen.clipboard == joined(letter(home).body)


def test_without_a_multiplexer_it_goes_straight_to_the_terminal(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"\x1b[19~")
        written = until(screen, b"(OSC 52)")
    sent = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", written)
    assert sent is not None
    assert base64.b64decode(sent[1]).decode() == joined(letter(home).body)


def test_screen_gets_it_in_pieces_that_it_passes_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("STY", "4711.pts-0.host")
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"\x1b[19~")
        written = until(screen, b"through screen")
    pieces = re.findall(rb"\x1bP([^\x1b]+|\x1b\][^\x1b]+)\x1b\\", written)
    whole = b"".join(pieces)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 250
    assert whole.startswith(b"\x1b]52;c;")
    assert whole.endswith(b"\x07")
    assert base64.b64decode(whole[7:-1]).decode() == joined(letter(home).body)


def test_an_old_tmux_is_not_trusted_to_pass_it_on(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "tmux", 'echo "tmux 3.1c"')
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("TMUX", f"{tmp_path}/nothing,1,0")
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"\x1b[19~")
        written = until(screen, b"this tmux")
    assert b"\x1b]52;c;" in written


def test_the_text_alone_has_no_frame_and_no_mouse_and_any_key_goes_back(home: Path) -> None:
    lines = [f"line {number}" for number in range(30)]
    with terminal(home) as screen:
        open_letter(screen)
        screen.send("\r".join([*lines, ""]).encode())
        screen.wait_for(lines[-1])
        choose(screen, "alone")
        until(screen, b"any key: the rest")
        screen.send(b"\x1b[A")
        written = until(screen, b"any key: back")
        pages = re.findall(rb"\x1b\[\?1049h\x1b\[2J\x1b\[H(.*?)\x1b\[24;1H", written, re.DOTALL)
        shown = b"\r\n".join(pages).decode().split("\r\n")
        subject, body = letter(home).subject, letter(home).body
        assert shown == [subject, "", *lines, *body[len(lines) :]]
        assert b"\x1b[?1000l" in written
        screen.raw = b""
        screen.send(b"q")
        screen.wait_for("hand over")
        screen.send(b"ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGTERM)
    assert "ZEBRA" in bodies(home)


def test_the_editor_has_the_terminal_to_itself_and_what_it_leaves_is_in_the_draft(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'trap "" INT QUIT; [ -t 0 ] && [ -t 1 ] && [ -t 2 ] && echo WRITING && read line && echo "PS: $line" >> "$1"'
    monkeypatch.setenv("VISUAL", str(program(tmp_path, "ed", script)))
    with terminal(home) as screen:
        open_letter(screen)
        screen.send(b"OKAPI ")
        screen.wait_for("OKAPI")
        choose(screen, "editor")
        screen.wait_for("WRITING")
        assert "OKAPI" in bodies(home)
        screen.send(b"\x03\x1cstripes\n")
        screen.wait_for("the draft now")
        assert "PS: stripes" in bodies(home)
        screen.send(b"AFTER ")
        screen.wait_for("AFTER")
        screen.signal(signal.SIGTERM)
    assert "AFTER" in bodies(home)
    assert list((home / "state" / "editing").iterdir()) == []


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("no-such-editor", "cannot be started"),
        ("sh -c 'kill -9 $$'", "was ended by signal 9"),
        ("vi 'x", "quotes"),
    ],
)
def test_an_editor_that_fails_gives_the_screen_back(
    home: Path, monkeypatch: pytest.MonkeyPatch, editor: str, words: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    before = bodies(home)
    with terminal(home) as screen:
        open_letter(screen)
        choose(screen, "editor")
        screen.wait_for(words)
        assert bodies(home) == before
        screen.send(b"ZEBRA")
        screen.wait_for("ZEBRA")
        screen.signal(signal.SIGTERM)
    assert "ZEBRA" in bodies(home)


def test_a_terminal_that_closes_while_the_editor_runs_leaves_the_text_to_be_found(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'echo "PS: unfinished" >> "$1"; echo WRITING; read line'
    monkeypatch.setenv("VISUAL", str(program(tmp_path, "ed", script)))
    key = letter(home).id
    with terminal(home) as screen:
        open_letter(screen)
        choose(screen, "editor")
        screen.wait_for("WRITING")
        assert left_behind(home / "state") == ()
        screen.close()
        assert screen.process.wait(10) == 128 + signal.SIGHUP
    (found,) = left_behind(home / "state")
    assert found.record_id == key
    assert found.text.endswith("PS: unfinished")
