"""What the doctor says about the terminal: nothing of it is a fault of the notebook."""

import sys
from collections.abc import Iterator, Mapping

from tui_interviews.cli.terminal import BLIND
from tui_interviews.store.finding import Finding, Level

SURELY_COLOURFUL = ("256color", "kitty", "alacritty", "ghostty", "wezterm", "foot")


def terminal_notes(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Why the screen may look other than it could."""
    term = environ.get("TERM", "")
    if term in BLIND:
        yield _note(f"TERM is {term!r}, a terminal that cannot paint: the app prints plain text there")
    elif environ.get("TEXTUAL_COLOR_SYSTEM"):
        yield _note(
            f"TEXTUAL_COLOR_SYSTEM is {environ['TEXTUAL_COLOR_SYSTEM']!r} and decides how many colours are used"
        )
    elif not environ.get("COLORTERM") and not any(name in term for name in SURELY_COLOURFUL):
        yield _note(
            f"TERM is {term!r}, so that 16 colours are used; TEXTUAL_COLOR_SYSTEM=256 or truecolor uses more"
        )
    if environ.get("NO_COLOR"):
        yield _note("NO_COLOR is set, so that no colours are used")
    encoding = (sys.stderr.encoding or "").lower()
    if encoding not in ("utf-8", "utf8"):
        yield _note(
            f"the locale is not UTF-8 but {encoding or 'unknown'}: lines and accents may come out as question marks"
        )


def _note(what: str) -> Finding:
    return Finding(Level.OK, "", what)
