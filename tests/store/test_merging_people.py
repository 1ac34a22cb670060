"""Two people become one on the disk: in one file, whole or not at all, and back again."""

from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from tests.store.breaking import Nth, PowerCutError, before_calls
from tests.store.builders import ADA, NOW, TALK, added, an_id, note
from tui_interviews.domain.card import Card
from tui_interviews.domain.change import apply, changes
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.edits.merging import merge
from tui_interviews.domain.history import History, Step, redo, remember, undo
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.store.doctor import CLEAN, examine
from tui_interviews.store.opening import open_store

DOUBLE = Contact(an_id(11), "Ada B.", NOW, title="Countess", email="ada@home.example")
SECOND = Interview(an_id(12), DOUBLE.id, NOW, notes=(note(13),))
LETTER = Message(an_id(14), DOUBLE.id, SECOND.id, Purpose.REQUEST, Channel.EMAIL, NOW)
SENT = Contact(an_id(15), "Bo Lind", NOW, referred_by="Ada B.", referrer_id=DOUBLE.id)
CARD = Card(an_id(16), "Ada Byron", phone="+44", source="vcard")


@cache
def before() -> tuple[Notebook, Notebook]:
    """Two who are one, and what they come to."""
    talk = replace(TALK, notes=(note(3),))
    records = added(ADA, talk, DOUBLE, SECOND, LETTER, SENT, CARD)
    both = apply(Notebook(), records)
    numbers = count(100)
    occasion = Occasion(NOW, lambda: an_id(next(numbers)))
    one = merge(both, occasion, ADA.id, DOUBLE.id, {"title": "Countess"})
    return both, merge(one, occasion, ADA.id, CARD.id, {})


def filled(data: Path) -> None:
    both, _ = before()
    open_store(data).keeper.write(changes(Notebook(), both))


def test_the_other_ones_file_goes_and_what_was_in_it_is_in_the_file_of_the_one_left(tmp_path: Path) -> None:
    both, one = before()
    filled(tmp_path)
    opened = open_store(tmp_path)
    assert opened.keeper.write(changes(both, one)) == ()
    again = open_store(tmp_path)
    assert (again.notebook, again.problems) == (one, ())
    names = sorted(path.name for path in (tmp_path / "people").iterdir())
    assert names == [f"ada-byron-{ADA.id}.json", f"bo-lind-{SENT.id}.json"]
    assert examine(tmp_path).code == CLEAN


def test_undo_brings_both_back_after_a_restart_and_redo_merges_them_again(tmp_path: Path) -> None:
    both, one = before()
    filled(tmp_path)
    open_store(tmp_path).keeper.write(changes(both, one))
    history = remember(History(), Step("merge", changes(both, one)))
    for step, wanted in ((undo, both), (redo, one), (undo, both)):
        opened = open_store(tmp_path)
        after, history, _ = step(opened.notebook, history)
        assert opened.keeper.write(changes(opened.notebook, after)) == ()
        assert open_store(tmp_path).notebook == wanted
    assert open_store(tmp_path).problems == ()


@pytest.mark.parametrize("is_back", [False, True], ids=["merge", "undo"])
def test_a_power_cut_leaves_two_people_or_one(tmp_path: Path, is_back: bool) -> None:
    both, one = before()
    start, end = (one, both) if is_back else (both, one)
    for call in range(1, 1000):
        data = tmp_path / str(call)
        keeper = open_store(data).keeper
        keeper.write(changes(Notebook(), start))
        cutting = Nth(call, cut)
        with suppress(PowerCutError), before_calls(cutting):
            keeper.write(changes(start, end))
        opened = open_store(data)
        assert opened.problems == ()
        assert opened.notebook in (start, end)
        if not cutting.has_acted:
            assert opened.notebook == end
            return


def test_what_another_session_wrote_to_the_double_meanwhile_is_kept(tmp_path: Path) -> None:
    both, one = before()
    filled(tmp_path)
    mine, theirs = open_store(tmp_path), open_store(tmp_path)
    more = replace(SECOND, notes=(*SECOND.notes, note(20)))
    theirs.keeper.write(changes(both, apply(both, added(more))))
    mine.keeper.write(changes(both, one))
    left = open_store(tmp_path)
    assert left.notebook.interviews[SECOND.id] == replace(more, contact_id=ADA.id)
    assert left.problems == ()


def cut(*_: object) -> None:
    raise PowerCutError
