"""YAML as people write it by hand: text, lists and mappings, and nothing that a person would not expect."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

Content: TypeAlias = "str | list[Content] | dict[str, Content]"
Spot: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""

DEPTH_LIMIT = 12
TOO_DEEP = f"this is nested deeper than {DEPTH_LIMIT} levels"
SIZE_LIMIT = 256 * 1024


class YamlFault(Exception):  # noqa: N818 - named for what it is
    """The file cannot be taken; `line` is counted from 1, 0 where a line means nothing."""

    def __init__(self, message: str, line: int = 0) -> None:
        """Keeps the line apart, for a problem that names it itself."""
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class Tree:
    """One file: every scalar is text, whatever it looks like."""

    name: str
    content: Mapping[str, Content]
    lines: Mapping[Spot, int]

    def line(self, *spot: str | int) -> int:
        """The line of a key or list entry, of the nearest one around it where that one is missing."""
        while spot and spot not in self.lines:
            spot = spot[:-1]
        return self.lines.get(spot, 0)


def read_file(path: Path, name: str = "") -> Tree:
    """The tree of a regular file. Raises `YamlFault` for all that can go wrong; a pipe or device is never waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise YamlFault("this is no regular file: put a YAML file in its place")
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            return load(file.read(SIZE_LIMIT + 1), name or path.name)
    except OSError as fault:
        raise YamlFault(f"it cannot be read: {fault.strerror or fault}") from fault


def load(text: str | bytes, name: str) -> Tree:
    """The tree of YAML text. Raises `YamlFault`."""
    import yaml

    source = _decoded(text)
    parser = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    builder = _Builder(yaml.parse(source, Loader=parser))
    try:
        content = builder.document()
    except yaml.reader.ReaderError as fault:
        line = source.encode()[: fault.position].count(b"\n") + 1
        raise YamlFault(f"a character that YAML does not allow: {fault.reason}", line) from fault
    except yaml.MarkedYAMLError as fault:
        is_unclosed = "end of stream" in str(fault.problem)
        mark = (fault.context_mark if is_unclosed else None) or fault.problem_mark or fault.context_mark
        said = ", ".join(part for part in (fault.context, fault.problem) if part)
        is_deep = "nesting depth" in said  # newer libyaml gives up before our own count does
        words = TOO_DEEP if is_deep else f"this is not YAML: {said}"
        raise YamlFault(words, mark.line + 1 if mark else 0) from fault
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        raise YamlFault(f"this is not YAML: {fault}") from fault
    return Tree(name, content, builder.lines)


def _decoded(text: str | bytes) -> str:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(data) > SIZE_LIMIT:
        raise YamlFault(f"the file is larger than {SIZE_LIMIT // 1024} KiB: split it")
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise YamlFault("the file is not UTF-8 text: save it as UTF-8", line) from fault


class _Builder:
    """Builds plain values from parser events, so that a bomb is refused before it is unfolded."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.lines: dict[Spot, int] = {}
        self._events = events

    def document(self) -> dict[str, Content]:
        from yaml import events

        self._next()
        start = self._next()
        if isinstance(start, events.StreamEndEvent):
            raise YamlFault("the file is empty", 1)
        first = self._next()
        if not isinstance(first, events.MappingStartEvent):
            raise YamlFault("the file must begin with a key, such as `title: …`", first.start_mark.line + 1)
        content = self._mapping(first, ())
        self._next()
        rest = self._next()
        if not isinstance(rest, events.StreamEndEvent):
            raise YamlFault("a file holds one document only: remove the `---`", rest.start_mark.line + 1)
        return content

    def _next(self) -> Any:
        event = next(self._events)
        line = event.start_mark.line + 1
        if type(event).__name__ == "AliasEvent" or getattr(event, "anchor", None):
            raise YamlFault("anchors and aliases (& and *) are not allowed: write it out, or quote it", line)
        if getattr(event, "tag", None):
            raise YamlFault("tags (!) are not allowed: quote the text if it begins with one", line)
        return event

    def _value(self, event: Any, spot: Spot) -> Content:
        from yaml import events

        if len(spot) >= DEPTH_LIMIT:
            raise YamlFault(TOO_DEEP, event.start_mark.line + 1)
        match event:
            case events.ScalarEvent():
                return str(event.value)
            case events.SequenceStartEvent():
                return self._sequence(spot)
            case _:
                return self._mapping(event, spot)

    def _sequence(self, spot: Spot) -> list[Content]:
        from yaml import events

        found: list[Content] = []
        while not isinstance(event := self._next(), events.SequenceEndEvent):
            inner = (*spot, len(found))
            self.lines[inner] = event.start_mark.line + 1
            found.append(self._value(event, inner))
        return found

    def _mapping(self, start: Any, spot: Spot) -> dict[str, Content]:
        from yaml import events

        self.lines.setdefault(spot, start.start_mark.line + 1)
        found: dict[str, Content] = {}
        while not isinstance(event := self._next(), events.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, events.ScalarEvent) or not event.value:
                raise YamlFault("a key must be plain text", line)
            key = str(event.value)
            if key in found:
                raise YamlFault(
                    f"the key {key!r} is there twice, first in line {self.lines[*spot, key]}", line
                )
            self.lines[*spot, key] = line
            found[key] = self._value(self._next(), (*spot, key))
        return found
