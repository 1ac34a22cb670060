"""Who led to whom, as rows."""

from collections.abc import Sequence

from tui_interviews.domain.contact import Permission
from tui_interviews.domain.notebook import Notebook, current_interview
from tui_interviews.domain.referrals import Branch, tree
from tui_interviews.ui.widgets.row import Column, Row

TREE_COLUMNS = (Column(share=3), Column(share=1), Column(width=9), Column(width=9))
MAY_SAY = {Permission.UNASKED: "name: ask", Permission.YES: "name: yes", Permission.NO: "name: no"}
"""Whether messages to them may name whoever sent the user."""
DEEPEST = 8
"""Further down the indent stays: a chain may be long, a terminal is not wide."""
NO_REFERRALS = (
    "Nobody led you to anybody yet. In 5 Follow up, n makes a contact of who is named in a note; "
    "e here says who referred them."
)


def tree_rows(notebook: Notebook, chosen: str) -> list[Row]:
    """Each person once, below whoever sent the user; the key is their current interview, or `name:` and a number."""
    found = tree(notebook)
    twigs = _twigs([min(one.depth, DEEPEST) for one in found])
    return [_row(notebook, one, chosen, number, twigs[number]) for number, one in enumerate(found)]


def _twigs(depths: Sequence[int]) -> list[str]:
    """What stands before each name: a line goes down as long as somebody follows on the same level."""
    going_on: set[int] = set()
    found: list[str] = []
    for depth in reversed(depths):
        lines = ["│ " if level in going_on else "  " for level in range(1, depth)]
        found.append("".join(["  ", *lines, "├ " if depth in going_on else "└ "]) if depth else "")
        going_on = {level for level in going_on if level < depth} | {depth}
    return found[::-1]


def _row(notebook: Notebook, one: Branch, chosen: str, number: int, twig: str) -> Row:
    talk = current_interview(notebook, one.contact.id) if one.contact else None
    name = f"{twig}{one.name}"
    led = f"led to {one.led_to}" if one.led_to else ""
    if one.contact is None:
        return Row(f"name:{number}", (name, "no contact", led, ""), "muted")
    named = MAY_SAY[one.contact.may_name_referrer] if one.depth else ""
    key = talk.id if talk else f"name:{number}"
    return Row(key, (name, one.contact.employer, led, named), sign="✓" if key == chosen else " ")
