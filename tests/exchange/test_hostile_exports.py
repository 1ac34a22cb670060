"""A hostile notebook exports safely to every format."""

import csv
import io
import json
import re
import zipfile

import icalendar
import pytest

from tests.exchange.pages import read
from tests.exchange.test_markdown import READER
from tests.ui.desk import NOW, library
from tests.ui.hostile import LONG, NASTY, hostile_notebook
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import is_clean
from tui_interviews.exchange.exports import FORMATS, Made, Wanted, make

EVIL = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
    '"><svg/onload=alert(1)>&#x3c;b&gt; [x](javascript:alert(1)) ![i](http://evil.example/i.png)',
    "x\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT",
    "../../etc/passwd",
    NASTY,
)
EVERY = [(what, kind) for what, kinds in FORMATS.items() for kind in kinds if kind != "folder"]
"""A folder holds what its zip does."""


@pytest.fixture(scope="module")
def hostile() -> Notebook:
    """The sample with these texts wherever somebody could have written them."""
    return hostile_notebook(*EVIL)


def taken(notebook: Notebook, what: str, kind: str) -> Made:
    return make(Wanted(what, kind), notebook, library().method, NOW)


@pytest.mark.parametrize(("what", "kind"), EVERY)
def test_it_is_what_it_says_and_nothing_in_it_runs(hostile: Notebook, what: str, kind: str) -> None:
    made = taken(hostile, what, kind)
    assert made.name.isascii()
    assert not set(made.name) & set('/\\:*?"<>|')
    CHECKS[kind](made.content)


@pytest.mark.parametrize(("what", "kind"), EVERY)
def test_endless_text_and_no_text_at_all_are_exported(what: str, kind: str) -> None:
    made = taken(hostile_notebook(LONG, "", "a\nb"), what, kind)
    assert made.content
    CHECKS[kind](made.content)


def _html(raw: bytes) -> None:
    page = read(raw.decode())
    assert page.faults == []
    assert [link for link in page.links if not link.startswith(("#", "https://", "http://"))] == []
    assert all(is_clean(words) for words in page.words)


def _markdown(raw: bytes) -> None:
    """What stands above the first title is not Markdown but properties."""
    text = re.sub(r"\A---\n(?:\w+: .*\n)*---\n", "", raw.decode())
    for token in READER.parse(text):
        assert token.type not in ("html_block", "code_block", "fence")
        for child in token.children or ():
            assert child.type not in ("html_inline", "image", "code_inline")
            assert not child.attrGet("href") or str(child.attrGet("href")).startswith(("https://", "http://"))
    assert all(is_clean(line) for line in raw.decode().splitlines())


def _csv(raw: bytes) -> None:
    titles, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert {len(row) for row in rows} == {len(titles)}
    assert [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@")] == []
    assert all(is_clean(cell) for row in rows for cell in row)


def _ics(raw: bytes) -> None:
    found = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    assert "evil" not in {str(one["UID"]) for one in found}
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\x1b" not in raw


def _json(raw: bytes) -> None:
    json.loads(raw)
    assert b"\x1b" not in raw


def _zip(raw: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = archive.namelist()
        assert all(".." not in name and not name.startswith("/") for name in names)
        for name in names:
            CHECKS[name.rpartition(".")[2]](archive.read(name))


CHECKS = {"html": _html, "md": _markdown, "csv": _csv, "ics": _ics, "json": _json, "zip": _zip}
