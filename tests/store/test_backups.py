"""Backups are made by themselves, thinned out with age, and hold every byte."""

import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.breaking import read_only
from tests.store.builders import ADA, NOW, TALK, added, contents, edited
from tui_interviews.store import packed
from tui_interviews.store.backups import back_up_if_due, daily_backups, full_backup, kept
from tui_interviews.store.expiry import expire
from tui_interviews.store.lock import locked
from tui_interviews.store.opening import open_store
from tui_interviews.store.packed import NoBackupError, unpack
from tui_interviews.store.trash import throw_documents, throw_file
from tui_interviews.store.upkeep import TendingKeeper


def filled(data: Path) -> Path:
    """A folder with Ada and the talk with her."""
    open_store(data).keeper.write(added(ADA, TALK))
    return data


def test_a_backup_holds_every_file_byte_by_byte_and_says_what_is_in_it(tmp_path: Path) -> None:
    data = filled(tmp_path / "data")
    before = contents(data)
    raw = full_backup(data, NOW)
    (tmp_path / "b.zip").write_bytes(raw)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert unpack(raw).files == before
    assert manifest == {
        "format": "tui-interviews backup",
        "schema": 1,
        "made_at": "2026-05-04T14:30:00+00:00",
        "counts": {"contacts": 1, "interviews": 1},
    }


def test_a_notebook_on_a_disk_that_is_read_only_is_backed_up_too(tmp_path: Path) -> None:
    data = filled(tmp_path)
    before = contents(data)
    with read_only():
        assert unpack(full_backup(data, NOW)).files == before


def test_a_damaged_file_is_backed_up_as_it_is(tmp_path: Path) -> None:
    data = filled(tmp_path)
    (data / "people" / "odd.json").write_bytes(b"{")
    assert unpack(full_backup(data, NOW)).files["people/odd.json"] == b"{"


def test_the_first_write_of_a_day_makes_the_backup_and_the_second_does_not(tmp_path: Path) -> None:
    data = filled(tmp_path)
    clock = iter([NOW, NOW, NOW + timedelta(days=1)])
    keeper = TendingKeeper(open_store(data).keeper, data, lambda: next(clock))
    keeper.refresh()
    assert daily_backups(data) == {}, "nothing was written yet"
    talks = [replace(TALK, extra_minutes=n) for n in range(1, 4)]
    for before, after in zip([TALK, *talks], talks, strict=False):
        keeper.write([edited(before, after)])
        keeper.refresh()
    minutes = []
    for path in daily_backups(data).values():
        (person,) = (raw for name, raw in unpack(path.read_bytes()).files.items() if "people" in name)
        minutes += [row["extra_minutes"] for row in json.loads(person)["interviews"].values()]
    assert minutes == [3, 1]


def test_a_backup_is_no_reason_for_a_save_to_wait_or_fail(tmp_path: Path) -> None:
    data = filled(tmp_path)
    with locked(data):
        assert not back_up_if_due(data, NOW)
    (data / "backups").rmdir()
    (data / "backups").write_text("a file where the folder should be")
    assert not back_up_if_due(data, NOW)


@given(st.sets(st.integers(0, 900), min_size=1, max_size=200))
def test_the_last_days_weeks_and_months_keep_a_backup(numbers: set[int]) -> None:
    days = {date(2024, 1, 1) + timedelta(days=n) for n in numbers}
    stay = kept(days)
    assert stay >= set(sorted(days)[-7:])
    for period, count in ((lambda d: d.isocalendar()[:2], 4), (lambda d: (d.year, d.month), 6)):
        last = sorted({period(day) for day in days})[-count:]
        assert {period(day) for day in stay} >= set(last)
    assert len(stay) <= 7 + 4 + 6
    assert kept(stay) == stay


