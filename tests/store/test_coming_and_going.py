"""Files that leave, return, are renamed or cut between two looks, while a session goes on saving."""

import errno
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import before_calls
from tests.store.builders import ADA, TALK, added, an_id, note, removed, save, texts
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.store.doctor import repair
from tui_interviews.store.opening import Opened, open_store
from tui_interviews.store.spare import SPARE

BOB = replace(ADA, id=an_id(5), name="Bob Cole", email="")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    open_store(tmp_path).keeper.write(added(ADA, TALK))
    return tmp_path


def file_of(data: Path) -> Path:
    """Ada's."""
    (file,) = data.glob(f"people/*{ADA.id}.json")
    return file


def lines(data: Path) -> list[str]:
    """Of the talk, as the next session finds them, in the one file that has it."""
    opened = open_store(data)
    assert opened.problems == ()
    return texts(opened.notebook.interviews[TALK.id].notes)


def talk(opened: Opened) -> Interview:
    return opened.notebook.interviews[TALK.id]


def takes_the_folder_away(data: Path) -> Callable[[], object]:
    (data / "people").rename(data / "elsewhere")
    return lambda: (data / "elsewhere").rename(data / "people")


def takes_the_file_away(data: Path) -> Callable[[], object]:
    file = file_of(data)
    file.rename(data / "aside")
    return lambda: (data / "aside").rename(file)


def leaves_a_cut_file(data: Path) -> Callable[[], object]:
    back = takes_the_file_away(data)
    (data / f"people/ada-byron-{ADA.id}.json").write_text('{"contacts": {', encoding="utf-8")
    return back


@pytest.mark.parametrize("leave", [takes_the_folder_away, takes_the_file_away, leaves_a_cut_file])
def test_what_was_away_for_a_look_and_is_back_is_written_on(
    data: Path, leave: Callable[[Path], Callable[[], object]]
) -> None:
    session = open_store(data)
    kept = save(session.keeper, talk(session), notes=(note(30),))
    back = leave(data)
    session.keeper.refresh()
    back()
    save(session.keeper, kept, notes=(*kept.notes, note(31)))
    assert lines(data) == ["line 30", "line 31"]
    gone = [one for _ in range(3) for one in session.keeper.refresh() if one.after is None]
    assert gone == [], "they are there, and are told to be"


def test_a_talk_that_another_session_moved_is_written_in_one_place(data: Path) -> None:
    open_store(data).keeper.write(added(BOB))
    one, other = open_store(data), open_store(data)
    moved = save(one.keeper, talk(one), contact_id=BOB.id)
    save(other.keeper, other.notebook.contacts[ADA.id], title="in the old file")
    save(other.keeper, talk(other), notes=(note(31),))
    assert lines(data) == ["line 31"]
    save(one.keeper, moved, notes=(note(32),))
    assert sorted(lines(data)) == ["line 31", "line 32"]


def test_what_is_added_to_somebody_whose_file_was_renamed_goes_there(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA))
    session = open_store(tmp_path)
    renamed = file_of(tmp_path).with_name(f"ada-king-{ADA.id}.json")
    file_of(tmp_path).rename(renamed)
    session.keeper.write(added(TALK))
    assert file_of(tmp_path) == renamed
    assert open_store(tmp_path).problems == ()


