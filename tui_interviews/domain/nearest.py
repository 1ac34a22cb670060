"""The known name that a wrong one comes closest to."""

import difflib
from collections.abc import Iterable

LISTED_AT_MOST = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown word: `; did you mean …?`, else what there is to choose from."""
    names = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), names, 1, 0.6)
    if close:
        return f"; did you mean {names[close[0]]}?"
    return f"; known: {', '.join(names.values())}" if 0 < len(names) <= LISTED_AT_MOST else ""
