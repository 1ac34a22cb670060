"""A walk through all that the program can do: it talks to no network, and leaves nothing that others could read."""

import json
import shlex
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.keys import key_to_character

from tests.terminal.pty import Terminal, running
from tests.terminal.test_last_words import open_letter
from tests.ui.connections import CONNECTIONS
from tests.ui.test_reach import DEEPER, PLACES
from tui_interviews.cli.subcommands import SUBCOMMANDS
from tui_interviews.commands import Where, of
from tui_interviews.store.opening import open_store

WATCHING = Path(__file__).parent / "watching"
WORD = "okapi-in-the-letter"
STAYING = {"quit", "suspend"}
ESCAPES = 3
"""So many lead back from anywhere."""
BYTES = {
    "enter": b"\r",
    "escape": b"\x1b[27u",
    "space": b" ",
    "slash": b"/",
    "tab": b"\t",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    **{
        f"f{number}": sequence
        for number, sequence in ((1, b"\x1bOP"), (2, b"\x1bOQ"), (3, b"\x1bOR"), (4, b"\x1bOS"))
    },
    **{
        f"f{number}": f"\x1b[{code}~".encode()
        for number, code in ((5, 15), (7, 18), (8, 19), (9, 20), (10, 21))
    },
}


def pressed(*keys: str) -> bytes:
    """Textual's names of keys as a terminal sends them."""
    return b"".join(_bytes(key) for key in keys)


def _bytes(key: str) -> bytes:
    if key in BYTES:
        return BYTES[key]
    if key.startswith("ctrl+"):
        return bytes([ord(key[-1]) & 0x1F])
    return (key_to_character(key) or key).encode()


def press_every_command(screen: Terminal) -> None:
    """In each place where its key is alive, and back from there; a filter says when all of a place is done."""
    around = (Where.EVERYWHERE, Where.PLACE)
    ways = {**dict.fromkeys(around, ("1",)), **{where: (key,) for where, key in PLACES.items()}, **DEEPER}
    for number, (where, way) in enumerate(ways.items()):
        for command in of(where):
            if command.name not in STAYING:
                screen.send(pressed(*way, command.key.split(",")[0], *["escape"] * ESCAPES))
        screen.send(pressed("7", "slash") + f"zz{number}q".encode())
        screen.wait_for(f"zz{number}q")
        screen.send(pressed("escape"))


def every_subcommand(folder: Path, person: str) -> list[list[str]]:
    """Each at least once, and those that write to their end."""
    tables = ("contacts", "address-book", "interviews", "messages", "insights", "leads", "paths")
    return [
        ["today"],
        *(["list", table, "--json"] for table in tables),
        ["show", person],
        ["search", WORD],
        ["add", "contact", "Wim Winters", "--email", "wim@example.org"],
        ["import", str(folder / "Connections.csv"), "--pick", "none"],
        ["pick", "Carl Carlson"],
        ["merge", "Carl Carlson", "Wim Winters"],
        ["note", person, WORD],
        ["log", "Carl Carlson", "asked"],
        ["message", "request", person],
        ["export", "notes", "-o", str(folder / "notes.md")],
        ["export", "report", "--anonymous", "-o", str(folder / "report.html")],
        ["export", "vault", "-o", str(folder / "vault")],
        ["export", "everything", "-o", str(folder / "everything.zip")],
        ["export", "everything", "-o", str(folder / "everything.json")],
        ["templates", "list"],
        ["templates", "check"],
        ["templates", "copy", "day-to-day"],
        ["themes", "list"],
        ["themes", "check"],
        ["keys"],
        ["settings", "init"],
        ["settings", "show"],
        ["doctor"],
        ["doctor", "--repair"],
        ["backup", "-o", str(folder / "backup.zip")],
        ["restore", str(folder / "backup.zip")],
        ["forget", "Carl Carlson", "--yes"],
        ["paths"],
        ["demo", "--into", str(folder / "demo")],
    ]


@dataclass(frozen=True)
class Walk:
    """Where it went, and what it left."""

    home: Path
    work: Path
    temporary: Path
    report: Path

    def python(self, *words: str) -> tuple[str, ...]:
        """A watched Python where others may read all that is made."""
        variables = {
            "TMPDIR": self.temporary,
            "WATCHED_IN": self.report,
            "PYTHONPATH": WATCHING,
            "PYTHONDONTWRITEBYTECODE": "1",
            "TMUX": "",
            "STY": "",
            "TUI_INTERVIEWS_HOME": self.home,
        }
        environment = [f"{name}={value}" for name, value in variables.items()]
        command = shlex.join(["env", *environment, sys.executable, *words])
        return ("sh", "-c", f"umask 000; cd {shlex.quote(str(self.work))}; exec {command}")

    @property
    def events(self) -> list[str]:
        """What was written down, without the pair of ends that asyncio wakes itself with."""
        lines = self.report.read_text().splitlines()
        return [line for line in lines if not line.startswith(f"socket.__new__ [{int(socket.AF_UNIX)},")]