def test_of_what_is_in_two_files_both_are_in_what_is_saved(
    data: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Two machines have moved a talk and gone on with it; a folder is brought into step between them."""
    open_store(data).keeper.write(added(BOB))
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "data"
    shutil.copytree(data, elsewhere)
    session, here, there = open_store(data), open_store(data), open_store(elsewhere)
    save(there.keeper, talk(there), contact_id=BOB.id, notes=(note(31),))
    save(here.keeper, talk(here), notes=(note(33),))
    for file in (elsewhere / "people").glob(f"*{BOB.id}.json"):
        shutil.copy(file, data / "people")
    save(session.keeper, talk(session), contact_id=BOB.id, notes=(note(32),))
    assert sorted(lines(data)) == ["line 31", "line 32", "line 33"]


@pytest.mark.parametrize("call", ["open", "scandir"])
def test_nothing_is_written_twice_while_what_is_looked_for_cannot_be_read(data: Path, call: str) -> None:
    session = open_store(data)
    renamed = file_of(data).with_name(f"ada-king-{ADA.id}.json")
    file_of(data).rename(renamed)

    def refuse(_: str, arguments: tuple[Any, ...]) -> None:
        is_folder = (
            isinstance(arguments[0], int) and Path(f"/dev/fd/{arguments[0]}").resolve().name == "people"
        )
        if is_folder or "ada-king" in str(arguments[0]):
            raise OSError(errno.EMFILE, "too many open files")

    with before_calls(refuse, (call,)), pytest.raises(NotSavedError, match="cannot be read now"):
        save(session.keeper, talk(session), notes=(note(30),))
    save(session.keeper, talk(session), notes=(note(30),))
    assert lines(data) == ["line 30"]
    assert file_of(data) == renamed


def test_a_file_that_could_not_be_opened_is_tried_again(data: Path) -> None:
    one, other = open_store(data), open_store(data)
    save(other.keeper, ADA, title="of the other")

    def refuse(_: str, arguments: tuple[Any, ...]) -> None:
        if str(arguments[0]).endswith(".json"):
            raise OSError(errno.EMFILE, "too many open files")

    with before_calls(refuse, ("open",)):
        assert one.keeper.refresh() == ()
    (news,) = one.keeper.refresh()
    assert news.after == replace(ADA, title="of the other")


def test_stamps_of_whole_seconds_cost_nobody_a_save(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = os.utime
    monkeypatch.setattr(os, "utime", lambda handle, **_: stamp(handle, ns=(10**18, 10**18)))
    one = open_store(data)
    mine = one.notebook.contacts[ADA.id]
    for rank in (1, 2, 1, 2):
        mine = save(one.keeper, mine, rank=rank)
    other = open_store(data)
    theirs = other.notebook.contacts[ADA.id]
    for rank in (1, 3, 1):
        theirs = save(other.keeper, theirs, rank=rank)
    save(one.keeper, mine, phone="123")
    found = open_store(data).notebook.contacts[ADA.id]
    assert (found.rank, found.phone) == (1, "123")


def test_an_edit_that_puts_the_old_stamp_back_is_seen(data: Path) -> None:
    session = open_store(data)
    mine = save(session.keeper, session.notebook.contacts[ADA.id], title="one")
    file = file_of(data)
    before, raw = file.stat(), file.read_bytes()
    with file.open("r+b") as edited:
        edited.write(raw.replace(b"Byron", b"BYRON"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    save(session.keeper, mine, phone="123")
    assert open_store(data).notebook.contacts[ADA.id].name == "Ada BYRON"


def test_of_two_copies_of_one_file_the_doctor_merges_both(data: Path) -> None:
    whole = file_of(data).read_bytes()
    for number in (1, 2):
        session = open_store(data)
        save(session.keeper, talk(session), notes=(note(30 + number),))
        copy = file_of(data).with_suffix(f".sync-conflict-20261127-00000{number}-ABCDEF{number}.json")
        (data / "made").write_bytes(file_of(data).read_bytes())
        file_of(data).write_bytes(whole)
        (data / "made").rename(copy)
        copy.rename(data / f"{number}")
    for number in (1, 2):
        name = f"{file_of(data).stem}.sync-conflict-20261127-00000{number}-ABCDEF{number}.json"
        (data / f"{number}").rename(data / "people" / name)
    repair(data)
    assert sorted(lines(data)) == ["line 31", "line 32"]


def test_whoever_is_missing_is_brought_back_from_the_generation_before_and_not_from_a_spare_one(
    data: Path,
) -> None:
    session = open_store(data)
    mine = session.notebook.contacts[ADA.id]
    for title in ("one", "two", "three"):
        mine = save(session.keeper, mine, title=title)
    assert (data / ".prev" / SPARE).exists()
    tree = json.loads(file_of(data).read_bytes())
    del tree["contacts"]
    file_of(data).write_text(json.dumps(tree), encoding="utf-8")
    repair(data)
    assert open_store(data).notebook.contacts[ADA.id].title == "two"


def test_a_file_that_is_made_anew_leaves_the_generation_before_alone(data: Path) -> None:
    keeper = open_store(data).keeper
    renamed = save(keeper, ADA, title="one")
    keeper.write(removed(TALK))
    keeper.write(removed(renamed))
    (data / ".prev" / SPARE).unlink(missing_ok=True)
    keeper.write(added(renamed))
    assert not (data / ".prev" / SPARE).exists(), "a second name of what is still the one before"
