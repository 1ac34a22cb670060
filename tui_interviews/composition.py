"""The one module that knows both the store and the screens."""

import gc
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from tui_interviews.cli.clock import new_ids, now_in
from tui_interviews.cli.presence import own_presence
from tui_interviews.commands import COMMANDS
from tui_interviews.domain.library import Library
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.presence import Alone, Company
from tui_interviews.domain.problem import Problem
from tui_interviews.palette import Palette, read_palettes, theme_for
from tui_interviews.paths import Places, places
from tui_interviews.settings import Settings, own_keys, read_settings, unknown_names
from tui_interviews.store.boot import this_boot
from tui_interviews.store.columnsfile import ColumnFile
from tui_interviews.store.company import FolderCompany
from tui_interviews.store.journal import FolderJournal
from tui_interviews.store.layout import SESSIONS
from tui_interviews.store.opening import Opened, StoreClosedError, open_store
from tui_interviews.store.timings import read_method
from tui_interviews.store.upkeep import TendingKeeper
from tui_interviews.ui.app import InterviewsApp
from tui_interviews.ui.keymap import checked
from tui_interviews.ui.lastwords import leave_interrupts_to_the_loop
from tui_interviews.ui.lenient import read_leniently
from tui_interviews.ui.setup import Setup


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user's files say about looks and keys, and what is wrong with them."""

    settings: Settings
    palettes: tuple[Palette, ...]
    faults: tuple[Problem, ...]


def open_app(home: str | None, *, is_demo: bool = False) -> int:
    """Reads everything and paints the screens until the user leaves; the answer is the exit code."""
    folders = places(home)
    try:
        opened = open_store(folders.data)
    except StoreClosedError as fault:
        sys.stderr.write(f"tui-interviews: {fault}\n")
        return 1
    app = _app(folders, opened, _wishes(folders), is_demo=is_demo)
    read_leniently()
    leave_interrupts_to_the_loop()
    gc.freeze()
    gc.enable()
    app.run(mouse=True)
    return app.return_code or 0


def _wishes(folders: Places) -> Wishes:
    settings, faults = read_settings(folders)
    palettes, theme_faults = read_palettes(folders)
    names = unknown_names(settings, [one.name for one in palettes], [command.name for command in COMMANDS])
    if os.environ.get("SSH_CONNECTION") or not settings.animation:
        os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    return Wishes(settings, palettes, (*faults, *names, *theme_faults))


def _app(folders: Places, opened: Opened, wishes: Wishes, *, is_demo: bool) -> InterviewsApp:
    def now() -> datetime:
        return now_in(app.notebook.profile.timezone)

    method, method_faults = read_method(folders)
    new_id = new_ids()
    keymap, key_faults = checked(own_keys(wishes.settings))
    app = InterviewsApp(
        Setup(
            notebook=opened.notebook,
            keeper=TendingKeeper(opened.keeper, folders.data, now),
            journal=FolderJournal(folders.state / SESSIONS, new_id(), now, folders.refuges),
            method=method,
            library=cache(lambda: _library(folders)),
            clock=now,
            new_id=new_id,
            company=_company(folders, opened, new_id),
            palettes=wishes.palettes,
            theme=wishes.settings.theme or theme_for(os.environ),
            keymap=keymap,
            problems=(*opened.problems, *wishes.faults, *key_faults, *method_faults),
            exports=Path.cwd(),
            columns=ColumnFile(folders),
            state=folders.state,
            sendmail=wishes.settings.sendmail,
            is_demo=is_demo,
            is_colourless=bool(os.environ.get("NO_COLOR")),
        )
    )
    return app


def _library(folders: Places) -> Library:
    """Read once the first screen stands, with all that reads it."""
    from tui_interviews.store.templates import read_library

    return read_library(folders)


def _company(folders: Places, opened: Opened, new_id: NewId) -> Company:
    """Nobody is announced in a folder that may only be read."""
    if opened.is_read_only:
        return Alone()
    me = own_presence(now_in(opened.notebook.profile.timezone), os.environ)
    return FolderCompany(folders.data, me, this_boot(), new_id)
