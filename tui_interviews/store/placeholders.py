"""What text in a template may stand in for."""

import re
from collections.abc import Mapping

from tui_interviews.entries import Entries, nearest

_DOLLAR = re.compile(r"\$(?:(?P<escaped>\$)|\{(?P<name>[a-z][a-z0-9_]*)\})?")


def check_placeholders(entries: Entries, key: str, known: Mapping[str, str], example: str) -> None:
    """Reports every placeholder of a text that nothing stands for."""
    text = entries.content.get(key, "")
    for found in _DOLLAR.finditer(text) if isinstance(text, str) else ():
        name = found["name"]
        if name and name not in known:
            entries.report(f"unknown placeholder ${{{name}}}{nearest(name, known)}", key)
        elif not name and not found["escaped"]:
            entries.report(
                f"a $ begins a placeholder such as ${{{example}}}; for a dollar sign write $$", key
            )
