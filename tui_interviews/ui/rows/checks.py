"""The checklist before a talk as rows."""

from collections.abc import Iterator, Sequence

from tui_interviews.domain.checklist import CheckedItem
from tui_interviews.ui.widgets.row import Row


def check_rows(checks: Sequence[CheckedItem]) -> Iterator[Row]:
    """A heading with how many are done, and the items."""
    if checks:
        done = sum(one.is_done for one in checks)
        yield Row("", (f"  Before the talk · {done} of {len(checks)} done, space ticks",))
    for one in checks:
        tone = "muted" if one.is_done else "warning" if one.is_lacking else ""
        yield Row(check_key(one), (one.text, ""), tone, "✓" if one.is_done else "○")


def check_key(item: CheckedItem) -> str:
    """The key of its row: no id of a question or a fact looks like it."""
    return f"check:{item.id}"
