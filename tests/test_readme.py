"""What the README says is so: its keys are those of the app, its pictures exist, its commands are the ones CI runs.

`WRITE_README=1 .venv/bin/python -m pytest tests/test_readme.py` writes the table of keys afresh.
"""

import os
import re
from pathlib import Path

import pytest

from tui_interviews.cli.subcommands import parsed
from tui_interviews.commands import COMMANDS, Where
from tui_interviews.keynames import all_key_words

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- keys: written by the tests -->\n", "<!-- end of keys -->"
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/tui-interviews"
TEST = ".venv/bin/python -m pytest"


def keys_table() -> str:
    """Every command, by place."""
    lines = ["| place | key | command | what it does |", "|---|---|---|---|"]
    for where in Where:
        lines += [
            f"| {where} | `{all_key_words(command.key)}` | {command.name} | {command.description} |"
            for command in COMMANDS
            if command.where is where
        ]
    return "\n".join(lines) + "\n"


def test_the_keys_are_those_of_the_app() -> None:
    """A key that was changed must be changed here."""
    text = README.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    table, tail = rest.split(END)
    if os.environ.get("WRITE_README"):
        README.write_text(head + BEGIN + keys_table() + END + tail, encoding="utf-8")
        table = keys_table()
    assert table == keys_table()


def test_every_picture_and_folder_it_shows_exists() -> None:
    """No dead link to a file."""
    links = re.findall(r"\]\((?!http)([^)]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_its_two_commands_are_those_that_ci_runs() -> None:
    """Installing as the README says, testing as the README says."""
    text, script = README.read_text(encoding="utf-8"), (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"```sh\n{INSTALL}\n```" in text
    assert f"```sh\n{TEST}\n```" in text
    assert TEST in script
    assert "python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[test]'" in script


def test_every_subcommand_it_names_is_understood() -> None:
    """The first words of each line of the command line's list."""
    block = README.read_text(encoding="utf-8").split("wrong\nusage.\n\n```\n")[1].split("```")[0]
    names = re.findall(r"(?:tui-interviews|·) ([a-z]+)", block)
    assert {"today", "list", "import", "demo", "keys"} <= set(names)
    for name in names:
        with pytest.raises(SystemExit) as ended:
            parsed([name, "--help"])
        assert ended.value.code == 0, name


def test_every_promise_names_tests_that_exist() -> None:
    """A name without a folder is in the folder of the one before it."""
    text = README.read_text(encoding="utf-8")
    section = text.split("## What you can rely on")[1].split("\n## ")[0]
    promises = [line for line in section.splitlines() if line.startswith("| ") and "`tests/" in line]
    assert [line[2] for line in promises[:7]] == list("1234567")
    for line in promises:
        folder = Path()
        for name in re.findall(r"`((?:tests/\S+/)?test_\w+\.py)`", line):
            folder = Path(name).parent if "/" in name else folder
            assert (ROOT / folder / Path(name).name).is_file(), name
