"""All that the app is given when it starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tui_interviews.domain.columnmap import ColumnMemory, NoMemory
from tui_interviews.domain.journal import Journal
from tui_interviews.domain.keeper import Keeper
from tui_interviews.domain.library import Library
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import NewId
from tui_interviews.domain.presence import Alone, Company
from tui_interviews.domain.problem import Problem
from tui_interviews.palette import Palette


@dataclass(frozen=True, slots=True)
class Setup:
    """The notebook as it was read, and the world around it."""

    notebook: Notebook
    keeper: Keeper
    journal: Journal
    method: Method
    library: Callable[[], Library]
    """Reads the templates at the first call, and only then."""
    clock: Callable[[], datetime]
    """Now, aware, in the user's zone."""
    new_id: NewId
    company: Company = field(default_factory=Alone)
    palettes: tuple[Palette, ...] = ()
    theme: str = ""
    keymap: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    exports: Path = field(default_factory=Path)
    """The folder that exported files go to unless another is named."""
    columns: ColumnMemory = field(default_factory=NoMemory)
    """What was said of the columns of tables of people."""
    state: Path = field(default_factory=Path)
    """The folder of what is under way: texts in an editor, messages being handed over."""
    sendmail: tuple[str, ...] = ()
    """The program that takes messages, with its arguments; empty for none."""
    is_demo: bool = False
    is_colourless: bool = False
    """The user wants no colours at all: https://no-color.org."""
