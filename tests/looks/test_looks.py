"""Every screen looks as it did when somebody last looked at it.

`TAKE_PICTURES=1 .venv/bin/python -m pytest tests/looks` takes new pictures: look at each before it is committed.
"""

import itertools
import os
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from textual.pilot import Pilot

from tests.ui.desk import Clock, Desk, MemoryJournal
from tui_interviews.domain.change import Change
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import encode_id
from tui_interviews.domain.presence import Presence
from tui_interviews.palette import read_palettes
from tui_interviews.paths import Places
from tui_interviews.store.sample import sample_notebook
from tui_interviews.store.templates import read_library
from tui_interviews.store.timings import read_method
from tui_interviews.ui.app import InterviewsApp
from tui_interviews.ui.setup import Setup

FRAMES = 0.05
"""Seconds in which a bar that comes or goes gives its room away."""
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=ZoneInfo("America/New_York"))
NOWHERE = Places(Path("/nonexistent/data"), Path("/nonexistent/config"), Path("/nonexistent/state"))

TO_THE_TALK = "j j j j j j j"
"""Down to the interview of today."""
BEGIN = f"{TO_THE_TALK} enter enter enter"
"""The live screen of that interview."""
TALKED = (
    f"{BEGIN} | a r r i v e s space a t space n i n e comma space r e a d s space t h e space i n g e s t space l o g enter "
    "| ctrl+n a n y t h i n g space o r p h a n e d enter f7 | quotation_mark h a l f space o f space i t space i s space "
    "c l e a n i n g space u p enter exclamation_mark s e n d s space t h e space g u i d e enter n e x t"
)
"""Two questions, one of them parked, and marked lines under a third."""
TO_THE_END = "pagedown end enter enter"
"""A new paragraph below a letter."""


ADA = Presence("ada", "laptop", NOW.replace(hour=13, minute=40), ssh_from="192.0.2.7")
BEN = Presence("ben", "desk", NOW.replace(hour=13, minute=55), "pts/3")


A_REPLY = (
    "2 g v 3 a enter 1 full_stop space B y space l u c k full_stop enter 3 full_stop space M e e t i n g s full_stop "
    "space F o r m s full_stop enter enter B e s t comma enter A d a f10"
)
"""Somebody whose questions go out in writing has answered two of them."""


@dataclass(frozen=True)
class Visitors:
    """Others, for a picture."""

    others: tuple[Presence, ...]

    def look(self) -> tuple[Presence, ...]:
        """Always the same."""
        return self.others

    def leave(self) -> None:
        """Nobody minds."""


class Forgetful:
    """A keeper for pictures: says that all is well and keeps nothing."""

    def write(self, _: Any) -> tuple[Change, ...]:
        """Keeps nothing."""
        return ()

    def refresh(self) -> tuple[Change, ...]:
        """Nobody else is there."""
        return ()


@dataclass(frozen=True)
class Look:
    """One picture: what to press, on what."""

    name: str
    keys: str
    """Parted by `|` where something is waited for."""
    theme: str = "reading-room"
    size: tuple[int, int] = (80, 24)
    is_empty: bool = False
    others: tuple[Presence, ...] = ()
    """Who else has the notebook open."""
    minutes: int = 0
    """How many pass at each `|`."""


