"""Greetings and signatures: the lines around what people write that answer nothing."""

import re
from collections.abc import Sequence

from tui_interviews.domain.replylines import LineKind, ReplyLine
from tui_interviews.domain.text import fold

LONGEST_GREETING, LONGEST_CLOSING, MOST_SIGNATURE = 6, 6, 8
"""Words of a greeting and of a closing, and lines of a signature below it."""
_GREETING = re.compile(
    r"^(hi|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|hallo|guten (tag|morgen|abend)|liebe[rs]?|"
    r"sehr geehrte[rs]?|bonjour|cher|chere|salut|hola|estimad[oa]|buenos dias|ciao|gentile|buongiorno|beste|geachte|"
    r"ola|caro|cara|hej|kare|moi|czesc|dzien dobry|здравствуйте)\b"
)
_CLOSING = re.compile(
    r"^((with )?(best|kind|kindest|warm|warmest|many)( \w+)? ?(regards|wishes|thanks)?|regards|sincerely|yours( \w+){0,2}|"
    r"cheers|thanks|thank you|all the best|take care|cordially|respectfully|mit (freundlichen|besten|herzlichen) grussen|"
    r"(viele|liebe|beste|herzliche|freundliche|schone) grusse.*|gruss|mfg|lg|vg|(bien )?cordialement|amicalement|"
    r"bien a (vous|toi)|saludos( cordiales)?|un saludo|atentamente|cordiali saluti|saluti|(met )?vriendelijke groet(en)?|"
    r"groeten|atenciosamente|abracos|med vanlig halsning|vanliga halsningar|hilsen|mvh|pozdrawiam|с уважением)\W*$"
)
_TELEPHONE = re.compile(
    r"^(sent (from|via|with) |get outlook for |von meinem .{1,40} gesendet|gesendet (von|mit) |envoye (de|depuis) mon |"
    r"enviado (desde|do) |inviato d|verzonden vanaf |verstuurd vanaf |skickat fran |sendt fra |yahoo mail)"
)
_POSTSCRIPT = re.compile(r"^p\W?\s?s\b", re.IGNORECASE)


def with_courtesy(lines: Sequence[ReplyLine]) -> tuple[ReplyLine, ...]:
    """The lines with greetings, signatures and advertisements told from what was written."""
    kinds = [line.kind for line in lines]
    first = next((n for n, kind in enumerate(kinds) if kind is LineKind.OWN), None)
    if first is not None and _is_greeting(lines[first].text):
        kinds[first] = LineKind.COURTESY
    n = 0
    while n < len(lines):
        if kinds[n] is LineKind.OWN:
            end = _signature_end(lines, kinds, n)
            for place in range(n, end):
                kinds[place] = LineKind.COURTESY if kinds[place] is LineKind.OWN else kinds[place]
            n = max(end, n + 1)
        else:
            n += 1
    return tuple(
        ReplyLine(one.raw, one.text, one.depth, kind) for one, kind in zip(lines, kinds, strict=True)
    )


def _is_greeting(text: str) -> bool:
    words = text.split()
    is_short = (len(words) <= LONGEST_GREETING and text[-1:] in (",", "!", ":", "-", "–")) or len(words) <= 2
    return is_short and bool(_GREETING.match(fold(text)))


def _signature_end(lines: Sequence[ReplyLine], kinds: Sequence[LineKind], at: int) -> int:
    """Where the signature that begins here is over; `at` where none begins."""
    text = lines[at].text
    if text in ("--", "—", "––") or lines[at].raw.rstrip("\n").lstrip("> ") == "-- ":
        return _block_end(lines, kinds, at)
    plain = fold(text[:80])
    if _TELEPHONE.match(plain):
        return at + 1
    if len(text.split()) > LONGEST_CLOSING or not _CLOSING.match(plain):
        return at
    end = _block_end(lines, kinds, at)
    written = sum(kind is LineKind.OWN for kind in kinds[at:end])
    return end if written <= MOST_SIGNATURE else at


def _block_end(lines: Sequence[ReplyLine], kinds: Sequence[LineKind], at: int) -> int:
    """Behind the last line before an older message or a postscript."""
    for n in range(at + 1, len(lines)):
        if kinds[n] in (LineKind.QUOTED, LineKind.HEAD) or _POSTSCRIPT.match(lines[n].text):
            return n
    return len(lines)
