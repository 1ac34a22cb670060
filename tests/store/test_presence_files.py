"""What lies in the folder of presences: written seldom, and whatever is found there hurts nobody."""

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from tests.store.builders import ADA, added, an_id
from tests.store.guests import BEN, ME, Clock, company, mtimes, presences, row, written
from tui_interviews.store.company import DAY, TOUCH_SECONDS
from tui_interviews.store.opening import open_store
from tui_interviews.store.presencefile import LARGEST


def test_nothing_is_made_where_there_is_no_notebook_yet(tmp_path: Path) -> None:
    clock = Clock(0.0)
    absent, empty = tmp_path / "absent", tmp_path / "empty"
    empty.mkdir()
    for folder in (absent, empty):
        one = company(folder, clock)
        assert one.look() == ()
        one.leave()
    assert not absent.exists()
    assert list(empty.iterdir()) == []


def test_once_there_is_a_notebook_the_app_is_announced(tmp_path: Path) -> None:
    clock, data = Clock(0.0), tmp_path / "data"
    mine = company(data, clock)
    mine.look()
    open_store(data).keeper.write(added(ADA))
    mine.look()
    assert len(presences(data)) == 1


def test_folder_and_file_are_their_owners_alone_whatever_the_umask(data: Path, clock: Clock) -> None:
    old = os.umask(0)
    try:
        company(data, clock).look()
    finally:
        os.umask(old)
    assert stat.S_IMODE((data / "sessions").stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in presences(data)] == [0o600]


def test_nothing_is_written_more_often_than_once_a_minute(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    os.utime(presences(data)[0], (1, 1))
    before = mtimes(data)
    for _ in range(39):
        clock.passes(1.5)
        mine.look()
    assert mtimes(data) == before
    clock.passes(TOUCH_SECONDS - 58.5)
    mine.look()
    assert mtimes(data) != before


def test_a_file_that_somebody_took_away_comes_back_within_a_minute_under_another_name(
    data: Path, clock: Clock
) -> None:
    mine, bens = company(data, clock), company(data, clock, BEN, start=200)
    mine.look()
    (path,) = presences(data)
    path.unlink()
    mine.look()
    assert presences(data) == []
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert path not in presences(data)
    assert bens.look() == (ME,)


def test_a_file_that_somebody_replaced_is_left_alone_on_leaving(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    (path,) = presences(data)
    path.unlink()
    path.write_bytes(b"theirs")
    mine.leave()
    assert path.read_bytes() == b"theirs"


def test_stock_tinydb_reads_a_presence(data: Path, clock: Clock) -> None:
    company(data, clock, BEN).look()
    with TinyDB(presences(data)[0]) as database:
        (found,) = database.table("sessions").all()
    assert found == {
        "user": "ben",
        "host": "desk",
        "terminal": "pts/9",
        "ssh_from": "192.0.2.7",
        "pid": 17,
        "boot": "boot-here",
        "opened_at": "2026-05-04T14:30:00+00:00",
    }


HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "zeroes": b"\0" * 300,
    "no JSON": b"{",
    "a list": b"[]",
    "no session": b'{"sessions": {}}',
    "deep": b"[" * 4000,
    "no moment": row(opened_at="soon"),
    "no zone": row(opened_at="2026-05-04T14:00:00"),
    "before time": row(opened_at="0001-01-01T00:00:00+14:00"),
    "after time": row(opened_at="9999-12-31T23:59:59-12:00"),
    "a number for a name": row(user=7),
    "too large": row(user="x" * 1_000_000),
    "just too large": row(user="x" * LARGEST),
    "Latin-1": row(user="x").replace(b"x", b"\xe9"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_tells_of_nobody_hurts_nobody_and_goes_after_a_day(
    name: str, data: Path, clock: Clock
) -> None:
    path = written(data, HOSTILE[name], mtime=clock.wall)
    bens = company(data, clock, BEN, start=200)
    bens.look()
    mine = company(data, clock)
    assert mine.look() == (BEN,)
    clock.passes(DAY)
    mine.look()
    assert not path.exists()


def test_links_pipes_and_folders_in_place_of_a_file_are_not_followed_nor_waited_for(
    data: Path, clock: Clock, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.json"
    secret.write_bytes(row())
    sessions = data / "sessions"
    sessions.mkdir(0o700)
    odd = [sessions / f"open-{an_id(number)}.json" for number in (80, 81, 82, 83)]
    odd[0].symlink_to(secret)
    odd[1].symlink_to("/nowhere/at/all")
    os.mkfifo(odd[2])
    odd[3].mkdir()
    bens = company(data, clock, BEN, start=200)
    bens.look()
    mine = company(data, clock)
    assert mine.look() == (BEN,)
    clock.passes(DAY + 60)
    assert mine.look() == (BEN,)
    assert secret.read_bytes() == row()
    assert odd[3].is_dir()


def test_control_characters_and_markup_come_out_as_plain_words(data: Path, clock: Clock) -> None:
    nasty = "a\x1b[2J\r\nb\u202e[/x]\x9b" + "c" * 100
    written(data, row(user=nasty, host=nasty, terminal=nasty, ssh_from=nasty), mtime=clock.wall)
    (other,) = company(data, clock).look()
    for text in (other.user, other.host, other.terminal, other.ssh_from):
        assert text.startswith("a[2J b")
        assert text.isprintable()
        assert len(text) == 60


def test_other_files_of_the_folder_are_nobodys_presence(data: Path, clock: Clock) -> None:
    path = written(data, row(), mtime=clock.wall)
    other = path.with_name("draft.json")
    path.rename(other)
    mine = company(data, clock)
    assert mine.look() == ()
    clock.passes(2 * DAY)
    mine.look()
    assert other.exists()


def test_of_very_many_files_only_the_newest_are_looked_at(data: Path, clock: Clock) -> None:
    for number in range(200):
        written(data, row(pid=number), mtime=clock.wall, number=1000 + number)
    assert [one.pid for one in company(data, clock).look()] == list(range(150, 200))


@given(
    raw=st.binary(max_size=200)
    | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(
        lambda value: json.dumps({"sessions": {"1": value}}).encode()
    )
)
def test_no_bytes_at_all_make_a_look_fail(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    written(folder, raw)
    assert company(folder, Clock(0.0)).look() == ()
