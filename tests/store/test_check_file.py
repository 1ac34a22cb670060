"""Checks as a person or a career office writes them."""

from pathlib import Path

import pytest

from tests.store.test_templates import home, told, write
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import Check, CheckKind, Level
from tui_interviews.domain.message import Purpose
from tui_interviews.paths import Places
from tui_interviews.store.templates import read_checks

MINE = """\
checks:
  - id: mine
    kind: found
    title: mine
    level: consider
    purposes: [request, nudge]
    channels: [email]
    says: "“${words}” is not how ${who} is asked; 5 $$ say so."
    why: Because
    source: Me
    phrases:
      - at your (very) earliest convenience
      - asap
    except: [not asap]
    denied_by: [not]
    denied_until: [but]
"""


def checks(found: Places) -> dict[str, Check]:
    return {check.id: check for check in read_checks(found)[0]}


def test_a_check_of_the_users_is_one_more_with_all_that_it_says(tmp_path: Path) -> None:
    found = home(tmp_path, checks=MINE)
    mine = checks(found)["mine"]
    assert (mine.kind, mine.level, mine.title, mine.why, mine.source) == (
        CheckKind.FOUND,
        Level.CONSIDER,
        "mine",
        "Because",
        "Me",
    )
    assert (mine.purposes, mine.channels) == ((Purpose.REQUEST, Purpose.NUDGE), (Channel.EMAIL,))
    assert mine.phrases.written == ("at your (very) earliest convenience", "asap")
    assert (mine.except_phrases.written, mine.denied_by.written) == (("not asap",), ("not",))
    assert len(checks(found)) == len(checks(home(tmp_path / "bare"))) + 1
    assert told(found) == []


def test_of_a_shipped_check_only_what_the_file_names_is_changed(tmp_path: Path) -> None:
    found = home(tmp_path, checks="checks:\n  - id: minutes\n    most: '45'\n")
    before, after = checks(home(tmp_path / "bare"))["minutes"], checks(found)["minutes"]
    assert (before.most, after.most) == (30, 45)
    assert (before.times, before.says) == (after.times, after.says)


def test_a_check_can_be_switched_off(tmp_path: Path) -> None:
    assert checks(home(tmp_path, checks="checks:\n  - id: signs\n    off: yes\n"))["signs"].is_off


def test_the_user_overrides_the_office_and_the_office_the_shipped(tmp_path: Path) -> None:
    found = home(tmp_path, checks="checks:\n  - id: minutes\n    most: '45'\n")
    office = "checks:\n  - id: minutes\n    most: '40'\n  - id: job\n    says: Ask us first.\n"
    write(tmp_path / "first/tui-interviews/templates", "checks", office)
    assert (checks(found)["minutes"].most, checks(found)["job"].says) == (45, "Ask us first.")


@pytest.mark.parametrize("broken", ["checks: [", "", "- a", "checks: &a b\n", "checks: job\n", "\x00"])
def test_a_broken_file_leaves_the_shipped_checks_in_force_and_is_told(tmp_path: Path, broken: str) -> None:
    found = home(tmp_path, checks=broken)
    assert checks(found) == checks(home(tmp_path / "bare"))
    assert told(found)[0].startswith("checks.yaml")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: found", "kind: fund", "checks.yaml:3, kind: unknown word 'fund'; did you mean found?"),
        ("    kind: found\n", "", "checks.yaml:2, kind: kind is missing or empty"),
        ("id: mine", "id:", "checks.yaml:2, id: id is missing or empty"),
        ("level: consider", "level: now", "checks.yaml:5, level: unknown word 'now'"),
        ("level: consider", "level: stop", "checks.yaml:5, level: only an empty message, a limit and thanks"),
        (
            "[request, nudge]",
            "[reqest]",
            "checks.yaml:6, purposes: unknown word 'reqest'; did you mean request?",
        ),
        ("[email]", "[mail]", "checks.yaml:7, channels: unknown word 'mail'; did you mean email?"),
        ("${words}", "${word}", "checks.yaml:8, says: unknown placeholder ${word}; did you mean words?"),
        ("$$", "$", "checks.yaml:8, says: a $ begins a placeholder such as ${words}"),
        ("says:", "say:", "checks.yaml:2, says: says is missing or empty"),
        ("- asap", "- as*", "checks.yaml:13, phrases: 'as*' in 'as*' is too short: 3 letters at least"),
        ("- asap", "- '... now'", "checks.yaml:13, phrases: '... now' must begin and end with a word"),
        (
            "[not asap]",
            "not (asap",
            "checks.yaml:14, except: 'not (asap' has a bracket without its other half",
        ),
        ("source: Me", "sources: Me", "checks.yaml:10, sources: unknown key; did you mean source?"),
        ("source: Me", "facts: [school]", "checks.yaml:10, facts: unknown fact 'school'"),
        (
            "source: Me",
            "apart: explian",
            "checks.yaml:10, apart: there is no check 'explian'; did you mean explain?",
        ),
        ("source: Me", "most: many", "checks.yaml:10, most: 'many' is not a whole number from 0 to 1440"),
    ],
)
def test_a_fault_in_a_check_is_told_with_its_line(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert told(home(tmp_path, checks=MINE.replace(old, new, 1)))[0].startswith(problem)


def test_what_always_stops_has_no_level(tmp_path: Path) -> None:
    found = home(tmp_path, checks="checks:\n  - id: limit\n    level: mend\n")
    assert told(found)[0].startswith(
        "checks.yaml:3, level: this check always stops a message: take the level out"
    )


def test_a_faulty_change_leaves_the_shipped_check_in_force(tmp_path: Path) -> None:
    found = home(tmp_path, checks="checks:\n  - id: job\n    level: consider\n    phrases: [a*]\n")
    assert checks(found)["job"] == checks(home(tmp_path / "bare"))["job"]
    assert told(found)[0].endswith("3 letters at least (until then, job stays as it was)")


@pytest.mark.parametrize("name", ["empty", "limit", "specific"])
def test_what_stops_a_message_cannot_be_switched_off(tmp_path: Path, name: str) -> None:
    found = home(tmp_path, checks=f"checks:\n  - id: {name}\n    off: yes\n")
    assert told(found)[0].startswith("checks.yaml:3, off: this check cannot be switched off")
    assert not checks(found)[name].is_off


def test_one_id_twice_in_a_file_is_told_and_the_first_stays(tmp_path: Path) -> None:
    again = "  - id: mine\n    kind: found\n    says: No.\n    phrases: [no]\n"
    found = home(tmp_path, checks=MINE + again)
    assert told(found)[0].startswith("checks.yaml:17, id: the id 'mine' is there twice")
    assert checks(found)["mine"].title == "mine"


def test_more_phrases_than_anybody_reads_are_refused(tmp_path: Path) -> None:
    many = MINE.replace("[not asap]", f"[{', '.join(['asap'] * 401)}]")
    assert told(home(tmp_path, checks=many))[0].startswith(
        "checks.yaml:14, except: there are more than 400 phrases"
    )


def test_escapes_in_a_sentence_cannot_reach_the_terminal(tmp_path: Path) -> None:
    text = MINE.replace("Because", '"\\e]0;gone\\a [/x] \\u202eevil"')
    assert checks(home(tmp_path, checks=text))["mine"].why == "]0;gone [/x] evil"


def test_the_example_of_the_readme_is_one(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    example = readme[readme.index("```yaml\nchecks:") :].split("```")[1].removeprefix("yaml\n")
    found = home(tmp_path, checks=example)
    assert told(found) == []
    assert (checks(found)["signs"].is_off, checks(found)["convenience"].level) == (True, Level.CONSIDER)
