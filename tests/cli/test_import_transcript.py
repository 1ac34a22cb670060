"""Transcripts of talks on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Answer, Shell

VTT = """\
WEBVTT

1
00:00:03.000 --> 00:00:05.000
Sam Reyes: What is the dullest part?

2
00:00:06.000 --> 00:00:27.850
Ada Okafor: Spreadsheets.
"""


@pytest.fixture
def vtt(tmp_path: Path) -> str:
    path = tmp_path / "talk.txt"
    path.write_text(VTT, encoding="utf-8")
    return str(path)


def ada(shell: Shell, answer: str = "") -> str:
    """The id of Ada's interview, in which she answered so when asked whether it may be recorded."""
    added: dict[str, Any] = shell("add", "contact", "Ada Okafor", "--json").json
    (file,) = (shell.home / "data" / "people").glob("*.json")
    tree = json.loads(file.read_bytes())
    (interview,) = tree["interviews"].values()
    if answer:
        interview["consent"] = {"answer": answer, "asked_at": "2026-05-04T09:00:00+02:00", "words": ""}
        file.write_text(json.dumps(tree, indent=1), encoding="utf-8")
    assert interview["contact_id"] == added["id"]
    return str(interview["id"])


def stored(shell: Shell) -> list[Path]:
    return sorted((shell.home / "data").glob("transcripts/*.json"))


COUNTS = {"turns": 2, "speakers": ["Sam Reyes", "Ada Okafor"], "seconds": 27.85}


def test_a_dry_run_counts_and_changes_nothing(shell: Shell, vtt: str) -> None:
    key = ada(shell, "yes")
    answer = shell("import", vtt, "--as", "transcript", "--interview", key, "--dry-run", "--json")
    assert (answer.code, answer.json) == (0, COUNTS)
    assert stored(shell) == []


def test_a_dry_run_needs_neither_a_talk_nor_a_yes_but_says_that_it_does(shell: Shell, vtt: str) -> None:
    assert shell("import", vtt, "--as", "transcript", "--dry-run", "--json").json == COUNTS
    answer = shell("import", vtt, "--interview", ada(shell), "--dry-run", "--json")
    assert (answer.json, "was not asked yet" in answer.err) == (COUNTS, True)


def test_with_a_yes_it_is_kept_in_a_file_of_its_own(shell: Shell, vtt: str) -> None:
    key = ada(shell, "yes")
    answer = shell("import", vtt, "--interview", key)
    assert answer.code == 0
    assert "talk.txt: 2 turns of Sam Reyes, Ada Okafor, 0:27" in answer.out
    assert "attached to the talk with Ada Okafor" in answer.out
    (file,) = stored(shell)
    assert file.name.startswith("talk-txt-")
    (row,) = json.loads(file.read_bytes())["transcripts"].values()
    assert (row["interview_id"], row["turns"][1]["text"]) == (key, "Spreadsheets.")


def test_a_name_stands_for_the_person_s_current_talk(shell: Shell, vtt: str) -> None:
    ada(shell, "yes")
    assert shell("import", vtt, "--interview", "ada", "--json").json == COUNTS
    assert len(stored(shell)) == 1


def test_the_same_transcript_twice_is_one(shell: Shell, vtt: str) -> None:
    key = ada(shell, "yes")
    shell("import", vtt, "--interview", key)
    again = shell("import", vtt, "--interview", key)
    assert (again.code, "attached to this talk already" in again.err, len(stored(shell))) == (0, True, 1)


@pytest.mark.parametrize(("said", "words"), [("", "was not asked yet"), ("no", "did not say yes")])
def test_without_a_yes_nothing_is_attached(shell: Shell, vtt: str, said: str, words: str) -> None:
    answer = shell("import", vtt, "--as", "transcript", "--interview", ada(shell, said), "--json")
    assert (answer.code, stored(shell)) == (1, [])
    assert words in answer.json["error"]
    assert "write the answer down" in answer.json["error"]


def refused(answer: Answer) -> str:
    assert answer.code == 1
    return str(answer.json["error"])


def test_what_cannot_be_done_is_said_in_a_sentence(shell: Shell, vtt: str, tmp_path: Path) -> None:
    key = ada(shell, "yes")
    bad = tmp_path / "bad.vtt"
    bad.write_bytes(b"WEBVTT\n\n")
    missing = str(tmp_path / "none.vtt")
    assert "--interview" in refused(shell("import", vtt, "--as", "transcript", "--json"))
    assert "no interview 'nobody'" in refused(shell("import", vtt, "--interview", "nobody", "--json"))
    assert "holds no times" in refused(shell("import", vtt, str(bad), "--interview", key, "--json"))
    assert "no such file" in refused(shell("import", missing, "--interview", key, "--json"))
    assert "is not a file" in refused(shell("import", str(tmp_path), "--interview", key, "--json"))
    assert stored(shell) == []


def test_a_transcript_among_people_is_told_what_it_is(shell: Shell, vtt: str) -> None:
    assert "--interview" in refused(shell("import", vtt, "--json"))


def test_show_and_search_know_what_was_said(shell: Shell, vtt: str) -> None:
    shell("import", vtt, "--interview", ada(shell, "yes"))
    assert "  transcript: talk.txt, 2 turns, 0:27" in shell("show", "ada").out
    (interview,) = shell("show", "ada", "--json").json["interviews"]
    assert interview["recordings"][0]["transcript"]["turns"][1]["speaker"] == "Ada Okafor"
    assert [hit["kind"] for hit in shell("search", "spreadsheets", "--json").json] == ["transcript"]
    assert shell("doctor").code == 0


def test_whoever_is_forgotten_leaves_no_word_behind(shell: Shell, vtt: str) -> None:
    shell("import", vtt, "--interview", ada(shell, "yes"))
    (file,) = (shell.home / "data" / "people").glob("*.json")
    file.write_text(file.read_text("utf-8").replace('"path": ""', '"path": "~/talk.m4a"'), encoding="utf-8")
    said = shell("forget", "ada", "--yes", "--json").json
    assert said["removed"] == {"contacts": 1, "interviews": 1, "recordings": 1, "transcripts": 1}
    assert "the recording ~/talk.m4a, which lies where you put it" in said["not_reached"]
    left = [path for path in (shell.home / "data").rglob("*") if path.is_file()]
    assert stored(shell) == []
    assert not any(b"Spreadsheets" in path.read_bytes() for path in left)
