"""`today`, and the program without a command where there is no terminal."""

import pytest

from tests.cli.conftest import Shell
from tui_interviews.cli.answer import cells


@pytest.fixture
def asked(shell: Shell) -> Shell:
    """Somebody who was asked long ago, and a talk in half an hour."""
    shell("add", "contact", "Ada Okafor")
    shell("log", "Ada", "asked", "--at", "2026-04-20 09:00")
    shell("add", "contact", "Bo 漢字", "--employer", "Acme")
    shell("log", "Bo", "scheduled", "--at", "2026-05-04 10:30")
    return shell


def test_an_empty_notebook_gets_the_first_steps(shell: Shell) -> None:
    answer = shell("today")
    assert (answer.code, "tui-interviews add contact" in answer.out) == (0, True)


def test_an_empty_notebook_is_an_empty_list_for_scripts(shell: Shell) -> None:
    assert shell("today", "--json").json == []


def test_a_due_item_has_the_promised_fields(asked: Shell) -> None:
    items = asked("today", "--json").json
    assert list(items[0]) == [
        "kind",
        "who",
        "what",
        "reason",
        "due_at",
        "overdue",
        "contact_id",
        "interview_id",
    ]
    assert ("nudge", "Ada Okafor", True) in [(item["kind"], item["who"], item["overdue"]) for item in items]
    assert ("interview", "Bo 漢字", False) in [(item["kind"], item["who"], item["overdue"]) for item in items]


def test_the_agenda_reads_like_the_screen(asked: Shell) -> None:
    lines = asked("today").out.splitlines()
    assert lines.index("Overdue") < lines.index("Today")
    assert any(line.startswith("  in 30 min     Interview Bo 漢字 · ") for line in lines)


def test_another_day_sees_what_is_due_then(asked: Shell) -> None:
    now, later = (
        {i["kind"] for i in asked("today", "--json", *on).json} for on in ((), ("--on", "2026-05-05"))
    )
    assert "interview" in now
    assert all(item["overdue"] for item in asked("today", "--on", "2026-05-30", "--json").json)
    assert "prepare" in now - later, "once the talk is over, it is too late"
    assert "interview" in later


def test_a_day_ahead_shows_what_is_not_due_yet(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    shell("log", "Ada", "asked", "--at", "2026-05-04 09:00")
    assert shell("today").out == ""
    assert "Nudge Ada Okafor" in shell("today", "--on", "2026-05-13").out


def test_at_login_nothing_is_said_where_nothing_is_due_and_all_says_so(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor")
    assert (shell("today").code, shell("today").out, shell("today").err) == (0, "", "")
    for option in (("--all",), ("--on", "2026-05-05")):
        assert shell("today", *option).out == "Nothing is due this week.\n"


def test_at_login_there_are_a_dozen_items_and_the_way_to_the_others(shell: Shell) -> None:
    for number in range(15):
        shell("add", "contact", f"Person {number:02}")
        shell("log", f"Person {number:02}", "asked", "--at", "2026-04-01 09:00")
    short, whole = shell("today").out.splitlines(), shell("today", "--all").out.splitlines()
    assert short[-1] == "And 3 more: tui-interviews today --all"
    assert sum("Nudge Person" in line for line in short) == 12
    assert sum("Nudge Person" in line for line in whole) == 15
    assert shell().out == shell("today").out


@pytest.mark.parametrize("day", ["2026-02-30", "tomorow", ""])
def test_an_impossible_day_is_wrong_usage(shell: Shell, day: str) -> None:
    answer = shell("today", "--on", day)
    assert (answer.code, "is not a day of the calendar" in answer.err) == (2, True)


def test_without_a_terminal_the_bare_command_says_what_today_says(asked: Shell) -> None:
    bare = asked()
    assert (bare.code, bare.out) == (0, asked("today").out)
    assert bare.err.count("\n") == 1
    assert "no terminal" in bare.err


@pytest.mark.parametrize(
    "name", ["Bo 漢字", "漢字" * 90, "x" * 300, "[/x] \u202e\x1b[31m red", "a" * 79 + " b"]
)
def test_no_line_is_wider_than_a_terminal(asked: Shell, name: str) -> None:
    asked("add", "contact", name)
    who = asked("list", "contacts", "--json").json[-1]["id"]
    asked("log", who, "asked", "--at", "2026-04-20 09:00")
    lines = asked("today").out.splitlines()
    assert max(map(cells, lines)) <= 80
    assert "\x1b" not in "".join(lines)
