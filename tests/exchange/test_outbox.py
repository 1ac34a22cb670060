"""Nothing goes out twice, and what may have gone out is remembered."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_interviews.exchange.fault import UnsendableError, UnsureError
from tui_interviews.exchange.outbox import forget_trace, hand_over_once, unsure_since

ID = "4hx2abcdefgh"


def refusing(fault: UnsendableError) -> Callable[[], None]:
    def hand() -> None:
        raise fault

    return hand


def test_while_it_is_on_its_way_the_message_lies_where_it_can_be_found_and_nobody_else_takes_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "state" / "sending" / f"{ID}.eml"
    seen: list[object] = []

    def hand() -> None:
        seen.extend((path.read_bytes(), path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777))
        seen.append(unsure_since(tmp_path / "state", ID))
        with pytest.raises(UnsendableError, match="Another session"):
            hand_over_once(tmp_path / "state", ID, b"two", refusing(UnsendableError("never called")))

    hand_over_once(tmp_path / "state", ID, b"one", hand)
    assert seen == [b"one", 0o600, 0o700, None]
    assert not path.exists()


def test_a_refusal_leaves_no_trace_and_a_silence_does(tmp_path: Path) -> None:
    with pytest.raises(UnsendableError, match="no"):
        hand_over_once(tmp_path, ID, b"one", refusing(UnsendableError("no")))
    assert unsure_since(tmp_path, ID) is None
    with pytest.raises(UnsureError):
        hand_over_once(tmp_path, ID, b"a longer one", refusing(UnsureError("silence")))
    assert unsure_since(tmp_path, ID) is not None
    hand_over_once(tmp_path, ID, b"two", lambda: None)
    assert unsure_since(tmp_path, ID) is None


def test_a_trace_is_forgotten_once_the_user_says_that_it_was_sent(tmp_path: Path) -> None:
    with pytest.raises(UnsureError):
        hand_over_once(tmp_path, ID, b"one", refusing(UnsureError("silence")))
    forget_trace(tmp_path, ID)
    forget_trace(tmp_path, ID)
    assert unsure_since(tmp_path, ID) is None


def test_a_link_is_not_written_through_and_an_id_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "sending").mkdir()
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "sending" / f"{ID}.eml").symlink_to(tmp_path / "precious")
    with pytest.raises(UnsendableError, match="Nothing was handed over"):
        hand_over_once(tmp_path, ID, b"one", lambda: None)
    assert (tmp_path / "precious").read_text() == "precious"
    with pytest.raises(UnsureError):
        hand_over_once(tmp_path, "../../x", b"one", refusing(UnsureError("silence")))
    assert sorted(os.listdir(tmp_path)) == ["precious", "sending"]  # noqa: PTH208 - names are wanted


def test_where_nothing_can_be_written_nothing_is_handed_over(tmp_path: Path) -> None:
    (tmp_path / "sending").write_text("in the way")
    with pytest.raises(UnsendableError, match="Nothing was handed over"):
        hand_over_once(tmp_path, ID, b"one", lambda: pytest.fail("was handed over"))


def test_on_a_full_disk_nothing_is_handed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnsendableError, match="no space left"):
        hand_over_once(tmp_path, ID, b"one", lambda: pytest.fail("was handed over"))
