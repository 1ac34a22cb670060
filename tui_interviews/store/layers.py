"""The folders in which templates lie, one above the other: shipped, of the machine, of the user."""

from dataclasses import dataclass
from pathlib import Path

from tui_interviews.domain.problem import Problem
from tui_interviews.entries import yaml_files
from tui_interviews.paths import Places, shipped_templates

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
