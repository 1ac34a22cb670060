"""The doctor, as a person and a script meet it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tui_interviews.cli.surroundings import terminal_notes


def a_file(shell: Shell) -> Path:
    """The only person's file, in a notebook that has another version of it."""
    shell("add", "contact", "Ada Okafor")
    shell("note", "ada", "hello")
    (path,) = (shell.home / "data" / "people").iterdir()
    return path


def test_a_sound_notebook_is_a_0_and_a_sentence(shell: Shell) -> None:
    a_file(shell)
    answer = shell("doctor")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Nothing is wrong with the notebook.")
    assert shell("doctor", "--json").json["ok"] is True


def test_a_broken_file_is_a_1_then_mended_then_a_0(shell: Shell) -> None:
    path = a_file(shell)
    path.write_bytes(path.read_bytes()[:-9])
    path.chmod(0o600)
    found = shell("doctor", "--json")
    (wrong,) = (row for row in found.json["findings"] if row["level"] != "ok")
    assert (found.code, found.json["ok"], list(wrong)) == (1, False, ["level", "file", "what", "repair"])
    assert (wrong["level"], wrong["file"]) == ("error", f"people/{path.name}")
    assert "cut off" in wrong["what"]
    mended = shell("doctor", "--repair")
    assert (mended.code, "done:" in mended.out) == (1, True)
    assert mended.out.splitlines()[-1] == "1 thing found, mended."
    assert shell("doctor").code == 0
    assert shell("show", "ada", "--json").json["name"] == "Ada Okafor"


def test_what_is_missing_for_good_is_a_3(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    (path,) = (shell.home / "data" / "people").iterdir()
    path.write_bytes(b"")
    path.chmod(0o600)
    for backup in (shell.home / "data" / "backups").iterdir():
        backup.unlink()
    answer = shell("doctor")
    assert (answer.code, "missing for good" in answer.out) == (3, True)


def test_what_cannot_be_mended_is_not_said_to_be(shell: Shell) -> None:
    a_file(shell)
    store = shell.home / "data" / "store.json"
    store.write_text(store.read_text().replace('"schema": 1', '"schema": 9999'))
    assert shell("doctor", "--repair").out.splitlines()[-1] == "1 thing found, nothing could be mended."


def test_without_a_notebook_nothing_is_made(shell: Shell) -> None:
    assert (shell("doctor").code, shell("doctor", "--repair").code) == (0, 0)
    assert not shell.home.exists()


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"TERM": "dumb"}, "cannot paint"),
        ({"TERM": "linux"}, "16 colours"),
        ({"TERM": "xterm-256color", "TEXTUAL_COLOR_SYSTEM": "standard"}, "TEXTUAL_COLOR_SYSTEM is"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "no colours"),
    ],
)
def test_the_terminal_is_noted_and_is_no_fault(environ: dict[str, str], words: str) -> None:
    (note,) = (one for one in terminal_notes(environ) if "locale" not in one.what)
    assert (words in note.what, note.level.value) == (True, "ok")
