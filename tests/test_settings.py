"""The user's settings file."""

from pathlib import Path

import pytest

from tui_interviews.commands import COMMANDS
from tui_interviews.domain.problem import problem_words
from tui_interviews.paths import Places, places
from tui_interviews.settings import Settings, own_keys, read_settings, settings_template, unknown_names


def home(tmp_path: Path, text: str) -> Places:
    found = places(str(tmp_path))
    found.config.mkdir(parents=True)
    (found.config / "settings.yaml").write_text(text, encoding="utf-8")
    return found


def test_without_a_file_everything_is_as_the_program_thinks_best(tmp_path: Path) -> None:
    assert read_settings(places(str(tmp_path))) == (Settings(), ())


def test_what_is_set_is_read(tmp_path: Path) -> None:
    settings, problems = read_settings(
        home(tmp_path, "theme: paper\nanimation: no\nkeymap:\n  undo: z\n  redo: [y, f4]\n")
    )
    assert (settings.theme, settings.animation, problems) == ("paper", False, ())
    assert own_keys(settings) == {"undo": "z", "redo": "y,f4"}


def test_every_problem_names_file_line_and_nearest_name(tmp_path: Path) -> None:
    settings, problems = read_settings(home(tmp_path, "themes: paper\nanimation: maybe\nkeymap: [a]\n"))
    assert [problem_words(problem) for problem in problems] == [
        "settings.yaml:3, keymap: this must be entries of the form `name: value`, indented",
        "settings.yaml:2, animation: 'maybe' must be yes or no",
        "settings.yaml:1, themes: unknown key; did you mean theme?",
    ]
    assert settings == Settings(theme_line=settings.theme_line)


def test_one_faulty_entry_leaves_the_others_in_force(tmp_path: Path) -> None:
    settings, _ = read_settings(home(tmp_path, "animation: maybe\ntheme: paper\n"))
    assert (settings.theme, settings.animation) == ("paper", True)


def test_a_broken_file_is_one_problem_and_no_settings(tmp_path: Path) -> None:
    settings, (problem,) = read_settings(home(tmp_path, "theme: paper\ntheme: paper\n"))
    assert (settings, problem.file, problem.line) == (Settings(), "settings.yaml", 2)


def test_names_that_do_not_exist_are_told_with_the_nearest_one(tmp_path: Path) -> None:
    settings, _ = read_settings(home(tmp_path, "theme: papper\nkeymap:\n  undoo: z\n"))
    found = unknown_names(settings, ["paper", "night-shift"], ["undo", "redo"])
    assert [problem_words(problem) for problem in found] == [
        "settings.yaml:1, theme: there is no theme 'papper'; did you mean paper?",
        "settings.yaml:3, undoo: there is no such command; did you mean undo?",
    ]


def test_the_explained_file_says_what_is_the_case_without_it(tmp_path: Path) -> None:
    settings, problems = read_settings(home(tmp_path, settings_template()))
    assert (problems, own_keys(settings), settings.theme, settings.animation, settings.sendmail) == (
        (),
        {},
        "",
        True,
        (),
    )


def test_the_examples_of_the_explained_file_work_once_uncommented(tmp_path: Path) -> None:
    text = settings_template().replace("  # ", "  ")
    settings, problems = read_settings(home(tmp_path, text))
    assert problems == ()
    assert unknown_names(settings, [], [command.name for command in COMMANDS]) == ()
    assert own_keys(settings)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("sendmail: [msmtp, -t]\n", ("msmtp", "-t")),
        ("sendmail: msmtp -a 'my account' -t\n", ("msmtp", "-a", "my account", "-t")),
        ("sendmail: [msmtp -t]\n", ("msmtp -t",)),
        ("sendmail:\n", ()),
    ],
)
def test_a_program_that_sends_mail_is_set_with_its_arguments(
    tmp_path: Path, text: str, command: tuple[str, ...]
) -> None:
    settings, problems = read_settings(home(tmp_path, text))
    assert (settings.sendmail, problems) == (command, ())


def test_a_program_in_the_users_own_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/nia")
    settings, _ = read_settings(home(tmp_path, "sendmail: ~/bin/send -t\n"))
    assert settings.sendmail == ("/home/nia/bin/send", "-t")


def test_a_program_whose_quotes_do_not_match_is_none(tmp_path: Path) -> None:
    settings, (problem,) = read_settings(home(tmp_path, "sendmail: msmtp 'x\n"))
    assert (settings.sendmail, problem.line, problem.field) == ((), 1, "sendmail")
