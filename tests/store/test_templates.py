"""Question sets, messages and the method as YAML files in layers."""

from pathlib import Path

import pytest

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.contact import ResearchKind
from tui_interviews.domain.library import template_named
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.problem import problem_words
from tui_interviews.domain.question import Audience, Mode, QuestionSet, Tiara, Tier
from tui_interviews.paths import Places, places
from tui_interviews.store.templates import (
    read_library,
    read_messages,
    read_question_sets,
)

QUESTION = """\
title: Mine
about: Questions of my own
questions:
  - id: mine-1
    text: What would you ask?
    category: other
    tiara: advice
    tier: must
    minutes: 1.5
    modes: [written]
    audience: student
    sensitive: yes
    answered_by: [education]
    probes: [How so?]
"""
MESSAGE = """\
title: Mine
purpose: request
channels: [email, letter]
when: cold
subject: Dear ${contact_name}
body: |
  It costs $$5.

  ${my_name}
"""


def home(tmp_path: Path, **files: str) -> Places:
    """Files by name, `questions__mine` for questions/mine.yaml; a career office has its own folder."""
    found = places(str(tmp_path / "home"), {"XDG_CONFIG_DIRS": f"{tmp_path}/first:{tmp_path}/second"})
    for name, text in files.items():
        write(found.config / "templates", name, text)
    return found


def write(folder: Path, name: str, text: str) -> None:
    path = folder / f"{name.replace('__', '/')}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def set_named(found: Places, name: str) -> QuestionSet:
    return next(one for one in read_question_sets(found)[0] if one.name == name)


def told(found: Places) -> list[str]:
    return [problem_words(problem) for problem in read_library(found).problems]


def test_a_question_set_of_the_users_is_one_more_with_all_that_it_says(tmp_path: Path) -> None:
    mine = set_named(home(tmp_path, questions__mine=QUESTION), "mine")
    (question,) = mine.questions
    assert (mine.title, mine.about, question.id, question.minutes) == (
        "Mine",
        "Questions of my own",
        "mine-1",
        1.5,
    )
    assert (question.tiara, question.tier, question.audience) == (Tiara.ADVICE, Tier.MUST, Audience.STUDENT)
    assert (question.modes, question.is_sensitive) == ((Mode.WRITTEN,), True)
    assert (question.answered_by, question.probes) == ((ResearchKind.EDUCATION,), ("How so?",))


def test_a_file_of_the_same_name_takes_the_shipped_ones_place(tmp_path: Path) -> None:
    assert set_named(home(tmp_path, questions__opening=QUESTION), "opening").title == "Mine"


def test_a_career_office_overrides_the_shipped_and_the_user_overrides_the_office(tmp_path: Path) -> None:
    found = home(tmp_path, questions__opening=QUESTION)
    for folder, title in (("first", "Office"), ("second", "Country")):
        write(
            tmp_path / folder / "tui-interviews" / "templates",
            "questions__opening",
            QUESTION.replace("Mine", title),
        )
        write(
            tmp_path / folder / "tui-interviews" / "templates",
            "questions__theirs",
            QUESTION.replace("Mine", title),
        )
    assert (set_named(found, "opening").title, set_named(found, "theirs").title) == ("Mine", "Office")


@pytest.mark.parametrize("broken", ["title: [", "", "- a", "title: x\ntitle: y\n", "a: &a b\n", "\x00"])
def test_a_broken_file_leaves_the_shipped_one_in_force_and_is_told(tmp_path: Path, broken: str) -> None:
    found = home(tmp_path, questions__opening=broken)
    assert set_named(found, "opening") == set_named(home(tmp_path / "bare"), "opening")
    assert told(found)[0].startswith("questions/opening.yaml:")


def test_a_file_with_any_fault_leaves_the_one_that_it_overrides_in_force(tmp_path: Path) -> None:
    found = home(tmp_path, questions__opening=QUESTION.replace("tier: must", "tier: mist"))
    assert set_named(found, "opening").title != "Mine"
    (problem,) = told(found)
    assert problem.startswith("questions/opening.yaml:8, tier: unknown word 'mist'; did you mean must?")
    assert problem.endswith("(until then, the one it overrides is used)")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("tier: must", "teir: must", "questions/mine.yaml:8, teir: unknown key; did you mean tier?"),
        (
            "tier: must",
            "tier: now",
            "questions/mine.yaml:8, tier: unknown word 'now'; known: must, should, spare",
        ),
        ("1.5", "soon", "questions/mine.yaml:9, minutes: 'soon' is not a number from 0 to 240"),
        ("1.5", "-1", "questions/mine.yaml:9, minutes: '-1' is not a number from 0 to 240"),
        ("1.5", "[1]", "questions/mine.yaml:9, minutes: this must be text, not a list"),
        ("text: What would you ask?", "text:", "questions/mine.yaml:5, text: text is missing or empty"),
        (
            "sensitive: yes",
            "sensitive: perhaps",
            "questions/mine.yaml:12, sensitive: 'perhaps' must be yes or no",
        ),
        ("[education]", "[school]", "questions/mine.yaml:13, answered_by: unknown word 'school'"),
        ("title: Mine", "titel: Mine", "questions/mine.yaml:1, title: title is missing or empty"),
        ("[How so?]", "[{a: b}]", "questions/mine.yaml:14, probes: this must be a list of texts"),
    ],
)
def test_a_fault_in_a_question_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert told(home(tmp_path, questions__mine=QUESTION.replace(old, new)))[0].startswith(problem)


