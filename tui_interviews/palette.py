"""Colour themes, read from YAML and checked without the terminal library that paints them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tui_interviews.domain.problem import Problem
from tui_interviews.entries import SUFFIX, Entries, entries_of, nearest, yaml_files
from tui_interviews.paths import Places, shipped_themes
from tui_interviews.strictyaml import YamlFault, read_file

FOLDER = "themes"
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3: text against what is behind it."""

ROLES = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "success",
    "warning",
    "error",
    "muted",
    "cursor",
    "cursor-text",
)
"""What a theme colours; each one must be there."""

READ_ON = (
    *((role, ground) for role in ("foreground", "muted") for ground in ("background", "surface", "panel")),
    *((role, "background") for role in ("primary", "secondary", "accent", "success", "warning", "error")),
    ("cursor-text", "cursor"),
)
"""The pairs of text and ground that the screens put on each other."""

ANSI_NAMES = tuple(
    f"ansi_{bright}{colour}"
    for bright in ("", "bright_")
    for colour in ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
)
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour theme."""

    name: str
    title: str
    is_dark: bool
    is_ansi: bool
    """Coloured by the terminal's own sixteen colours and defaults."""
    colours: Mapping[str, str]
    """By role, as `#rrggbb`, or for an ANSI theme as `ansi_blue` or `default`."""


def read_palettes(places: Places) -> tuple[tuple[Palette, ...], tuple[Problem, ...]]:
    """All themes by name: shipped, of the machine, of the user; a faulty one leaves that of its name below it."""
    shared = tuple(folder / FOLDER for folder in reversed(places.shared_config))
    found: dict[str, Palette] = {}
    problems: list[Problem] = []
    for folder in (shipped_themes(), *shared, places.config / FOLDER):
        for path in yaml_files(folder, problems):
            label = f"{FOLDER}/{path.name}" if folder == places.config / FOLDER else str(path)
            palette = _read(path, label, problems)
            if palette is not None:
                found[palette.name] = palette
    return tuple(found[name] for name in sorted(found)), tuple(problems)


def _read(path: Path, label: str, problems: list[Problem]) -> Palette | None:
    faults: list[Problem] = []
    palette = None
    try:
        palette = palette_of(entries_of(read_file(path, label), faults), path.stem)
    except YamlFault as fault:
        faults.append(Problem(label, fault.message, line=fault.line))
    problems += faults
    return palette if not faults else None


def palette_of(entries: Entries, name: str) -> Palette:
    """The theme that a file describes, fit for use only where it brought no problems."""
    title = entries.required("title")
    entries.demand("dark", "colours")
    is_dark, is_ansi = entries.is_yes("dark"), entries.is_yes("ansi")
    given = entries.mapping("colours")
    colours = {role: _colour(given, role, is_ansi) for role in ROLES} if given else {}
    if given:
        given.finish()
    entries.finish()
    return Palette(name, title, is_dark, is_ansi, colours)


def _colour(entries: Entries, role: str, is_ansi: bool) -> str:
    text = entries.required(role).lower()
    known = (*ANSI_NAMES, "default")
    if is_ansi:
        if text and text not in known:
            entries.report(f"{text!r} is no colour of an ANSI theme{nearest(text, known)}", role)
        return text
    if text and not _HEX.fullmatch(text):
        why = "only for themes with `ansi: yes`" if text in known else "no colour"
        entries.report(f"{text!r} is {why}: write it as '#rrggbb', in quotes", role)
    return "#" + "".join(2 * digit for digit in text[1:]) if len(text) == 4 else text


def theme_for(environ: Mapping[str, str]) -> str:
    """The theme where the user chose none: ours where its colours arrive unchanged, else the terminal's own sixteen."""
    depth = environ.get("TERM", "").rpartition("-")[2]
    is_rich = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or depth in ("256color", "kitty")
    return "reading-room" if is_rich and not environ.get("NO_COLOR") else "ansi-dark"


def contrast(text: str, ground: str) -> float:
    """How well a colour reads on another, from 1 (not at all) to 21 (black on white)."""
    light, dark = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint_pairs(palette: Palette) -> tuple[tuple[str, str, float], ...]:
    """Text and ground that are too alike to be read; a terminal's own colours cannot be known."""
    if palette.is_ansi:
        return ()
    ratios = (
        (text, ground, contrast(palette.colours[text], palette.colours[ground])) for text, ground in READ_ON
    )
    return tuple(pair for pair in ratios if pair[2] < LEAST_CONTRAST)


def contrast_problems(palette: Palette) -> tuple[Problem, ...]:
    """A sentence for each faint pair."""
    return tuple(
        Problem(
            f"{FOLDER}/{palette.name}{SUFFIX}",
            f"{text} on {ground} has a contrast of {ratio:.1f}, and text needs {LEAST_CONTRAST}",
            field=text,
        )
        for text, ground, ratio in faint_pairs(palette)
    )
