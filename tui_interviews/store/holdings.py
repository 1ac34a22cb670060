"""What a session was last told that the disk holds, and what it was not told yet."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from tui_interviews.domain.change import Change
from tui_interviews.domain.notebook import Record
from tui_interviews.domain.problem import Problem
from tui_interviews.store.disk import Signature
from tui_interviews.store.layout import TABLE_OF, id_in, id_of
from tui_interviews.store.pages import Page
from tui_interviews.store.recent import Recent


@dataclass(slots=True)
class Holdings:
    """The files as they were last read; the only thing in the store that changes in place."""

    pages: dict[str, Page] = field(default_factory=dict)
    where: dict[str, str] = field(default_factory=dict)
    """The file of each record, by id."""
    named: dict[str, str] = field(default_factory=dict)
    """The file that is named by an id, also when it is gone: it would get its name back."""
    doubles: dict[str, dict[str, Record]] = field(default_factory=dict)
    """By file, the records that are in another file too, which counts as long as it holds them."""
    tried: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    """By id, what a save that failed may have left on the disk nevertheless."""
    recent: Recent = field(default_factory=Recent)
    untold: dict[str, Record | None] = field(default_factory=dict)
    """Records that others changed, as this session knows them."""

    def record(self, id_: str) -> Record | None:
        """The record as last read."""
        file = self.where.get(id_)
        return self.pages[file].records.get(id_) if file else None

    def told(self, id_: str) -> Record | None:
        """The record as the session knows it."""
        return self.untold[id_] if id_ in self.untold else self.record(id_)

    def problems(self) -> Iterator[Problem]:
        """What is wrong in the files, as last read."""
        for file, page in self.pages.items():
            yield from page.problems
            for id_, record in self.doubles.get(file, {}).items():
                what = f"is in {self.where[id_]} too, which counts; it is left as it is: remove one"
                yield Problem(file, what, TABLE_OF[type(record)], id_)

    def signature(self, file: str) -> Signature | None:
        """The state of a file when it was last read, None where there was none."""
        return self.pages[file].signature if file in self.pages else None

    def has(self, file: str, signature: Signature | None, record: Record) -> bool:
        """Whether it is this very record that was read in the file, or written to it, when that was in this state."""
        page, id_ = self.pages.get(file), id_of(record)
        if page is None or not page.is_readable or page.signature != signature or id_ in page.misfits:
            return False
        return page.records.get(id_) is record

    def take_in(self, read: Iterable[Page], gone: Iterable[str] = ()) -> None:
        """Files that were read again, and files that are no longer there; moved records are found at their new place."""
        read = tuple(read)
        for file in gone:
            self._forget(file, self.pages[file].records)
            del self.pages[file]
            self.doubles.pop(file, None)
        for page in read:
            old = self.pages.get(page.file)
            if old is not None and page.is_readable:
                self._forget(page.file, old.records.keys() - page.records.keys() - page.misfits)
        for page in read:
            self._add(page)
        self._adopt()

    def _forget(self, file: str, ids: Iterable[str]) -> None:
        for id_ in ids:
            if self.where.get(id_) == file:
                self.untold.setdefault(id_, self.pages[file].records.get(id_))
                del self.where[id_]

    def _add(self, page: Page) -> None:
        old = self.pages.get(page.file)
        known = old.records if old else {}
        records = {id_: known[id_] for id_ in known if not page.is_readable or id_ in page.misfits}
        doubles = {}
        for id_, record in page.records.items():
            if self.where.setdefault(id_, page.file) != page.file:
                doubles[id_] = record
                continue
            if id_ in known and known[id_] == record:
                records[id_] = known[id_]
                continue
            self.untold.setdefault(id_, known.get(id_))
            records[id_] = record
        if named := id_in(page.file):
            self.named.setdefault(named, page.file)
        self.pages[page.file] = replace(page, records=records)
        self.doubles.pop(page.file, None)
        if doubles:
            self.doubles[page.file] = doubles

    def _adopt(self) -> None:
        """What was there twice, as while somebody moved it, counts where it is left."""
        for file, doubles in tuple(self.doubles.items()):
            if doubles.keys() - self.where.keys():
                self._add(replace(self.pages[file], records={**self.pages[file].records, **doubles}))

    def wrote(
        self, file: str, signature: Signature, records: Iterable[Record], gone: Collection[str]
    ) -> None:
        """What this session itself has just written, which is no news to it."""
        old = self.pages.get(file) or Page(file, None)
        kept = dict(old.records)
        for id_ in gone:
            kept.pop(id_, None)
            self.untold.pop(id_, None)
            if self.where.get(id_) == file:
                del self.where[id_]
        for record in records:
            kept[id_of(record)] = record
            self.where[id_of(record)] = file
            self.untold.pop(id_of(record), None)
        if named := id_in(file):
            self.named.setdefault(named, file)
        self.pages[file] = Page(file, signature, kept, old.misfits, old.problems, old.is_readable)
        if left := {id_: one for id_, one in self.doubles.pop(file, {}).items() if id_ not in {*kept, *gone}}:
            self.doubles[file] = left
        self._adopt()

    def threw(self, file: str) -> None:
        """A whole file that the session itself moved to the trash, which is no news to it."""
        if file in self.pages:
            for id_ in self.pages[file].records:
                self.untold.pop(id_, None)
                if self.where.get(id_) == file:
                    del self.where[id_]
            del self.pages[file]
        self.doubles.pop(file, None)
        self._adopt()

    def news(self) -> Iterator[Change]:
        """What the session was not told yet; from then on it is."""
        for id_, before in self.untold.items():
            after = self.record(id_)
            one = after or before
            if one is not None and before != after:
                yield Change(TABLE_OF[type(one)], id_, before, after)
        self.untold.clear()
