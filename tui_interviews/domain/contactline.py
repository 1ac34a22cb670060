"""A person typed on one line: `Ada Okafor, Metadata Librarian, Tufts University <ada@tufts.edu>`."""

import re

from tui_interviews.domain.text import fold, tidy

_TAKEN = "\0"
"""Stands where an address or a number was taken out."""
_QUOTED_NAME = re.compile(r'\s*"([^"]*\w[^"]*)"(?=\s*<)')
_ANYWHERE = {
    "email": re.compile(
        r"<?(?:\bmailto:)?\b([^\s<>,;:()\"|]+@[^\s<>,;:()\"|@]+\.[^\s<>,;:()\"|@.]+)>?", re.I
    ),
    "url": re.compile(
        r"<?\b((?:https?://|www\.)[^\s<>,;|]*[^\s<>,;|.)]|(?:[\w-]+\.)+[a-z]{2,}/[^\s<>,;|]+)>?", re.I
    ),
    "phone": re.compile(
        r"(?:\b(?:tel|phone|mobile)\b[.:]?\s*)?(?<![\w.])(\+?\(?\d[\d ()./-]{5,}\d)(?!\w)", re.I
    ),
}
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-/]\s*(?:19|20)\d\d")
_SEPARATORS = re.compile(r"[,;|·\t\n]")
_AT = re.compile(r"(?:^|\s)(?:at\s|@\s?)(?=.*\w)", re.I)
_DEGREE = re.compile(
    r"phd|dphil|edd|md|jd|mba|ma|m?sc|ms|ba|mlis|mls|mlib|msis|mis|llm|fclip|mclip|pmp|jr|sr|i{2,3}|iv|esq",
    re.I,
)
_ORGANISATION = re.compile(
    r"\b(?:universit|librar(?!ian)|college|school|institut|museum|archives\b|inc\b|ltd\b|llc\b|gmbh\b|corp|company\b|"
    r"foundation|agency|bank\b|hospital|ministry|council|press\b|group\b|bibliothe[kq]|hochschule|associat|"
    r"consult(?:ing|ancy)\b|partners\b|society|cent(?:er|re)\b)"
)
_JOB = re.compile(
    r"^(?:dean|head|director|chief|vice|assistant|associate|senior|junior|manager)\b|"
    r"(?:ian|ist|yst|[^t]er|or|dean|head|chief|lead|intern|assistant|consultant|student|fellow)$"
)


def parse(line: str) -> dict[str, str]:
    """The facts of the line under the names that contacts use; `name` is always there, though perhaps empty.

    Every word typed is in one of them, but for the "at" between a title and an employer.
    """
    facts: dict[str, str] = {}
    rest = line.replace(_TAKEN, "")
    quoted = _QUOTED_NAME.match(rest)
    if quoted:
        rest = f"{_unturned(quoted[1])}\t{_TAKEN}{rest[quoted.end() :]}"
    for fact, pattern in _ANYWHERE.items():
        rest = _take(rest, fact, pattern, facts)
    name, parts = _name([_plain(p) for p in _SEPARATORS.split(rest) if _TAKEN not in p or _plain(p)])
    found = _AT.search(name)
    if found:
        name, title, employer = name[: found.start()], ", ".join(filter(None, parts)), name[found.end() :]
    else:
        title, employer = _position(parts)
    every = {"name": name, "title": title, "employer": employer, **facts}
    clean = {fact: tidy(text) for fact, text in every.items()}
    return {fact: text for fact, text in clean.items() if text or fact == "name"}


def _plain(part: str) -> str:
    """A part without the marks that stood around what was taken out; nothing, where it has no word."""
    text = tidy(re.sub(f'[<>"{_TAKEN}]', " ", part))
    return text if re.search(r"\w", text) else ""


def _take(text: str, fact: str, pattern: re.Pattern[str], facts: dict[str, str]) -> str:
    """The text without the first thing of that kind, which goes to the facts."""
    for found in pattern.finditer(text):
        value = tidy(found[1])
        if fact == "phone" and (len(re.findall(r"\d", value)) < 7 or _YEARS.fullmatch(value)):
            continue
        facts[fact] = value
        return f"{text[: found.start()]} {_TAKEN} {text[found.end() :]}"
    return text


def _unturned(name: str) -> str:
    """`Okafor, Ada`, as mail programs quote it, the way it is spoken."""
    last, comma, first = name.partition(",")
    return f"{first} {last}" if comma and not _is_degree(first) else name.replace(",", " ")


def _is_degree(part: str) -> bool:
    return bool(_DEGREE.fullmatch(part.replace(".", "").strip()))


def _name(parts: list[str]) -> tuple[str, list[str]]:
    """The name, with the degrees behind it, and what follows."""
    end = 1
    while end < len(parts) and _is_degree(parts[end]):
        end += 1
    return ", ".join(parts[:end]), parts[end:]


def _position(parts: list[str]) -> tuple[str, str]:
    """Title and employer of what follows the name: said with "at", by their words, or by their order."""
    for place, part in enumerate(parts):
        found = _AT.search(part)
        if found:
            title = [*parts[:place], part[: found.start()]]
            return _joined(title), _joined([part[found.end() :], *parts[place + 1 :]])
    match parts:
        case [one]:
            return ("", one) if _is_employer(one) else (one, "")
        case [first, second] if _is_employer(first) and second and not _is_employer(second):
            return second, first
    border = next((n for n, part in enumerate(parts) if n and _is_employer(part)), len(parts) - 1)
    return _joined(parts[:border]), _joined(parts[border:])


def _joined(parts: list[str]) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _is_employer(part: str) -> bool:
    plain = fold(part)
    return bool(_ORGANISATION.search(plain)) and not _JOB.search(plain)
