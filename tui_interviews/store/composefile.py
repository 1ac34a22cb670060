"""The file of web mailers."""

import re

from tui_interviews.domain.composepage import COMPOSE_PLACEHOLDERS, LONGEST_LINK, ComposePage
from tui_interviews.entries import Entries, nearest

_DOLLAR = re.compile(r"\$(?:\{(?P<name>[a-z]+)\})?")
LONGEST = 100_000


def compose_pages_of(entries: Entries, base: tuple[ComposePage, ...]) -> tuple[ComposePage, ...]:
    """The pages of a file beside those of `base`; one of the same name takes its place."""
    found = {page.name: page for page in base}
    for one in entries.mappings("pages"):
        page = ComposePage(
            one.required("name"),
            one.line_of_text("title"),
            one.required("url"),
            int(one.number("longest", LONGEST_LINK, 100, LONGEST)),
            one.line_of_text("checked_on"),
            one.line_of_text("source"),
        )
        if _is_usable(page, one) and page.name:
            found[page.name] = page
        one.finish()
    entries.finish()
    return tuple(found.values())


def _is_usable(page: ComposePage, entries: Entries) -> bool:
    """Whether the address is one of the web that says to whom the message goes; what speaks against it is reported."""
    known = len(entries.problems)
    names = [found["name"] for found in _DOLLAR.finditer(page.url)]
    for name in names:
        if name is None:
            entries.report("a $ begins a placeholder such as ${to}; in an address it is written %24", "url")
        elif name not in COMPOSE_PLACEHOLDERS:
            entries.report(f"unknown placeholder ${{{name}}}{nearest(name, COMPOSE_PLACEHOLDERS)}", "url")
    if not {"to", "mailto"} & {*names}:
        entries.report("it does not say to whom the message goes: it needs ${to} or ${mailto}", "url")
    if not page.url.startswith("https://") or " " in page.url:
        entries.report("the address of a web page begins with https:// and has no blanks", "url")
    return len(entries.problems) == known