def new_walk(folder: Path) -> Walk:
    """Nothing is there yet but the folders."""
    walk = Walk(folder / "home", folder / "work", folder / "tmp", folder / "report")
    for made in (walk.work, walk.temporary):
        made.mkdir(mode=0o700)
    return walk


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The whole app on the sample, then the whole command line."""
    walk = new_walk(tmp_path_factory.mktemp("walk"))
    subprocess.run(walk.python("-m", "tui_interviews", "demo", "--into", str(walk.home)), check=True)
    (walk.work / "Connections.csv").write_bytes(CONNECTIONS.encode())
    (walk.work / "Connections.csv").chmod(0o600)
    with running(walk.python("-m", "tui_interviews"), walk.home) as screen:
        write_files(screen)
        press_every_command(screen)
        screen.send(pressed("1", "q"))
        assert screen.ended() == 0
    commands = every_subcommand(walk.work, "Priya")
    program = f"from tui_interviews.__main__ import main\nprint([main(argv) for argv in {commands!r}])"
    said = subprocess.run(walk.python("-c", program), check=True, capture_output=True, text=True)
    codes = json.loads(said.stdout.splitlines()[-1])
    assert dict(zip(map(" ".join, commands), codes, strict=True)) == {" ".join(one): 0 for one in commands}
    return walk


def hand_over(screen: Terminal, way: str, words: str) -> None:
    """One of the ways that the letter offers, until its dialog stands."""
    screen.send(pressed("f9"))
    screen.wait_for("Hand over to")
    screen.send(f"/{way}\r\r".encode())
    screen.wait_for(words)


def write_files(screen: Terminal) -> None:
    """What the app writes besides the notebook, and the words that must be nowhere else."""
    open_letter(screen)
    screen.send(WORD.encode())
    screen.wait_for(WORD)
    for way, words in (("plain", "Save the text as"), (".eml", "Save the draft as")):
        hand_over(screen, way, words)
        screen.send(pressed("enter"))
        screen.wait_for("Saved as")
    hand_over(screen, "mailto", "A mailto link: ")
    screen.send(pressed("enter"))
    hand_over(screen, "Gmail", "Which web mailer?")
    screen.send(pressed("enter"))
    screen.wait_for("A new message in Gmail: ")
    screen.send(pressed("enter"))
    screen.send(pressed("f8"))
    screen.wait_for("clipboard")
    screen.send(pressed("escape", "1", "i"))
    screen.wait_for("Import people")
    screen.send(b"Connections.csv\r")
    screen.wait_for("takes in all")
    screen.send(pressed("enter"))
    screen.wait_for("in the address book")
    screen.send(pressed("4", "enter", "enter"))
    screen.wait_for("keep line")
    screen.send(WORD.encode() + pressed("enter", "f10"))
    screen.wait_for("End the talk?")
    screen.send(pressed("enter"))
    screen.wait_for("is over")
    screen.send(pressed("5", "o"))
    screen.wait_for("Save the interview as")
    screen.send(pressed("enter"))
    screen.wait_for("Saved as")


def test_the_walk_went_everywhere(walked: Walk) -> None:
    """It would prove nothing otherwise."""
    suffixes = sorted(path.suffix for path in walked.work.iterdir())
    assert suffixes == ["", "", ".csv", ".eml", ".html", ".json", ".md", ".md", ".txt", ".zip", ".zip"]
    assert {line[0] for line in every_subcommand(walked.work, "")} == {one.name for one in SUBCOMMANDS}
    notes = [
        note.text
        for one in open_store(walked.home / "data").notebook.interviews.values()
        for note in one.notes
    ]
    assert notes.count(WORD) == 2


def test_no_network_is_talked_to_and_no_other_program_started(walked: Walk) -> None:
    assert walked.events == []


def test_nothing_that_is_written_can_be_read_by_others(walked: Walk) -> None:
    made = [path for top in (walked.home, walked.work, walked.temporary) for path in top.rglob("*")]
    assert len(made) > 60
    assert [str(path) for path in made if path.lstat().st_mode & 0o077] == []


def test_nothing_is_left_in_the_folder_for_temporary_files(walked: Walk) -> None:
    assert list(walked.temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("program", "event"),
    [
        ("import socket; socket.socket(socket.AF_INET)", f"socket.__new__ [{int(socket.AF_INET)},"),
        ("import socket; socket.socket(socket.AF_INET6)", f"socket.__new__ [{int(socket.AF_INET6)},"),
        ("import socket; socket.getaddrinfo('127.0.0.1', 80)", "socket.getaddrinfo"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.system('true')", "os.system"),
    ],
)
def test_the_watch_would_have_seen_it(program: str, event: str, tmp_path: Path) -> None:
    walk = new_walk(tmp_path)
    subprocess.run(walk.python("-c", program), check=True)
    assert any(line.startswith(event) for line in walk.events)
