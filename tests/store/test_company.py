"""Apps on one folder know of each other, and nothing that lies in the folder can hurt that."""

import errno
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from tests.store.breaking import Nth, before_calls, die, in_child
from tests.store.builders import ADA, NOW, added, an_id
from tui_interviews.domain.presence import Presence
from tui_interviews.store.boot import Boot, this_boot
from tui_interviews.store.company import DAY, GONE_SECONDS, TOUCH_SECONDS, FolderCompany
from tui_interviews.store.opening import open_store
from tui_interviews.store.presencefile import LARGEST

HERE, AWAY = Boot("boot-here", 1_000.0), Boot("boot-away", 1_000.0)
ME = Presence("ada", "laptop", NOW, "pts/3", pid=4242)
BEN = Presence("ben", "desk", NOW, "pts/9", "192.0.2.7", 17)


@dataclass
class Clock:
    """Seconds on the wall, and seconds that never jump."""

    wall: float
    ticks: float = 500.0

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.ticks += seconds


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that holds a notebook."""
    folder = tmp_path / "data"
    open_store(folder).keeper.write(added(ADA))
    return folder


@pytest.fixture
def clock(data: Path) -> Clock:
    """As late as files are stamped now."""
    return Clock((data / "store.json").stat().st_mtime)


def company(data: Path, clock: Clock, me: Presence = ME, boot: Boot = HERE, start: int = 1) -> FolderCompany:
    """An app; `start` keeps the ids of several apart."""
    ids = iter(range(start, start + 100))
    return FolderCompany(data, me, boot, lambda: an_id(next(ids)), lambda: clock.wall, lambda: clock.ticks)


def files(data: Path) -> list[Path]:
    """The presence files."""
    return sorted((data / "sessions").iterdir())


def written(data: Path, raw: bytes, *, mtime: float | None = None, number: int = 70) -> Path:
    """A file that no living app holds."""
    (data / "sessions").mkdir(0o700, exist_ok=True)
    path = data / "sessions" / f"open-{an_id(number)}.json"
    path.write_bytes(raw)
    if mtime is not None:
        os.utime(path, (mtime, mtime))
    return path


def row(**fields: Any) -> bytes:
    """The bytes of a presence from another machine, with other fields where wanted."""
    known = {"user": "ben", "host": "desk", "boot": "boot-away", "opened_at": "2026-05-04T14:00:00+00:00"}
    return json.dumps({"sessions": {"1": known | fields}}).encode()


def mtimes(data: Path) -> dict[str, int]:
    """When each file was last written."""
    return {path.name: path.stat().st_mtime_ns for path in data.rglob("*")}


# on one machine


def test_two_apps_know_who_the_other_is_and_since_when(data: Path, clock: Clock) -> None:
    mine, bens = company(data, clock), company(data, clock, BEN, start=200)
    assert mine.look() == ()
    assert bens.look() == (ME,)
    assert mine.look() == (BEN,)


def test_whoever_leaves_is_seen_no_more_and_leaves_no_file(data: Path, clock: Clock) -> None:
    mine, bens = company(data, clock), company(data, clock, BEN, start=200)
    mine.look()
    bens.look()
    bens.leave()
    assert mine.look() == ()
    mine.leave()
    assert files(data) == []


def test_an_app_that_was_killed_is_gone_at_the_next_look_and_its_file_too(data: Path, clock: Clock) -> None:
    def live_and_die() -> None:
        company(data, clock, BEN, start=200).look()
        die()

    assert in_child(live_and_die) == -9
    assert len(files(data)) == 1
    mine = company(data, clock)
    assert mine.look() == ()
    assert len(files(data)) == 1, "only one's own"
    mine.leave()
    assert files(data) == []


def test_wherever_announcing_is_interrupted_nobody_is_there_afterwards(data: Path, clock: Clock) -> None:
    for call in range(1, 100):
        crash = Nth(call, die)

        def announce(crash: Nth = crash) -> None:
            with before_calls(crash):
                company(data, clock, BEN, start=200).look()

        code = in_child(announce)
        witness = company(data, clock, start=300)
        assert witness.look() == ()
        witness.leave()
        for path in files(data):
            assert path.stat().st_size == 0, "only a file that says nothing may be left for a day"
            path.unlink()
        if code == 0:
            return
    raise AssertionError("announcing never came to its end")


def test_a_running_app_is_seen_however_long_it_has_been_silent(data: Path, clock: Clock) -> None:
    """A laptop that slept, a program that was stopped: the lock says that it lives."""
    bens = company(data, clock, BEN, start=200)
    bens.look()
    os.utime(files(data)[0], (1, 1))
    clock.passes(3 * DAY)
    assert company(data, clock).look() == (BEN,)


def test_one_that_died_with_the_machine_is_gone_once_the_machine_runs_again(data: Path, clock: Clock) -> None:
    path = written(data, row(host="laptop", boot="boot-before"), mtime=clock.wall - 10)
    again = Boot("boot-here", clock.wall - 5)
    assert company(data, clock, boot=again).look() == ()
    assert not path.exists()


# on another machine


def test_on_another_machine_whoever_gives_a_sign_is_there_though_nobody_holds_a_lock(
    data: Path, clock: Clock
) -> None:
    written(data, row(), mtime=clock.wall - 60)
    (other,) = company(data, clock).look()
    assert (other.user, other.host, other.opened_at.isoformat()) == (
        "ben",
        "desk",
        "2026-05-04T14:00:00+00:00",
    )


def test_on_another_machine_five_minutes_of_silence_mean_gone_and_a_day_removes_the_file(
    data: Path, clock: Clock
) -> None:
    path = written(data, row(), mtime=clock.wall)
    mine = company(data, clock)
    assert len(mine.look()) == 1
    clock.passes(GONE_SECONDS - 1)
    assert len(mine.look()) == 1
    clock.passes(1)
    assert mine.look() == ()
    assert path.exists()
    clock.passes(DAY)
    assert mine.look() == ()
    assert not path.exists()


def test_a_sign_brings_one_back_that_counted_as_gone(data: Path, clock: Clock) -> None:
    """Also where the other machine's clock is an hour behind, so that its signs look old."""
    path = written(data, row(), mtime=clock.wall - 3600)
    mine = company(data, clock)
    assert mine.look() == ()
    os.utime(path, (clock.wall - 3540, clock.wall - 3540))
    assert len(mine.look()) == 1


