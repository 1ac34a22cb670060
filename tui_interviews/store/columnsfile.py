"""The file in which it is kept what the columns of somebody's tables hold."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from tui_interviews.domain.columnmap import MAPPABLE, NAMES, ColumnMap, column_of, signature
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.text import tidy
from tui_interviews.entries import Entries, entries_of
from tui_interviews.paths import Places
from tui_interviews.store.disk import make_folder, replace_file
from tui_interviews.strictyaml import YamlFault, read_file

FILE = "columns.yaml"
HEAD = """\
# What the columns of your files of people hold, as you said when you imported them.
# Take an entry out, and it will be asked again. Facts: name, first, last, title, employer, email, phone, url.
columns:
"""


class ColumnFile:
    """The `ColumnMemory` of one user; the machine's file knows what the user's does not."""

    def __init__(self, places: Places) -> None:
        """Reads nothing yet."""
        self._own = places.config / FILE
        self._shared = tuple(folder / FILE for folder in places.shared_config)
        self.problems: tuple[Problem, ...] = ()
        """What was wrong with the files when they were last read."""

    def recall(self, header: Sequence[str]) -> ColumnMap | None:
        """See `ColumnMemory.recall`."""
        problems: list[Problem] = []
        wanted, found = signature(header), None
        for path in (self._own, *self._shared):
            known = {signature(one.header): one for one in _maps(path, problems)}
            found = found or known.get(wanted)
        self.problems = tuple(problems)
        return found

    def remember(self, said: ColumnMap) -> None:
        """See `ColumnMemory.remember`; a file that cannot be read is left alone, and that is an `OSError` too."""
        problems: list[Problem] = []
        kept = {signature(one.header): one for one in _maps(self._own, problems)}
        if problems:
            raise OSError(None, f"{problems[0].what} (line {problems[0].line})", str(self._own))
        kept[signature(said.header)] = said
        make_folder(self._own.parent)
        replace_file(self._own, (HEAD + "".join(map(_entry, kept.values()))).encode())


def _maps(path: Path, problems: list[Problem]) -> list[ColumnMap]:
    if not os.path.lexists(path):
        return []
    try:
        top = entries_of(read_file(path, FILE), problems)
    except YamlFault as fault:
        problems.append(Problem(FILE, fault.message, line=fault.line))
        return []
    found = [one for entry in top.mappings("columns") if (one := _map(entry))]
    top.finish()
    return found


def _map(entry: Entries) -> ColumnMap | None:
    entry.demand("header")
    header = entry.texts("header")
    said = {fact: entry.line_of_text(fact) for fact in MAPPABLE}
    facts = {fact: column for fact, title in said.items() if title and (column := column_of(header, title))}
    for fact, title in said.items():
        if title and fact not in facts:
            entry.report(f"there is no column {title!r} in this header", fact)
    entry.finish()
    if header and not NAMES & facts.keys():
        entry.report("one of name, first and last must have a column", "header")
        return None
    return ColumnMap(header, facts) if header else None


def _entry(said: ColumnMap) -> str:
    titles = [tidy(title) for title in said.header if tidy(title)]
    lines = [f"  - header: {json.dumps(titles, ensure_ascii=False)}\n"]
    lines += [
        f"    {fact}: {json.dumps(tidy(title), ensure_ascii=False)}\n" for fact, title in said.facts.items()
    ]
    return "".join(lines)
