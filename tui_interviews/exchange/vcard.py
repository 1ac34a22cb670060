"""vCard 2.1, 3.0 and 4.0, as address books and phones really write them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui_interviews.domain.card import Card, plain_url
from tui_interviews.domain.donotcontact import WORDS
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import fold, tidy
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported, Progress, Skipped, quiet, refuse_crowd
from tui_interviews.exchange.table import decoded
from tui_interviews.exchange.vcardlines import Property, properties

SOURCE = "vcard"
HOW_TO = "export the people as vCard (.vcf) from your address book again"
STEP = 200
"""Cards between two words about the progress."""
_BEGIN = re.compile(rb"(?im)^[\s\xef\xbb\xbf]*BEGIN:\s*VCARD")
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_SPLIT = re.compile(r"(?<!\\)(?:\\\\)*;")
_LINKEDIN = re.compile(r"(?i)linkedin\.com/")
_NO_PEOPLE = {"group": "a group, not a person", "org": "an organisation, not a person"}


@dataclass(slots=True)
class _Cards:
    """The card being read: where it begins, and its lines."""

    line: int
    lines: list[Property] = field(default_factory=list)
    is_whole: bool = False


def is_vcard(raw: bytes) -> bool:
    """Whether a file holds a card, whatever it is called."""
    return _BEGIN.search(raw[:100_000]) is not None


def read_vcards(raw: bytes, name: str, new_id: NewId, progress: Progress = quiet) -> Imported:
    """The people of a vCard file; a broken card costs only itself. Raises `UnreadableError`."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:40]:
        raw = decoded(raw).encode()
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    expected = raw.upper().count(b"BEGIN:VCARD")
    refuse_crowd(expected)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for number, one in enumerate(_cards(properties(raw)), 1):
        if number % STEP == 0:
            progress(min(number / max(expected, number), 1.0))
        found = _person(one.lines, new_id) if one.is_whole else "it is cut off: END:VCARD is missing"
        if isinstance(found, Card):
            cards.append(found)
        else:
            skipped.append(Skipped(one.line, found))
    if not cards and not skipped:
        raise UnreadableError(f"{tidy(name) or 'the file'} holds no vCard: {HOW_TO}")
    return Imported(tuple(cards), tuple(skipped), SOURCE)


def _cards(lines: Iterator[Property]) -> Iterator[_Cards]:
    """Card by card; one within an `AGENT` line belongs to the card around it, and is nobody here."""
    card: _Cards | None = None
    inner = 0
    for one in lines:
        is_card = one.value.strip().upper() == "VCARD"
        if one.name == "BEGIN" and is_card:
            if card is not None and card.lines and card.lines[-1].name == "AGENT":
                inner += 1
                continue
            if card is not None:
                yield card
            card, inner = _Cards(one.line), 0
        elif one.name == "END" and is_card and card is not None:
            if inner:
                inner -= 1
                continue
            card.is_whole = True
            yield card
            card = None
        elif card is not None and not inner:
            card.lines.append(one)
    if card is not None:
        yield card


def _person(lines: Sequence[Property], new_id: NewId) -> Card | str:
    """The person of a card, or why there is none."""
    kind = next((one.value.strip().lower() for one in lines if one.name.endswith("KIND")), "")
    if kind in _NO_PEOPLE:
        return _NO_PEOPLE[kind]
    if any(one.name == "X-ABSHOWAS" and one.value.strip().upper() == "COMPANY" for one in lines):
        return _NO_PEOPLE["org"]
    name = _name(lines)
    if not name:
        return "no name"
    if any(fold(label).strip() == WORDS for one in _each(lines, "CATEGORIES") for label in one.split(",")):
        return f"marked “{WORDS}”"
    mails, pages = _each(lines, "EMAIL"), _pages(lines)
    return Card(
        new_id(),
        name,
        title=next(iter((*_each(lines, "TITLE"), *_each(lines, "ROLE"))), ""),
        employer=next((part for one in _named(lines, "ORG") for part in _parts(one.value) if part), ""),
        email=mails[0] if mails else "",
        phone=_phone(lines),
        url=pages[0] if pages else "",
        source=SOURCE,
        other_addresses=(*mails[1:], *pages[1:]),
    )


def _name(lines: Sequence[Property]) -> str:
    """`FN`, else what `N` comes to, else a nickname."""
    whole = next(iter(_each(lines, "FN")), "")
    if whole:
        return whole
    for one in _named(lines, "N"):
        last, first, middle, _, suffix = (*_parts(one.value), *[""] * 5)[:5]
        if spoken := " ".join(filter(None, (first, middle, last, suffix))):
            return spoken
    return next(iter(_each(lines, "NICKNAME")), "")


def _phone(lines: Sequence[Property]) -> str:
    numbers = [one for one in _named(lines, "TEL") if not one.is_of("fax", "pager")]
    return next((tidy(_plain(one.value)).removeprefix("tel:") for one in numbers if one.value.strip()), "")


def _pages(lines: Sequence[Property]) -> tuple[str, ...]:
    """Every page once, LinkedIn profiles first."""
    pages: dict[str, str] = {}
    for one in lines:
        page = tidy(_plain(one.value))
        is_social = one.name in ("X-SOCIALPROFILE", "SOCIALPROFILE")
        if is_social and one.is_of("linkedin") and page and "/" not in page:
            page = f"https://www.linkedin.com/in/{page.rpartition(':')[2]}"
        if (is_social and "/" in page) or (one.name == "URL" and "." in page):
            pages.setdefault(plain_url(page), page)
    return tuple(sorted(pages.values(), key=lambda page: _LINKEDIN.search(page) is None))


def _each(lines: Sequence[Property], name: str) -> tuple[str, ...]:
    """All values of a name, tidy, each once, the preferred one first."""
    found = sorted(_named(lines, name), key=lambda one: not _is_preferred(one))
    return tuple(dict.fromkeys(filter(None, (tidy(_plain(one.value)) for one in found))))


def _is_preferred(one: Property) -> bool:
    return one.is_of("pref") or one.parameters.get("PREF") == ("1",)


def _named(lines: Sequence[Property], name: str) -> list[Property]:
    return [one for one in lines if one.name == name]


def _parts(value: str) -> list[str]:
    """The parts of a value that has several."""
    parts, start = [], 0
    for at in (found.end() - 1 for found in _SPLIT.finditer(value)):
        parts.append(tidy(_plain(value[start:at])))
        start = at + 1
    return [*parts, tidy(_plain(value[start:]))]


def _plain(value: str) -> str:
    """A value without its escapes."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
