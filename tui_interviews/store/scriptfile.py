"""The file of what the user says first."""

from dataclasses import fields, replace

from tui_interviews.domain.draft import PLACEHOLDERS
from tui_interviews.domain.script import Script
from tui_interviews.entries import Entries
from tui_interviews.store.placeholders import check_placeholders


def script_of(entries: Entries, base: Script) -> Script:
    """The script with the sentences of a file in place of those of `base`."""
    found = {}
    for name in (field.name for field in fields(Script)):
        check_placeholders(entries, name, PLACEHOLDERS, "my_name")
        found[name] = entries.line_of_text(name) or getattr(base, name)
    entries.finish()
    return replace(base, **found)
