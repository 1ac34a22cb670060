"""`templates`: question sets, messages, the method and the checks as files."""

import difflib
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tui_interviews.cli.answer import print_json, print_line, print_rows
from tui_interviews.cli.newfile import write_first_config
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.verdict import print_verdict
from tui_interviews.domain.library import all_questions
from tui_interviews.store.layers import FOLDER
from tui_interviews.store.templates import files_in_use, read_library


def arguments(parser: ArgumentParser) -> None:
    """The options of `templates`."""
    parser.add_argument("what", choices=("list", "check", "copy"))
    parser.add_argument("name", nargs="?", metavar="NAME", help="what to copy, as `templates list` names it")


def run(given: Namespace, session: Session) -> int:
    """Lists, checks, or puts one where it can be edited."""
    match given.what:
        case "list":
            rows = [
                {"name": file.name.removesuffix(".yaml"), "origin": file.origin, "file": str(file.path)}
                for file in files_in_use(session.places)
            ]
            print_rows(rows, session.is_json, "name", "origin", "file")
            return 0
        case "check":
            return _check(session)
        case _:
            return _copy(given.name, session)


def _check(session: Session) -> int:
    library = read_library(session.places)
    praise = (
        f"{len(library.question_sets)} question sets with {len(all_questions(library))} questions, "
        f"{len(library.message_templates)} messages, {len(library.checks)} checks, {len(library.routes)} ways to "
        f"people, {len(library.boards)} pages to search on, the script and the method: nothing wrong"
    )
    return print_verdict(library.problems, praise, session.is_json)


def _copy(name: str | None, session: Session) -> int:
    """A name may be short, such as `opening`, where only one file is called that."""
    files = {file.name.removesuffix(".yaml"): file for file in files_in_use(session.places)}
    if not name:
        raise Refusal("say which one: `tui-interviews templates list` shows their names")
    wanted = name.removesuffix(".yaml")
    found = [full for full in files if wanted in (full, Path(full).name)]
    if len(found) > 1:
        raise Refusal(f"{name!r} can be several, so nothing was done", *found, matches=found)
    if not found:
        close = difflib.get_close_matches(wanted, [*files, *(Path(full).name for full in files)], 1)
        hint = f": did you mean {close[0]}?" if close else ": `tui-interviews templates list` shows all"
        raise Refusal(f"there is no template {name!r}{hint}")
    source, target = files[found[0]], session.places.config / FOLDER / files[found[0]].name
    write_first_config(target, source.path.read_bytes())
    print_json({"file": str(target)}) if session.is_json else print_line(str(target))
    return 0
