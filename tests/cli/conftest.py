"""A home of its own for every test, and a way to run commands in it."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tui_interviews.__main__ import main

NOW = "2026-05-04T10:00:00+02:00"
"""A Monday."""


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs commands in this process, in one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *argv: str) -> Answer:
        try:
            code = main(list(argv))
        except SystemExit as usage:
            code = int(str(usage.code))
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    """An empty home, at a fixed moment, on no terminal."""
    monkeypatch.setenv("TUI_INTERVIEWS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TUI_INTERVIEWS_NOW", NOW)
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.setenv("TERM", "dumb")
    mask = os.umask(0o022)
    yield Shell(tmp_path / "home", capsys)
    os.umask(mask)
