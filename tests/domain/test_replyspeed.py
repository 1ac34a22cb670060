"""How fast somebody answers, as a label; November 2026 begins on a Sunday."""

from datetime import date

import pytest

from tests.domain.builders import at, happened, person
from tui_interviews.domain.agenda import of_interview
from tui_interviews.domain.due import DueKind
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.method import Method
from tui_interviews.domain.replyspeed import SPEED_WORDS, ReplySpeed, reply_speed

METHOD = Method()
BOOSTER, OBLIGATE, CURMUDGEON = ReplySpeed
ASKED = (E.ASKED, "2026-11-03 09:00")
NUDGED = (E.NUDGED, "2026-11-12 09:00")


@pytest.mark.parametrize(
    ("story", "speed"),
    [
        ([], None),
        ([ASKED], None),
        ([ASKED, (E.REPLIED, "2026-11-06 18:00")], BOOSTER),
        ([ASKED, (E.REPLIED, "2026-11-09 08:00")], OBLIGATE),
        ([(E.ASKED, "2026-11-06 13:00"), (E.REPLIED, "2026-11-12 23:00")], BOOSTER),
        ([ASKED, (E.SCHEDULED, "2026-11-04 09:00")], BOOSTER),
        ([ASKED, (E.POSTPONED, "2026-11-04 09:00")], BOOSTER),
        ([ASKED, (E.DECLINED, "2026-11-04 09:00")], None),
        ([ASKED, NUDGED], None),
        ([ASKED, NUDGED, (E.REPLIED, "2026-11-13 09:00")], OBLIGATE),
        ([ASKED, NUDGED, (E.CLOSED, "2026-11-13 09:00")], CURMUDGEON),
        ([ASKED, (E.NUDGED, "2026-11-11 09:00")], None),
        ([(E.ASKED, "2026-10-26 09:00"), (E.NUDGED, "2026-11-04 09:00")], CURMUDGEON),
        ([(E.ASKED, "2026-03-02 09:00"), (E.CLOSED, "2026-03-20 09:00"), ASKED], None),
        (
            [
                (E.ASKED, "2026-03-02 09:00"),
                (E.CLOSED, "2026-03-20 09:00"),
                ASKED,
                (E.HELD, "2026-11-04 09:00"),
            ],
            BOOSTER,
        ),
    ],
)
def test_the_latest_request_says_how_fast_somebody_answers(
    story: list[tuple[E, str]], speed: ReplySpeed | None
) -> None:
    notebook, contact, interview = person()
    notebook, _ = happened(notebook, interview, *story)
    assert reply_speed(notebook, contact.id, METHOD, at("2026-11-17 10:00")) is speed


def test_the_days_that_both_work_are_what_counts() -> None:
    for theirs, speed in (("", OBLIGATE), ("friday saturday sunday", BOOSTER)):
        notebook, contact, interview = person(days_off=theirs)
        notebook, _ = happened(notebook, interview, ASKED, (E.REPLIED, "2026-11-09 08:00"))
        assert reply_speed(notebook, contact.id, METHOD, at("2026-11-17 10:00")) is speed


def test_who_answers_fast_is_kept_in_touch_with_sooner_and_the_reason_says_so() -> None:
    after = ((E.HELD, "2026-11-12 09:00"), (E.THANKED, "2026-11-12 10:00"), (E.REPORTED, "2026-11-12 11:00"))
    found = {}
    for answered in ("2026-11-04 09:00", "2026-11-10 09:00"):
        notebook, _, interview = person()
        notebook, interview = happened(notebook, interview, ASKED, (E.REPLIED, answered), *after)
        items = of_interview(notebook, interview, METHOD, at("2026-11-13 10:00"))
        due = next(due for due in items if due.kind is DueKind.KEEP_IN_TOUCH)
        found[due.due_at.date()] = ", quick to answer" in due.reason
    assert found == {date(2026, 12, 27): True, date(2027, 2, 10): False}


def test_the_words_on_the_screen_are_kind() -> None:
    assert list(SPEED_WORDS.values()) == ["quick to answer", "slow to answer", "has not answered"]
