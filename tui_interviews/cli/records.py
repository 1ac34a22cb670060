"""`list`: the records of one kind."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from typing import Any

from tui_interviews.cli.answer import person, plain, print_rows, remark
from tui_interviews.cli.session import Session
from tui_interviews.domain.contact import position
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.lead import STATUS_WORDS, LeadKind, LeadStatus
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.stage import stage
from tui_interviews.domain.text import fold, shortened

Rows = list[dict[str, Any]]


def arguments(parser: ArgumentParser) -> None:
    """The options of `list`."""
    parser.add_argument("kind", choices=KINDS, help="what to list")


def run(given: Namespace, session: Session) -> int:
    """Prints the records; none is no failure."""
    rows, columns = KINDS[given.kind]
    found = rows(session.notebook)
    if not found and not session.is_json:
        remark(
            f"There are no {given.kind} yet."
            if given.kind != "address-book"
            else "The address book is empty."
        )
        return 0
    told = found if session.is_json else [_worded(row, session.notebook) for row in found]
    print_rows(told, session.is_json, *columns)
    return 0


def _worded(row: Mapping[str, Any], notebook: Notebook) -> dict[str, Any]:
    """A row with what only a reader wants."""
    when = str(row.get("sent_at") or row.get("due_on") or "")
    body = " ".join(row.get("body", ()))
    contact = notebook.contacts.get(str(row.get("id", "")))
    mark = WORDS if contact and contact.is_do_not_contact else ""
    work = position(str(row.get("title", "")), str(row.get("employer", "")))
    return {
        "at": when[:10] or ("draft" if "body" in row else ""),
        "position": " · ".join(part for part in (work, mark) if part),
        "about": row.get("subject") or shortened(body, 40),
        "state": _how_far(row) if row.get("id") in notebook.leads else "",
        **row,
    }


def _how_far(lead: Mapping[str, Any]) -> str:
    """Where an opening is and how far it has got; of other leads, whether they are done with."""
    is_opening = lead["kind"] == LeadKind.OPENING
    status = STATUS_WORDS[LeadStatus(lead["status"])] if is_opening else "done" if lead["is_done"] else ""
    return ", ".join(filter(None, (lead["employer"], status)))


def _contacts(notebook: Notebook) -> Rows:
    return [person(one) for one in sorted(notebook.contacts.values(), key=lambda c: (fold(c.name), c.id))]


def _cards(notebook: Notebook) -> Rows:
    return [person(one) for one in sorted(notebook.cards.values(), key=lambda c: (fold(c.name), c.id))]


def _interviews(notebook: Notebook) -> Rows:
    found = sorted(notebook.interviews.values(), key=lambda interview: interview.id)
    return [
        {**plain(one), "who": _name(notebook, one.contact_id), "stage": stage(one).value} for one in found
    ]


def _messages(notebook: Notebook) -> Rows:
    found = sorted(notebook.messages.values(), key=lambda message: message.id)
    return [{**plain(one), "who": _name(notebook, one.contact_id)} for one in found]


def _insights(notebook: Notebook) -> Rows:
    found = sorted(notebook.insights.values(), key=lambda insight: insight.id)
    return [{**plain(one), "path": _path(notebook, one.path_id)} for one in found]


def _leads(notebook: Notebook) -> Rows:
    found = sorted(notebook.leads.values(), key=lambda lead: lead.id)
    return [{**plain(one), "path": _path(notebook, one.path_id)} for one in found]


def _paths(notebook: Notebook) -> Rows:
    return [plain(one) for one in sorted(notebook.paths.values(), key=lambda path: fold(path.name))]


def _name(notebook: Notebook, contact_id: str) -> str:
    contact = notebook.contacts.get(contact_id)
    return contact.name if contact else ""


def _path(notebook: Notebook, path_id: str) -> str:
    path = notebook.paths.get(path_id)
    return path.name if path else ""


KINDS: Mapping[str, tuple[Callable[[Notebook], Rows], tuple[str, ...]]] = {
    "contacts": (_contacts, ("id", "name", "position")),
    "address-book": (_cards, ("id", "name", "position")),
    "interviews": (_interviews, ("id", "who", "stage")),
    "messages": (_messages, ("who", "purpose", "at", "about")),
    "insights": (_insights, ("path", "kind", "text")),
    "leads": (_leads, ("path", "kind", "at", "text", "state")),
    "paths": (_paths, ("id", "name")),
}
"""What can be listed: its rows, and the columns that a reader sees of them."""
