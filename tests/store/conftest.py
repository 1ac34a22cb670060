"""A notebook on the disk, and how late it is."""

from pathlib import Path

import pytest

from tests.store.builders import ADA, added
from tests.store.guests import Clock
from tui_interviews.store.opening import open_store


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
