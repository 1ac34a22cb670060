"""Lines that nobody said: what programs add, and what speech models hear in silence."""

import re

_CREDIT = re.compile(
    r"(?:transcribed|transcript provided|subtitles?|captions?|captioned)(?: \w+)? by\b.*"
    r"\b(?:otter|amara|rev)\.(?:ai|org|com)\b.*"
    r"|thank(?:s| you)(?: so much)? for watching[.!]?"
    r"|(?:meeting|transcription) ended after .*"
    r"|this editable transcript was computer generated.*"
    r"|.{1,60} (?:started|stopped) transcription\.?",
    re.I,
)
_HINTS = ("by ", "watching", "ended", "editable", "transcription")


def is_credit(line: str) -> bool:
    """Whether a whole line is one of those."""
    if len(line) > 200:
        return False
    plain = line.lower()
    return any(hint in plain for hint in _HINTS) and _CREDIT.fullmatch(line.strip()) is not None
