"""The notebook to take away: what of it, as what, under which name, and with whose names in it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.held import is_held
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.passingon import unnamed_words
from tui_interviews.exchange.exports import STILL_TOLD, Made, NothingError, Wanted
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.savefile import Saving, is_named, put_file, write
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import DOUBT, Field
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=1), Column(width=17))
HINT = "Names can be replaced in the next step."
PAGE, MARKDOWN, TABLE = "HTML page", "Markdown", "CSV table"
NAMES = {
    "": "as they are",
    "people": "people are Person 1, Person 2 …",
    "employers": "people and employers are numbers",
}


@dataclass(frozen=True, slots=True)
class _Offer:
    """One thing that can be taken away."""

    label: str
    hint: str
    wanted: Wanted


def export(place: Place) -> None:
    """Choose what and as what."""
    offers = {f"{number}": offer for number, offer in enumerate(_offers(place))}

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask(place, offers[keys[0]])

    rows = [Row(key, (one.label, one.hint)) for key, one in offers.items()]
    place.app.push_screen(ChoiceDialog("Export", rows, COLUMNS, hint=HINT), taken)


def _offers(place: Place) -> Iterator[_Offer]:
    """What is chosen now comes before all of its kind."""
    path = place.notebook.paths.get(place.notebook.profile.path_id)
    if path is not None:
        yield _Offer(f"Report: {path.name}", PAGE, Wanted("report", "html", path_id=path.id))
        yield _Offer(f"Report: {path.name}", MARKDOWN, Wanted("report", "md", path_id=path.id))
    yield _Offer("Report: all career paths", PAGE, Wanted("report", "html"))
    yield from _talks(place.notebook, place.contact)
    yield _Offer("All talks", PAGE, Wanted("notes", "html"))
    yield _Offer("Insights", TABLE, Wanted("insights", "csv"))
    yield _Offer("Leads", TABLE, Wanted("leads", "csv"))
    yield _Offer("What is due", "calendar (.ics)", Wanted("agenda", "ics"))
    yield _Offer("What is due", "to-dos (.ics)", Wanted("agenda", "ics", are_todos=True))
    yield _Offer("Everything", PAGE, Wanted("everything", "html"))
    yield _Offer("Everything", MARKDOWN, Wanted("everything", "md"))
    yield _Offer("Everything", "Obsidian folder", Wanted("vault", "folder"))
    yield _Offer("Everything", "JSON, to restore", Wanted("everything", "json"))


def _talks(notebook: Notebook, contact: Contact | None) -> Iterator[_Offer]:
    """With the chosen person, where there was one."""
    if contact is not None and any(map(is_held, interviews_of(notebook, contact.id))):
        label = f"Talk: {contact.name}"
        yield _Offer(label, PAGE, Wanted("notes", "html", contact_id=contact.id))
        yield _Offer(label, MARKDOWN, Wanted("notes", "md", contact_id=contact.id))


def _ask(place: Place, offer: _Offer) -> None:
    """Under which name, and whether anybody is named in it; that there is nothing of it is said before."""

    async def prepare() -> None:
        try:
            made = await _made(place, offer.wanted)
        except NothingError as fault:
            place.say(f"{str(fault)[0].upper()}{str(fault)[1:]}.")
        else:
            _push_form(place, offer, made)

    place.run_worker(prepare())


async def _made(place: Place, wanted: Wanted) -> Made:
    """In a thread: a large notebook takes a while. Raises `NothingError`."""
    from tui_interviews.exchange.exports import make

    setup = place.setup
    return await asyncio.to_thread(make, wanted, place.notebook, setup.method, setup.clock())


def _push_form(place: Place, offer: _Offer, made: Made) -> None:
    suggested = place.setup.exports / made.name
    completes = (suggested.suffix,) if made.content else ()
    fields = [
        Field("names", "Names (◂ ▸)", "", choices=NAMES, check=partial(_warned, _wish(place, offer.wanted))),
        Field("file", "", str(suggested), check=is_named, completes=completes),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            _save(place, offer, made, values, suggested)

    place.app.push_screen(FormDialog(f"Export: {offer.label}, {offer.hint}", fields), kept)


def _wish(place: Place, wanted: Wanted) -> str:
    """Nobody but the user reads what can be restored."""
    if wanted.kind == "json":
        return ""
    return unnamed_words(place.notebook, wanted.what, wanted.contact_id, wanted.path_id)


def _warned(wish: str, names: str) -> str:
    told = STILL_TOLD if names else wish
    return f"{DOUBT}{told}" if told else ""


def _save(place: Place, offer: _Offer, made: Made, values: dict[str, str], suggested: Path) -> None:
    """With the names as they are, it is made already."""
    from tui_interviews.exchange.files import path_of

    path, names = path_of(values["file"], suggested.parent, suggested.name), values["names"]
    if not names:
        write(place, _saving(offer, made), path)
        return

    async def mask() -> None:
        wanted = replace(offer.wanted, is_anonymous=True, hides_employers=names == "employers")
        masked = await _made(place, wanted)
        is_suggested = path.name == suggested.name
        write(place, _saving(offer, masked), path.with_name(masked.name) if is_suggested else path)

    place.run_worker(mask())


def _saving(offer: _Offer, made: Made) -> Saving:
    title = f"Export: {offer.label}, {offer.hint}"
    if made.content:
        return Saving(title, put_file(made.content), completes=(Path(made.name).suffix,))

    def put(path: Path, is_sure: bool) -> str:
        from tui_interviews.exchange.files import write_folder

        aside = write_folder(path, made.files, overwrite=is_sure)
        return "Open it as a vault." + (f" What was there is {aside.name} now." if aside else "")

    return Saving(title, put, replaces="Put it in its place, and the old one beside it")
