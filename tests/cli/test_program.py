"""The program itself, as a process."""

import gc
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from pwd import getpwuid

import pytest

from tui_interviews import __version__
from tui_interviews.paths import places

HEAVY = ("textual", "rich", "yaml", "icalendar", "vobject", "hypothesis", "zipfile")


def program(
    home: Path, *argv: str, wrapper: str = "", closes_stdout: bool = False, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Runs it in a bare environment; `wrapper` is Python that is run around it."""
    command = [sys.executable, "-c", wrapper] if wrapper else [sys.executable, "-m", "tui_interviews"]
    bare = {"PATH": os.environ["PATH"], "TUI_INTERVIEWS_HOME": str(home), "TERM": "xterm-256color", **environ}
    return subprocess.run(
        [*command, *argv],
        env=bare,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
        stdin=subprocess.DEVNULL,
    )


LOADED = """
import sys
from tui_interviews.__main__ import main
code = main(sys.argv[1:])
print("\\n" + " ".join(sorted({name.split(".")[0] for name in sys.modules})))
sys.exit(code)
"""


@pytest.mark.parametrize("argv", [("--version",), ("today",), ("list", "contacts", "--json")])
def test_a_plain_command_loads_nothing_that_it_does_not_need(tmp_path: Path, argv: tuple[str, ...]) -> None:
    answer = program(tmp_path / "home", *argv, wrapper=LOADED)
    loaded = set(answer.stdout.splitlines()[-1].split())
    assert (answer.returncode, loaded & set(HEAVY)) == (0, set()), answer.stderr


def test_the_version_loads_next_to_nothing(tmp_path: Path) -> None:
    answer = program(tmp_path / "home", "--version", wrapper=LOADED)
    assert answer.stdout.splitlines()[0] == __version__
    assert not set(answer.stdout.splitlines()[-1].split()) & {
        "argparse",
        "dataclasses",
        "json",
        "tinydb",
        "msgspec",
    }


def test_two_runs_see_the_same_notebook(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert program(home, "add", "contact", "Ada Okafor").returncode == 0
    assert program(home, "note", "ada", "hello").stdout == "saved\n"
    shown = json.loads(program(home, "show", "ada", "--json").stdout)
    assert [note["text"] for note in shown["interviews"][0]["notes"]] == ["hello"]
    assert [path.stat().st_mode & 0o077 for path in (home / "data").rglob("*")] == [
        0 for _ in (home / "data").rglob("*")
    ]


def test_without_a_terminal_nothing_is_painted(tmp_path: Path) -> None:
    answer = program(tmp_path / "home")
    assert (answer.returncode, "\x1b" in answer.stdout + answer.stderr) == (0, False)
    assert "tui-interviews add contact" in answer.stdout
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_paint_gets_words(tmp_path: Path, term: str) -> None:
    primary, secondary = pty.openpty()
    bare = {"PATH": os.environ["PATH"], "TUI_INTERVIEWS_HOME": str(tmp_path / "home"), "TERM": term}
    command = [sys.executable, "-m", "tui_interviews"]
    try:
        answer = subprocess.run(
            command,
            env=bare,
            stdin=secondary,
            stderr=secondary,
            stdout=subprocess.PIPE,
            timeout=30,
            text=True,
        )
        said = os.read(primary, 4096).decode()
    finally:
        os.close(primary)
        os.close(secondary)
    assert (answer.returncode, "add contact" in answer.stdout) == (0, True)
    assert ("no terminal" in said, "\x1b" in said) == (True, False)


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    ends = os.pipe()
    os.close(ends[0])
    bare = {"PATH": os.environ["PATH"], "TUI_INTERVIEWS_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "tui_interviews", "keys"]
    try:
        answer = subprocess.run(command, env=bare, stdout=ends[1], stderr=subprocess.PIPE, timeout=30)
    finally:
        os.close(ends[1])
    assert (answer.returncode, answer.stderr) == (141, b"")


def test_a_full_disk_behind_stdout_is_one_sentence(tmp_path: Path) -> None:
    bare = {"PATH": os.environ["PATH"], "TUI_INTERVIEWS_HOME": str(tmp_path / "home")}
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        answer = subprocess.run(
            [sys.executable, "-m", "tui_interviews", "keys"],
            env=bare,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=30,
        )
    assert (answer.returncode, answer.stderr.decode()) == (1, "tui-interviews: No space left on device\n")


def test_json_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    home = tmp_path / "home"
    program(home, "add", "contact", "Zoë 漢字")
    answer = program(home, "list", "contacts", "--json", PYTHONIOENCODING="latin-1")
    assert json.loads(answer.stdout)[0]["name"] == "Zoë 漢字"


def test_without_a_home_folder_it_says_what_to_set(tmp_path: Path) -> None:
    answer = program(tmp_path, "today", wrapper=NO_HOME)
    assert (answer.returncode, "set TUI_INTERVIEWS_HOME=DIR" in answer.stderr) == (1, True), answer.stderr


def test_an_empty_home_is_none_and_the_system_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "TUI_INTERVIEWS_HOME"):
        monkeypatch.setenv(name, "")
    assert places().data == Path(getpwuid(os.getuid()).pw_dir, ".local/share/tui-interviews")


NO_HOME = """
import os, pwd, sys
del os.environ["TUI_INTERVIEWS_HOME"]
os.environ["HOME"] = ""
def nobody(uid): raise KeyError(f"getpwuid(): uid not found: {uid}")
pwd.getpwuid = nobody
from tui_interviews.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    answer = program(tmp_path / "home", "add", "contact", "Ada")
    assert (answer.returncode, answer.stderr.count("\n"), "Traceback" in answer.stderr) == (1, 1, False)


STARTED = """
import sys
from tui_interviews.__main__ import open_app
code = open_app(None)
print(" ".join(sorted(sys.modules)))
import ssl
sys.exit(code)
"""
NOT_AT_THE_START = ("_ssl", "_hashlib", "tinydb", "icalendar", "zipfile", "markdown_it", "pygments")
OWN_NOT_AT_THE_START = ("ui.nextstep", "ui.forms.", "ui.dialogs.", "domain.rules.", "exchange.")


def test_the_app_starts_without_what_only_some_key_needs(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, where the folder should be: all is imported, and nothing opened")
    answer = program(tmp_path, wrapper=STARTED)
    loaded = answer.stdout.split()
    own = [name.removeprefix("tui_interviews.") for name in loaded if name.startswith("tui_interviews.")]
    assert (answer.returncode, "ui.app" in own) == (1, True), answer.stderr
    assert [name for name in loaded if name in NOT_AT_THE_START] == []
    assert [name for name in own if name.startswith(OWN_NOT_AT_THE_START)] == []


def test_what_was_read_at_the_start_is_never_looked_through_for_garbage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_interviews.composition import open_app
    from tui_interviews.ui.app import InterviewsApp

    frozen = []
    monkeypatch.setattr(InterviewsApp, "run", lambda *_, **__: frozen.append(gc.get_freeze_count()))
    before = gc.get_freeze_count()
    try:
        assert open_app(str(tmp_path)) == 0
        assert frozen[0] > before
        assert gc.isenabled()
    finally:
        gc.unfreeze()
