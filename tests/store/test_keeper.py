"""Sessions that share a folder, and what each of them is told."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.store.builders import ADA, NOW, TALK, added, an_id, contents, edited, note, removed, save, texts
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.change import Change, changes
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.store.intents import write_intent
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.lock import locked
from tui_interviews.store.opening import open_store

PATH = CareerPath(an_id(30), "Metadata", NOW)
INSIGHT = Insight(an_id(31), PATH.id, InsightKind.ADVICE, "learn SQL", NOW)
LEAD = Lead(an_id(32), "", LeadKind.SEARCH_TERM, "taxonomist", NOW)


def two_sessions(data: Path) -> tuple[Keeper, Keeper]:
    """Two sessions that both know Ada and the talk with her."""
    open_store(data).keeper.write(added(ADA, TALK))
    return open_store(data).keeper, open_store(data).keeper


def test_looking_at_a_folder_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    opened = open_store(tmp_path / "data")
    assert opened.notebook == Notebook()
    assert opened.keeper.refresh() == ()
    assert not (tmp_path / "data").exists()


def test_every_record_comes_back_from_the_disk(tmp_path: Path) -> None:
    card = Card(an_id(33), "Cy Doe", connected_on=NOW.date())
    notebook = put(Notebook(), Profile("Me"), ADA, TALK, PATH, INSIGHT, LEAD, card)
    open_store(tmp_path).keeper.write(changes(Notebook(), notebook))
    opened = open_store(tmp_path)
    assert opened.notebook == notebook
    assert opened.problems == ()
    assert contents(tmp_path).keys() == {
        "store.json",
        "profile.json",
        "address_book.json",
        f"people/ada-byron-{ADA.id}.json",
        f"paths/metadata-{PATH.id}.json",
        "paths/unsorted.json",
    }


def test_every_file_opens_with_stock_tinydb(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA, TALK, PATH, INSIGHT, LEAD))
    found: dict[str, int] = {}
    for folder in ("people", "paths"):
        for path in (tmp_path / folder).iterdir():
            with TinyDB(path) as database:
                found |= {
                    row["id"]: row.doc_id
                    for table in database.tables()
                    for row in database.table(table).all()
                }
    assert found == {one.id: int(one.id, 32) for one in (ADA, TALK, PATH, INSIGHT, LEAD)}


def test_files_and_folders_are_closed_to_others_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        keeper = open_store(tmp_path / "home" / "data").keeper
        keeper.write(added(ADA, PATH))
        keeper.write([edited(ADA, replace(ADA, email=""))])
        keeper.write(removed(PATH))
    finally:
        os.umask(old)
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (tmp_path / "home").rglob("*")}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_different_fields_of_one_record_are_both_kept(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    save(one, ADA, email="one@example.org")
    merged = save(two, ADA, phone="2")
    assert (merged.email, merged.phone, merged.conflicts) == ("one@example.org", "2", ())
    assert open_store(tmp_path).notebook.contacts[ADA.id] == merged


def test_a_clash_keeps_the_disk_and_names_the_field(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    save(one, ADA, email="one@example.org")
    merged = save(two, ADA, email="two@example.org")
    assert merged.email == "one@example.org"
    assert merged.conflicts == (Conflict("email", "two@example.org"),)


def test_lines_of_both_sessions_stay(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    save(one, TALK, notes=(note(10),), debrief=("one",))
    merged = save(two, TALK, notes=(note(11),), debrief=("two",))
    assert texts(merged.notes) == ["line 10", "line 11"]
    assert merged.debrief == ("one", "two")


def test_a_write_that_met_nobody_has_nothing_to_tell(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    assert one.write([edited(ADA, replace(ADA, email="x"))]) == ()
    assert one.refresh() == ()
    assert two.refresh() == (edited(ADA, replace(ADA, email="x")),)
    assert two.refresh() == ()


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    save(one, TALK, notes=(note(10),))
    news = [edited(TALK, replace(TALK, notes=(note(11),)))]
    two.write(news)
    before = contents(tmp_path)
    two.write(news)
    assert contents(tmp_path) == before


def test_what_others_wrote_in_a_file_is_news_also_after_writing_to_it(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    save(one, ADA, email="one@example.org")
    save(two, TALK, notes=(note(11),))
    assert [change.id for change in two.refresh()] == [ADA.id]


def test_an_edit_beats_a_delete_whoever_is_first(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    edit = replace(TALK, notes=(note(10),))
    one.write([edited(TALK, edit)])
    (kept, *_) = two.write(removed(ADA, TALK))
    assert kept == Change("interviews", TALK.id, None, edit)
    assert open_store(tmp_path).notebook.contacts == {ADA.id: ADA}


def test_a_deleted_person_comes_back_with_what_somebody_else_still_wrote(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    one.write(removed(ADA, TALK))
    edit = replace(TALK, notes=(note(10),))
    assert two.write([edited(TALK, edit)]) == ()
    notebook = open_store(tmp_path).notebook
    assert (notebook.contacts, notebook.interviews) == ({ADA.id: ADA}, {TALK.id: edit})


def test_a_deleted_person_lies_whole_in_the_trash(tmp_path: Path) -> None:
    one, two = two_sessions(tmp_path)
    before = (tmp_path / f"people/ada-byron-{ADA.id}.json").read_bytes()
    one.write(removed(ADA, TALK))
    assert [path.read_bytes() for path in (tmp_path / ".trash").iterdir()] == [before]
    assert [change.after for change in two.refresh()] == [None, None]


def test_a_deleted_record_of_a_person_who_stays_lies_in_the_trash(tmp_path: Path) -> None:
    one, _ = two_sessions(tmp_path)
    one.write(removed(TALK))
    (trashed,) = (tmp_path / ".trash").iterdir()
    assert json.loads(trashed.read_bytes())["interviews"][str(int(TALK.id, 32))]["id"] == TALK.id


def test_a_renamed_person_keeps_the_file(tmp_path: Path) -> None:
    one, _ = two_sessions(tmp_path)
    save(one, ADA, name="Ada Lovelace")
    assert [path.name for path in (tmp_path / "people").iterdir()] == [f"ada-byron-{ADA.id}.json"]


def test_a_file_renamed_by_hand_is_still_the_persons_file(tmp_path: Path) -> None:
    one, _ = two_sessions(tmp_path)
    (tmp_path / f"people/ada-byron-{ADA.id}.json").rename(tmp_path / f"people/countess-{ADA.id}.json")
    save(one, TALK, notes=(note(10),))
    assert [path.name for path in (tmp_path / "people").iterdir()] == [f"countess-{ADA.id}.json"]


def test_an_insight_moves_to_the_file_of_its_path(tmp_path: Path) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(PATH, replace(INSIGHT, path_id=""), LEAD))
    keeper.write([edited(replace(INSIGHT, path_id=""), INSIGHT)])
    assert INSIGHT.id in (tmp_path / f"paths/metadata-{PATH.id}.json").read_text()
    assert INSIGHT.id not in (tmp_path / "paths/unsorted.json").read_text()
    assert list(tmp_path.glob(".intent-*")) == list(tmp_path.glob(".trash/*")) == []


def test_a_change_of_two_files_that_was_only_noted_is_completed(tmp_path: Path) -> None:
    keeper = open_store(tmp_path).keeper
    keeper.write(added(PATH, replace(INSIGHT, path_id=""), LEAD))
    write_intent(tmp_path, [edited(replace(INSIGHT, path_id=""), INSIGHT)])
    opened = open_store(tmp_path)
    assert opened.notebook.insights == {INSIGHT.id: INSIGHT}
    assert opened.problems == ()
    assert list(tmp_path.glob(".intent-*")) == []
    assert [change.after for change in keeper.refresh()] == [INSIGHT]


def test_an_intent_that_makes_no_sense_is_put_aside(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA))
    (tmp_path / ".intent-x").write_text("{")
    assert list(open_store(tmp_path).notebook.contacts) == [ADA.id]
    assert [path.read_text() for path in (tmp_path / ".damaged").iterdir()] == ["{"]


def test_a_session_that_never_lets_go_is_named(tmp_path: Path) -> None:
    two_sessions(tmp_path)
    with locked(tmp_path), pytest.raises(NotSavedError, match="another session"):
        FolderKeeper(tmp_path, lock_seconds=0).write(added(PATH))


def test_nothing_is_news_while_the_folder_is_out_of_reach(tmp_path: Path) -> None:
    one, _ = two_sessions(tmp_path / "data")
    (tmp_path / "data").rename(tmp_path / "unplugged")
    assert one.refresh() == ()
    (tmp_path / "unplugged").rename(tmp_path / "data")
    assert one.refresh() == ()


def test_a_file_that_breaks_while_it_is_open_takes_nothing_off_the_screen(tmp_path: Path) -> None:
    one, _ = two_sessions(tmp_path)
    (tmp_path / f"people/ada-byron-{ADA.id}.json").write_text("{")
    assert one.refresh() == ()
    assert open_store(tmp_path).problems


def test_two_sessions_fill_in_one_profile(tmp_path: Path) -> None:
    one, two = open_store(tmp_path).keeper, open_store(tmp_path).keeper
    save(one, Profile(), name="Me")
    assert save(two, Profile(), minutes=30) == Profile(name="Me", minutes=30)
