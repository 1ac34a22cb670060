"""Moments of a recording as files write them: `00:01:02.500`, `1:02`, `0:0:3.4`, `01:02,5`, `00:00:01:12` with frames."""

import re

TIME = r"\d{1,3}:\d{1,2}(?::\d{1,2}){0,2}(?:[.,]\d{1,9})?(?![\d:])"
COUNTED = r"\d{1,6}(?:[.,]\d{1,9})?s\b"
"""`3.20s`, as some programs of Whisper count."""
STAMP = r"\d{1,3}:\d{2}(?::\d{2}){0,2}(?:[.,]\d{1,9})?(?![\d:])"
"""Where it stands alone, seconds have two digits: `1:1` is a talk of two."""
HALF_DAY = r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
USUAL = len("00:01:02.500")
_PARTS = re.compile(r"(\d+):(\d+)(?::(\d+))?(?::\d+)?(?:[.,](\d+))?")


def seconds(text: str, half_day: str = "") -> float:
    """The moment in seconds; a pair of numbers is minutes and seconds. Frames are less than one, and left out."""
    if len(text) == USUAL and text[2] == text[5] == ":" and not half_day:
        return int(text[:2]) * 3600 + int(text[3:5]) * 60 + int(text[6:8]) + int(text[9:]) / 1000
    found = _PARTS.match(text)
    if found is None:
        return float(text.rstrip("s").replace(",", ".")) if text.endswith("s") else 0.0
    first, second, third, fraction = found.groups()
    whole = int(first) * 60 + int(second)
    if third is not None:
        whole = whole * 60 + int(third)
    if half_day:
        whole = (
            (int(first) % 12 + (12 if half_day in "pP" else 0)) * 3600 + int(second) * 60 + int(third or 0)
        )
    return whole + int(fraction[:3]) / 10 ** len(fraction[:3]) if fraction else float(whole)


def clock_words(moment: float) -> str:
    """`14:03:21`."""
    whole = int(moment) % 86_400
    return f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}"
