"""Every format that was ever released opens for ever."""

import errno
import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import PowerCutError, failing, replacing
from tests.store.builders import contents, removed
from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.notebook import TABLES, Notebook
from tui_interviews.store import versions
from tui_interviews.store.documents import document
from tui_interviews.store.layout import STORE_FILE
from tui_interviews.store.opening import StoreClosedError, open_store
from tui_interviews.store.packed import unpack
from tui_interviews.store.restoring import restore
from tui_interviews.store.shape import encode
from tui_interviews.store.treemerge import is_within

SAMPLES = Path(__file__).parent / "samples"


def copied(sample: str, to: Path) -> Path:
    """A frozen notebook, where it may be written to."""
    shutil.copytree(SAMPLES / sample, to)
    for folder in (to, to / "people", to / "paths"):
        folder.chmod(0o700)
    return to


@pytest.fixture
def sample(tmp_path: Path) -> Notebook:
    """The sample of the format of today."""
    return open_store(copied("schema-1", tmp_path / "sample")).notebook


@pytest.mark.parametrize("name", [f"schema-{n}" for n in range(1, versions.SCHEMA + 1)])
def test_a_released_format_opens_with_every_record_and_no_problem(name: str, tmp_path: Path) -> None:
    data = copied(name, tmp_path / "data")
    opened = open_store(data)
    found = {table: len(getattr(opened.notebook, table)) for table in TABLES}
    assert opened.problems == ()
    assert found == json.loads((SAMPLES / f"{name}.json").read_bytes())["counts"]


def test_the_sample_of_this_format_says_every_field_in_the_words_of_today(sample: Notebook) -> None:
    """A renamed or removed field fails here, before somebody's notebook does; one that was added since does not."""
    for path in sorted((SAMPLES / f"schema-{versions.SCHEMA}").glob("**/*.json")):
        tree = json.loads(path.read_bytes())
        for table in tree.keys() & {PROFILE, *TABLES}:
            for row in tree[table].values():
                one = sample.profile if table == PROFILE else getattr(sample, table)[row["id"]]
                assert is_within(row, document(one))


def older(tree: dict[str, Any]) -> dict[str, Any]:
    """A file as a version that never was would have had it: names were called labels."""
    return {
        table: {key: _renamed(row, "name", "label") for key, row in rows.items()}
        for table, rows in tree.items()
    }


def newer(tree: dict[str, Any]) -> dict[str, Any]:
    """The way back; twice would fail, so that nothing may be upgraded twice."""
    assert not any("name" in row for rows in tree.values() for row in rows.values())
    return {
        table: {key: _renamed(row, "label", "name") for key, row in rows.items()}
        for table, rows in tree.items()
    }


def _renamed(row: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if key == old else key: value for key, value in row.items()}


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, as it would be in that older format."""
    data = copied("schema-1", tmp_path / "data")
    for path in data.glob("**/*.json"):
        if path.name != STORE_FILE:
            path.write_bytes(encode(older(json.loads(path.read_bytes()))))
    (data / STORE_FILE).write_text('{"format": "tui-interviews", "schema": 0}')
    monkeypatch.setattr(versions, "UPGRADES", {0: newer})
    return data


def test_an_older_format_is_backed_up_and_then_upgraded(old: Path, sample: Notebook) -> None:
    before = contents(old)
    opened = open_store(old)
    assert (opened.problems, opened.is_read_only) == ((), False)
    assert opened.notebook == sample
    assert json.loads((old / STORE_FILE).read_bytes())["schema"] == 1
    (backup,) = (old / "backups").iterdir()
    packed = unpack(backup.read_bytes())
    assert (packed.schema, packed.files) == (0, before)


def test_the_second_start_upgrades_nothing(old: Path) -> None:
    open_store(old)
    after = contents(old)
    open_store(old)
    assert contents(old) == after


def test_a_backup_of_an_older_format_is_upgraded_when_it_comes_back(old: Path, tmp_path: Path) -> None:
    notebook = open_store(old).notebook
    (backup,) = (old / "backups").iterdir()
    restore(tmp_path / "new", unpack(backup.read_bytes()))
    assert open_store(tmp_path / "new").notebook == notebook


def test_a_power_cut_between_any_two_files_is_made_good_at_the_next_start(
    old: Path, sample: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for survived in range(len(contents(old)) + 2):
        data = shutil.copytree(old, tmp_path / str(survived))
        with monkeypatch.context() as scope, suppress(PowerCutError):
            scope.setattr(os, "replace", replacing(survived))
            open_store(data)
        with monkeypatch.context() as scope, suppress(PowerCutError):
            scope.setattr(os, "replace", replacing(2))
            open_store(data)
        opened = open_store(data)
        assert opened.problems == ()
        assert opened.notebook == sample


def test_a_damaged_file_is_left_as_it_is_and_the_rest_is_upgraded(old: Path, sample: Notebook) -> None:
    path = sorted((old / "people").iterdir())[0]
    path.write_text("{")
    opened = open_store(old)
    assert (path.read_text(), len(opened.problems)) == ("{", 1)
    assert opened.notebook.paths == sample.paths


def test_a_full_disk_leaves_the_older_format_and_says_so(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(old)
    with (
        failing("write", 1, errno.ENOSPC, monkeypatch),
        pytest.raises(StoreClosedError, match="older format"),
    ):
        open_store(old)
    assert contents(old) == before


def test_a_format_that_nobody_ever_released_opens_for_reading_only(tmp_path: Path) -> None:
    data = copied("schema-1", tmp_path / "data")
    (data / STORE_FILE).write_text('{"format": "tui-interviews", "schema": -3}')
    opened = open_store(data)
    assert opened.is_read_only
    with pytest.raises(NotSavedError, match="never released"):
        opened.keeper.write(removed(*opened.notebook.contacts.values()))
