"""Whoever is forgotten is nowhere any more, and nobody else is touched."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.builders import ADA, NOW, TALK, added, an_id, edited, note, removed
from tests.store.cuts import PowerCutError, replacing
from tests.store.writer import PATH
from tui_interviews.domain.card import Card
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.history import Entry, Move, Step
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Snooze
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.leftover import FilledForm, Spot
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.store.backups import back_up_if_due
from tui_interviews.store.doctor import examine
from tui_interviews.store.forgetting import everybody, forget
from tui_interviews.store.journal import FolderJournal
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import unpack
from tui_interviews.store.spare import SPARE

BEA = Contact(an_id(41), "Bea Lind", NOW, referred_by="Ada Byron", referrer_id=ADA.id)
OTHER = Interview(an_id(42), BEA.id, NOW, notes=(note(60, "from Bea"),))
TOLD = replace(TALK, notes=(note(61, "from Ada"), note(62, "more from Ada")))
LETTER = Message(an_id(43), ADA.id, TALK.id, Purpose.REQUEST, Channel.EMAIL, NOW, body=("Dear Ada",))
HERS = Insight(an_id(44), PATH.id, InsightKind.LIKE, "only Ada", NOW, (Evidence(TALK.id, note(61).id),))
BOTH = replace(HERS, id=an_id(45), text="both", evidence=(*HERS.evidence, Evidence(OTHER.id, note(60).id)))
OWN = replace(HERS, id=an_id(46), text="my own idea", evidence=())
LEAD = Lead(an_id(47), PATH.id, LeadKind.RESOURCE, "a book", NOW, interview_id=TALK.id, note_id=note(62).id)
NAMED = Lead(an_id(50), PATH.id, LeadKind.PERSON, "Ada, the dean", NOW, person_id=ADA.id)
CARD = Card(an_id(48), "A. Byron", email="ADA@example.org")
NAMESAKE = Card(an_id(49), "Ada Byron", employer="elsewhere")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Ada everywhere that she can be."""
    folder = tmp_path / "data"
    keeper = open_store(folder).keeper
    keeper.write(added(ADA, TOLD, LETTER, BEA, OTHER, PATH, HERS, BOTH, OWN, LEAD, NAMED, CARD, NAMESAKE))
    keeper.write([edited(ADA, replace(ADA, phone="1"))])
    keeper.write(removed(LETTER))
    back_up_if_due(folder, NOW)
    (folder / ".damaged").mkdir(mode=0o700)
    (folder / f".damaged/people-ada-byron-{ADA.id}.json-1").write_text('{"contacts": {')
    (folder / "sessions").mkdir(mode=0o700)
    steps = [{"id": ADA.id, "before": None}, {"id": BEA.id, "before": None}]
    (folder / "sessions" / "undo.json").write_text(json.dumps({"steps": steps}))
    (folder / "sessions" / "spool.jsonl").write_text("\n".join(json.dumps(step) for step in steps))
    return folder


def everything(folder: Path) -> bytes:
    """All names and all bytes in a folder, those in backups too."""
    found = b""
    for path in folder.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        packed = unpack(raw).files if path.suffix == ".zip" else {path.name: raw}
        found += b"\n".join(part for name, content in packed.items() for part in (name.encode(), content))
    return found


def test_nothing_of_the_person_is_left_anywhere(data: Path) -> None:
    said = forget(data, ADA)
    left = everything(data)
    for trace in (
        ADA.id,
        TALK.id,
        LETTER.id,
        note(61).id,
        CARD.id,
        "from Ada",
        "Dear Ada",
        "ada@",
        "only Ada",
        "Ada, the dean",
    ):
        assert trace.encode() not in left
    assert said.unreached == []
    assert dict(+said.removed) == {"contacts": 1, "interviews": 1, "cards": 1, "insights": 1, "leads": 1}
    assert {name.split("/")[0] for name in said.cleaned} == {
        ".damaged",
        ".prev",
        ".trash",
        "backups",
        "sessions",
    }


def test_everybody_else_stays_as_they_were(data: Path) -> None:
    forget(data, ADA)
    opened = open_store(data)
    notebook = opened.notebook
    assert opened.problems == ()
    assert notebook.contacts == {BEA.id: replace(BEA, referrer_id="")}
    assert notebook.interviews == {OTHER.id: OTHER}
    assert notebook.insights == {BOTH.id: replace(BOTH, evidence=BOTH.evidence[1:]), OWN.id: OWN}
    assert notebook.leads == {LEAD.id: replace(LEAD, interview_id="", note_id="")}
    assert notebook.cards == {NAMESAKE.id: NAMESAKE}
    assert examine(data).code == 0
    assert BEA.id.encode() in (data / "sessions" / "undo.json").read_bytes()
    assert BEA.id.encode() in (data / "sessions" / "spool.jsonl").read_bytes()
    (backup,) = (data / "backups").iterdir()
    assert any(BEA.id in name for name in unpack(backup.read_bytes()).files)


def test_whoever_was_deleted_can_still_be_forgotten(data: Path) -> None:
    opened = open_store(data)
    opened.keeper.write(removed(opened.notebook.contacts[ADA.id], opened.notebook.interviews[TALK.id]))
    (ada,) = (one for one in everybody(data) if one.id == ADA.id)
    forget(data, ada)
    assert ADA.id.encode() not in everything(data)
    assert ADA.id not in {one.id for one in everybody(data)}


