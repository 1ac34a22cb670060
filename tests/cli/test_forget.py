"""Forgetting asks first, and says what it could not reach."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.store.guests import Clock, company


def ada_and_bea(shell: Shell) -> None:
    """Two people, one of whom sent the user to the other."""
    shell("add", "contact", "Ada Okafor")
    shell("note", "ada", "a note of hers")
    shell("add", "contact", "Bea Lind", "--referred-by", "Ada Okafor")


def test_without_anybody_to_ask_nothing_is_done(shell: Shell) -> None:
    ada_and_bea(shell)
    answer = shell("forget", "ada")
    assert (answer.code, "add --yes" in answer.err) == (1, True)
    assert shell("show", "ada").code == 0


def test_forgetting_says_what_went_and_what_it_could_not_reach(shell: Shell) -> None:
    ada_and_bea(shell)
    (shell.home / ".git").mkdir()
    (shell.home / "data" / ".stversions").mkdir()
    answer = shell("forget", "ada", "okafor", "--yes", "--json")
    said = answer.json
    assert (answer.code, said["name"], said["removed"]) == (0, "Ada Okafor", {"contacts": 1, "interviews": 1})
    assert said["mentions"] == ["contact, Bea Lind: Bea Lind · Ada Okafor"]
    told = " ".join(said["not_reached"])
    assert [word in told for word in ("exported", "git", ".stversions")] == [True] * 3
    assert shell("show", "ada").code == 1


@pytest.mark.parametrize("is_open", [True, False])
def test_an_app_that_is_open_is_named_for_its_undo_still_knows_the_person(
    shell: Shell, *, is_open: bool
) -> None:
    ada_and_bea(shell)
    other = company(shell.home / "data", Clock(0))
    other.look()
    if not is_open:
        other.leave()
    told = shell("forget", "ada", "okafor", "--yes", "--json").json["not_reached"]
    assert any("close it" in words for words in told) == is_open


def test_that_the_mark_do_not_contact_goes_with_them_is_said(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    (file,) = (shell.home / "data" / "people").glob("ada*.json")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"is_do_not_contact": false', '"is_do_not_contact": true'), encoding="utf-8")
    told = shell("forget", "ada", "--yes").out
    assert "the mark “do not contact” goes with them: a file that is imported later brings them back" in told


def test_who_is_not_clear_is_asked_and_nothing_is_done(shell: Shell) -> None:
    ada_and_bea(shell)
    shell("add", "contact", "Ada Byron")
    assert (shell("forget", "ada", "--yes").code, len(shell("list", "contacts", "--json").json)) == (1, 3)
    assert shell("forget", "nobody", "--yes").code == 1


@pytest.mark.parametrize(("typed", "code"), [("ada okafor\n", 0), ("Ada\n", 1), ("\n", 1)])
def test_on_a_terminal_the_name_is_asked_for(typed: str, code: int, shell: Shell, tmp_path: Path) -> None:
    ada_and_bea(shell)
    primary, secondary = pty.openpty()
    os.write(primary, typed.encode())
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tui_interviews", "--home", str(shell.home), "forget", "okafor"],
            stdin=secondary,
            stderr=secondary,
            stdout=subprocess.PIPE,
            env={**os.environ, "TERM": "xterm"},
            timeout=30,
        )
    finally:
        os.close(primary)
        os.close(secondary)
    assert (done.returncode, shell("show", "okafor").code) == (code, 1 - code)
