"""Colour themes as files."""

from pathlib import Path

import pytest

from tui_interviews.domain.problem import problem_words
from tui_interviews.palette import (
    ROLES,
    Palette,
    contrast,
    contrast_problems,
    read_palettes,
    theme_for,
)
from tui_interviews.paths import Places, places, shipped_themes

SHIPPED = ("ansi-dark", "ansi-light", "card-catalog", "night-shift", "paper", "reading-room")
CUBE = ("00", "5f", "87", "af", "d7", "ff")
GREYS = tuple(f"#{3 * f'{8 + 10 * step:02x}'}" for step in range(24))
WHOLE = "title: Mine\ndark: yes\ncolours:\n" + "".join(
    f"  {role}: '{'#000' if role in ('background', 'surface', 'panel', 'cursor-text') else '#fff'}'\n"
    for role in ROLES
)


def home(tmp_path: Path, **files: str) -> Places:
    found = places(str(tmp_path), {"XDG_CONFIG_DIRS": str(tmp_path / "etc")})
    (found.config / "themes").mkdir(parents=True)
    for name, text in files.items():
        (found.config / "themes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return found


def shipped(tmp_path: Path) -> tuple[Palette, ...]:
    return read_palettes(home(tmp_path))[0]


def test_the_shipped_themes_are_read_without_a_problem(tmp_path: Path) -> None:
    palettes, problems = read_palettes(home(tmp_path))
    assert (tuple(palette.name for palette in palettes), problems) == (SHIPPED, ())


def test_the_shipped_themes_can_be_read_by_anybody(tmp_path: Path) -> None:
    assert [contrast_problems(palette) for palette in shipped(tmp_path)] == [()] * len(SHIPPED)


def test_the_shipped_colours_are_among_the_256_so_that_none_shifts_over_ssh(tmp_path: Path) -> None:
    strays = {
        (palette.name, role, colour)
        for palette in shipped(tmp_path)
        if not palette.is_ansi
        for role, colour in palette.colours.items()
        if colour not in GREYS and any(colour[at : at + 2] not in CUBE for at in (1, 3, 5))
    }
    assert strays == set()


def test_a_theme_of_the_users_is_one_more(tmp_path: Path) -> None:
    palettes, problems = read_palettes(home(tmp_path, mine=WHOLE))
    (mine,) = (palette for palette in palettes if palette.name == "mine")
    assert (mine.title, mine.is_dark, mine.colours["foreground"], problems) == ("Mine", True, "#ffffff", ())


def test_a_file_of_the_same_name_takes_the_shipped_ones_place(tmp_path: Path) -> None:
    palettes, _ = read_palettes(home(tmp_path, paper=WHOLE))
    assert {palette.name: palette.title for palette in palettes}["paper"] == "Mine"


def test_a_faulty_file_leaves_the_shipped_theme_in_force(tmp_path: Path) -> None:
    palettes, problems = read_palettes(home(tmp_path, paper=WHOLE.replace("'#fff'", "'#ggg'", 1)))
    assert {palette.name: palette.title for palette in palettes}["paper"] == "Paper"
    assert [problem_words(problem) for problem in problems] == [
        "themes/paper.yaml:4, primary: '#ggg' is no colour: write it as '#rrggbb', in quotes"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  accent: '#fff'\n", "", "mine.yaml:3, accent: accent is missing or empty"),
        ("  accent:", "  acent: '#fff'\n  accent:", "mine.yaml:6, acent: unknown key; did you mean accent?"),
        ("primary: '#fff'", "primary: ansi_blue", "primary: 'ansi_blue' is only for themes with `ansi: yes`"),
        ("primary: '#fff'", "primary: #fff", "primary: primary is missing or empty"),
        ("dark: yes", "dark: dim", "mine.yaml:2, dark: 'dim' must be yes or no"),
        ("dark: yes\n", "", "dark: dark is missing or empty"),
    ],
)
def test_what_is_wrong_in_a_theme_is_told_exactly(tmp_path: Path, old: str, new: str, told: str) -> None:
    palettes, problems = read_palettes(home(tmp_path, mine=WHOLE.replace(old, new, 1)))
    assert "mine" not in [palette.name for palette in palettes]
    assert told in problem_words(problems[0])


def test_an_ansi_theme_names_the_terminals_own_colours(tmp_path: Path) -> None:
    text = "title: A\ndark: yes\nansi: yes\ncolours:\n" + "".join(f"  {role}: ansi_bleu\n" for role in ROLES)
    _, problems = read_palettes(home(tmp_path, mine=text))
    assert problems[0].what == "'ansi_bleu' is no colour of an ANSI theme; did you mean ansi_blue?"


def test_contrast_is_that_of_wcag() -> None:
    assert (round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)) == (
        21.0,
        4.48,
    )


def test_text_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    palettes, _ = read_palettes(home(tmp_path, mine=WHOLE.replace("muted: '#fff'", "muted: '#333'")))
    (mine,) = (palette for palette in palettes if palette.name == "mine")
    assert problem_words(contrast_problems(mine)[0]) == (
        "themes/mine.yaml, muted: muted on background has a contrast of 1.7, and text needs 4.5"
    )


def test_the_themes_are_beside_the_package_in_a_checkout() -> None:
    assert {path.stem for path in shipped_themes().glob("*.yaml")} >= set(SHIPPED)


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "reading-room"),
        ({"TERM": "tmux-256color"}, "reading-room"),
        ({"TERM": "linux"}, "ansi-dark"),
        ({"TERM": "screen"}, "ansi-dark"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "ansi-dark"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "reading-room"),
    ],
)
def test_the_theme_follows_what_the_terminal_can_show(environ: dict[str, str], theme: str) -> None:
    assert theme_for(environ) == theme
