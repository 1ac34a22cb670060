"""What every storage promises, kept by TinyDB's own and by ours."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import Storage, TinyDB, where
from tinydb.storages import JSONStorage, MemoryStorage

from tui_interviews.store.faults import DamagedError
from tui_interviews.store.shape import encode
from tui_interviews.store.storage import AtomicStorage

Make = Callable[[Path], Storage]
KINDS: list[Make] = [
    lambda _: MemoryStorage(),  # type: ignore[no-untyped-call]
    lambda path: JSONStorage(str(path)),
    AtomicStorage,
]


@pytest.fixture(params=KINDS, ids=["memory", "json", "atomic"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    make: Make = request.param
    return make(tmp_path / "db.json")


def test_a_fresh_storage_is_empty(storage: Storage) -> None:
    assert storage.read() is None
    storage.close()


def test_what_was_written_is_read(storage: Storage) -> None:
    tree = {"contacts": {"7": {"name": "Zoë", "tags": ["a"]}}, "talks": {}}
    storage.write(tree)
    assert storage.read() == tree
    storage.close()


def test_a_shorter_tree_leaves_nothing_of_the_longer_one(storage: Storage) -> None:
    storage.write({"t": {str(n): {"n": n} for n in range(1, 50)}})
    storage.write({"t": {"1": {"n": 1}}})
    assert storage.read() == {"t": {"1": {"n": 1}}}
    storage.close()


@pytest.mark.parametrize("make", KINDS, ids=["memory", "json", "atomic"])
def test_tinydb_works_on_it(make: Make, tmp_path: Path) -> None:
    with TinyDB(storage=lambda: make(tmp_path / "db.json")) as database:
        table = database.table("t")
        table.insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
        table.update({"n": 20}, where("n") == 2)
        table.remove(doc_ids=[3])
        assert [(row.doc_id, row["n"]) for row in table] == [(1, 1), (2, 20)]


def test_many_writes_cost_one_read_and_one_replacement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    AtomicStorage(tmp_path / "db.json").write({"a": {"1": {"n": 1}}})
    calls: list[int] = []
    monkeypatch.setattr(os, "fsync", calls.append)
    with TinyDB(tmp_path / "db.json", storage=AtomicStorage) as database:
        storage = database.storage
        assert isinstance(storage, AtomicStorage)
        storage.begin()
        for table in ("a", "b", "c"):
            database.table(table).insert({"n": 2})
        assert calls == []
        storage.commit()
    assert len(calls) == 2, "one for the file, one for its folder"
    assert [*json.loads((tmp_path / "db.json").read_bytes())] == ["a", "b", "c"]


def test_the_replaced_file_stays_for_one_generation(tmp_path: Path) -> None:
    storage = AtomicStorage(tmp_path / "db.json", tmp_path / "prev" / "db.json")
    for n in (1, 2, 3):
        storage.write({"t": {"1": {"n": n}}})
    assert json.loads((tmp_path / "prev" / "db.json").read_bytes()) == {"t": {"1": {"n": 2}}}


def test_a_link_in_place_of_the_file_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("untouched")
    (tmp_path / "db.json").symlink_to(tmp_path / "target")
    AtomicStorage(tmp_path / "db.json").write({"t": {}})
    assert (tmp_path / "target").read_text() == "untouched"
    assert not (tmp_path / "db.json").is_symlink()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {1, 2}, object()])
def test_what_json_cannot_hold_is_refused_before_anything_is_written(value: object, tmp_path: Path) -> None:
    storage = AtomicStorage(tmp_path / "db.json")
    storage.write({"t": {}})
    with pytest.raises(DamagedError):
        storage.write({"t": {"1": {"n": value}}})
    assert storage.read() == {"t": {}}


def test_documents_are_in_the_order_of_their_keys() -> None:
    raw = encode({"t": {"10": {"n": 1}, "9": {"n": 2}}})
    assert raw == b'{\n "t": {\n  "9": {\n   "n": 2\n  },\n  "10": {\n   "n": 1\n  }\n }\n}\n'
