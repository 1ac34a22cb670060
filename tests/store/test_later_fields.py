"""Fields that came after the first format: older files have none of them, and two sessions may fill them at once."""

import shutil
from dataclasses import replace
from pathlib import Path

from tests.store.builders import NOW, TALK, added, an_id, edited, note, save
from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.contact import Contact, Permission
from tui_interviews.domain.insight import Insight, InsightKind, Mastery
from tui_interviews.domain.interview import Interest, Interview
from tui_interviews.domain.lead import Lead, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Record
from tui_interviews.store.opening import open_store

SAMPLE = Path(__file__).parent / "samples" / "schema-1"
PATH = CareerPath(an_id(70), "Metadata librarian", NOW, find_out=("the pay", "the week"))
INSIGHT = Insight(an_id(71), PATH.id, InsightKind.REQUIREMENT, "SQL", NOW)
OPENING = Lead(an_id(72), PATH.id, LeadKind.OPENING, "Junior librarian", NOW)
BEA = Contact(an_id(73), "Bea Lind", NOW, referred_by="Ada Byron")
HELD = replace(TALK, contact_id=BEA.id, notes=(note(80),))


def test_a_file_without_them_opens_and_says_nothing_of_them(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "data")
    opened = open_store(tmp_path / "data")
    assert opened.problems == ()
    notebook = opened.notebook
    (path,) = notebook.paths.values()
    assert (path.verdict, path.answered, path.verdict_reasons) == (Verdict.OPEN, (), ())
    assert {one.mastery for one in notebook.insights.values()} == {Mastery.UNSAID}
    assert {one.status for one in notebook.leads.values()} == {LeadStatus.FOUND}
    assert {one.may_name_referrer for one in notebook.contacts.values()} == {Permission.UNASKED}
    talked = [one for one in notebook.interviews.values() if one.debrief]
    assert talked
    assert {one.interest for one in talked} == {Interest.UNSAID}


def test_they_come_back_as_they_were_written(tmp_path: Path) -> None:
    told: tuple[Record, ...] = (
        replace(PATH, answered=("the pay",), verdict=Verdict.PURSUE, verdict_reasons=(INSIGHT.id,)),
        replace(INSIGHT, mastery=Mastery.LEARNING, contradicts=(an_id(90),), answers=("the week",)),
        replace(OPENING, employer="Tufts", status=LeadStatus.APPLIED),
        replace(BEA, may_name_referrer=Permission.NO),
        replace(HELD, debrief=("a",), debrief_fit=("b",), debrief_open=("c",), interest=Interest.UNSURE),
    )
    open_store(tmp_path / "data").keeper.write(added(*told))
    notebook = open_store(tmp_path / "data").notebook
    tables = (notebook.paths, notebook.insights, notebook.leads, notebook.contacts, notebook.interviews)
    assert tuple(one for table in tables for one in table.values()) == told


def test_reasons_and_contradictions_that_two_sessions_name_are_all_kept(tmp_path: Path) -> None:
    first = open_store(tmp_path / "data").keeper
    first.write(added(PATH, INSIGHT))
    second = open_store(tmp_path / "data").keeper
    save(first, PATH, verdict_reasons=(an_id(91),), answered=("the pay",))
    save(first, INSIGHT, contradicts=(an_id(93),))
    path = save(second, PATH, verdict_reasons=(an_id(92),), answered=("the week",))
    insight = save(second, INSIGHT, contradicts=(an_id(94),))
    assert sorted(path.verdict_reasons) == [an_id(91), an_id(92)]
    assert sorted(path.answered) == ["the pay", "the week"]
    assert sorted(insight.contradicts) == [an_id(93), an_id(94)]


def test_two_answers_of_one_debrief_written_in_two_sessions_are_both_kept(tmp_path: Path) -> None:
    first = open_store(tmp_path / "data").keeper
    first.write(added(BEA, HELD))
    second = open_store(tmp_path / "data").keeper
    save(first, HELD, debrief=("learned",), debrief_open=("open here",))
    found = save(second, HELD, debrief_fit=("fits",), debrief_open=("open there",), interest=Interest.YES)
    assert (found.debrief, found.debrief_fit) == (("learned",), ("fits",))
    assert sorted(found.debrief_open) == ["open here", "open there"]
    assert (found.interest, found.conflicts) == (Interest.YES, ())


def test_a_note_kept_here_and_dropped_there_says_both(tmp_path: Path) -> None:
    first = open_store(tmp_path / "data").keeper
    first.write(added(BEA, HELD))
    second = open_store(tmp_path / "data").keeper
    save(first, HELD, notes=(replace(note(80), is_kept=True),))
    second.write([edited(HELD, replace(HELD, notes=(replace(note(80), is_set_aside=True),)))])
    (talk,) = open_store(tmp_path / "data").notebook.interviews.values()
    assert isinstance(talk, Interview)
    assert (talk.notes[0].is_kept, talk.notes[0].is_set_aside) == (True, True)
