"""Records that move from one file to another, seen by others and interrupted."""

import errno
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tests.store.breaking import Nth, PowerCutError, before_calls
from tests.store.builders import ADA, NOW, TALK, added, an_id, edited, note, save, texts
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.domain.change import apply
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.store.opening import open_store

LEAD = Lead(an_id(60), "", LeadKind.SEARCH_TERM, "taxonomist", NOW)
MOVE = edited(LEAD, replace(LEAD, path_id=PATH.id))
MOVED_WANDERER = replace(WANDERER, path_id=OTHER.id)


def cut(*_: object) -> None:
    raise PowerCutError


def refuse(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def assert_moved_once(data: Path) -> bool:
    """Whether it is in its new place yet; never in both."""
    opened = open_store(data)
    assert opened.problems == ()
    return opened.notebook.leads[LEAD.id].path_id == PATH.id


def test_what_another_session_moved_stays_on_the_screen_of_one_that_writes_at_the_new_place(
    tmp_path: Path,
) -> None:
    open_store(tmp_path).keeper.write(added(PATH, OTHER, WANDERER))
    one, two = open_store(tmp_path), open_store(tmp_path)
    one.keeper.write([edited(WANDERER, MOVED_WANDERER)])
    two.keeper.write(added(replace(LEAD, path_id=OTHER.id)))
    seen = apply(two.notebook, two.keeper.refresh())
    assert seen.insights == {WANDERER.id: MOVED_WANDERER}


def test_a_power_cut_while_something_leaves_the_unsorted_file_leaves_it_in_one_place(tmp_path: Path) -> None:
    for call in range(1, 1000):
        data = tmp_path / str(call)
        keeper = open_store(data).keeper
        keeper.write(added(PATH, LEAD))
        cutting = Nth(call, cut)
        with suppress(PowerCutError), before_calls(cutting):
            keeper.write([MOVE])
        is_moved = assert_moved_once(data)
        if not cutting.has_acted:
            assert is_moved
            return


def test_steps_that_were_waiting_together_do_not_clash_when_they_are_replayed(tmp_path: Path) -> None:
    ones, twos = (replace(ADA, email=f"{name}@example.org") for name in ("one", "two"))
    for call in range(1, 1000):
        data = tmp_path / str(call)
        keeper = open_store(data).keeper
        keeper.write(added(ADA, PATH, LEAD))
        cutting = Nth(call, cut)
        with suppress(PowerCutError), before_calls(cutting):
            keeper.write([edited(ADA, ones), edited(ones, twos), MOVE])
        assert open_store(data).notebook.contacts[ADA.id] == (twos if assert_moved_once(data) else ADA)
        if not cutting.has_acted:
            return


def test_what_another_session_added_to_something_on_its_way_is_in_one_of_both_files_at_every_moment(
    tmp_path: Path,
) -> None:
    bob = replace(ADA, id=an_id(5), name="Bob Cole", email="")
    for call in range(1, 1000):
        data = tmp_path / str(call)
        open_store(data).keeper.write(added(ADA, bob, TALK))
        one, other = open_store(data), open_store(data)
        save(other.keeper, TALK, notes=(note(30),))
        refusing = Nth(call, refuse, lasts=True)
        with suppress(NotSavedError), before_calls(refusing, ("write", "fsync", "link", "replace", "rename")):
            news = (edited(ADA, replace(ADA, title="anew")), edited(TALK, replace(TALK, contact_id=bob.id)))
            one.keeper.write(news)
        assert any("line 30" in file.read_text(encoding="utf-8") for file in data.glob("people/*"))
        assert texts(open_store(data).notebook.interviews[TALK.id].notes) == ["line 30"]
        if not refusing.has_acted:
            return


def test_a_refusal_while_something_leaves_the_unsorted_file_is_made_good_by_the_retry(tmp_path: Path) -> None:
    for call in range(1, 1000):
        data = tmp_path / str(call)
        keeper = open_store(data).keeper
        keeper.write(added(PATH, LEAD))
        refusing = Nth(call, refuse)
        with suppress(NotSavedError), before_calls(refusing, ("write", "fsync", "link", "replace", "rename")):
            keeper.write([MOVE])
        keeper.write([MOVE])
        assert assert_moved_once(data)
        if not refusing.has_acted:
            return
