"""A session's own memory: what can be taken back after a restart, and what was not saved when it ended."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.breaking import before_calls
from tests.store.builders import ADA, NOW, TALK, added, edited
from tui_interviews.domain.history import Entry, History, Move, Step, entries_of, moved
from tui_interviews.domain.leftover import FilledForm, Leftover, Spot
from tui_interviews.store import journal as journals
from tui_interviews.store import undolog
from tui_interviews.store.journal import FolderJournal

FORM = FilledForm("00c0ffee", "Research about Ada", {"text": "half a f"}, "half a f", NOW, Spot(), ADA.id)
STEPS = tuple(Step(f"step {n}", (edited(ADA, replace(ADA, title=f"{n}")),)) for n in range(4))


def journal(folder: Path, name: str, *, now: datetime = NOW, refuges: tuple[Path, ...] = ()) -> FolderJournal:
    return FolderJournal(folder, name, lambda: now, refuges)


def ended(one: FolderJournal) -> None:
    """As when its process is killed: the kernel lets go of its locks."""
    if one._alive is not None:
        os.close(one._alive)


def done(*steps: Step) -> list[Entry]:
    return [Entry(Move.DO, step) for step in steps]


def labels(steps: tuple[Step, ...]) -> list[str]:
    return [step.label for step in steps]


def test_what_was_done_can_be_taken_back_by_the_next_session(tmp_path: Path) -> None:
    first = journal(tmp_path, "a")
    first.note([*done(*STEPS), Entry(Move.UNDO)])
    ended(first)
    past = journal(tmp_path, "b").past()
    assert past == History(STEPS[:3], STEPS[3:])


def test_it_goes_on_through_many_sessions_and_keeps_two_hundred_steps(tmp_path: Path) -> None:
    for number in range(60):
        one = journal(tmp_path, f"s{number}")
        one.note(done(*(replace(step, label=f"{number} {step.label}") for step in STEPS)))
        ended(one)
    past = journal(tmp_path, "last").past()
    assert len(past.done) == 200
    assert past.done[-1].label == "59 step 3"
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.suffix) == [".alive", ".undo"]


def test_nobody_takes_over_from_a_session_that_lives(tmp_path: Path) -> None:
    living, dead = journal(tmp_path, "a"), journal(tmp_path, "b")
    living.note(done(STEPS[0]))
    dead.note(done(STEPS[1]))
    ended(dead)
    third = journal(tmp_path, "c")
    assert labels(third.past().done) == ["step 1"]
    living.note(done(STEPS[2]))
    ended(living)
    ended(third)
    assert labels(journal(tmp_path, "d").past().done) == ["step 1", "step 0", "step 2"]


def test_looking_alone_makes_nothing(tmp_path: Path) -> None:
    one = journal(tmp_path / "state", "a")
    assert one.past() == History()
    assert one.leftovers() == ()
    assert one.hold((), "", ())
    assert not (tmp_path / "state").exists()


def test_a_line_that_was_torn_by_a_kill_costs_only_itself(tmp_path: Path) -> None:
    first = journal(tmp_path, "a")
    first.note(done(*STEPS))
    ended(first)
    path = tmp_path / "a.undo"
    path.write_bytes(path.read_bytes()[:-9])
    assert journal(tmp_path, "b").past().done == STEPS[:3]


def test_a_line_that_makes_no_sense_costs_what_lies_before_it() -> None:
    raw = undolog.encoded(done(*STEPS))
    lines = raw.splitlines(keepends=True)
    assert undolog.replayed(b"".join([*lines[:2], b'{"move": "jump"}\n', *lines[2:]])).done == STEPS[2:]


def test_a_log_grows_only_so_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journals, "LONGEST_LOG", 20_000)
    one = journal(tmp_path, "a")
    step = Step("write", (edited(ADA, replace(ADA, title="x" * 500)),), "message:1")
    for _ in range(200):
        one.note(done(step))
    assert (tmp_path / "a.undo").stat().st_size < 22_000
    ended(one)
    assert labels(journal(tmp_path, "b").past().done) == ["write"]


MOVES = st.lists(st.sampled_from(["do", "do", "do", "undo", "redo", "overtaken"]), max_size=40)


@given(MOVES)
@settings(max_examples=60)
def test_a_log_leads_to_the_very_history_that_it_was_made_of(names: list[str]) -> None:
    entries = [
        Entry(Move(name), STEPS[number % 4] if name == "do" else None) for number, name in enumerate(names)
    ]
    history = History()
    for entry in entries:
        history = moved(history, entry)
    assert undolog.replayed(undolog.encoded(entries)) == history
    assert undolog.replayed(undolog.encoded(entries_of(history))) == history


def test_everything_is_for_its_owner_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        one = journal(tmp_path / "state" / "sessions", "a")
        one.note(done(*STEPS))
        one.hold(STEPS, "full", (FORM,))
    finally:
        os.umask(old)
    for path in (tmp_path / "state").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


# what was not saved


def test_what_was_put_aside_is_offered_once_the_session_has_ended(tmp_path: Path) -> None:
    first, second = journal(tmp_path, "a"), journal(tmp_path, "b")
    assert first.hold(STEPS[:1], "the disk is full", (FORM,))
    assert second.leftovers() == ()
    ended(first)
    assert second.leftovers() == (Leftover("a", NOW, "the disk is full", STEPS[:1], (FORM,)),)
    kept = second.settle("a")
    assert second.leftovers() == ()
    assert "half a f" in Path(kept).read_text(encoding="utf-8")


def test_of_two_sessions_that_start_together_one_offers_what_was_left(tmp_path: Path) -> None:
    dead = journal(tmp_path, "a")
    dead.hold(STEPS[:1], "the disk is full", (FORM,))
    ended(dead)
    first, second = journal(tmp_path, "b"), journal(tmp_path, "c")
    assert len(first.leftovers()) == len(first.leftovers()) == 1
    assert second.leftovers() == ()


def test_what_reached_the_disk_after_all_is_put_aside_no_more(tmp_path: Path) -> None:
    first = journal(tmp_path, "a")
    first.hold(STEPS, "the disk is full", ())
    first.hold((), "", ())
    ended(first)
    assert journal(tmp_path, "b").leftovers() == ()


def test_what_was_dealt_with_stays_for_thirty_days(tmp_path: Path) -> None:
    first = journal(tmp_path, "a")
    first.hold((), "", (FORM,))
    ended(first)
    kept = Path(journal(tmp_path, "b").settle("a"))
    today = datetime.now(UTC)
    journal(tmp_path, "c", now=today + timedelta(days=29)).leftovers()
    assert kept.exists()
    journal(tmp_path, "d", now=today + timedelta(days=31)).leftovers()
    assert not kept.exists()


def test_the_lock_of_a_session_that_was_killed_goes_with_it_and_that_of_a_living_one_stays(
    tmp_path: Path,
) -> None:
    for name in ("killed", "living"):
        one = journal(tmp_path, name)
        one.hold((), "", (FORM,))
        one.hold((), "", ())
        if name == "killed":
            ended(one)
    journal(tmp_path, "b", now=datetime.now(UTC) + timedelta(days=31)).leftovers()
    assert {path.name for path in tmp_path.glob("*.alive")} == {"living.alive"}


@contextmanager
def full(folder: Path, code: int = errno.ENOSPC, *, has_reserve: bool = False) -> Iterator[None]:
    """A disk on which nothing more can be written, until the reserve is given up."""

    def refuse(name: str, arguments: tuple[Any, ...]) -> None:
        path = str(arguments[0])
        is_new = str(folder) in path and arguments[1] & os.O_CREAT and not path.endswith(".lock")
        if is_new and not (has_reserve and not (folder / "reserve").exists()):
            raise OSError(code, "no space")

    with before_calls(refuse, ("open",)):
        yield


def test_the_reserve_makes_room_when_the_disk_is_full(tmp_path: Path) -> None:
    one = journal(tmp_path, "a")
    one.note(done(STEPS[0]))
    assert (tmp_path / "reserve").stat().st_size == journals.RESERVED
    with full(tmp_path, has_reserve=True):
        assert one.hold(STEPS, "full", ())
    ended(one)
    (left,) = journal(tmp_path, "b").leftovers()
    assert left.steps == STEPS


def test_another_disk_has_to_do_when_there_is_no_room_at_all(tmp_path: Path) -> None:
    state, refuge = tmp_path / "state", tmp_path / "run" / "mine"
    one = journal(state, "a", refuges=(refuge,))
    with full(state, errno.EDQUOT):
        assert one.hold(STEPS, "quota", (FORM,))
    assert [path.name for path in refuge.iterdir()] == ["a.left"]
    ended(one)
    (left,) = journal(state, "b", refuges=(refuge,)).leftovers()
    assert (left.steps, left.forms) == (STEPS, (FORM,))
    with full(state, errno.EDQUOT):
        assert one.hold((), "", ())
    assert list(refuge.iterdir()) == []


def test_what_another_place_took_is_offered_though_the_folder_is_none(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file stands in its place")
    state, refuge = tmp_path / "state" / "sessions", tmp_path / "run" / "mine"
    assert journal(state, "a", refuges=(refuge,)).hold(STEPS, "", (FORM,))
    (left,) = journal(state, "b", refuges=(refuge,)).leftovers()
    assert (left.steps, left.forms) == (STEPS, (FORM,))


def test_nowhere_is_said_to_be_nowhere(tmp_path: Path) -> None:
    one = journal(tmp_path / "state", "a", refuges=(tmp_path / "run",))
    with full(tmp_path):
        assert not one.hold(STEPS, "full", ())


def test_a_refuge_of_somebody_else_is_not_used(tmp_path: Path) -> None:
    refuge = tmp_path / "open"
    refuge.mkdir()
    refuge.chmod(0o777)
    one = journal(tmp_path / "state", "a", refuges=(refuge,))
    with full(tmp_path / "state"):
        assert not one.hold(STEPS, "full", ())
    assert list(refuge.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b'{"left_at": 3}', b"\xff\xfe", b"[" * 9999])
def test_a_file_that_makes_no_sense_is_left_alone(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.left").write_bytes(raw)
    assert journal(tmp_path, "b").leftovers() == ()
    assert (tmp_path / "a.left").read_bytes() == raw


def test_changes_of_every_kind_come_back_as_they_were(tmp_path: Path) -> None:
    news = (*added(TALK), edited(ADA, replace(ADA, tags=("map",))))
    first = journal(tmp_path, "a")
    first.hold((Step("many", news),), "", ())
    ended(first)
    (left,) = journal(tmp_path, "b").leftovers()
    assert left.steps == (Step("many", news),)
