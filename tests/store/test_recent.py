"""A file that is as the session left it is not read again; one that is not, is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.store.breaking import before_calls
from tests.store.builders import ADA, TALK, added, edited, note, texts
from tui_interviews.domain.interview import Interview
from tui_interviews.store.disk import Signature
from tui_interviews.store.opening import open_store
from tui_interviews.store.recent import LARGEST, MOST, Recent


@dataclass
class Kept:
    """A file that was written."""

    signature: Signature


class Session:
    """One that keeps line after line of a talk."""

    def __init__(self, data: Path) -> None:
        self.opened = open_store(data)
        self.talk = self.opened.notebook.interviews.get(TALK.id, TALK)

    def keep(self, number: int) -> None:
        """One more line; whatever the disk made of it is taken up, as the app does."""
        after = replace(self.talk, notes=(*self.talk.notes, note(number, f"line {number}")))
        answers = self.opened.keeper.write([edited(self.talk, after)])
        news = [one.after for one in answers if isinstance(one.after, Interview)]
        self.talk = news[0] if news else after


@pytest.fixture
def data(tmp_path: Path) -> Path:
    open_store(tmp_path).keeper.write(added(ADA, TALK))
    return tmp_path


def keep_all(session: Session, numbers: range) -> None:
    for number in numbers:
        session.keep(number)


def file_of(data: Path) -> Path:
    (file,) = (data / "people").glob("*.json")
    return file


def read_while(data: Path, act: Callable[[], object]) -> list[str]:
    """The files of people that are opened for reading meanwhile."""
    opened: list[str] = []

    def watch(_: str, arguments: tuple[Any, ...]) -> None:
        if str(arguments[0]).endswith(".json"):
            opened.append(Path(arguments[0]).name)

    with before_calls(watch, ("open",)):
        act()
    return opened


def lines(data: Path) -> list[str]:
    return texts(open_store(data).notebook.interviews[TALK.id].notes)


def test_line_after_line_of_a_talk_is_kept_without_reading_its_file(data: Path) -> None:
    session = Session(data)
    assert read_while(data, lambda: session.keep(30)) == [file_of(data).name]
    assert read_while(data, partial(keep_all, session, range(31, 40))) == []
    assert lines(data) == [f"line {n}" for n in range(30, 40)]


def test_what_another_session_wrote_in_between_is_read_and_merged(data: Path) -> None:
    one, other = Session(data), Session(data)
    for number in range(30, 40):
        one.keep(number)
        other.keep(number + 20)
    assert sorted(lines(data)) == sorted(f"line {n}" for n in (*range(30, 40), *range(50, 60)))


def test_what_an_editor_wrote_into_the_file_in_between_is_kept(data: Path) -> None:
    session = Session(data)
    session.keep(30)
    file = file_of(data)
    file.write_text(file.read_text().replace("line 30", "LINE 30"))
    session.keep(31)
    assert lines(data) == ["LINE 30", "line 31"]


def test_two_changes_of_one_record_in_one_save_are_both_kept(data: Path) -> None:
    session = Session(data)
    session.keep(30)
    before = session.talk
    one, two = (replace(before, notes=(*before.notes, note(n, f"line {n}"))) for n in (31, 32))
    session.opened.keeper.write([edited(before, one), edited(before, two)])
    assert sorted(lines(data)) == ["line 30", "line 31", "line 32"]


def test_only_a_few_files_are_remembered_and_no_large_one() -> None:
    recent = Recent()
    for number in range(MOST + 1):
        recent.put(f"{number}", Kept((1, 10, number)))
    recent.put("large", Kept((1, LARGEST + 1, 1)))
    assert recent.take("0") is None
    assert recent.take("large") is None
    assert recent.take("1") is not None
    assert recent.take("1") is None, "whoever took it out has to put it back"