LOOKS = (
    Look("first-start", "", is_empty=True),
    Look("today", ""),
    Look("prepare", "2 g enter j j j j j j j j j"),
    Look("questions", "2 j enter a space space"),
    Look("find-people", "2 F j"),
    Look("way", "2 F j j enter j j j"),
    Look("brief", f"{TO_THE_TALK} 4 b"),
    Look("rehearsal", "2 R enter"),
    Look("contact", "3 j"),
    Look("profile", "P C i escape n A comma B enter 3", is_empty=True),
    Look("letter", f"j j j enter {TO_THE_END} A r e space y o u space h i r i n g question_mark"),
    Look("letter-channel", "j j j enter f3 G"),
    Look(
        "letter-60x20",
        f"j j j enter {TO_THE_END} A r e space y o u space h i r i n g question_mark",
        size=(60, 20),
    ),
    Look("handing-over", "j j j enter f9"),
    Look("exactly-this", "j j j enter f9 G enter"),
    Look("date", "3 j j j s F r i space 1 4 colon 3 0"),
    Look("offer", "3 j j j o"),
    Look("interview", f"{TO_THE_TALK} 4"),
    Look("talk-beginning", BEGIN),
    Look("talk", TALKED, minutes=3),
    Look("talk-paper", TALKED, theme="paper", minutes=3),
    Look("talk-terminal-colours", TALKED, theme="ansi-dark", minutes=3),
    Look("talk-last-minutes", TALKED, minutes=5),
    Look("talk-last-minutes-60x20", TALKED, size=(60, 20), minutes=6),
    Look("talk-end", f"{TALKED} f10", minutes=3),
    Look("consent", f"{BEGIN} f3 s f3 x f3 j"),
    Look("consent-details", f"{TO_THE_TALK} 4 f3 d"),
    Look("consent-60x20", f"{TO_THE_TALK} 4 f3", size=(60, 20)),
    Look("answers", f"{A_REPLY} j k"),
    Look("answers-60x20", A_REPLY, size=(60, 20)),
    Look("answers-terminal-colours", A_REPLY, theme="ansi-dark"),
    Look("consent-paper", f"{TO_THE_TALK} 4 f3 n f3", theme="paper"),
    Look("follow-up", "5 k k enter j j"),
    Look("transcript", "5 g T left j j right"),
    Look("transcript-60x20", "5 g T j j", size=(60, 20)),
    Look("insights", "6 j"),
    Look("search", "ctrl+f d e g r e e | down down"),
    Look("matrix", "6 m l j"),
    Look("side-by-side", "6 m c"),
    Look("funnel", "6 f"),
    Look("matrix-60x20", "6 m j l", size=(60, 20)),
    Look("contradiction", "6 pagedown pagedown"),
    Look("insights-60x20", "6 j j j j j", size=(60, 20)),
    Look("debrief", "5 g j enter d W h o"),
    Look("join", "5 g enter G A"),
    Look("named-person", "5 g j enter slash O d a enter n"),
    Look("leads", "L j"),
    Look("leads-paper-60x20", "L j", theme="paper", size=(60, 20)),
    Look("two-paths", "6 C pagedown"),
    Look("two-paths-terminal-colours", "6 C", theme="ansi-dark"),
    Look("who-led-to-whom", "7 t"),
    Look("export", "6 O"),
    Look("export-60x20", "6 O", size=(60, 20)),
    Look("export-names", "6 O enter | right"),
    Look("people", "7 j j"),
    Look("address-book", "7 b space space"),
    Look("import", "7 i p e o p l e full_stop v c f enter | j space"),
    Look("columns", "7 i a l u m n i full_stop c s v enter | right down down down right right right"),
    Look("merge", "7 m j j j enter down"),
    Look("new-person", "n A d a comma space t i t l e"),
    Look("keys", "2 question_mark"),
    Look("today-paper", "", theme="paper"),
    Look("today-terminal-colours", "", theme="ansi-dark"),
    Look("today-60x20", "", size=(60, 20)),
    Look("prepare-60x20", "2 enter", size=(60, 20)),
    Look("questions-60x20", "2 j enter v a j space", size=(60, 20)),
    Look("talk-60x20", BEGIN, size=(60, 20)),
    Look("insights-card-catalog", "6", theme="card-catalog"),
    Look("today-two-sessions", "", others=(ADA,)),
    Look("letter-two-sessions-paper", "j j j enter", theme="paper", others=(ADA, BEN)),
    Look("talk-two-sessions-60x20", BEGIN, size=(60, 20), others=(ADA,)),
    Look("today-two-sessions-terminal-colours", "", theme="ansi-dark", size=(60, 20), others=(ADA, BEN)),
)


def setup_of(look: Look, clock: Clock) -> Setup:
    """The sample, or nothing."""
    numbers = itertools.count(1)

    def new_id() -> str:
        return encode_id(next(numbers))

    @cache
    def library() -> Library:
        return read_library(NOWHERE)

    return Setup(
        notebook=Notebook() if look.is_empty else sample_notebook(NOW, new_id),
        keeper=Forgetful(),
        journal=MemoryJournal(),
        method=read_method(NOWHERE)[0],
        library=library,
        clock=clock,
        new_id=new_id,
        company=Visitors(look.others),
        palettes=read_palettes(NOWHERE)[0],
        theme=look.theme,
        sendmail=("msmtp", "-t"),
    )


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
async def test_it_looks_as_it_did(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell, colour and word."""
    monkeypatch.chdir(Path(__file__).parent)
    clock = Clock(NOW)
    app = InterviewsApp(setup_of(look, clock))
    async with app.run_test(size=look.size) as pilot:
        await pilot.pause()
        desk = Desk(app, pilot)
        for number, keys in enumerate(look.keys.split("|")):
            clock.passes(minutes=look.minutes if number else 0)
            await desk.press(*keys.split())
            await _settled(app, pilot, is_met=not look.others)
        picture = app.export_screenshot()
    golden = Path(__file__).with_name(f"{look.name}.svg")
    if os.environ.get("TAKE_PICTURES"):
        golden.write_text(picture, encoding="utf-8")
    assert picture == golden.read_text(encoding="utf-8"), (
        f"{golden.name} has another look: take pictures and look"
    )


def test_every_picture_is_of_a_look_that_is_still_taken() -> None:
    """No picture is left behind when a look is renamed."""
    assert {path.stem for path in Path(__file__).parent.glob("*.svg")} == {look.name for look in LOOKS}


async def _settled(app: InterviewsApp, pilot: Pilot[None], *, is_met: bool) -> None:
    """Until the saver has answered, files are read, others have been met and everything is drawn."""
    for _ in range(200):
        await pilot.pause(0.01)
        is_busy = app.saving.startswith("saving") or any(not worker.is_finished for worker in app.workers)
        if not app.drafts.slots and not is_busy and (is_met or app.also_open):
            break
    await pilot.pause(FRAMES)
