"""What can be attached to a talk, told apart by its bytes: a recording, which stays where it is, or a transcript."""

from pathlib import Path

from tui_interviews.exchange.files import read_outside
from tui_interviews.exchange.heard import Heard
from tui_interviews.exchange.imported import Progress
from tui_interviews.exchange.transcript import LIMIT, begins_as_recording, read_transcript

SOUNDS = (
    ".m4a",
    ".mp3",
    ".wav",
    ".mp4",
    ".mov",
    ".ogg",
    ".opus",
    ".webm",
    ".mkv",
    ".flac",
    ".aac",
    ".wma",
    ".avi",
)
TEXTS = (".vtt", ".srt", ".txt", ".docx", ".sbv", ".md")
START = 16
"""Bytes that tell a recording."""


def attachment(path: Path, progress: Progress) -> Heard | None:
    """The turns of a transcript; None for a recording, also one that is not there now. Raises `UnreadableError`."""
    if _is_recording(path):
        return None
    return read_transcript(read_outside(path, LIMIT), path.name, progress)


def _is_recording(path: Path) -> bool:
    """By its first bytes; one that is not there by its name. Pipes, which might never end, are not opened."""
    if not _is_there(path):
        return path.suffix.lower() in SOUNDS
    try:
        if not path.expanduser().is_file():
            return False
        with path.expanduser().open("rb") as file:
            return begins_as_recording(file.read(START))
    except OSError:
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False


def is_gone(path: str) -> bool:
    """Whether a recording is not where it was."""
    return not _is_there(Path(path))
