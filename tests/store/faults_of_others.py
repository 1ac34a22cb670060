"""Other sessions that die while they hold the lock, and editors that know no lock."""

import json
import os
import random
import signal
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.store.breaking import CHANGING, LOOKING, Nth, before_calls, die
from tests.store.builders import ADA, NOW, TALK, added, edited, texts
from tests.store.remains import BEFORE, NEWS, SAVED, assert_sound, copy_of, is_news_there, prepared
from tests.store.writer import OTHER, PATH, WANDERER
from tui_interviews.domain.interview import Note
from tui_interviews.domain.keeper import Keeper, NotSavedError
from tui_interviews.domain.occasion import encode_id
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import open_store

LINES = 12
ADDRESS = "by-hand@example.org"


def writers(folder: Path, rounds: int) -> str:
    """Three sessions write at once; one of them dies at some call of a save, mostly with the lock in its hands."""
    moments = random.Random(2026)
    lines = 0
    for number in range(rounds):
        data = folder / str(number)
        open_store(data).keeper.write(added(ADA, TALK, PATH, OTHER, WANDERER))
        said = _said_by_three(data, moments.randint(1, 400))
        found = texts(assert_sound(data, said).interviews[TALK.id].notes)
        assert len([line for line in found if not line.startswith("0")]) == 2 * LINES
        lines += len(said)
    return f"{rounds} rounds of three writers, {lines} saved lines all there"


def _said_by_three(data: Path, call: int) -> list[str]:
    hear, tell = os.pipe()
    children = []
    for number in range(3):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                _session(data, str(number), tell, Nth(call, die) if number == 0 else None)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    os.close(tell)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    with open(hear, encoding="ascii") as heard:  # noqa: PTH123
        said = heard.read().splitlines()
    assert codes[0] in (0, -signal.SIGKILL)
    assert codes[1:] == [0, 0], "a survivor could not go on"
    return said


def _session(data: Path, name: str, tell: int, dying: Nth | None) -> None:
    opened = open_store(data)
    talk = opened.notebook.interviews[TALK.id]
    write = os.write
    with before_calls(dying or Nth(0, die), CHANGING + LOOKING):
        for number in range(LINES):
            line = Note(encode_id((int(name) + 1 << 45) + number), NOW, f"{name} {number}")
            after = replace(talk, notes=(*talk.notes, line))
            opened.keeper.write([edited(talk, after)])
            talk = after
            write(tell, f"{line.text}\n".encode())


def turns(folder: Path) -> str:
    """At each call of a save another session wants to save too: it is told to wait, or nobody loses anything."""
    prepared(folder / "whole")
    waited = 0
    for call in range(1, 1000):
        data = copy_of(folder / "whole", folder / "data")
        one, two = open_store(data).keeper, FolderKeeper(data, lock_seconds=0)
        two.load()
        answers: list[bool] = []
        acting = Nth(call, lambda *_, two=two, answers=answers: answers.append(_says(two)))
        with before_calls(acting):
            one.write(NEWS)
        if not acting.has_acted:
            return f"{call - 1} moments, {waited} of them with the lock in other hands"
        if answers == [False]:
            waited += 1
            assert _says(two), "nobody holds the lock any more"
        assert is_news_there(assert_sound(data, (*SAVED, "meanwhile")))
    raise AssertionError("a save never ended")


def _says(keeper: FolderKeeper) -> bool:
    """Whether it was its turn."""
    line = Note(encode_id(1 << 46), NOW, "meanwhile")
    try:
        keeper.write([edited(BEFORE, replace(BEFORE, notes=(*BEFORE.notes, line)))])
    except NotSavedError:
        return False
    return True


def editors(folder: Path) -> str:
    """An editor writes the person's file at each call of a save: both its change and ours are there in the end."""
    prepared(folder / "whole")
    tried, lost = 0, 0
    for editor in (_RenamingEditor, _TruncatingEditor, _SlowEditor):
        for call in range(1, 1000):
            data = copy_of(folder / "whole", folder / "data")
            session, hand = open_store(data).keeper, editor(data)
            acting = Nth(call, hand.begin)
            with before_calls(acting):
                _try(session)
            if not acting.has_acted:
                break
            hand.finish()
            session.write(NEWS)
            notebook = assert_sound(data)
            assert is_news_there(notebook)
            lost += _is_lost(data, notebook.contacts[ADA.id].email, acting.seen[call - 1])
            tried += 1
    return f"{tried} moments, {lost} of them in the one call in which nobody can look any more"


def _try(session: Keeper) -> None:
    with suppress(NotSavedError):
        session.write(NEWS)


def _is_lost(data: Path, address: str, call: str) -> bool:
    """Between the last look and the rename there is no call but that one; a change in it would need a lock."""
    if address == ADDRESS:
        return False
    assert call in ("replace", "link"), f"the editor's change is lost at {call}"
    return True


class _RenamingEditor:
    """Writes a new file and renames it over the old one, as vim does."""

    def __init__(self, data: Path) -> None:
        (self.file,) = data.glob(f"people/*{ADA.id}.json")

    def edited(self) -> bytes:
        """The file as it is, with another address."""
        tree: dict[str, Any] = json.loads(self.file.read_bytes())
        (contact,) = tree["contacts"].values()
        contact["email"] = ADDRESS
        return json.dumps(tree, indent=1).encode()

    def begin(self, *_: object) -> None:
        """All at once."""
        new = self.file.with_suffix(".new")
        new.write_bytes(self.edited())
        new.rename(self.file)

    def finish(self) -> None:
        """There is nothing left to do."""


class _TruncatingEditor(_RenamingEditor):
    """Empties the file and fills it again, as nano does."""

    def begin(self, *_: object) -> None:
        """Quickly."""
        self.file.write_bytes(self.edited())


class _SlowEditor(_RenamingEditor):
    """Empties the file, and has written half of it when the session looks."""

    def begin(self, *_: object) -> None:
        """The first half."""
        self.rest = self.edited()
        self.open = self.file.open("wb", buffering=0)
        self.open.write(self.rest[:300])

    def finish(self) -> None:
        """The second half."""
        self.open.write(self.rest[300:])
        self.open.close()
