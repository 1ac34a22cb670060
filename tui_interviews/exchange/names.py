"""Whether words in a transcript can be somebody's name."""

import re
from functools import lru_cache

from tui_interviews.domain.text import fold

LONGEST = 48
MOST_WORDS = 5
_LABEL_WORDS = (
    "note notes agenda action actions summary attendees participants topic title date time duration link url http "
    "https re subject chapter section ps nb warning example transcript recording source kind language style region "
    "webvtt result todo question questions remember important first second third step update"
)
_LABELS = frozenset(_LABEL_WORDS.split())
"""What stands before a colon and is nobody."""
_SOUND_WORDS = (
    "music applause laughter laughs laughing inaudible unintelligible crosstalk silence noise pause blank_audio "
    "background ring ringing cough coughs sigh sighs sound typing indistinct foreign"
)
_SOUNDS = frozenset(_SOUND_WORDS.split())
"""What stands in brackets and is nobody."""
_SMALL_WORDS = "de da do dos das del della di du la le van von der den ten ter bin ibn al el y e and of the"
_PARTICLES = frozenset(_SMALL_WORDS.split())
_NUMBERED = re.compile(r"(?:speaker|spk|person|participant|guest|voice)[ _-]?(?:\d+|[a-z])", re.I)
_SHORTENED = re.compile(r"\b\w{1,3}\.")
_UNLIKELY = re.compile(r"[.?!;…\"“”<>{}=]|\d:\d|://|\d{4}|\([^)]*$")


@lru_cache(maxsize=4096)
def could_be_name(text: str) -> bool:
    """Whether it is short enough, and no sentence; said often enough, even `sam` is a name then."""
    words = text.split()
    if not 1 <= len(words) <= MOST_WORDS or len(text) > LONGEST:
        return False
    if _UNLIKELY.search(_SHORTENED.sub("", text)) or not any(c.isalpha() for c in text):
        return False
    plain = fold(text).strip("[]() ")
    return plain not in _LABELS and not _SOUNDS & set(re.split(r"[\W]+", plain))


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether it also looks like one: every word begins as names do."""
    return could_be_name(text) and (is_numbered(text) or all(map(_begins_as_a_name, text.split())))


def is_numbered(text: str) -> bool:
    """Whether a machine gave it to a voice that it does not know, such as `Speaker 1` or `SPEAKER_00`."""
    return _NUMBERED.fullmatch(text) is not None


def _begins_as_a_name(word: str) -> bool:
    first = word.lstrip("('’\"[&-")[:1]
    return not first.islower() or word in _PARTICLES or word.startswith("(")
