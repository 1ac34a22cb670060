"""Apps on one folder know of each other: on one machine by locks, from others by signs of life."""

import errno
import os
from pathlib import Path

import pytest

from tests.store.breaking import Nth, before_calls, die, in_child
from tests.store.guests import BEN, ME, Clock, company, presences, row, written
from tui_interviews.store.boot import Boot, this_boot
from tui_interviews.store.company import DAY, GONE_SECONDS


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
    assert presences(data) == []


def test_an_app_that_was_killed_is_gone_at_the_next_look_and_its_file_too(data: Path, clock: Clock) -> None:
    def live_and_die() -> None:
        company(data, clock, BEN, start=200).look()
        die()

    assert in_child(live_and_die) == -9
    assert len(presences(data)) == 1
    mine = company(data, clock)
    assert mine.look() == ()
    assert len(presences(data)) == 1, "only one's own"
    mine.leave()
    assert presences(data) == []


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
        for path in presences(data):
            assert path.stat().st_size == 0, "only a file that says nothing may be left for a day"
            path.unlink()
        if code == 0:
            return
    raise AssertionError("announcing never came to its end")


def test_a_running_app_is_seen_however_long_it_has_been_silent(data: Path, clock: Clock) -> None:
    """A laptop that slept, a program that was stopped: the lock says that it lives."""
    bens = company(data, clock, BEN, start=200)
    bens.look()
    os.utime(presences(data)[0], (1, 1))
    clock.passes(3 * DAY)
    assert company(data, clock).look() == (BEN,)


def test_one_that_died_with_the_machine_is_gone_once_the_machine_runs_again(data: Path, clock: Clock) -> None:
    path = written(data, row(host="laptop", boot="boot-before"), mtime=clock.wall - 10)
    again = Boot("boot-here", clock.wall - 5)
    assert company(data, clock, boot=again).look() == ()
    assert not path.exists()


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


def test_one_of_the_same_name_on_another_machine_is_no_dead_one_of_this(data: Path, clock: Clock) -> None:
    """Two laptops called `debian`, the folder kept in step: it gave its sign after this machine was started."""
    path = written(data, row(host="laptop"), mtime=clock.wall - 60)
    (other,) = company(data, clock).look()
    assert other.host == ME.host
    assert path.exists()


def test_the_machine_says_the_same_of_itself_each_time() -> None:
    one, two = this_boot(), this_boot()
    assert one.id
    assert one.id == two.id
    assert abs(one.at - two.at) < 5
