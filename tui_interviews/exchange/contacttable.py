"""Contacts as a table for spreadsheets, letters and other address books."""

import csv
import io
from collections.abc import Iterable

from tui_interviews.domain.contact import Contact, rank_of
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.formula import harmless_cell
from tui_interviews.exchange.personname import name_parts
from tui_interviews.exchange.roster import SEVERAL

TITLES = (
    "Name",
    "First Name",
    "Last Name",
    "Job Title",
    "Company",
    "E-mail Address",
    "Primary Phone",
    "Web Page",
    "Other Addresses",
    "Time Zone",
    "Found Via",
    "Referred By",
    "May Name Referrer",
    "Why Them",
    "Rank",
    "Tags",
    "Do Not Contact",
    "Reason",
)
"""Outlook's words where it has any, as most programs know them; `exchange.columns` knows them all again."""
YES = "yes"


def contact_table(contacts: Iterable[Contact]) -> bytes:
    """One person a row; UTF-8 with the mark by which Excel sees that it is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(TITLES)
    writer.writerows([harmless_cell(tidy(cell)) for cell in _cells(one)] for one in contacts)
    return text.getvalue().encode("utf-8-sig")


def _cells(contact: Contact) -> tuple[str, ...]:
    parts = name_parts(contact.name)
    given = " ".join(filter(None, (parts.prefix, parts.given, parts.additional)))
    family = ", ".join(filter(None, (parts.family, parts.suffix)))
    return (
        contact.name,
        given,
        family,
        contact.title,
        contact.employer,
        contact.email,
        contact.phone,
        contact.url,
        SEVERAL.join(contact.other_addresses),
        contact.timezone,
        contact.found_via,
        contact.referred_by,
        contact.may_name_referrer if contact.referred_by else "",
        contact.why,
        str(rank_of(contact) or ""),
        ", ".join(contact.tags),
        YES if contact.is_do_not_contact else "",
        contact.do_not_contact_reason,
    )
