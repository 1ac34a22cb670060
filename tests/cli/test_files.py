"""Templates, themes, settings, keys and folders."""

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tui_interviews.commands import COMMANDS
from tui_interviews.paths import shipped_templates


def test_what_is_shipped_passes_its_own_checks(shell: Shell) -> None:
    for what in ("templates", "themes"):
        answer = shell(what, "check")
        assert (answer.code, "nothing wrong" in answer.out) == (0, True), answer.out


def test_a_fault_in_a_template_is_a_line_on_stdout_and_a_1(shell: Shell) -> None:
    folder = shell.home / "config" / "templates"
    folder.mkdir(parents=True)
    (folder / "method.yaml").write_text("\nnudge_business_day: 5\n", encoding="utf-8")
    answer = shell("templates", "check")
    assert (answer.code, answer.out) == (
        1,
        "method.yaml:2, nudge_business_day: unknown key; did you mean nudge_business_days?\n",
    )
    (problem,) = shell("templates", "check", "--json").json["problems"]
    assert (problem["file"], problem["line"], problem["field"]) == ("method.yaml", 2, "nudge_business_day")


@pytest.mark.parametrize("name", ["questions/opening", "opening", "opening.yaml"])
def test_a_shipped_template_is_copied_to_where_it_counts(shell: Shell, name: str) -> None:
    answer = shell("templates", "copy", name)
    copy = shell.home / "config" / "templates" / "questions" / "opening.yaml"
    assert (answer.code, answer.out.strip()) == (0, str(copy))
    assert copy.read_text("utf-8") == (shipped_templates() / "questions" / "opening.yaml").read_text("utf-8")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    origins = {row["name"]: row["origin"] for row in shell("templates", "list", "--json").json}
    assert (origins["questions/opening"], origins["method"]) == ("yours", "shipped")


def test_names_are_whole_where_a_program_reads_them(shell: Shell) -> None:
    names = [row["name"] for row in shell("templates", "list", "--json").json]
    assert max(map(len, names)) > 32
    assert [line.split("  ")[0] for line in shell("templates", "list").out.splitlines()] == names


def test_a_copy_never_overwrites_what_was_edited(shell: Shell) -> None:
    shell("templates", "copy", "method")
    copy = shell.home / "config" / "templates" / "method.yaml"
    copy.write_text("thank_hours: 12\n", encoding="utf-8")
    answer = shell("templates", "copy", "method")
    assert (answer.code, "edit it there, or move it away first" in answer.err) == (1, True)
    assert copy.read_text("utf-8") == "thank_hours: 12\n"


def test_a_name_that_is_no_template_is_answered_with_the_nearest(shell: Shell) -> None:
    answer = shell("templates", "copy", "openign", "--json")
    assert (answer.code, "did you mean" in answer.json["error"]) == (1, True)


def test_a_theme_that_nobody_can_read_is_a_problem(shell: Shell, tmp_path: Path) -> None:
    folder = shell.home / "config" / "themes"
    folder.mkdir(parents=True)
    shipped = next(Path(shell("paths", "--json").json["themes"]).glob("paper.yaml"))
    faint = shipped.read_text("utf-8").replace("#262626", "#d0d0d0")
    (folder / "faint.yaml").write_text(faint, encoding="utf-8")
    answer = shell("themes", "check")
    assert (answer.code, "foreground on background has a contrast of" in answer.out) == (1, True)


def test_themes_are_listed_with_their_ground(shell: Shell) -> None:
    rows = {row["name"]: row for row in shell("themes", "list", "--json").json}
    assert rows["paper"] == {"name": "paper", "title": "Paper", "dark": False, "ansi": False}


def test_the_settings_file_is_written_once_and_shown(shell: Shell) -> None:
    path = shell.home / "config" / "settings.yaml"
    assert shell("settings", "init").out.strip() == str(path)
    path.write_text("theme: papper\n", encoding="utf-8")
    assert shell("settings", "init").code == 1
    shown = shell("settings", "show")
    assert (shown.code, "did you mean paper?" in shown.err) == (1, True)
    path.write_text("sendmail: msmtp 'a b'\n", encoding="utf-8")
    assert "sendmail: msmtp 'a b'\n" in shell("settings", "show").out
    assert shell("settings", "show", "--json").json["sendmail"] == ["msmtp", "a b"]


def test_keys_are_those_of_the_settings(shell: Shell) -> None:
    (shell.home / "config").mkdir(parents=True)
    (shell.home / "config" / "settings.yaml").write_text("keymap:\n  undo: [z, f9]\n", encoding="utf-8")
    rows = shell("keys", "--json").json
    assert list(rows[0]) == ["command", "key", "description", "where"]
    assert len(rows) == len(COMMANDS)
    assert {row["command"]: row["key"] for row in rows}["undo"] == "z,f9"


def test_paths_makes_no_folder(shell: Shell) -> None:
    assert shell("paths", "--json").json["data"] == str(shell.home / "data")
    assert not shell.home.exists()


def test_a_home_may_be_named_before_or_behind_the_command(shell: Shell, tmp_path: Path) -> None:
    for argv in (("--home", str(tmp_path / "x"), "paths"), ("paths", "--home", str(tmp_path / "x"))):
        assert shell(*argv, "--json").json["data"] == str(tmp_path / "x" / "data")


@pytest.mark.parametrize("name", ["boards", "routes", "script"])
def test_pages_ways_and_script_are_templates_like_the_others(shell: Shell, name: str) -> None:
    copied = shell("templates", "copy", name)
    assert copied.out.strip() == str(shell.home / "config" / "templates" / f"{name}.yaml")
    assert {row["name"]: row["origin"] for row in shell("templates", "list", "--json").json}[name] == "yours"
    assert shell("templates", "check").code == 0
