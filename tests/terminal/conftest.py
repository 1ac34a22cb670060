"""A home with the sample."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The sample, written where it may stay."""
    folder = tmp_path / "home"
    made = [sys.executable, "-m", "tui_interviews", "demo", "--into", str(folder)]
    subprocess.run(made, check=True, capture_output=True)
    return folder
