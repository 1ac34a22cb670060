"""The folders in which templates lie, one above the other: shipped, of the machine, of the user."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tui_interviews.domain.problem import Problem
from tui_interviews.entries import Entries, entries_of, yaml_files
from tui_interviews.paths import Places, shipped_templates
from tui_interviews.strictyaml import YamlFault, read_file

Made = TypeVar("Made")
FOLDER = "templates"
Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of templates; where two hold a file of the same name, the later one counts."""

    folder: Path
    origin: str
    """`shipped`, `shared` or `yours`."""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One file of a layer."""

    path: Path
    name: str
    """Below its layer, such as `questions/skills.yaml`."""
    origin: str

    @property
    def label(self) -> str:
        """How problems name it: the user's own files shortly, others in full."""
        return self.name if self.origin == "yours" else str(self.path)


def layers(places: Places) -> tuple[Layer, ...]:
    """Shipped, then of the machine with the most important last, then the user's."""
    shared = tuple(Layer(folder / FOLDER, "shared") for folder in reversed(places.shared_config))
    return (Layer(shipped_templates(), "shipped"), *shared, Layer(places.config / FOLDER, "yours"))


def template_files(places: Places, kind: str) -> tuple[tuple[TemplateFile, ...], Problems]:
    """All files of a kind (`questions`, `messages`), layer by layer, and what stands beside them unread."""
    found: list[TemplateFile] = []
    problems: list[Problem] = []
    for layer in layers(places):
        found += [
            TemplateFile(path, f"{kind}/{path.name}", layer.origin)
            for path in yaml_files(layer.folder / kind, problems)
        ]
    return tuple(found), tuple(problems)


def changed(
    found: tuple[Layer, ...], name: str, made: Callable[[Entries, Made], Made], base: Made
) -> tuple[Made, Problems]:
    """What the file of that name in each layer makes of what the layers below hold."""
    problems: list[Problem] = []
    for layer in found:
        path = layer.folder / name
        file = TemplateFile(path, name, layer.origin)
        if os.path.lexists(path) and (entries := opened(file, problems)):
            base = made(entries, base)
    return base, tuple(problems)


def opened(file: TemplateFile, problems: list[Problem]) -> Entries | None:
    """What stands in a file, as far as it can be read."""
    try:
        return entries_of(read_file(file.path, file.label), problems)
    except YamlFault as fault:
        problems.append(Problem(file.label, fault.message, line=fault.line))
        return None
