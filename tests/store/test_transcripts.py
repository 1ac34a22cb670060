"""A transcript has a file of its own, so that a long one slows nothing else, and goes wherever its person goes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import ADA, NOW, TALK, added, an_id, contents, edited, removed
from tui_interviews.domain.recording import Boundary, Recording, Voice
from tui_interviews.domain.transcript import Transcript, Turn
from tui_interviews.store.backups import back_up_if_due
from tui_interviews.store.doctor import examine
from tui_interviews.store.finding import Level
from tui_interviews.store.forgetting import forget
from tui_interviews.store.opening import open_store

SAID = Transcript(
    an_id(71), ADA.id, TALK.id, NOW, "GMT 2026 Recording.vtt", "", (Turn(1.5, 3.25, "Spreadsheets.", "Ada"),)
)
RECORDING = Recording(
    an_id(72),
    ADA.id,
    TALK.id,
    NOW,
    "~/talk.m4a",
    SAID.id,
    -2.5,
    (Voice("Ada", "Ada Byron"),),
    (Boundary(0, an_id(5)),),
)
FILE = f"transcripts/gmt-2026-recording-vtt-{SAID.id}.json"
PERSON = f"people/ada-byron-{ADA.id}.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    open_store(folder).keeper.write(added(ADA, TALK, SAID, RECORDING))
    return folder


def problems(data: Path, *besides: Level) -> list[str]:
    """What the doctor finds, but for what is only to be known."""
    wanted = (Level.WARNING, Level.ERROR, *besides)
    return [one.what for one in examine(data).findings if one.level in wanted and "backup" not in one.what]


def test_it_is_read_back_as_it_was_kept(data: Path) -> None:
    notebook = open_store(data).notebook
    assert notebook.transcripts == {SAID.id: SAID}
    assert notebook.recordings == {RECORDING.id: RECORDING}
    assert list(json.loads((data / FILE).read_bytes())) == ["transcripts"]
    assert problems(data) == []


def test_a_nudge_writes_the_person_s_file_and_not_the_transcript(data: Path) -> None:
    before = contents(data)
    open_store(data).keeper.write([edited(RECORDING, replace(RECORDING, offset_seconds=0.0))])
    after = contents(data)
    assert [name for name in before if before[name] != after[name]] == [PERSON]


def test_deleted_it_waits_in_the_trash(data: Path) -> None:
    open_store(data).keeper.write(removed(RECORDING, SAID))
    assert not (data / FILE).exists()
    assert any("transcripts-gmt-2026" in path.name for path in (data / ".trash").iterdir())
    assert problems(data) == []


def test_a_backup_holds_it_and_whoever_is_forgotten_is_in_none(data: Path) -> None:
    back_up_if_due(data, NOW)
    forget(data, ADA)
    left = [path.read_bytes() for path in data.rglob("*") if path.is_file()]
    assert not any(b"Spreadsheets" in raw or SAID.id.encode() in raw for raw in left)


def test_one_whose_talk_is_gone_is_told_by_the_doctor(data: Path) -> None:
    open_store(data).keeper.write(removed(SAID))
    (what,) = problems(data, Level.OK)
    assert ("points to a transcript" in what, "in the trash" in what) == (True, True)
