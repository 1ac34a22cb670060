"""LinkedIn's Connections.csv in all the shapes that it has had, or the zip that holds it."""

from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.columns import COLUMNS, has_names
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.imported import Imported, Progress, quiet
from tui_interviews.exchange.roster import ROW_BYTES, places, read_rows
from tui_interviews.exchange.table import decoded, is_text, rows_from_header
from tui_interviews.exchange.zipped import ZIP, member

FILE = "Connections.csv"
SOURCE = "linkedin"
LIMIT = 32 * 1024 * 1024
"""Bytes; a network of 30,000 people, the most that LinkedIn allows, takes 6 MB."""
HOW_TO = (
    "on LinkedIn choose Settings, Data privacy, Get a copy of your data, Connections, "
    f"and import the {FILE} (or the zip) that it sends you"
)


def read_connections(raw: bytes, name: str, new_id: NewId, progress: Progress = quiet) -> Imported:
    """The people of a Connections.csv or of LinkedIn's zip. Raises `UnreadableError`."""
    name = tidy(name) or "the file"
    if raw.startswith(ZIP):
        raw = member(raw, name, FILE, LIMIT, HOW_TO)
    if len(raw) > LIMIT:
        raise UnreadableError(f"{name} is larger than any {FILE} can be: {HOW_TO}")
    text = decoded(raw)
    if not text.strip("\0\ufeff \t\r\n"):
        raise UnreadableError(f"{name} is empty: {HOW_TO}")
    rows = rows_from_header(text, has_names) if is_text(text) else None
    if rows is None:
        raise UnreadableError(
            f"{name} is not a {FILE}: no line names the columns First Name and Last Name; {HOW_TO}"
        )
    where = places(next(rows).cells, COLUMNS)
    found = read_rows(rows, where, SOURCE, new_id, expected=len(raw) // ROW_BYTES, progress=progress)
    if not found.cards and not found.skipped:
        raise UnreadableError(f"{name} has the columns of a {FILE}, but nobody is in it: {HOW_TO}")
    return found
