"""The transcript of a talk, recognised by what is in the file and not by what it is called."""

import re
from collections.abc import Sequence

from tui_interviews.domain.text import tidy, tidy_lines
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.heard import Heard, heard
from tui_interviews.exchange.imported import Progress, quiet
from tui_interviews.exchange.markup import without_markup
from tui_interviews.exchange.rolling import unrolled
from tui_interviews.exchange.speakers import with_speakers
from tui_interviews.exchange.stampedlines import stamped_cues
from tui_interviews.exchange.table import decoded, is_text
from tui_interviews.exchange.timedlines import timed_cues
from tui_interviews.exchange.worddocument import document_text
from tui_interviews.exchange.zipped import ZIP

LIMIT = 64 * 1024 * 1024
"""Bytes; five hours of talk with every word stamped are 20 MB."""
HOW_TO = (
    "transcripts are read from WebVTT (.vtt), SubRip (.srt), and the texts with times that Zoom, Teams, Meet, Otter and "
    "Whisper save"
)
_SOUNDS = (b"ID3", b"OggS", b"fLaC", b"RIFF", b"\x1aE\xdf\xa3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf1")
_FILM = b"ftyp"
_CONTROLS = frozenset(map(chr, (*range(32), 127))) - set("\t\n\r")
_DIRECTION = re.compile("[\u061c\u200b\u200e\u200f]")
"""Marks that would part a name or a time from what it is."""


def read_transcript(raw: bytes, name: str, progress: Progress = quiet) -> Heard:
    """The turns of a file. Raises `UnreadableError`, or what `progress` raises to end it."""
    name = tidy(name) or "the file"
    if len(raw) > LIMIT:
        raise UnreadableError(f"{name} is larger than {LIMIT >> 20} MB: {HOW_TO}")
    text = _text(raw, name)
    progress(0.1)
    lines = _lines(text)
    progress(0.3)
    cues = timed_cues(lines, lambda share: progress(0.3 + 0.3 * share)) or stamped_cues(lines)
    if not cues:
        raise UnreadableError(
            f"{name} holds no times, so that nothing of it can be put under the questions: save it with its times; {HOW_TO}"
        )
    cues = with_speakers(unrolled(without_markup(cues)))
    progress(0.8)
    found = heard(cues)
    if not found.turns:
        many = f"{len(cues)} times are" if len(cues) > 1 else "one time is"
        raise UnreadableError(f"nobody says anything in {name}, though {many} in it: {HOW_TO}")
    progress(1)
    return Heard(found.turns, found.clock, (*_odd_letters(raw, name), *_named(found.remarks, name)))


def begins_as_recording(raw: bytes) -> bool:
    """Whether the first bytes are those of sound or film."""
    return raw.startswith(_SOUNDS) or raw[4:8] == _FILM


def is_transcript(raw: bytes, name: str) -> bool:
    """Whether a file reads as one."""
    try:
        read_transcript(raw, name)
    except UnreadableError:
        return False
    return True


def _text(raw: bytes, name: str) -> str:
    if begins_as_recording(raw):
        raise UnreadableError(
            f"{name} is a recording and no transcript: attach its path in the app (T), and import what a program has "
            "written down of it"
        )
    if raw.startswith(ZIP):
        return document_text(raw, name, LIMIT, HOW_TO)
    text = decoded(raw).replace("\r\r\n", "\n")
    if not text.strip("\0\ufeff \t\r\n"):
        raise UnreadableError(f"{name} is empty: {HOW_TO}")
    if not is_text(text) or sum(c in _CONTROLS for c in text[:4000]) > 20 or raw.startswith(b"%PDF"):
        raise UnreadableError(f"{name} is no text: {HOW_TO}")
    return text


def _lines(text: str) -> Sequence[str]:
    """Clean lines; what is plain ASCII, as twenty megabytes of English are, needs no more than to be cut."""
    if text.isascii() and not any(control in text for control in _CONTROLS):
        return [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return tidy_lines(_DIRECTION.sub("", text))


def _odd_letters(raw: bytes, name: str) -> Sequence[str]:
    """A remark where the letters had to be guessed."""
    if raw.startswith(ZIP) or raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:40]:
        return ()
    try:
        raw.decode()
    except UnicodeDecodeError:
        return (f"{name} is not UTF-8: where its words look odd, save it as UTF-8 and import it again",)
    return ()


def _named(remarks: Sequence[str], name: str) -> Sequence[str]:
    return [f"{name}: {remark}" for remark in remarks]