def test_after_a_year_of_days_the_right_ones_are_left(tmp_path: Path) -> None:
    data = filled(tmp_path)
    (data / "backups").mkdir(exist_ok=True)
    for n in range(365):
        day = date(2025, 5, 4) + timedelta(days=n)
        (data / "backups" / f"{day}.zip").write_bytes(b"")
    (data / "backups" / "mine.zip").write_bytes(b"kept by hand")
    (data / "backups" / ".tmp-0").write_bytes(b"of somebody who died")
    assert back_up_if_due(data, NOW)
    days = [str(day) for day in daily_backups(data)]
    assert days[:7] == [f"2026-05-0{n}" for n in (4, 3, 2, 1)] + ["2026-04-30", "2026-04-29", "2026-04-28"]
    assert days[7:] == ["2026-04-26", "2026-04-19", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"]
    assert (data / "backups" / "mine.zip").exists()
    assert not (data / "backups" / ".tmp-0").exists()


def zipped(path: Path, files: dict[str, bytes]) -> bytes:
    """A zip that anybody may have made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return path.read_bytes()


MANIFEST = b'{"format": "tui-interviews backup", "schema": 1, "made_at": "2026-05-04T14:30:00Z"}'
FOREIGN = {
    "no manifest": ({"store.json": b"{}"}, "no manifest"),
    "a foreign manifest": ({"manifest.json": b'{"name": "web app"}'}, "says something else"),
    "another program": ({"manifest.json": MANIFEST.replace(b"tui", b"gui")}, "names another program"),
    "a newer one": ({"manifest.json": MANIFEST.replace(b"1,", b"9,")}, "newer version"),
    "a way out": ({"manifest.json": MANIFEST, "../x.json": b""}, "no backup"),
    "a way further out": ({"manifest.json": MANIFEST, "people/../../x.json": b""}, "no backup"),
    "the root": ({"manifest.json": MANIFEST, "/etc/x.json": b""}, "no backup"),
    "a hidden file": ({"manifest.json": MANIFEST, "people/.x.json": b""}, "no backup"),
    "a long name": ({"manifest.json": MANIFEST, f"people/{'x' * 300}.json": b""}, "no backup"),
    "another kind": ({"manifest.json": MANIFEST, "people/x.sh": b""}, "no backup"),
}


@pytest.mark.parametrize(("files", "words"), FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_backup_is_refused_in_words(files: dict[str, bytes], words: str, tmp_path: Path) -> None:
    with pytest.raises(NoBackupError, match=words):
        unpack(zipped(tmp_path / "x.zip", files))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST", 8 << 20)
    bomb = {f"people/{n}.json": bytes(1 << 20) for n in range(9)}
    raw = zipped(tmp_path / "x.zip", {"manifest.json": MANIFEST, **bomb})
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("a byte was unpacked"))
    with pytest.raises(NoBackupError, match="more than 8 MB"):
        unpack(raw)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_cut_off_backup_is_refused(share: float, tmp_path: Path) -> None:
    raw = full_backup(filled(tmp_path), NOW)
    with pytest.raises(NoBackupError, match="whole zip"):
        unpack(raw[: int(len(raw) * share)])


def test_what_was_thrown_away_stays_for_thirty_days_and_nothing_else_ever_goes(tmp_path: Path) -> None:
    data = filled(tmp_path)
    throw_documents(data, "people/x.json", {"contacts": {}})
    (person,) = (data / "people").iterdir()
    throw_file(data, f"people/{person.name}")
    others = [data / ".trash" / name for name in ("mine.json", "20200101T000000Z", "20209901T000000Z-x.json")]
    for path in others:
        path.write_text("put here by hand")
    (data / ".trash" / "20200101T000000Z-dir.json").mkdir()
    (data / ".trash" / "20200101T000000Z-fresh.json").write_text("named as if it were old")
    now = datetime.now(UTC)
    expire(data, now + timedelta(days=29, hours=23))
    assert len(list((data / ".trash").iterdir())) == 7
    expire(data, now + timedelta(days=30, minutes=1))
    left = {path.name for path in (data / ".trash").iterdir()}
    assert left == {path.name for path in others} | {"20200101T000000Z-dir.json"}
