"""The method as a YAML file."""

from pathlib import Path

from tests.store.test_templates import home, told
from tui_interviews.domain.method import Closing, Method, Weekday
from tui_interviews.store.timings import read_method, read_timings


def test_the_method_of_the_user_changes_only_what_it_names(tmp_path: Path) -> None:
    found = home(
        tmp_path, method="nudge_business_days: 5\nweekend: [friday, Saturday]\nholidays: [2026-12-25]\n"
    )
    method, problems = read_method(found)
    assert (method.nudge_business_days, method.thank_hours, problems) == (5, Method().thank_hours, ())
    assert method.weekend == (Weekday.FRIDAY, Weekday.SATURDAY)
    assert read_timings(found)[0].holidays == method.holidays


def test_every_fault_of_the_method_leaves_its_entry_as_it_was(tmp_path: Path) -> None:
    text = (
        "nudge_business_day: 5\nthank_hours: soon\nminutes_asked: 0\nweekend: [fryday]\nholidays: [2026-02-30]\n"
        "wrap_up_minutes: [five]\nmarks:\n  - sign: ab\n    name: x\nchannels:\n  - name: emial\n"
    )
    found = home(tmp_path, method=text)
    method, _ = read_method(found)
    assert method == read_method(home(tmp_path / "bare"))[0]
    assert sorted(told(found)) == sorted(
        [
            "method.yaml:1, nudge_business_day: unknown key; did you mean nudge_business_days?",
            "method.yaml:2, thank_hours: 'soon' is not a whole number from 0 to 3650",
            "method.yaml:3, minutes_asked: '0' is not a whole number from 1 to 3650",
            "method.yaml:4, weekend: unknown day 'fryday'; did you mean friday?",
            "method.yaml:5, holidays: '2026-02-30' is not a date such as 2026-12-25",
            "method.yaml:6, wrap_up_minutes: this must be a list of whole numbers, such as [5, 2]",
            "method.yaml:8, sign: a sign is one character that is neither letter nor digit",
            "method.yaml:11, name: unknown word 'emial'; did you mean email?",
        ]
    )


def test_the_closing_questions_are_those_of_the_file_and_each_is_one_of_a_question_set(
    tmp_path: Path,
) -> None:
    found = home(
        tmp_path, method="wrap_up_bell: yes\nclosing:\n  - question: closing-may-i-quote\n    label: quote\n"
    )
    method, problems = read_method(found)
    assert (method.closing, method.has_wrap_up_bell) == ((Closing("closing-may-i-quote", "quote"),), True)
    assert (problems, told(found)) == ((), [])
    assert read_method(home(tmp_path / "none", method="closing: []\n"))[0].closing == ()
    wrong = home(
        tmp_path / "wrong",
        method="wrap_up_bell: loud\nclosing:\n  - question: closing-may-i-qoute\n  - {label: x}\n",
    )
    assert sorted(told(wrong)) == [
        "method.yaml, closing: no question set has the question 'closing-may-i-qoute'; did you mean closing-may-i-quote?",
        "method.yaml:1, wrap_up_bell: 'loud' must be yes or no",
        "method.yaml:4, question: question is missing or empty",
    ]


def test_an_empty_list_means_none(tmp_path: Path) -> None:
    assert read_method(home(tmp_path, method="weekend: []\n"))[0].weekend == ()


def test_the_limits_of_a_yes_are_those_of_the_user(tmp_path: Path) -> None:
    found = home(tmp_path, method="consent_limits:\n  - name: no_photos\n    label: no photographs\n")
    assert [(one.name, one.label) for one in read_method(found)[0].consent_limits] == [
        ("no_photos", "no photographs")
    ]
    assert told(found) == []
    broken = home(tmp_path / "broken", method="consent_limits:\n  - name: sound only\n")
    assert read_method(broken)[0].consent_limits == Method().consent_limits
    assert told(broken) == ["method.yaml:2, name: a limit's name is one word, such as sound_only"]


def test_the_shipped_limits_are_those_that_the_app_falls_back_to(tmp_path: Path) -> None:
    assert read_method(home(tmp_path))[0].consent_limits == Method().consent_limits
