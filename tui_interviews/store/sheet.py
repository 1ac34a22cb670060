"""One file while it is being changed."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.table import Document as TinyDocument

from tui_interviews.domain.change import PROFILE
from tui_interviews.domain.notebook import Record
from tui_interviews.store.disk import ChangedError, Signature, make_folder
from tui_interviews.store.documents import document_key
from tui_interviews.store.faults import DamagedError, damaged_file
from tui_interviews.store.layout import PREVIOUS, TABLE_OF, id_of, tables_of
from tui_interviews.store.shape import Document, Tree
from tui_interviews.store.storage import AtomicStorage
from tui_interviews.store.trash import throw_documents, throw_file


class Sheet:
    """A file as it is on the disk while the lock is held, and what is to become of it."""

    def __init__(self, data: Path, file: str) -> None:
        """Reads the file; `NotSavedError` when it cannot be understood."""
        self.data = data
        self.file = file
        self._database = TinyDB(
            f"{data}/{file}",
            storage=AtomicStorage,
            previous=f"{data}/{PREVIOUS}/{file.replace('/', '-')}",
        )
        self.storage = cast(AtomicStorage, self._database.storage)
        try:
            tree = self.storage.begin() or {}
        except DamagedError as fault:
            raise damaged_file(file, str(fault)) from fault
        self.keys: dict[str, dict[str, int]] = {}
        """TinyDB's key of each document, by table and id."""
        self.rows: dict[str, dict[str, Document]] = {}
        for table in tables_of(file):
            found = {_id(table, row): (int(key), row) for key, row in tree.get(table, {}).items()}
            self.keys[table] = {id_: key for id_, (key, _) in found.items()}
            self.rows[table] = {id_: row for id_, (_, row) in found.items()}
        self._foreign = any(rows for table, rows in tree.items() if table not in self.rows)
        self.put: dict[str, tuple[Record, Document]] = {}
        self.drop: dict[str, str] = {}
        """The tables of what is to go, by id."""
        self._moved: set[str] = set()
        self._staying: dict[str, str] = {}

    @property
    def signature(self) -> Signature | None:
        """The state of the file, None where there is none."""
        return self.storage.signature

    def is_as_left(self) -> bool:
        """Begins anew, without reading, where the file is still as it was committed."""
        self.put.clear()
        self.drop.clear()
        self._moved.clear()
        return self.storage.begin_again()

    def find(self, table: str, id_: str) -> Document | None:
        """The document as it will be once the sheet is committed."""
        if id_ in self.put:
            return self.put[id_][1]
        return None if id_ in self.drop else self.rows.get(table, {}).get(id_)

    def change(self, record: Record, fresh: Document) -> None:
        """The record is to be here, like this."""
        self.put[id_of(record)] = record, fresh
        self.drop.pop(id_of(record), None)

    def remove(self, table: str, id_: str, *, is_moved: bool = False) -> None:
        """The record is not to be here any more; what is moved to another file needs no place in the trash."""
        self.put.pop(id_, None)
        if id_ in self.rows[table]:
            self.drop[id_] = table
            self._moved |= {id_} if is_moved else set()

    def holds_back(self) -> bool:
        """Whether something moves away from a file that takes something in: it stays until `lets_go`."""
        going = self._moved & self.drop.keys() if self.put else set()
        self._staying = {id_: self.drop.pop(id_) for id_ in going}
        return bool(going)

    def lets_go(self) -> None:
        """What has arrived elsewhere by now is to go; `ChangedError` when the file was touched since it was committed."""
        if not self.is_as_left():
            raise ChangedError(self.file)
        self.drop, self._moved = self._staying, {*self._staying}

    def all_of(self, table: str) -> dict[str, Document]:
        """The documents that the table will hold, by id."""
        left = {id_: row for id_, row in self.rows.get(table, {}).items() if id_ not in self.drop}
        fresh = {id_: row for id_, (record, row) in self.put.items() if TABLE_OF[type(record)] == table}
        return left | fresh

    def commit(self) -> Signature | None:
        """Makes it durable; None when nothing was left in the file, so that it went to the trash."""
        if not self.put and not self._foreign and not any(map(self.all_of, self.rows)):
            throw_file(self.data, self.file)
            return None
        if removed := self._removed():
            throw_documents(self.data, self.file, removed)
        if self.signature is None:
            make_folder((self.data / self.file).parent)
        for table in {*self.drop.values(), *(TABLE_OF[type(one)] for one, _ in self.put.values())}:
            self._apply(table)
        try:
            self.storage.commit(is_read=True)
        except DamagedError as fault:
            raise damaged_file(self.file, str(fault)) from fault
        self._take_up()
        return self.signature

    def _take_up(self) -> None:
        """The rows as they are now."""
        for id_, table in self.drop.items():
            del self.rows[table][id_], self.keys[table][id_]
        for id_, (record, row) in self.put.items():
            table = TABLE_OF[type(record)]
            self.rows[table][id_] = row
            self.keys[table].setdefault(id_, int(document_key(record)))

    def _removed(self) -> Tree:
        removed: Tree = {}
        for id_, table in self.drop.items():
            if id_ not in self._moved:
                removed.setdefault(table, {})[str(self.keys[table][id_])] = self.rows[table][id_]
        return removed

    def _apply(self, table: str) -> None:
        """A handful of TinyDB calls, however many records: each would walk the whole table."""
        known, rows = self.keys[table], self._database.table(table)
        put = [(id_, one, row) for id_, (one, row) in self.put.items() if TABLE_OF[type(one)] == table]
        changed = {known[id_]: row for id_, _, row in put if id_ in known}
        if gone := [known[id_] for id_, home in self.drop.items() if home == table]:
            rows.remove(doc_ids=gone)
        if changed:
            fresh = iter(changed.values())
            rows.update(lambda row: _refill(row, next(fresh)), doc_ids=list(changed))
        added = [TinyDocument(row, int(document_key(one))) for id_, one, row in put if id_ not in known]
        if added:
            if taken := {one.doc_id for one in added} & set(known.values()):
                raise damaged_file(self.file, f"has another record under the key {min(taken)}")
            rows.insert_multiple(added)


def _refill(row: MutableMapping[str, Any], fresh: Document) -> None:
    contents = dict(fresh)  # a document that stays as it was is the very row that is emptied
    row.clear()
    row.update(contents)


def _id(table: str, row: Document) -> str:
    return PROFILE if table == PROFILE else str(row.get("id", ""))
