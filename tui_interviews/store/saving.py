"""One save: every change merged with what the disk holds, then all files written."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tui_interviews.domain.change import Change
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.notebook import TABLES, Record
from tui_interviews.domain.occasion import is_id
from tui_interviews.store.disk import remove_file
from tui_interviews.store.documents import MisfitError, amended, document, kept, normal
from tui_interviews.store.faults import KEPT, damaged_file
from tui_interviews.store.holdings import Holdings
from tui_interviews.store.intents import write_intent
from tui_interviews.store.layout import FOLDERS, TABLE_OF, id_of, new_file, owner
from tui_interviews.store.merge import merge_documents
from tui_interviews.store.pages import page
from tui_interviews.store.reading import look_again
from tui_interviews.store.shape import Document
from tui_interviews.store.sheet import Sheet

_RANK = {table: rank for rank, table in enumerate(TABLES)}


class Save:
    """The sheets of one save; nothing is written before `commit`."""

    def __init__(self, data: Path, holdings: Holdings) -> None:
        """The lock of the folder is held for as long as this lives."""
        self._data = data
        self._holdings = holdings
        self._sheets: dict[str, Sheet] = {}
        self._named: dict[str, str] = {}
        self._answers: dict[str, Change] = {}
        self.intent: Path | None = None
        """Where the news are noted while several files are written."""

    def settle(self, news: Sequence[Change]) -> None:
        """Decides for each record what the disk is to hold."""
        for change in sorted(news, key=lambda one: _RANK.get(one.table, -1)):
            self._settle(change)
        for sheet in tuple(self._sheets.values()):
            self._keep_together(sheet)

    def commit(self, news: Sequence[Change]) -> tuple[Change, ...]:
        """Writes the sheets, new places before old ones; answers where the disk came out different from the news.

        `ChangedError` when somebody without the lock was quicker: then all of it is to be settled again.
        """
        changed = [sheet for sheet in self._sheets.values() if sheet.put or sheet.drop]
        changed.sort(key=lambda sheet: not sheet.put)
        if len(changed) > 1:
            self.intent = write_intent(self._data, news)
        late = [sheet for sheet in changed if sheet.holds_back()]
        for sheet in changed:
            self._commit(sheet)
        for sheet in late:
            sheet.lets_go()
            self._commit(sheet)
        if self.intent is not None:
            remove_file(self.intent)
            self.intent = None
        for change in news:
            self._holdings.untold.pop(change.id, None)
        return tuple(self._answers.values())

    def _commit(self, sheet: Sheet) -> None:
        signature = sheet.commit()
        if signature is None:
            self._holdings.threw(sheet.file)
            return
        self._holdings.wrote(sheet.file, signature, (one for one, _ in sheet.put.values()), sheet.drop)
        self._holdings.recent.put(sheet.file, sheet)

    def _settle(self, change: Change) -> None:
        found = self._found(change)
        if change.after is None:
            self._delete(change, found)
            return
        if fresh := self._amended(change, found):
            self._put(change.after, fresh, found)
            return
        record, merged = _, mine = kept(change.table, change.after)
        for file, theirs in reversed(found.items()):  # what the first one says counts
            base = self._base(change, file, theirs)
            if theirs != base:
                record, merged = self._merged(change.table, file, base, merged, theirs)
        self._put(record, merged, found)
        if document(record) != mine:
            self._answers[change.id] = Change(change.table, change.id, change.after, record)

    def _merged(
        self, table: str, file: str, base: Document, mine: Document, theirs: Document
    ) -> tuple[Record, Document]:
        _, normal_theirs = self._normal(table, theirs, file)
        try:
            return normal(table, merge_documents(base, mine, normal_theirs))
        except MisfitError as fault:
            raise damaged_file(file, f"would not fit once merged ({fault.field} {fault})") from fault

    def _amended(self, change: Change, found: dict[str, Document]) -> Document | None:
        """The document with this change in it, where it is surely the one of what the session had before."""
        before, after = change.before, change.after
        if len(found) != 1 or before is None or after is None or change.id in self._holdings.tried:
            return None
        ((file, theirs),) = found.items()
        sheet = self._sheets[file]
        is_theirs_mine = change.id not in sheet.put and self._holdings.has(file, sheet.signature, before)
        return amended(theirs, before, after) if is_theirs_mine else None

    def _base(self, change: Change, file: str, theirs: Document) -> Document:
        """What this session had before; what it has tried to save since then, if all of that is in what is there now."""
        tried = self._holdings.tried.get(change.id, ())
        first = change.before or next(iter(tried), None)  # what is new can only come from an attempt
        base = document(first) if first is not None else {}
        there = self._normal(change.table, theirs, file)[1] if tried else {}
        for one in map(document, tried):
            if merge_documents(base, one, there) == there:
                base = one
        return base

    def _delete(self, change: Change, found: dict[str, Document]) -> None:
        """An edit of somebody else beats it."""
        for file, theirs in found.items():
            record, _ = self._normal(change.table, theirs, file)
            if document(record) == self._base(change, file, theirs):
                self._sheet(file).remove(change.table, change.id)
            else:
                self._answers[change.id] = Change(change.table, change.id, None, record)

    def _put(self, record: Record, fresh: Document, found: dict[str, Document]) -> None:
        """In its place and nowhere else: all that was found elsewhere is in it."""
        home = self._home(record)
        for file in found:
            if file != home:
                self._sheet(file).remove(TABLE_OF[type(record)], id_of(record), is_moved=True)
        if found.get(home) != fresh:
            self._sheet(home).change(record, fresh)

    def _keep_together(self, sheet: Sheet) -> None:
        """A record written by this save has its contact or path in the file again, even if somebody deleted that."""
        if not sheet.put and not sheet.drop:
            return
        table, *others = next((tables for tables in FOLDERS.values() if tables[0] in sheet.rows), ("",))
        field = "contact_id" if table == "contacts" else "path_id"
        owners = {str(row.get(field, "")) for one in others for row in sheet.all_of(one).values()}
        for id_ in owners - sheet.all_of(table).keys():
            known = self._holdings.told(id_)
            if known is None or TABLE_OF[type(known)] != table:
                continue
            sheet.change(known, sheet.rows[table].get(id_) or document(known))
            if id_ in sheet.rows[table]:
                self._answers[id_] = Change(table, id_, None, known)

    def _found(self, change: Change) -> dict[str, Document]:
        """The document of a record, by file: more than one only where somebody was interrupted while moving it."""
        was_there = change.before is not None or change.id in self._holdings.where
        may_be_elsewhere = was_there or change.id in self._holdings.tried
        found = dict(self._look(change))
        if not found and may_be_elsewhere:
            self._look_everywhere()
            found = dict(self._look(change))
        return found

    def _look_everywhere(self) -> None:
        """What cannot be opened may hold what is looked for."""
        closed = [one.file for one in look_again(self._data, self._holdings) if one.file in FOLDERS]
        closed += [page.file for page in self._holdings.pages.values() if page.signature is None]
        if closed:
            raise NotSavedError(f"{closed[0]} cannot be read now: make it readable; {KEPT}")

    def _look(self, change: Change) -> Iterator[tuple[str, Document]]:
        tried = self._holdings.tried.get(change.id, ())
        sides = [one for one in (change.after, change.before, *tried) if one is not None]
        homes = [self._home(one) for one in sides] + [new_file(one, "") for one in sides if not owner(one)]
        for file in dict.fromkeys((*homes, self._holdings.where.get(change.id, ""))):
            row = self._sheet(file).find(change.table, change.id) if file else None
            if row is not None:
                yield file, row

    def _home(self, record: Record) -> str:
        """The file of its contact or path; for one without, where it is now."""
        owner_id = owner(record)
        if not is_id(owner_id):
            return self._holdings.where.get(id_of(record)) or new_file(record, "")
        for names in (self._holdings.where, self._holdings.named, self._named):
            if owner_id in names:
                return names[owner_id]
        return self._named.setdefault(owner_id, new_file(record, owner_id))

    def _sheet(self, file: str) -> Sheet:
        if file not in self._sheets:
            left = self._holdings.recent.take(file)
            if not isinstance(left, Sheet) or not left.is_as_left():
                left = Sheet(self._data, file)
            self._sheets[file] = left
            self._notice(left)
        return self._sheets[file]

    def _notice(self, sheet: Sheet) -> None:
        """Takes in what others changed in a file, before this save changes it too."""
        state = sheet.signature
        if state == self._holdings.signature(sheet.file):
            return
        if sheet.storage.raw is None:
            self._look_everywhere()
        else:
            self._holdings.take_in([page(sheet.file, sheet.storage.raw, state)])

    def _normal(self, table: str, theirs: Document, file: str) -> tuple[Record, Document]:
        try:
            return normal(table, theirs)
        except MisfitError as fault:
            where = " ".join(part for part in (table, str(theirs.get("id", "")), fault.field) if part)
            raise damaged_file(file, f"has a record that does not fit ({where} {fault})") from fault
