"""Tags and entities of captions, which players show as letters and colours."""

import re
from html import unescape

from tui_interviews.domain.text import tidy
from tui_interviews.exchange.cue import Cue
from tui_interviews.exchange.speakers import by_voice

_TAG = re.compile(
    r"</?(?:[bicuv]|ruby|rt|lang|font|span|br|p)(?:[.\s/][^<>]*)?>|<\d+(?::\d+)+[.,]?\d*>|\{\\[^}]*\}", re.I
)


def without_markup(cues: list[Cue]) -> list[Cue]:
    """The cues by their voices and in plain words; words in `<` and `>` that are no tag stay."""
    found: list[Cue] = []
    for cue in cues:
        if not any("<" in line or "&" in line or "{" in line for line in cue.lines):
            found.append(cue)
            continue
        parts = list(by_voice(cue)) if any("<v" in line for line in cue.lines) else [cue]
        for part in parts:
            part.lines = [plain for line in part.lines if (plain := _plain(line))]
            part.speaker = _plain(part.speaker)
        found += parts
    return found


def _plain(text: str) -> str:
    """What an entity stands for enters through the door that all text does."""
    return tidy(unescape(_TAG.sub("", text)))
