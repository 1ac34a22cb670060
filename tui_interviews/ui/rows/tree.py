"""Who led to whom, as rows."""

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
    return [_row(notebook, one, chosen, number) for number, one in enumerate(found)]


def _row(notebook: Notebook, one: Branch, chosen: str, number: int) -> Row:
    talk = current_interview(notebook, one.contact.id) if one.contact else None
    indent = "  " * min(one.depth, DEEPEST)
    name = f"{indent}{'└ ' if one.depth else ''}{one.name}"
    led = f"led to {one.led_to}" if one.led_to else ""
    if one.contact is None:
        return Row(f"name:{number}", (name, "no contact", led, ""), "muted")
    named = MAY_SAY[one.contact.may_name_referrer] if one.depth else ""
    key = talk.id if talk else f"name:{number}"
    return Row(key, (name, one.contact.employer, led, named), sign="✓" if key == chosen else " ")
