"""What `export everything` writes comes back, whole or merged, and nothing else is taken for it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.builders import ADA, TALK, added, contents, note
from tests.store.test_restoring import ME, TOLD
from tests.store.writer import PATH, WANDERER
from tests.ui.desk import sample
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.exchange.everything import VERSION, everything_json
from tui_interviews.store.loose import Loose, loose
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import NoBackupError
from tui_interviews.store.restoring import Restored, bring_loose
from tui_interviews.store.versions import SCHEMA

WHOLE = put(Notebook(), ME, ADA, TOLD, PATH, WANDERER)


def exported(notebook: Notebook = WHOLE) -> Loose:
    return loose(everything_json(notebook))


def spoiled(**others: Any) -> bytes:
    """The file with other values at its top."""
    return json.dumps({**json.loads(everything_json(WHOLE)), **others}).encode()


def test_its_version_is_that_of_the_files() -> None:
    assert VERSION == SCHEMA


@pytest.mark.parametrize("which", [lambda: WHOLE, sample, Notebook], ids=["small", "sample", "empty"])
def test_into_an_empty_folder_every_record_comes_back(which: Any, tmp_path: Path) -> None:
    bring_loose(tmp_path / "new", exported(which()))
    found = open_store(tmp_path / "new")
    assert (found.notebook, found.problems) == (which(), ())


def test_merged_with_a_notebook_both_sides_stay(tmp_path: Path) -> None:
    keeper = open_store(tmp_path / "new").keeper
    keeper.write(added(replace(ADA, email="new@example.org"), replace(TALK, notes=(note(11),))))
    assert bring_loose(tmp_path / "new", exported()) == Restored(3, 2, 0, 1)
    notebook = open_store(tmp_path / "new").notebook
    assert [one.text for one in notebook.interviews[TALK.id].notes] == ["line 11", "line 10"]
    ada = notebook.contacts[ADA.id]
    assert (ada.email, ada.conflicts) == ("new@example.org", (Conflict("email", "ada@example.org"),))


def test_twice_changes_nothing_more_and_a_dry_run_nothing_at_all(tmp_path: Path) -> None:
    assert bring_loose(tmp_path / "new", exported(), is_dry=True).added == 5
    assert not (tmp_path / "new").exists()
    bring_loose(tmp_path / "new", exported())
    before = contents(tmp_path / "new")
    assert bring_loose(tmp_path / "new", exported()) == Restored(0, 0, 5, 0)
    assert contents(tmp_path / "new") == before


def test_a_record_that_is_none_is_told_and_the_rest_comes_back() -> None:
    rows = json.loads(everything_json(WHOLE))["contacts"]
    found = loose(spoiled(contacts=[*rows, {"id": "x", "name": 5}, 7, rows[0]], interviews=9))
    assert ADA.id in found.records
    assert [(one.table, one.field) for one in found.problems] == [
        ("interviews", ""),
        ("contacts", "name"),
        ("contacts", ""),
        ("contacts", ""),
    ]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"{", "neither a backup nor JSON"),
        (b"[" * 100_000, "neither a backup nor JSON"),
        (b'{"a": 1}', "not what `tui-interviews export everything` writes"),
        (b"[]", "not what `tui-interviews export everything` writes"),
        (spoiled(version=SCHEMA + 1), "newer version"),
        (spoiled(version=0), "its version is 0"),
        (spoiled(version="1"), "its version is '1'"),
        (spoiled(version=None), "its version is None"),
    ],
)
def test_what_is_something_else_is_refused(raw: bytes, why: str) -> None:
    with pytest.raises(NoBackupError, match=why):
        loose(raw)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.text(), s),
    )
)
def test_whatever_stands_in_a_table_is_told(value: Any) -> None:
    found = loose(spoiled(contacts=[value], insights=value, profile=value))
    assert ADA.id not in found.records
    assert found.problems


def test_a_notebook_is_not_renamed_by_what_was_made_anonymous_of_it(tmp_path: Path) -> None:
    found = replace(exported(), is_anonymous=True)
    bring_loose(tmp_path / "other", found)
    with pytest.raises(NoBackupError, match="would rename everybody"):
        bring_loose(tmp_path / "other", found)
