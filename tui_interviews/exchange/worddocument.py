"""The paragraphs of a Word document, such as the transcript that Teams saves."""

import re
from html import unescape

from tui_interviews.exchange.zipped import member

PART = "document.xml"
_BREAK = re.compile(r"</w:p>|<w:(?:br|cr)\b[^>]*>")
_TAB = re.compile(r"<w:tab\b[^>]*/>")
_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|(\n|\t)")


def document_text(raw: bytes, name: str, limit: int, how_to: str) -> str:
    """The words of the document, a line for each paragraph. Raises `UnreadableError`."""
    content = member(raw, name, PART, limit, how_to).decode("utf-8", "replace")
    content = _TAB.sub("\t", _BREAK.sub("\n", content.replace("\n", " ").replace("\t", " ")))
    return "".join(unescape(words) or gap for words, gap in _TEXT.findall(content))
