"""A notebook for the doctor, and what every visit has to come to."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.store.builders import ADA, TALK, added, note
from tests.store.writer import PATH, WANDERER
from tui_interviews.domain.insight import Evidence
from tui_interviews.store.doctor import examine, repair
from tui_interviews.store.finding import Level
from tui_interviews.store.opening import open_store

ADAS = f"people/ada-byron-{ADA.id}.json"
TOLD = replace(TALK, notes=(note(10),))


def patient(folder: Path) -> Path:
    """Ada, the talk with her, a path and an insight from a line of that talk."""
    insight = replace(WANDERER, evidence=(Evidence(TALK.id, note(10).id),))
    open_store(folder).keeper.write(added(ADA, TOLD, PATH, insight))
    return folder


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Everything in a folder, hidden or not, with its modes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        is_plain = path.is_file() and not path.is_symlink()
        found[str(path)] = (path.lstat().st_mode, path.read_bytes() if is_plain else b"")
    return found


def told(folder: Path) -> list[str]:
    """What the doctor says is wrong."""
    return [f"{one.file}: {one.what}" for one in examine(folder).findings if one.level is not Level.OK]


def assert_mended(folder: Path, code: int) -> None:
    """The first repair answers so, keeps every byte that was there, and leaves nothing to find."""
    before = {raw for name, (_, raw) in state(folder).items() if raw and "/.intent-" not in name}
    assert examine(folder).code == code
    found = repair(folder)
    assert found.code == code, found
    assert before <= {raw for _, raw in state(folder).values()}
    assert told(folder) == []
    assert examine(folder).code == 0


def edit(data: Path, file: str, change: Callable[[dict[str, dict[str, dict[str, object]]]], None]) -> None:
    """A file edited by hand."""
    tree = json.loads((data / file).read_bytes())
    change(tree)
    (data / file).write_text(json.dumps(tree))
