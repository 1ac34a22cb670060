"""The store is broken in every way; what was called saved is there, and a refusal is in words."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import CHANGING, Nth, before_calls, opens_to_write
from tests.store.builders import ADA, NOW, added, an_id, contents, edited
from tests.store.faults import TRIALS
from tests.store.faults_by_death import ROOT
from tests.store.remains import NEWS, assert_sound, is_news_there, prepared
from tests.store.writer import OTHER, PATH
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.store.disk import TEMPORARY
from tui_interviews.store.intents import write_intent
from tui_interviews.store.layout import PREVIOUS
from tui_interviews.store.opening import open_store
from tui_interviews.store.spare import SPARE

LINE = NEWS[:1]
"""The news that concern one file."""


@pytest.mark.parametrize("trial", TRIALS)
def test_nothing_that_was_called_saved_is_lost_and_nothing_is_half_done(trial: str) -> None:
    command = [sys.executable, "-m", "tests.store.faults", "--only", trial]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def refusing(name: str, code: int, holding: str = "") -> Nth:
    """Every call of this name fails when its first argument holds that text."""

    def fail(called: str, arguments: tuple[Any, ...]) -> None:
        if called == name and holding in str(arguments[0]):
            raise OSError(code, os.strerror(code), str(arguments[0]))

    return Nth(1, fail, lasts=True)


def previous(data: Path) -> bytes:
    """The previous generation of Ada's file."""
    (file,) = (data / PREVIOUS).glob(f"*{ADA.id}.json")
    return file.read_bytes()


def refusal(keeper: Keeper) -> str:
    """The words with which the line is not saved."""
    with pytest.raises(NotSavedError) as told:
        keeper.write(LINE)
    return str(told.value)


