"""The lines of a mailed reply: how deep each is quoted, and what mail programs put around what people write."""

import html
import re
from dataclasses import dataclass
from enum import StrEnum

from tui_interviews.domain.text import fold, tidy_lines

LONGEST_HEAD = 400
"""Characters of a line that says who wrote, however long the names."""


class LineKind(StrEnum):
    """What a line is, before anybody asks which question it answers."""

    BLANK = "blank"
    OWN = "own"
    QUOTED = "quoted"
    HEAD = "head"
    """`On … wrote:`, or a block of From, Sent, To, Subject: what follows is an older message."""
    COURTESY = "courtesy"
    """A greeting, a signature, an advertisement of a telephone."""


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line as it came, and what it says without the marks of quoting."""

    raw: str
    text: str
    depth: int
    kind: LineKind = LineKind.OWN


_MARKS = re.compile(r"^[ \t]{0,3}((?:[>\u203a][ \t]?)+)")
_TAGGED = re.compile(
    r"<(?:br|p|div|span|blockquote|html|body|li|td)\b[^<>]{0,500}>|&nbsp;|&gt;", re.IGNORECASE
)
_BREAKING = re.compile(r"[ \t]*<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote)\b[^<>]{0,200}>", re.IGNORECASE)
_DROPPED = re.compile(
    r"</?(?:p|div|span|blockquote|html|body|ul|ol|li|table|tbody|tr|td|font|b|i|u|em|strong|a|img|o:p|meta|h[1-6])\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(wrote|writes|schrieb(en)?|a ecrit|escribio|ha scritto|scrisse|schreef|escreveu|skrev|skreiv|napisala?|"
    r"napsala?|napisao|pisze|kirjoitti|irta|yazdi|a scris|ekirjutas|написала?|пише|写道|寫道|さん)\b.{0,200}[:：]$"
)
_BEGINS_HEAD = re.compile(
    r"^(on|am|le|el|il|op|em|no|den|dne|dnia|dana|w dniu|den|kl|a las|vào|на|от)\b", re.IGNORECASE
)
_FIELD = re.compile(
    r"^\W{0,3}(from|sent|to|cc|bcc|subject|date|reply-to|von|gesendet|an|kopie|betreff|datum|de|envoye|a|objet|enviado|"
    r"enviada|para|asunto|assunto|da|inviato|oggetto|van|verzonden|aan|onderwerp|fra|fran|skickat|sendt|til|till|amne|"
    r"emne|от|кому|тема|дата)\W{0,3}[:：]"
)
_ORIGINAL = re.compile(
    r"^[-_ ]{2,}\s*(original message|forwarded message|ursprungliche nachricht|message d'origine|mensaje original|"
    r"messaggio originale|oorspronkelijk bericht|mensagem original|weitergeleitete nachricht)\s*[-_ ]{2,}$"
)
_RULE = re.compile(r"^[_\u2500-]{10,}$")
_FIELDS_AT_LEAST = 3


def reply_lines(text: str) -> tuple[ReplyLine, ...]:
    """All lines, none left out; leftovers of HTML become the lines and characters that they stand for."""
    lines = tuple(_line(raw) for raw in tidy_lines(_without_tags(text)))
    own = [line.depth for line in lines if line.kind is not LineKind.BLANK]
    heads = _heads(lines)
    written = [line.depth for n, line in enumerate(lines) if line.kind is LineKind.OWN and n not in heads]
    base = min(written or own or [0])
    return tuple(_marked(line, n in heads, base) for n, line in enumerate(lines))


def _without_tags(text: str) -> str:
    if not _TAGGED.search(text):
        return text
    return html.unescape(_DROPPED.sub("", _BREAKING.sub("\n", text)))


def _line(raw: str) -> ReplyLine:
    found = _MARKS.match(raw)
    depth = sum(found[1].count(mark) for mark in ">\u203a") if found else 0
    text = raw[found.end() :].strip() if found else raw.strip()
    return ReplyLine(raw, text, depth, LineKind.OWN if text else LineKind.BLANK)


def _marked(line: ReplyLine, is_head: bool, base: int) -> ReplyLine:
    kind = line.kind
    if is_head:
        kind = LineKind.HEAD
    elif kind is LineKind.OWN and line.depth > base:
        kind = LineKind.QUOTED
    return ReplyLine(line.raw, line.text, line.depth, kind)


def _heads(lines: tuple[ReplyLine, ...]) -> frozenset[int]:
    """The lines that say who wrote what follows; mail programs break them in two or three."""
    found: set[int] = set()
    for n, line in enumerate(lines):
        if n in found or not line.text or len(line.text) > LONGEST_HEAD:
            continue
        plain = fold(line.text)
        if _ORIGINAL.match(plain):
            found.add(n)
        elif _FIELD.match(plain):
            found |= _field_block(lines, n)
        else:
            found |= _attribution(lines, n)
    return frozenset(found | {n - 1 for n in found if n and _RULE.match(lines[n - 1].text)})


def _attribution(lines: tuple[ReplyLine, ...], at: int) -> set[int]:
    joined = ""
    for length in (1, 2, 3):
        rows = lines[at : at + length]
        if len(rows) < length or not rows[-1].text or len(joined) + len(rows[-1].text) > LONGEST_HEAD:
            return set()
        joined = " ".join(row.text for row in rows)
        plain = fold(joined)
        is_dated = any(character.isdigit() for character in joined) or "@" in joined
        if is_dated and _WROTE.search(plain):
            return set(range(at, at + length))
        if not _BEGINS_HEAD.match(joined):
            return set()
    return set()


def _field_block(lines: tuple[ReplyLine, ...], at: int) -> set[int]:
    block: list[int] = []
    for n in range(at, min(at + 12, len(lines))):
        if _FIELD.match(fold(lines[n].text[:LONGEST_HEAD])):
            block.append(n)
        elif lines[n].text:
            break
    return set(block) if len(block) >= _FIELDS_AT_LEAST else set()


def without_marks(raw: str) -> str:
    """What a line says without the marks of quoting."""
    return _line(raw).text


def words_of(text: str) -> list[str]:
    """The words for comparing: no case, no accents, no punctuation."""
    return re.findall(r"\w+", fold(text))
