"""Editors, good and bad: real programs, written for each test."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import program
from tui_interviews.exchange import editor
from tui_interviews.exchange.editor import UneditedError, edited, editor_command, forget, left_behind

TEXT = "Dear Zoë,\n\nthank you."
ID = "4hx2abcdefgh"


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """These editors are quicker than people."""
    monkeypatch.setattr(editor, "AT_ONCE", 0.0)


def copies(state: Path) -> list[str]:
    """What lies in the folder of copies."""
    return sorted(path.name for path in state.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "nano"}, ("code", "--wait")),
        ({"VISUAL": " ", "EDITOR": "'/opt/my editor/ed' -x"}, ("/opt/my editor/ed", "-x")),
        ({"EDITOR": "vi; rm -rf /"}, ("vi;", "rm", "-rf", "/")),
    ],
)
def test_the_editor_is_the_one_that_the_shell_names(
    environ: dict[str, str], command: tuple[str, ...]
) -> None:
    assert editor_command(environ) == command


def test_without_a_name_it_is_one_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UneditedError, match="No editor is set"):
        editor_command({})
    program(tmp_path, "nano", "exit 0")
    assert editor_command({}) == ("nano",)
    with pytest.raises(UneditedError, match="quotes do not match"):
        editor_command({"VISUAL": "vi 'x"})


def test_what_is_written_comes_back_and_the_copy_stays_until_it_is_forgotten(tmp_path: Path) -> None:
    one = program(tmp_path, "ed", 'cp "$2" "$2.was"; printf "\\nPS: %s" "$1" >> "$2"')
    found = edited((str(one), "hello you"), ID, TEXT, tmp_path / "state")
    assert found.text == f"{TEXT}\n\nPS: hello you"
    assert copies(tmp_path / "state") == ["before.txt", "text.txt", "text.txt.was"]
    assert found.path.with_name("text.txt.was").read_text("utf-8") == f"{TEXT}\n"
    assert left_behind(tmp_path / "state") == (found,)
    forget(found.path)
    assert left_behind(tmp_path / "state") == ()
    assert copies(tmp_path / "state") == []


def test_the_copy_is_for_its_owner_only(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        found = edited((str(program(tmp_path, "ed", 'echo x >> "$1"')),), ID, TEXT, tmp_path / "state")
    finally:
        os.umask(mask)
    assert {path.stat().st_mode & 0o777 for path in (found.path.parent, found.path.parent.parent)} == {0o700}
    assert found.path.stat().st_mode & 0o777 == 0o600
    assert found.path.parent.parent == tmp_path / "state" / "editing"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 0", "Nothing was changed in ed."),
        (': > "$1"', "ed left nothing, so the text is as it was."),
        ("exit 3", "ed ended with 3, so the text is as it was."),
        ("kill -9 $$", "ed was ended by signal 9, so the text is as it was."),
        ('printf "Dear Zo\\303\\253,\\r\\n\\r\\nthank you.  \\r\\n\\r\\n" > "$1"', "Nothing was changed"),
    ],
)
def test_an_editor_that_leaves_nothing_new_is_a_sentence_and_no_file(
    tmp_path: Path, script: str, words: str
) -> None:
    with pytest.raises(UneditedError) as told:
        edited((str(program(tmp_path, "ed", script)),), ID, TEXT, tmp_path / "state")
    assert str(told.value).startswith(words)
    assert [one.text for one in left_behind(tmp_path / "state")] == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('echo more >> "$1"; exit 1', "ed ended with 1"),
        ('printf "caf\\351" > "$1"', "ed has written is not UTF-8"),
        ('head -c 2000000 /dev/zero | tr "\\0" x > "$1"', "cannot be read"),
    ],
)
def test_what_cannot_be_taken_up_is_kept_and_named(tmp_path: Path, script: str, words: str) -> None:
    with pytest.raises(UneditedError) as told:
        edited((str(program(tmp_path, "ed", script)),), ID, TEXT, tmp_path / "state")
    assert words in str(told.value)
    sentence, _, path = str(told.value).partition(" is kept in ")
    assert sentence
    assert Path(path).is_file()


def test_a_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UneditedError, match="cannot be read"):
        edited((str(program(tmp_path, "ed", 'rm "$1"')),), ID, TEXT, tmp_path / "state")


def test_an_editor_that_is_missing_is_a_sentence_and_no_file(tmp_path: Path) -> None:
    for command in (("no-such-editor",), (str(tmp_path), "-x"), ("nul\0",)):
        with pytest.raises(UneditedError, match=r"cannot be started.*Set \$VISUAL"):
            edited(command, ID, TEXT, tmp_path / "state")
    assert copies(tmp_path / "state") == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(UneditedError, match="No copy of the text could be made"):
        edited(("true",), ID, TEXT, tmp_path / "state")


def test_an_editor_that_does_not_wait_keeps_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor, "AT_ONCE", 60.0)
    with pytest.raises(UneditedError, match=r"came back at once.*--wait"):
        edited((str(program(tmp_path, "code", "exit 0")),), ID, TEXT, tmp_path / "state")
    assert copies(tmp_path / "state") == ["before.txt", "text.txt"]
    assert left_behind(tmp_path / "state") == ()
    assert copies(tmp_path / "state") == []


def test_a_text_is_found_again_after_the_app_was_killed_while_its_editor_ran(tmp_path: Path) -> None:
    state = tmp_path / "state"
    one = program(tmp_path, "ed", f'echo "PS: found" >> "$1"; echo ready > {tmp_path}/ready; sleep 600')
    code = (
        "import sys; from pathlib import Path; from tui_interviews.exchange.editor import edited;"
        f"edited(({str(one)!r},), {ID!r}, {TEXT!r}, Path({str(state)!r}))"
    )
    app = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
    while not (tmp_path / "ready").exists():
        os.sched_yield()
        assert app.poll() is None
    assert left_behind(state) == ()
    os.killpg(app.pid, signal.SIGKILL)
    app.wait()
    (found,) = left_behind(state)
    assert (found.record_id, found.text) == (ID, f"{TEXT}\nPS: found")


def test_what_nano_saves_as_its_terminal_goes_away_is_found_too(tmp_path: Path) -> None:
    folder = tmp_path / "editing" / f"{ID}-00000000"
    folder.mkdir(parents=True)
    for name in ("before.txt", "text.txt"):
        (folder / name).write_text("old\n")
    (folder / "text.txt.save").write_text("old and new\n")
    (found,) = left_behind(tmp_path)
    assert (found.text, found.path.name) == ("old and new", "text.txt.save")


def test_a_copy_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "editing" / f"{ID}-00000000"
    folder.mkdir(parents=True)
    (folder / "text.txt").write_text("new\n")
    with (folder / "before.txt").open("w") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        assert left_behind(tmp_path) == ()
    assert [one.text for one in left_behind(tmp_path)] == ["new"]