def test_a_clock_that_jumps_neither_brings_nor_takes_anybody(data: Path, clock: Clock) -> None:
    path = written(data, row(), mtime=clock.wall)
    mine = company(data, clock)
    mine.look()
    for jump in (-86_400.0, 3 * 86_400.0):
        clock.wall += jump
        assert len(mine.look()) == 1
    assert path.exists()


def test_a_sign_from_the_future_lasts_no_longer_than_any_other(data: Path, clock: Clock) -> None:
    written(data, row(), mtime=clock.wall + 1_000_000)
    mine = company(data, clock)
    assert len(mine.look()) == 1
    clock.passes(GONE_SECONDS)
    assert mine.look() == ()


def test_where_the_file_system_knows_no_locks_the_signs_decide(
    data: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("fcntl.flock", refused)
    bens, mine = company(data, clock, BEN, start=200), company(data, clock)
    bens.look()
    assert mine.look() == (BEN,)
    clock.passes(GONE_SECONDS)
    assert mine.look() == ()


# writing


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
    assert len(files(data)) == 1


def test_folder_and_file_are_their_owners_alone_whatever_the_umask(data: Path, clock: Clock) -> None:
    old = os.umask(0)
    try:
        company(data, clock).look()
    finally:
        os.umask(old)
    assert stat.S_IMODE((data / "sessions").stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(data)] == [0o600]


def test_nothing_is_written_more_often_than_once_a_minute(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    os.utime(files(data)[0], (1, 1))
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
    (path,) = files(data)
    path.unlink()
    mine.look()
    assert files(data) == []
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert path not in files(data)
    assert bens.look() == (ME,)


def test_a_file_that_somebody_replaced_is_left_alone_on_leaving(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    (path,) = files(data)
    path.unlink()
    path.write_bytes(b"theirs")
    mine.leave()
    assert path.read_bytes() == b"theirs"


def test_stock_tinydb_reads_a_presence(data: Path, clock: Clock) -> None:
    company(data, clock, BEN).look()
    with TinyDB(files(data)[0]) as database:
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


# what may lie in the folder

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


# what the disk may do


@pytest.mark.parametrize("what", ["a file", "a dangling link", "a link to a folder"])
def test_something_else_in_place_of_the_folder_is_left_alone(
    what: str, data: Path, clock: Clock, tmp_path: Path
) -> None:
    sessions = data / "sessions"
    if what == "a file":
        sessions.write_bytes(b"mine")
    else:
        sessions.symlink_to(tmp_path if what == "a link to a folder" else tmp_path / "nowhere")
    before = sorted(tmp_path.iterdir())
    mine = company(data, clock)
    for _ in range(2):
        assert mine.look() == ()
        clock.passes(TOUCH_SECONDS)
    mine.leave()
    assert sorted(tmp_path.iterdir()) == before


@contextmanager
def read_only() -> Iterator[list[str]]:
    """A disk that refuses every change; the list tells each that was tried."""
    tried: list[str] = []

    def refuse(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "open" and not arguments[1] & os.O_CREAT:
            return
        tried.append(name)
        raise OSError(errno.EROFS, "read-only file system")

    with before_calls(refuse, ("open", "mkdir", "utime", "unlink", "write")):
        yield tried


def test_where_nothing_may_be_written_the_others_are_seen_all_the_same(data: Path, clock: Clock) -> None:
    bens = company(data, clock, BEN, start=200)
    bens.look()
    mine = company(data, clock)
    with read_only() as tried:
        for _ in range(40):
            assert mine.look() == (BEN,)
            clock.passes(1.5)
        mine.leave()
    assert tried == ["open"], "tried once, not at every look"


def test_where_no_folder_can_be_made_it_is_tried_once_a_minute(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    with read_only() as tried:
        for _ in range(41):
            assert mine.look() == ()
            clock.passes(1.5)
    assert tried == ["mkdir", "mkdir"]
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert len(files(data)) == 1


def test_a_full_disk_leaves_no_file_that_says_nothing(data: Path, clock: Clock) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    mine = company(data, clock)
    with before_calls(full, ("write",)):
        mine.look()
    assert files(data) == []
    clock.passes(TOUCH_SECONDS)
    mine.look()
    assert len(files(data)) == 1


def test_a_folder_that_goes_away_while_the_app_runs_hurts_nobody(data: Path, clock: Clock) -> None:
    mine = company(data, clock)
    mine.look()
    data.rename(data.with_name("elsewhere"))
    clock.passes(TOUCH_SECONDS)
    assert mine.look() == ()
    mine.leave()
    assert not data.exists()


def test_the_machine_says_the_same_of_itself_each_time() -> None:
    one, two = this_boot(), this_boot()
    assert one.id
    assert one.id == two.id
    assert abs(one.at - two.at) < 5


def test_one_of_the_same_name_on_another_machine_is_no_dead_one_of_this(data: Path, clock: Clock) -> None:
    """Two laptops called `debian`, the folder kept in step: it gave its sign after this machine was started."""
    path = written(data, row(host="laptop"), mtime=clock.wall - 60)
    (other,) = company(data, clock).look()
    assert other.host == ME.host
    assert path.exists()
