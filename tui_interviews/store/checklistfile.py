"""The file of what to see to before a talk."""

from collections.abc import Iterable

from tui_interviews.domain.channel import Medium
from tui_interviews.domain.checklist import PLACEHOLDERS, ChecklistItem
from tui_interviews.entries import Entries
from tui_interviews.store.placeholders import check_placeholders


def checklist_of(entries: Entries, base: Iterable[ChecklistItem]) -> tuple[ChecklistItem, ...]:
    """The items with those of a file: one of an id that is known takes its place, or goes."""
    found = {item.id: item for item in base}
    for one in entries.mappings("checklist"):
        is_hidden = one.is_yes("hide")
        one.demand(*(("id",) if is_hidden else ("id", "media", "text")))
        check_placeholders(one, "text", PLACEHOLDERS, "where")
        item = ChecklistItem(
            one.line_of_text("id"), one.line_of_text("text"), one.choices("media", Medium, ())
        )
        one.finish()
        if is_hidden:
            found.pop(item.id, None)
        elif item.id and item.text and item.media:
            found[item.id] = item
    entries.finish()
    return tuple(found.values())
