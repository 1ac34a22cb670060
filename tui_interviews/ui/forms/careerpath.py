"""Choosing, adding and describing career paths."""

from functools import partial

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits.profile import add_path, describe_path
from tui_interviews.domain.edits.profile import choose_path as take_path
from tui_interviews.domain.text import joined, tidy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Column, Row

NEW, CHANGE = "new", "change"


def _named(text: str) -> str:
    if not tidy(text):
        raise ValueError("give it a name, such as: competitive intelligence researcher")
    return ""


def _fields(path: CareerPath | None) -> list[Field]:
    wanted = joined(path.find_out) if path else ""
    return [
        Field(
            "name", "Career path", path.name if path else "", "competitive intelligence researcher", _named
        ),
        Field(
            "find_out",
            "What do you need to find out? One thing a line.",
            wanted,
            "Does the degree matter?",
            lines=5,
        ),
    ]


def choose_path(place: Place) -> None:
    """The career paths to choose from, or the form of a first one."""
    paths = sorted(place.notebook.paths.values(), key=lambda path: path.id)
    if not paths:
        _add(place)
        return
    current = place.notebook.profile.path_id

    def taken(keys: tuple[str, ...] | None) -> None:
        if not keys:
            return
        if keys[0] == NEW:
            _add(place)
        elif keys[0] == CHANGE:
            _change(place, place.notebook.paths.get(current) or paths[0])
        else:
            name = place.notebook.paths[keys[0]].name
            place.revise(f"explore {name}", partial(take_path, path_id=keys[0]))

    columns = (Column(share=1), Column(width=14))
    place.app.push_screen(ChoiceDialog("Career paths", _rows(place, paths), columns, at=current), taken)


def next_path(place: Place) -> None:
    """The next career path is the one that all places show."""
    keys = sorted(place.notebook.paths)
    if not keys:
        place.say("No career path yet: P adds one.")
        return
    current = place.notebook.profile.path_id
    at = keys.index(current) if current in keys else -1
    place.revise("", partial(take_path, path_id=keys[(at + 1) % len(keys)]))


def _rows(place: Place, paths: list[CareerPath]) -> list[Row]:
    """The paths, the chosen one ticked, and what else can be done."""
    current = place.notebook.profile.path_id
    return [
        *(
            Row(path.id, (path.name, _interviews(place, path)), sign="✓" if path.id == current else " ")
            for path in paths
        ),
        Row(NEW, ("Another career path …", "")),
        Row(CHANGE, ("Change the name and questions of this one …", "")),
    ]


def _interviews(place: Place, path: CareerPath) -> str:
    held = sum(interview.path_id == path.id for interview in place.notebook.interviews.values())
    return counted(held, "interview")


def _add(place: Place) -> None:
    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            place.revise(
                f"add {values['name']}", partial(add_path, name=values["name"], find_out=values["find_out"])
            )

    place.app.push_screen(FormDialog("A career path to explore", _fields(None)), kept)


def _change(place: Place, path: CareerPath) -> None:
    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            place.revise(
                f"change {path.name}",
                partial(describe_path, path_id=path.id, name=values["name"], find_out=values["find_out"]),
            )

    place.app.push_screen(FormDialog("Career path", _fields(path)), kept)
