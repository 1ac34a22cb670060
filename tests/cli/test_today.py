"""`today`, and the program without a command where there is no terminal."""

import pytest

from tests.cli.conftest import Shell


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
    kinds = {item["kind"] for item in asked("today", "--on", "2026-05-05", "--json").json}
    assert (
        "interview" not in {i["kind"] for i in asked("today", "--on", "2026-04-20", "--json").json} or kinds
    )


@pytest.mark.parametrize("day", ["2026-02-30", "tomorow", ""])
def test_an_impossible_day_is_wrong_usage(shell: Shell, day: str) -> None:
    answer = shell("today", "--on", day)
    assert (answer.code, "is not a day of the calendar" in answer.err) == (2, True)


def test_without_a_terminal_the_bare_command_says_what_today_says(asked: Shell) -> None:
    bare = asked()
    assert (bare.code, bare.out) == (0, asked("today").out)
    assert bare.err.count("\n") == 1
    assert "no terminal" in bare.err


def test_no_line_is_wider_than_a_terminal(asked: Shell) -> None:
    assert max(len(line) for line in asked("today").out.splitlines()) <= 80
