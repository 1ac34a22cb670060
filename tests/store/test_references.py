"""Records that point to nothing are found, and what they pointed to is looked for everywhere."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import ADA, an_id, edited, removed
from tests.store.patient import ADAS, TOLD, assert_mended, edit, patient, told
from tests.store.writer import PATH, WANDERER
from tui_interviews.store.doctor import examine
from tui_interviews.store.opening import open_store


@pytest.fixture(autouse=True)
def _closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a test writes by hand is closed to others, so that only what it is about is found; no lights go out here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    old = os.umask(0o077)
    yield
    os.umask(old)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return patient(tmp_path / "data")


def test_a_person_who_is_missing_comes_back_from_an_older_version(data: Path) -> None:
    open_store(data).keeper.write([edited(ADA, replace(ADA, phone="1"))])
    edit(data, ADAS, lambda tree: tree["contacts"].clear())
    assert "a person is missing, though interviews of theirs are here" in told(data)[0]
    assert_mended(data, 1)
    assert open_store(data).notebook.contacts == {ADA.id: ADA}


def test_a_person_who_is_nowhere_is_missing_and_gets_a_stand_in(data: Path) -> None:
    edit(data, ADAS, lambda tree: tree["contacts"].clear())
    assert_mended(data, 3)
    assert open_store(data).notebook.contacts[ADA.id].name == "Ada Byron"


def test_a_path_that_is_missing_is_found_wherever_it_was_thrown(data: Path) -> None:
    file = f"paths/metadata-{PATH.id}.json"
    raw = (data / file).read_bytes()
    opened = open_store(data)
    opened.keeper.write(removed(PATH, *opened.notebook.insights.values()))
    (data / file).write_bytes(raw)
    edit(data, file, lambda tree: tree["paths"].clear())
    assert "a career path is missing" in told(data)[0]
    assert_mended(data, 1)
    assert open_store(data).notebook.paths == {PATH.id: PATH}


def test_an_insight_whose_line_is_in_the_trash_is_only_a_note(data: Path) -> None:
    open_store(data).keeper.write(removed(ADA, TOLD))
    assert (examine(data).code, told(data)) == (0, [])
    assert any("but in the trash" in one.what for one in examine(data).findings)


def test_an_insight_whose_line_is_nowhere_stays_without_it(data: Path) -> None:
    edit(data, ADAS, lambda tree: next(iter(tree["interviews"].values())).update(notes=[]))
    assert "was learned from is not there any more" in told(data)[0]
    assert_mended(data, 1)
    (insight,) = open_store(data).notebook.insights.values()
    assert (insight.text, insight.evidence) == (WANDERER.text, ())


@pytest.mark.parametrize("field", ["path_id", "referrer_id"])
def test_a_pointer_to_nothing_is_cut(field: str, data: Path) -> None:
    table = "interviews" if field == "path_id" else "contacts"
    edit(data, ADAS, lambda tree: next(iter(tree[table].values())).update({field: an_id(99)}))
    assert f"that is not there ({field} {an_id(99)})" in told(data)[0]
    assert_mended(data, 1)