def test_somebody_of_the_address_book_is_forgotten_too(data: Path) -> None:
    forget(data, NAMESAKE)
    assert NAMESAKE.id.encode() not in everything(data)
    assert ADA.id in open_store(data).notebook.contacts


def test_a_damaged_file_that_mentions_them_is_told_and_left(data: Path) -> None:
    (data / ".damaged" / "odd").write_text(f'{{"x": "{ADA.id}')
    (said,) = forget(data, ADA).unreached
    assert said.startswith(".damaged/odd: is damaged and mentions them")
    assert (data / ".damaged" / "odd").exists()


@pytest.mark.parametrize("survived", range(5))
def test_a_power_cut_in_the_middle_lets_the_same_call_finish_it(
    survived: int, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as scope:
        scope.setattr(os, "replace", replacing(survived))
        with pytest.raises(PowerCutError):
            forget(data, ADA)
    (ada,) = (one for one in everybody(data) if one.id == ADA.id)
    forget(data, ada)
    assert ADA.id.encode() not in everything(data)


def test_a_notebook_of_a_newer_version_is_left_alone(data: Path) -> None:
    (data / "store.json").write_text('{"format": "tui-interviews", "schema": 99}')
    with pytest.raises(NotSavedError, match="newer version"):
        forget(data, ADA)
    assert ADA.id.encode() in everything(data)


def test_no_undo_and_no_rescued_text_remembers_them_and_that_of_others_still_works(data: Path) -> None:
    state = data.parent / "state"
    alone = replace(BEA, referred_by="", referrer_id="")
    renamed = edited(alone, replace(alone, name="Bea Lind-Ek"))
    steps = (
        Step("research about Ada Byron", (edited(ADA, replace(ADA, title="poet")),)),
        Step("rename Bea", (renamed,)),
        Step("an insight of both", added(BOTH)),
    )
    for session in ("a", "b"):
        journal = FolderJournal(state, session, lambda: NOW)
        journal.note([Entry(Move.DO, step) for step in steps])
        about = {"Ada Byron": ADA.id, "Bea Lind": alone.id}
        forms = [FilledForm(id_, name, {"text": name}, name, NOW, Spot(), id_) for name, id_ in about.items()]
        journal.hold(steps, "the disk is full", forms)
        os.close(journal._alive or 0)
    forget(data, ADA, state)
    left = everything(state)
    for trace in (ADA.id, TALK.id, note(61).id, "Ada Byron", "poet", "both"):
        assert trace.encode() not in left, trace
    later = FolderJournal(state, "c", lambda: NOW)
    assert later.past().done == (Step("rename Bea", (renamed,)),) * 2
    one, _ = later.leftovers()
    assert [step for step in one.steps if step.changes] == [Step("rename Bea", (renamed,))]
    assert [form.title for form in one.forms] == ["Bea Lind"]


def test_what_lay_in_an_editor_or_on_its_way_to_a_mail_program_goes_too(data: Path, tmp_path: Path) -> None:
    editing, sending = tmp_path / "state" / "editing", tmp_path / "state" / "sending"
    theirs, others = editing / f"{LETTER.id}-0a1b2c3d", editing / f"{an_id(70)}-0a1b2c3d"
    for folder in (theirs, others, sending):
        folder.mkdir(parents=True)
    for folder in (theirs, others):
        (folder / "text.txt").write_text("Dear friend")
    (sending / f"{LETTER.id}.eml").write_text("Subject: x\n\nDear friend\n")
    forget(data, ADA, tmp_path / "state")
    assert [path for path in (tmp_path / "state").rglob("*") if path.is_file()] == [others / "text.txt"]


def test_the_file_that_the_next_save_would_write_over_goes_with_them(data: Path) -> None:
    opened = open_store(data)
    keeper, before = opened.keeper, opened.notebook.contacts[ADA.id]
    for title in ("one", "two", "three"):
        after = replace(before, title=title)
        keeper.write([edited(before, after)])
        before = after
    assert (data / ".prev" / SPARE).exists()
    forget(data, ADA)
    assert not (data / ".prev" / SPARE).exists()


def test_whoever_sent_the_user_to_them_keeps_the_letter_and_no_way_back(data: Path) -> None:
    told = Message(
        an_id(70),
        BEA.id,
        OTHER.id,
        Purpose.REPORT_BACK,
        Channel.EMAIL,
        NOW,
        body=("Dear Bea",),
        about_interview_id=TALK.id,
    )
    keeper = open_store(data).keeper
    snoozes = (Snooze("tell_referrer", NOW.date(), TALK.id), Snooze("thank", NOW.date()))
    keeper.write((*added(told), edited(OTHER, replace(OTHER, snoozes=snoozes))))
    forget(data, ADA)
    after = open_store(data).notebook
    assert after.messages[told.id] == replace(told, about_interview_id="")
    assert [one.kind for one in after.interviews[OTHER.id].snoozes] == ["thank"]
    assert TALK.id.encode() not in everything(data)
