"""Two or three sessions on one folder, each with records that are older than the disk, change whatever comes to mind."""

import errno
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.breaking import CHANGING, Nth, before_calls
from tests.store.builders import ADA, NOW, TALK, added, an_id
from tests.store.faults import MEMORY
from tests.store.remains import assert_stock_tinydb_reads
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.domain.change import Change, apply, changes
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import open_store

BOB = replace(ADA, id=an_id(5), name="Bob Cole", email="bob@example.org")


@dataclass(slots=True)
class Ledger:
    """What was done by whomever, to be compared with what came of it."""

    number: int = 100
    added: set[str] = field(default_factory=set)
    """Every text that somebody added, each of them different."""
    removed: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=lambda: {ADA.email})
    """Those that nobody has replaced who had seen them."""

    def fresh(self) -> tuple[str, str]:
        """An id and a text that nobody else has."""
        self.number += 1
        self.added.add(f"text {self.number}")
        return an_id(self.number), f"text {self.number}"

    def gone(self, text: str) -> None:
        """Somebody has removed or rewritten it."""
        self.removed.add(text)


@dataclass(slots=True)
class Session:
    """A keeper and the records on its screen."""

    data: Path
    keeper: FolderKeeper
    notebook: Notebook
    waiting: tuple[Change, ...] = ()
    """What the disk refused, to be tried again together with what comes next."""

    def save(self, after: Notebook, fault: int = 0) -> None:
        """As the app does it, on a disk that refuses one call, unless the number is 0."""
        self.waiting += changes(self.notebook, after)
        self.notebook = after
        with suppress(NotSavedError), before_calls(Nth(fault, refuse), CHANGING):
            answers = self.keeper.write(self.waiting)
            self.waiting = ()
            self.notebook = apply(after, answers)

    def refresh(self) -> None:
        """What others have done; with something unsaved there is no time for it."""
        if not self.waiting:
            self.notebook = apply(self.notebook, self.keeper.refresh())

    @property
    def talk(self) -> Interview:
        """The talk as it is on the screen."""
        return self.notebook.interviews[TALK.id]


def refuse(name: str, arguments: tuple[Any, ...]) -> None:
    """A disk that is full for a moment; what is closed is closed."""
    if name != "close":
        raise OSError(errno.ENOSPC, "full", str(arguments[0]))


Deed: TypeAlias = Callable[[Session, Ledger, int], Notebook]


def add_note(session: Session, ledger: Ledger, place: int) -> Notebook:
    id_, text = ledger.fresh()
    notes = list(session.talk.notes)
    notes.insert(place % (len(notes) + 1), Note(id_, NOW, text))
    return put(session.notebook, replace(session.talk, notes=tuple(notes)))


def rewrite_note(session: Session, ledger: Ledger, place: int) -> Notebook:
    if not session.talk.notes:
        return session.notebook
    notes = list(session.talk.notes)
    one = notes[place % len(notes)]
    ledger.gone(one.text)
    notes[place % len(notes)] = replace(one, text=ledger.fresh()[1])
    return put(session.notebook, replace(session.talk, notes=tuple(notes)))


def remove_note(session: Session, ledger: Ledger, place: int) -> Notebook:
    notes = list(session.talk.notes)
    if notes:
        ledger.gone(notes.pop(place % len(notes)).text)
    return put(session.notebook, replace(session.talk, notes=tuple(notes)))


def add_line(session: Session, ledger: Ledger, place: int) -> Notebook:
    lines = list(session.talk.debrief)
    lines.insert(place % (len(lines) + 1), ledger.fresh()[1])
    return put(session.notebook, replace(session.talk, debrief=tuple(lines)))


def remove_line(session: Session, ledger: Ledger, place: int) -> Notebook:
    lines = list(session.talk.debrief)
    if lines:
        ledger.gone(lines.pop(place % len(lines)))
    return put(session.notebook, replace(session.talk, debrief=tuple(lines)))


def add_lead(session: Session, ledger: Ledger, place: int) -> Notebook:
    id_, text = ledger.fresh()
    return put(
        session.notebook, Lead(id_, (PATH.id, OTHER.id, "")[place % 3], LeadKind.SEARCH_TERM, text, NOW)
    )


