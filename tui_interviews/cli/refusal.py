"""What a command answers when it does nothing."""

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):  # noqa: N818 - named for what it is
    """One sentence for the user; `details` go into the JSON answer beside it, `lines` below it on the terminal."""

    def __init__(self, sentence: str, *lines: str, **details: Any) -> None:
        """Keeps the parts apart: JSON and terminal show them differently."""
        super().__init__(sentence)
        self.lines = lines
        self.details: Mapping[str, Any] = details
