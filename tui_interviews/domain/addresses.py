"""What in a text leads to somebody: e-mail addresses, pages, handles and phone numbers."""

import re

_DATES = (
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d(?!\d)"
)
_MONEY = r"[1-9]\d{0,2}[ .\u00a0]\d{3}(?![ .()/\u00a0-]?\d)"
_TOP = "com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|co|me|eu|uk|de|at|ch|fr|nl|be|it|es|pt|pl|cz|se|no|fi|dk"
ADDRESSES = re.compile(
    r"(?P<mail>(?<![^\s@<>()\[\]{}\",;:|])[^\s@<>()\[\]{}\",;:|]+@[^\s@<>()\[\]{}\",;:|]*[^\s@<>()\[\]{}\",;:|.!?'’])"
    rf"|(?P<page>(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]'’]"
    rf"|(?<![\w@.-])(?:[\w-]+\.)+(?:[a-z]{{2,}}/[^\s<>\"]*[^\s<>\".,;:!?)\]'’]|(?:{_TOP}|example|test|invalid)(?![\w-])))"
    r"|(?P<handle>(?<![\w@])@\w[\w.]*\w)"
    rf"|(?P<date>(?<!\d)(?:{_DATES}|{_MONEY}))"
    r"|(?P<phone>(?<![\w])(?:\+|00)?\(?\d[\d ()./\u00a0\u2010-\u2013-]{3,}\d(?!\w))",
    re.IGNORECASE,
)
"""The group that matched says what it is; a date, or an amount of money, is none of these but looks like a number."""

MAY_BE_ONE = re.compile(r"[@\d]|\.\w|://|www\.", re.IGNORECASE)
"""What each of them has somewhere: text without it, as most is, need not be looked through."""


def digits_of(number: str) -> str:
    """A number by which it is known again, however it is written."""
    return re.sub(r"\D", "", number)