def test_a_faulty_question_of_a_new_file_does_not_cost_the_others(tmp_path: Path) -> None:
    text = QUESTION + "  - id: mine-2\n  - id: mine-1\n    text: Again?\n  - id: mine-3\n    text: Third?\n"
    found = home(tmp_path, questions__mine=text)
    assert [question.id for question in set_named(found, "mine").questions] == ["mine-1", "mine-3"]
    assert [line.split(", ")[0] for line in told(found)] == [
        "questions/mine.yaml:15",
        "questions/mine.yaml:16",
    ]


def test_questions_that_are_no_list_are_told(tmp_path: Path) -> None:
    assert told(home(tmp_path, questions__mine="title: Mine\nquestions: none\n"))[0] == (
        "questions/mine.yaml:2, questions: this must be a list of entries that each begin with `- `"
    )


def test_an_id_that_two_sets_share_stays_with_the_first(tmp_path: Path) -> None:
    found = home(tmp_path, questions__a=QUESTION, questions__b=QUESTION)
    assert (len(set_named(found, "a").questions), set_named(found, "b").questions) == (1, ())
    assert told(found) == ["questions/b.yaml, id: the id 'mine-1' is also in 'a'"]


def test_escapes_and_markup_in_a_template_cannot_reach_the_terminal(tmp_path: Path) -> None:
    text = QUESTION.replace("What would you ask?", '"\\e]0;gone\\a [/x] \\u202eevil"')
    (question,) = set_named(home(tmp_path, questions__mine=text), "mine").questions
    assert question.text == "]0;gone [/x] evil"


def test_a_message_of_the_users_is_one_more_with_all_that_it_says(tmp_path: Path) -> None:
    mine = template_named(read_library(home(tmp_path, messages__mine=MESSAGE)), "mine")
    assert mine is not None
    assert (mine.purpose, mine.channels, mine.when) == (
        Purpose.REQUEST,
        (Channel.EMAIL, Channel.LETTER),
        "cold",
    )
    assert (mine.subject, mine.body) == ("Dear ${contact_name}", "It costs $$5.\n\n${my_name}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "${my_name}",
            "${my_nam}",
            "messages/mine.yaml:6, body: unknown placeholder ${my_nam}; did you mean my_name?",
        ),
        (
            "$$5",
            "$5",
            "messages/mine.yaml:6, body: a $ begins a placeholder such as ${contact_name}; for a dollar",
        ),
        ("when: cold", "when: could", "messages/mine.yaml:4, when: unknown word 'could'; did you mean cold?"),
        (
            "purpose: request",
            "purpose: reqest",
            "messages/mine.yaml:2, purpose: unknown word 'reqest'; did you mean",
        ),
        ("purpose: request\n", "", "messages/mine.yaml:1, purpose: purpose is missing or empty"),
        ("[email, letter]", "[]", "messages/mine.yaml:3, channels: channels is missing or empty"),
    ],
)
def test_a_fault_in_a_message_is_told_with_its_line(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert told(home(tmp_path, messages__mine=MESSAGE.replace(old, new)))[0].startswith(problem)


def test_a_message_without_a_purpose_is_not_offered(tmp_path: Path) -> None:
    messages, _ = read_messages(
        home(tmp_path, messages__mine=MESSAGE.replace("purpose: request", "purpose: x"))
    )
    assert "mine" not in [message.name for message in messages]


def test_a_file_with_the_other_ending_is_told_instead_of_passed_over(tmp_path: Path) -> None:
    found = home(tmp_path, questions__mine=QUESTION)
    (found.config / "templates/questions/other.yml").write_text(QUESTION, encoding="utf-8")
    assert told(found)[0].endswith("other.yml: only files that end in .yaml are read: rename it")
