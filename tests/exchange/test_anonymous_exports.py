"""Made anonymous, no export of any format holds a name, an address, a page or a number of anybody."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from tests.exchange.test_hostile_exports import CHECKS, EVERY
from tests.ui.desk import NOW, library, sample
from tests.ui.hostile import hostile_notebook
from tui_interviews.domain.addresses import digits_of
from tui_interviews.domain.card import Card, plain_url
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import Meeting
from tui_interviews.domain.nameforms import split
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import fold
from tui_interviews.exchange.exports import Wanted, make

PEOPLE: tuple[Contact | Card | Profile, ...] = (
    *sample().contacts.values(),
    *sample().cards.values(),
    sample().profile,
)


def noted() -> Notebook:
    """The sample, with the names of all in the notes of each talk as people write them."""
    notebook = sample()
    every = list(notebook.contacts.values())
    for at, talk in enumerate(notebook.interviews.values()):
        one, other = every[at % len(every)], every[(at * 7 + 3) % len(every)]
        words = [
            f"{one.name.upper()} and {fold(other.name)}'s desk; {one.name.split()[-1]}s list, {one.email.upper()}",
            f"call {one.phone or other.phone}, see {other.url or one.url} — {other.name.split()[0]} says",
        ]
        lines = tuple(replace(note, text=f"{words[n % 2]} {note.text}") for n, note in enumerate(talk.notes))
        meeting = talk.meeting or Meeting(NOW, place=f"at {one.name}'s, 12 Main St")
        notebook = put(notebook, replace(talk, notes=lines, meeting=meeting))
    (heard,) = notebook.transcripts.values()
    turns = (
        replace(turn, text=f"{turn.text} {one.name}, {one.email}: {turn.text}")
        for one, turn in zip(every, heard.turns, strict=False)
    )
    return put(notebook, replace(heard, turns=tuple(turns)))


def text_of(kind: str, raw: bytes) -> str:
    """All words of a file, folded, those in an archive and the names of its files too."""
    if kind != "zip":
        return fold(re.sub("\r\n ", "", raw.decode("utf-8-sig")))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return "\n".join(f"{name}\n{text_of('', archive.read(name))}" for name in archive.namelist())


@pytest.mark.parametrize(("what", "kind"), EVERY)
def test_nobody_is_left_in_any_format(what: str, kind: str) -> None:
    wanted = Wanted(what, kind, is_anonymous=True, hides_employers=True)
    made = make(wanted, noted(), library().method, NOW)
    text = f"{fold(made.name)}\n{text_of(kind, made.content)}"
    words = set(re.findall(r"\w+", text))
    names = {word for one in PEOPLE for word in split(one.name) if len(word) > 2}
    assert names & words == set()
    mails = {one.email.lower() for one in PEOPLE if one.email}
    assert [mail for mail in mails if mail in text] == []
    pages = {plain_url(url) for one in PEOPLE if (url := getattr(one, "url", ""))}
    assert [page for page in pages if page in text] == []
    digits = digits_of(text)
    assert [
        one.phone for one in PEOPLE if len(digits_of(one.phone)) > 6 and digits_of(one.phone) in digits
    ] == []
    employers = {fold(name) for one in PEOPLE if (name := getattr(one, "employer", ""))}
    assert [name for name in employers if name in text] == []


@pytest.mark.parametrize(("what", "kind"), [one for one in EVERY if one != ("insights", "json")])
def test_the_names_are_there_otherwise(what: str, kind: str) -> None:
    made = make(Wanted(what, kind), noted(), library().method, NOW)
    assert re.search("wojciech|dabrowski|kestrel|pettibone", text_of(kind, made.content))


@pytest.mark.parametrize(
    ("what", "kind"), [("everything", "html"), ("everything", "json"), ("insights", "csv")]
)
def test_a_hostile_notebook_is_no_worse_for_it(what: str, kind: str) -> None:
    hostile = hostile_notebook(
        "[x](javascript:a) <b> =1 Zed\x1b[2J", "@" * 500, "1 " * 500, "a." * 500, "x" * 2000
    )
    made = make(Wanted(what, kind, is_anonymous=True), hostile, library().method, NOW)
    assert b"Zed\x1b" not in made.content
    CHECKS[kind](made.content)


def test_what_was_made_anonymous_says_so() -> None:
    made = make(Wanted("everything", "json", is_anonymous=True), sample(), library().method, NOW)
    assert b'"is_anonymous": true' in made.content
    assert b"is_anonymous" not in make(Wanted("everything", "json"), sample(), library().method, NOW).content
