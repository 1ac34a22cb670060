"""Cells of a table that a spreadsheet would run."""

import re

_RUN = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠\t\r]")
"""By the first character that is seen; tab and CR also where they are not."""


def harmless_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: `'` in front says that it is text."""
    return f"'{text}" if _RUN.match(text.lstrip("'")) else text


def meant_cell(cell: str) -> str:
    """What was in a cell before `harmless_cell`, whoever did the same."""
    return cell[1:] if cell[:1] == "'" and _RUN.match(cell.lstrip("'")) else cell