def move_lead(session: Session, ledger: Ledger, place: int) -> Notebook:
    if not session.notebook.leads:
        return session.notebook
    one = [*session.notebook.leads.values()][place % len(session.notebook.leads)]
    return put(session.notebook, replace(one, path_id=(PATH.id, OTHER.id)[place % 2]))


def remove_lead(session: Session, ledger: Ledger, place: int) -> Notebook:
    if not session.notebook.leads:
        return session.notebook
    one = [*session.notebook.leads.values()][place % len(session.notebook.leads)]
    ledger.gone(one.text)
    return drop(session.notebook, one)


def move_insight(session: Session, ledger: Ledger, place: int) -> Notebook:
    one = session.notebook.insights[WANDERER.id]
    return put(session.notebook, replace(one, path_id=(PATH.id, OTHER.id)[place % 2]))


def move_talk(session: Session, ledger: Ledger, place: int) -> Notebook:
    return put(session.notebook, replace(session.talk, contact_id=(ADA.id, BOB.id)[place % 2]))


def rename_by_hand(session: Session, ledger: Ledger, place: int) -> Notebook:
    ledger.number += 1
    for file in (session.data / "people").glob(f"*{(ADA.id, BOB.id)[place % 2]}.json"):
        file.rename(file.with_name(f"renamed-{ledger.number}-{file.name[-17:]}"))
    return session.notebook


def set_address(session: Session, ledger: Ledger, place: int) -> Notebook:
    ada = session.notebook.contacts[ADA.id]
    ledger.number += 1
    address = f"{ledger.number}@example.org"
    ledger.addresses = ledger.addresses - {ada.email} | {address}
    return put(session.notebook, replace(ada, email=address))


def look(session: Session, ledger: Ledger, place: int) -> Notebook:
    session.refresh()
    return session.notebook


DEEDS: tuple[Deed, ...] = (
    add_note,
    rewrite_note,
    remove_note,
    add_line,
    remove_line,
    add_lead,
    move_lead,
    remove_lead,
    move_insight,
    move_talk,
    rename_by_hand,
    set_address,
    look,
)
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(DEEDS), st.integers(0, 11), st.just(0) | st.integers(1, 40)),
    min_size=2,
    max_size=24,
)


@settings(max_examples=150)
@given(STEPS)
def test_what_anybody_added_is_there_once_in_every_session_and_clashes_can_be_chosen(
    steps: list[tuple[int, Deed, int, int]],
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        data = Path(folder, "data")
        open_store(data).keeper.write(added(ADA, BOB, TALK, PATH, OTHER, WANDERER))
        sessions = [Session(data, one.keeper, one.notebook) for one in (open_store(data) for _ in range(3))]
        ledger = Ledger()
        for who, deed, place, fault in steps:
            sessions[who].save(deed(sessions[who], ledger, place), fault)
        for session in sessions:
            session.save(session.notebook)
        for session in sessions:
            session.refresh()
        opened = open_store(data)
        assert opened.problems == ()
        for session in sessions:
            assert session.notebook == opened.notebook
        assert_nothing_lost(opened.notebook, ledger, has_faults=any(fault for *_, fault in steps))
        assert_stock_tinydb_reads(data)


def assert_nothing_lost(notebook: Notebook, ledger: Ledger, *, has_faults: bool) -> None:
    """No text lost or doubled, and of each clash both values are known."""
    talk, ada = notebook.interviews[TALK.id], notebook.contacts[ADA.id]
    said = [*(note.text for note in talk.notes), *talk.debrief]
    found = Counter([*said, *(lead.text for lead in notebook.leads.values())])
    kept = {one.mine for one in talk.conflicts}
    assert ledger.added - ledger.removed <= found.keys() | kept
    assert all(count == 1 for count in found.values())
    assert found.keys() <= ledger.added
    addresses = {ada.email, *(one.mine for one in ada.conflicts)}
    assert ledger.addresses <= addresses
    if not has_faults:  # what was not called saved is saved again, also where somebody had removed it
        assert not ledger.removed.intersection(said), "what somebody removed came back"
        assert ledger.addresses == addresses
    assert list(notebook.insights) == [WANDERER.id]