def test_a_name_is_given_to_what_is_on_the_disk_and_saved_is_said_of_names_that_are(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    written: set[int] = set()
    named: set[int] = set()

    def watch(name: str, arguments: tuple[Any, ...]) -> None:
        match name:
            case "write":
                written.add(os.fstat(arguments[0]).st_ino)
            case "fsync":
                written.discard(os.fstat(arguments[0]).st_ino)
                named.discard(os.fstat(arguments[0]).st_ino)
            case "replace" if PREVIOUS not in str(arguments[1]):
                folder = Path(arguments[1]).parent.stat().st_ino
                assert Path(arguments[0]).stat().st_ino not in written, "the name would outlive the bytes"
                assert named <= {folder}, "the intent has to be there before the files change"
                named.add(folder)

    with before_calls(watch, ("write", "fsync", "replace")):
        keeper.write(NEWS)
        assert not named | written


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full: free some space; your change is kept on the screen"),
        (errno.EDQUOT, "your quota on this disk is used up: free some space"),
        (errno.EIO, "the disk reported a fault (Input/output error): check it"),
        (errno.ENOENT, "bring the folder or the disk back"),
        (errno.EROFS, "is on a disk that is read-only: make it writable"),
    ],
)
def test_a_disk_that_refuses_is_named_and_costs_nothing(code: int, words: str, tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    before = contents(tmp_path)
    with before_calls(refusing("write", code)):
        assert words in refusal(keeper)
    assert contents(tmp_path) == before


def test_after_a_failed_fsync_the_bytes_go_into_a_new_file(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    made: list[str] = []

    def watch(name: str, arguments: tuple[Any, ...]) -> None:
        if opens_to_write(name, arguments):
            made.append(arguments[0])
        if name == "fsync" and len(made) == 1:
            raise OSError(errno.EIO, "the page is lost")

    with before_calls(watch):
        assert "the disk reported a fault" in refusal(keeper)
        assert not Path(made[0]).exists()
        keeper.write(LINE)
    assert [SPARE in str(one) for one in made] == [True, False]


def test_a_save_that_fails_leaves_the_generation_before_as_it_was(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    before = previous(tmp_path)
    with before_calls(refusing("replace", errno.EIO, holding=SPARE)):
        refusal(keeper)
    assert previous(tmp_path) == before
    assert list(tmp_path.rglob(f"{TEMPORARY}*")) == []
    assert not (tmp_path / PREVIOUS / SPARE).exists(), "what failed is not trusted again"


def test_a_disk_without_hard_links_keeps_the_previous_file_as_a_copy(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    (file,) = tmp_path.glob(f"people/*{ADA.id}.json")
    old = file.read_bytes()
    with before_calls(refusing("link", errno.EPERM)):
        keeper.write(LINE)
    assert previous(tmp_path) == old


def test_the_next_session_clears_what_a_dead_one_left_in_every_folder(tmp_path: Path) -> None:
    prepared(tmp_path)
    for folder in (".", "people", "paths", PREVIOUS):
        (tmp_path / folder / f"{TEMPORARY}00").write_text("{")
    assert_sound(tmp_path)


def test_a_file_that_an_editor_never_leaves_alone_is_named(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    (file,) = tmp_path.glob(f"people/*{ADA.id}.json")
    raw = file.read_bytes()

    def scribble(name: str, _: object) -> None:
        if name == "link":
            file.with_suffix(".new").write_bytes(raw)
            file.with_suffix(".new").rename(file)

    with before_calls(scribble, CHANGING):
        assert "another program writes" in refusal(keeper)
    keeper.write(NEWS)
    assert is_news_there(assert_sound(tmp_path))


def test_what_was_refused_does_not_come_back_by_itself_into_another_session(tmp_path: Path) -> None:
    one, two = prepared(tmp_path).keeper, open_store(tmp_path).keeper
    with before_calls(refusing("write", errno.ENOSPC)):
        refusal(one)
    two.write([edited(ADA, ADA)])
    assert not open_store(tmp_path).notebook.interviews[NEWS[0].id].notes[2:]
    one.write(NEWS)
    assert is_news_there(assert_sound(tmp_path))


@contextmanager
def losing_the_folder() -> Iterator[None]:
    """The name is given, and then the disk will not say that it is durable."""
    renamed: list[str] = []

    def lose(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "replace" and PREVIOUS not in str(arguments[1]):
            renamed.append(str(arguments[1]))
        if name == "fsync" and renamed:
            raise OSError(errno.EIO, "the folder is lost")

    with before_calls(lose), pytest.raises(NotSavedError):
        yield


def test_what_was_saved_although_it_was_refused_clashes_with_nothing_that_follows(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    ones, twos = (replace(ADA, email=f"{name}@example.org") for name in ("one", "two"))
    with losing_the_folder():
        keeper.write([edited(ADA, ones)])
    assert open_store(tmp_path).notebook.contacts[ADA.id] == ones
    assert keeper.write([edited(ADA, ones), edited(ones, twos)]) == ()
    assert open_store(tmp_path).notebook.contacts[ADA.id] == twos


def test_what_was_saved_although_it_was_refused_may_be_moved_by_others_before_it_is_saved_again(
    tmp_path: Path,
) -> None:
    keeper = prepared(tmp_path).keeper
    lead = Lead(an_id(101), OTHER.id, LeadKind.SEARCH_TERM, "taxonomy", NOW)
    with losing_the_folder():
        keeper.write(added(lead))
    moved = replace(lead, path_id=PATH.id)
    open_store(tmp_path).keeper.write([edited(lead, moved)])
    (answer,) = keeper.write(added(lead))
    assert answer.after == moved
    opened = open_store(tmp_path)
    assert (opened.problems, opened.notebook.leads) == ((), {lead.id: moved})


def test_people_stay_on_the_screen_while_their_folder_cannot_be_opened(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    with before_calls(refusing("open", errno.EMFILE, holding="/people")):
        assert keeper.refresh() == ()
    assert keeper.refresh() == ()


def test_a_change_of_two_files_is_not_replayed_into_a_folder_that_cannot_be_seen(tmp_path: Path) -> None:
    keeper = prepared(tmp_path).keeper
    write_intent(tmp_path, NEWS)
    before = contents(tmp_path)
    with before_calls(refusing("open", errno.EMFILE, holding=str(tmp_path / "paths"))):
        assert "paths cannot be opened as a folder" in refusal(keeper)
    assert contents(tmp_path) == before
    assert is_news_there(assert_sound(tmp_path))
