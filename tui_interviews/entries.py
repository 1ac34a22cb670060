"""The entries of one mapping in a YAML file, read key by key; every fault becomes a problem that names its line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from tui_interviews.domain.nearest import nearest as nearest
from tui_interviews.domain.problem import Problem
from tui_interviews.domain.text import joined, tidy, tidy_lines
from tui_interviews.strictyaml import Content, Spot, Tree

Choice = TypeVar("Choice", bound=StrEnum)

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?", re.ASCII)
SUFFIX = ".yaml"
YES_NO = {"yes": True, "no": False, "true": True, "false": False}


def yaml_files(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """The YAML files of a folder by name; a folder that is not there holds none."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as fault:
        problems.append(Problem(str(folder), f"the folder cannot be read: {fault.strerror}"))
        return ()
    misnamed = [path for path in paths if path.suffix == ".yml"]
    problems += [Problem(str(path), "only files that end in .yaml are read: rename it") for path in misnamed]
    return tuple(path for path in paths if path.suffix == SUFFIX)


def entries_of(tree: Tree, problems: list[Problem]) -> "Entries":
    """The top of a file."""
    return Entries(tree, tree.content, problems)


@dataclass(slots=True)
class Entries:
    """One mapping; what has been asked for is known, whatever else it holds is a problem."""

    tree: Tree
    content: Mapping[str, Content]
    problems: list[Problem]
    spot: Spot = ()
    asked: list[str] = field(default_factory=list)

    def report(self, what: str, *key: str | int) -> None:
        """One more problem, with the line of the key."""
        name = next((step for step in reversed(key) if isinstance(step, str)), "")
        line = self.tree.line(*self.spot, *key)
        self.problems.append(Problem(self.tree.name, what, field=name, line=line))

    def has(self, key: str) -> bool:
        """Whether the key is there and holds anything."""
        self.asked.append(key)
        return bool(self.content.get(key))

    def line_of_text(self, key: str, default: str = "") -> str:
        """One tidy line."""
        return tidy(self._scalar(key)) if self.has(key) else default

    def long_text(self, key: str) -> str:
        """Text of any number of lines."""
        return joined(tidy_lines(self._scalar(key))) if self.has(key) else ""

    def _scalar(self, key: str) -> str:
        value = self.content.get(key, "")
        if isinstance(value, str):
            return value
        self.report("this must be text, not a list; quote it if it begins with [ or {", key)
        return ""

    def required(self, key: str) -> str:
        """One line that must not be empty."""
        self.demand(key)
        return self.line_of_text(key)

    def demand(self, *keys: str) -> None:
        """Reports those of the keys that are missing or empty."""
        for key in keys:
            if not self.has(key):
                self.report(f"{key} is missing or empty", key)

    def is_empty_list(self, key: str) -> bool:
        """Whether the key is there to say "none"."""
        return self.content.get(key) == []

    def number(self, key: str, default: float, low: float = 0, high: float = 3650) -> float:
        """A number between two bounds; without a fraction where the default has none."""
        if not self.has(key):
            return default
        found = self._as_number(self.line_of_text(key), isinstance(default, int), low, high)
        if found is None:
            kind = "whole number" if isinstance(default, int) else "number"
            said = self.line_of_text(key)
            self.report(f"{said!r} is not a {kind} from {low:g} to {high:g}", key)
            return default
        return found

    @staticmethod
    def _as_number(text: str, is_whole: bool, low: float, high: float) -> float | None:
        if not _NUMBER.fullmatch(text) or (is_whole and "." in text):
            return None
        found = int(text) if is_whole else float(text)
        return found if low <= found <= high else None

    def numbers(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """Whole numbers."""
        found = [self._as_number(text, True, 0, 3650) for text in self.texts(key)] if self.has(key) else []
        if not found:
            return default
        if None in found:
            self.report("this must be a list of whole numbers, such as [5, 2]", key)
            return default
        return tuple(int(number) for number in found if number is not None)

    def is_yes(self, key: str, default: bool = False) -> bool:
        """Yes or no."""
        if not self.has(key):
            return default
        found = YES_NO.get(self.line_of_text(key).lower())
        if found is None:
            self.report(f"{self.line_of_text(key)!r} must be yes or no", key)
        return default if found is None else found

    def day(self, key: str, text: str) -> date | None:
        """A date, from an entry of a list of dates."""
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.report(f"{text!r} is not a date such as 2026-12-25", key)
            return None

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """One of the words of an enumeration."""
        return self.optional_choice(key, kind) or default

    def optional_choice(self, key: str, kind: type[Choice]) -> Choice | None:
        """One of the words of an enumeration, None where it is missing or another."""
        return next(self._chosen(key, kind, (self.line_of_text(key),)), None)

    def choices(self, key: str, kind: type[Choice], default: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Any of the words of an enumeration, each once."""
        return tuple(dict.fromkeys(self._chosen(key, kind, self.texts(key)))) or default

    def _chosen(self, key: str, kind: type[Choice], words: Iterable[str]) -> Iterator[Choice]:
        known = {choice.value: choice for choice in kind}
        for word in words:
            if word in known:
                yield known[word]
            elif word:
                self.report(f"unknown word {word!r}{nearest(word, known)}", key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines; a single line is a list of one."""
        if not self.has(key):
            return ()
        value = self.content[key]
        entries = value if isinstance(value, list) else [value]
        if not all(isinstance(entry, str) for entry in entries):
            self.report("this must be a list of texts", key)
        return tuple(line for entry in entries if isinstance(entry, str) and (line := tidy(entry)))

    def mapping(self, key: str) -> "Entries | None":
        """A mapping below a key."""
        if not self.has(key):
            return None
        value = self.content[key]
        if isinstance(value, dict):
            return Entries(self.tree, value, self.problems, (*self.spot, key))
        self.report("this must be entries of the form `name: value`, indented", key)
        return None

    def mappings(self, key: str) -> tuple["Entries", ...]:
        """A list of mappings."""
        if not self.has(key):
            return ()
        value = self.content[key]
        entries = value if isinstance(value, list) else [value]
        found: list[Entries] = []
        for at, entry in enumerate(entries):
            if isinstance(value, list) and isinstance(entry, dict):
                found.append(Entries(self.tree, entry, self.problems, (*self.spot, key, at)))
            else:
                self.report("this must be a list of entries that each begin with `- `", key, at)
        return tuple(found)

    def finish(self) -> None:
        """Reports every key that nobody asked for."""
        for key in self.content:
            if key not in self.asked:
                self.report(f"unknown key{nearest(key, dict.fromkeys(self.asked))}", key)
