"""Apps on a folder, with a clock of their own, and files that tell of others."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.store.builders import NOW, an_id
from tui_interviews.domain.presence import Presence
from tui_interviews.store.boot import Boot
from tui_interviews.store.company import FolderCompany

HERE = Boot("boot-here", 1_000.0)
ME = Presence("ada", "laptop", NOW, "pts/3", pid=4242)
BEN = Presence("ben", "desk", NOW, "pts/9", "192.0.2.7", 17)


@dataclass
class Clock:
    """Seconds on the wall, and seconds that never jump."""

    wall: float
    ticks: float = 500.0

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.ticks += seconds


def company(data: Path, clock: Clock, me: Presence = ME, boot: Boot = HERE, start: int = 1) -> FolderCompany:
    """An app; `start` keeps the ids of several apart."""
    ids = iter(range(start, start + 100))
    return FolderCompany(data, me, boot, lambda: an_id(next(ids)), lambda: clock.wall, lambda: clock.ticks)


def presences(data: Path) -> list[Path]:
    """The presence files."""
    return sorted((data / "sessions").iterdir())


def written(data: Path, raw: bytes, *, mtime: float | None = None, number: int = 70) -> Path:
    """A file that no living app holds."""
    (data / "sessions").mkdir(0o700, exist_ok=True)
    path = data / "sessions" / f"open-{an_id(number)}.json"
    path.write_bytes(raw)
    if mtime is not None:
        os.utime(path, (mtime, mtime))
    return path


def row(**fields: Any) -> bytes:
    """The bytes of a presence from another machine, with other fields where wanted."""
    known = {"user": "ben", "host": "desk", "boot": "boot-away", "opened_at": "2026-05-04T14:00:00+00:00"}
    return json.dumps({"sessions": {"1": known | fields}}).encode()


def mtimes(data: Path) -> dict[str, int]:
    """When each file was last written."""
    return {path.name: path.stat().st_mtime_ns for path in data.rglob("*")}
