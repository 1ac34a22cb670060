"""The lines of a vCard file: unfolded, decoded, cut into name, parameters and value.

Read by us and not by vobject, which decodes every photo, gives a whole file up for one card without its end, cannot
tell in which line a card began, and takes no file with the line ends of old Macs.
"""

import quopri
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

HEAVY = frozenset({b"PHOTO", b"LOGO", b"SOUND", b"KEY"})
"""What a card may hold by the megabyte, and nobody here looks at."""
_BREAK = re.compile(rb"\r*\n|\r")
_HEAD = re.compile(rb"\s*(?:[\w-]+\.)?([\w-]+)\s*[:;]")
_PARAMETER = re.compile(r';\s*([^=;:"]+)(?:=((?:"[^"]*"|[^;:"])*))?')
_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]*")
_SOFT_BREAKS_AT_MOST = 2_000
_CHARSET = re.compile(r"(utf|us-?ascii|iso|latin|windows|cp|shift|euc|big5|gb|koi8|mac)[\w-]*", re.IGNORECASE)
"""What an encoding of text is called; Python knows others that are none."""


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card."""

    line: int
    """Where it begins in the file, counted from 1."""
    name: str
    """In capitals, without the group."""
    value: str
    """Its escapes are still in it."""
    group: str = ""
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By their names in capitals; those of version 2.1 that have no name are types."""

    def is_of(self, *types: str) -> bool:
        """Whether it says to be of one of these types, in small letters."""
        return bool({*types} & {one.lower() for one in self.parameters.get("TYPE", ())})


def properties(raw: bytes) -> Iterator[Property]:
    """All lines that are properties, in order; what is none is passed over."""
    for number, line in _unfolded(raw):
        found = _property(number, line)
        if found is not None:
            yield found


def _unfolded(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the numbers of their first ones; of a heavy property only the name."""
    parts: list[bytes] = []
    begun, is_heavy, fold = 1, False, 1
    for number, line in enumerate(_BREAK.split(raw), 1):
        if parts and (line[:1] in (b" ", b"\t") or _goes_on(parts, line, is_heavy)):
            if not is_heavy:
                parts.append(line if _is_soft(parts) else line[fold:])
            continue
        if parts:
            yield begun, _joined(parts)
        head = _HEAD.match(line)
        name = head[1].upper() if head else b""
        is_heavy = name in HEAVY
        if name == b"VERSION":
            fold = 0 if b"2.1" in line else 1  # in 2.1 the blank belongs to the text
        parts, begun = [line[: head.end()] if head and is_heavy else line], number
    yield begun, _joined(parts)


def _goes_on(parts: list[bytes], line: bytes, is_heavy: bool) -> bool:
    """Whether a line that is not indented belongs to the one before: old phones wrote photos and soft breaks so."""
    if is_heavy:
        return bool(line.strip()) and _BASE64.fullmatch(line) is not None
    return _is_soft(parts) and len(parts) < _SOFT_BREAKS_AT_MOST


def _is_soft(parts: list[bytes]) -> bool:
    return parts[-1].endswith(b"=") and b"QUOTED-PRINTABLE" in parts[0].split(b":", 1)[0].upper()


def _joined(parts: list[bytes]) -> bytes:
    """One line; where it is quoted-printable, the break is what `=` stands for."""
    is_quoted = parts[1:] and b"QUOTED-PRINTABLE" in parts[0].split(b":", 1)[0].upper()
    return b"=\n".join(part.removesuffix(b"=") for part in parts) if is_quoted else b"".join(parts)


def _property(number: int, line: bytes) -> Property | None:
    head, colon, value = _cut(line)
    if not colon:
        return None
    label, *rest = _text(head).split(";", 1)
    group, _, name = label.strip().rpartition(".")
    given = _parameters(f";{rest[0]}" if rest else "")
    return Property(number, name.upper(), _value(value, given), group, given)


def _cut(line: bytes) -> tuple[bytes, bytes, bytes]:
    """At the first colon that is not within quotation marks."""
    if b'"' not in line.split(b":", 1)[0]:
        return line.partition(b":")
    end, is_quoted = 0, False
    for end, byte in enumerate(line):
        if byte == 0x22:
            is_quoted = not is_quoted
        elif byte == 0x3A and not is_quoted:
            return line[:end], b":", line[end + 1 :]
    return line.partition(b":")


def _parameters(text: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, said in _PARAMETER.findall(text):
        key = name.strip().upper()
        if said:
            values = tuple(part.strip(' "') for part in said.replace('"', "").split(","))
        elif key in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"):
            key, values = "ENCODING", (key,)
        else:
            key, values = "TYPE", (name.strip(),)
        found[key] = (*found.get(key, ()), *values)
    return found


def _value(raw: bytes, given: Mapping[str, tuple[str, ...]]) -> str:
    if any(one.upper() in ("QUOTED-PRINTABLE", "Q") for one in given.get("ENCODING", ())):
        raw = quopri.decodestring(raw)
    return _text(raw, given.get("CHARSET", ()))


def _text(raw: bytes, charsets: Iterable[str] = ()) -> str:
    """In the encoding that the line names, else UTF-8, else as Windows wrote it."""
    for charset in (*filter(_CHARSET.fullmatch, charsets), "utf-8"):
        try:
            return raw.decode(charset)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("cp1252", "replace")
