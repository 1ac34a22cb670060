"""The one source of time."""

import pytest

from tui_interviews.cli.clock import NOW_VARIABLE, now_in


@pytest.mark.parametrize("fixed", ["", "2026-05-04T14:30:00.123456+02:00"])
def test_a_moment_is_as_exact_as_the_disk_keeps_it(fixed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a record is another one once it was on the disk, and what others change in it is not shown."""
    monkeypatch.setenv(NOW_VARIABLE, fixed)
    assert now_in("Europe/Oslo").microsecond == 0
