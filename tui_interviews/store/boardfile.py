"""The file of pages to search on."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tui_interviews.domain.board import PLACEHOLDERS, Board, BoardKind
from tui_interviews.entries import Entries
from tui_interviews.store.placeholders import check_placeholders

_ADDRESS = re.compile(r"https?://[^\s/$]+(/\S*)?")


def boards_of(entries: Entries, base: Iterable[Board]) -> tuple[Board, ...]:
    """The boards with those of a file: one of a name that is known takes its place, or takes its address away."""
    found = {board.name: board for board in base}
    for one in entries.mappings("boards"):
        is_hidden = one.is_yes("hide")
        one.demand(*(("name",) if is_hidden else ("name", "title", "url")))
        board = _board_of(one)
        if is_hidden:
            found[board.name] = replace(found.get(board.name, board), url="")
        elif board.name and board.title and board.url:
            found[board.name] = board
    entries.finish()
    return tuple(found.values())


def _board_of(entries: Entries) -> Board:
    board = Board(
        entries.line_of_text("name"),
        entries.line_of_text("title"),
        _address(entries),
        entries.choice("kind", BoardKind, BoardKind.PEOPLE),
        entries.line_of_text("finds"),
        entries.line_of_text("checked_on"),
    )
    entries.finish()
    return board


def _address(entries: Entries) -> str:
    """An address for a browser; empty, and reported, where it is none."""
    url = entries.line_of_text("url")
    check_placeholders(entries, "url", PLACEHOLDERS, "term")
    if url and not _ADDRESS.fullmatch(url):
        entries.report("this must be an address that begins with https://, without blanks", "url")
        return ""
    return url
