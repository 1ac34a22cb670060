"""`import --as reply`: a reply in writing by the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.store.builders import contents

TEXT = "Hi,\n\n1. Luck [/x]\x1b[2J.\n\n3. code4lib\n\nBest,\nAda\n"


@pytest.fixture
def written(shell: Shell) -> Shell:
    """The sample, with somebody who has questions planned."""
    shell("demo", "--into", str(shell.home))
    return shell


def reply(folder: Path) -> str:
    path = folder / "reply.txt"
    path.write_text(TEXT)
    return str(path)


def test_a_reply_is_shown_under_the_questions_and_nothing_is_kept(written: Shell, tmp_path: Path) -> None:
    before = contents(written.home)
    answer = written(
        "import", reply(tmp_path), "--as", "reply", "--interview", "Elspeth", "--dry-run", "--json"
    )
    assert answer.code == 0
    assert sorted(answer.json) == ["answers", "loose", "quoted", "unanswered"]
    assert [one["text"] for one in answer.json["answers"]] == [["Luck [/x][2J."], ["code4lib"]]
    assert answer.json["loose"] == []
    assert contents(written.home) == before


def test_a_reply_is_kept_as_it_came_and_waits_to_be_sorted(written: Shell, tmp_path: Path) -> None:
    answer = written("import", reply(tmp_path), "--as", "reply", "--interview", "Elspeth")
    assert "     code4lib\n" in answer.out
    assert "     (no answer)\n" in answer.out
    assert "saved: a in 4 Interview sorts the answers of Elspeth MacIsaac" in answer.err
    kinds = {one["kind"] for one in written("today", "--json").json}
    assert "sort_reply" in kinds


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ((), "say whose reply it is"),
        (("--interview", "Nobody At All"), "there is no interview"),
        (("--interview", "Elspeth", "second.txt"), "one reply at a time"),
    ],
)
def test_a_reply_of_nobody_is_refused_with_a_sentence(
    written: Shell, tmp_path: Path, argv: tuple[str, ...], words: str
) -> None:
    answer = written("import", "--as", "reply", *argv[:2], reply(tmp_path), *argv[2:])
    assert answer.code == 1
    assert words in answer.err


def test_a_program_is_no_reply(written: Shell, tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"\x7fELF\x00\x01")
    answer = written("import", str(path), "--as", "reply", "--interview", "Elspeth")
    assert (answer.code, "is no text" in answer.err) == (1, True)


def test_the_questions_are_drafted_only_after_a_yes(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    answer = shell("message", "questions", "Ada")
    assert answer.code == 1
    assert "this interview is a talk" in answer.err
