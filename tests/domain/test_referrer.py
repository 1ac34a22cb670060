"""Whoever sent the user is told what came of it, once for each talk they led to."""

from datetime import date

from tests.domain.builders import at, happened, occasion, person
from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.due import Due, DueKind
from tui_interviews.domain.edits.contacting import add_draft, mark_sent
from tui_interviews.domain.edits.duties import finish, put_off
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook

METHOD = Method()
NOW = "2026-12-10 10:00"


def led_to_two() -> tuple[Notebook, str, str, str]:
    """Bo has sent the user to Ada and to Cy, who have both been talked with: the notebook, and the three interviews."""
    notebook, _, bos = person(name="Bo Lind", start=50)
    notebook, _ = happened(notebook, bos, (E.HELD, "2026-11-02 09:00"), (E.REPORTED, "2026-11-20 09:00"))
    notebook, _, adas = person(notebook, "Ada Okafor", start=60, referred_by="Bo Lind")
    notebook, _ = happened(notebook, adas, (E.HELD, "2026-11-24 15:00"))
    notebook, _, cys = person(notebook, "Cy Reyes", start=70, referred_by="Bo Lind")
    notebook, _ = happened(notebook, cys, (E.HELD, "2026-11-25 15:00"))
    return notebook, bos.id, adas.id, cys.id


def tellings(notebook: Notebook, now: str = NOW) -> dict[str, Due]:
    """The items, by the interview that they tell of."""
    found = [due for due in agenda(notebook, METHOD, at(now)) if due.kind is DueKind.TELL_REFERRER]
    assert len({due.about for due in found}) == len(found)
    return {due.about: due for due in found}


def test_each_talk_that_they_led_to_is_an_item_of_theirs_two_weeks_on() -> None:
    notebook, bos, adas, cys = led_to_two()
    found = tellings(notebook)
    assert {about: due.due_at.date() for about, due in found.items()} == {
        adas: date(2026, 12, 8),
        cys: date(2026, 12, 9),
    }
    assert {due.interview_id for due in found.values()} == {bos}
    assert found[adas].reason == "they sent you to Ada Okafor"


def test_one_is_done_and_the_other_stays_and_the_referrer_has_heard_from_the_user() -> None:
    notebook, bos, adas, cys = led_to_two()
    notebook = finish(notebook, occasion(at(NOW)), tellings(notebook)[adas])
    assert set(tellings(notebook)) == {cys}
    told = notebook.interviews[bos].events[-1]
    assert (told.kind, told.text) == (E.EXCHANGED, "told what came of their introduction")


def test_one_is_put_off_and_the_other_stays() -> None:
    notebook, _, adas, cys = led_to_two()
    notebook = put_off(notebook, occasion(at(NOW)), tellings(notebook)[cys], date(2026, 12, 14))
    assert {about: due.due_at.date() for about, due in tellings(notebook).items()} == {
        adas: date(2026, 12, 8),
        cys: date(2026, 12, 14),
    }


def test_a_letter_that_tells_them_ends_it_without_reporting_on_their_own_advice() -> None:
    notebook, bos, adas, cys = led_to_two()
    when = occasion(at(NOW), start=800)
    notebook = add_draft(
        notebook, when, bos, Purpose.REPORT_BACK, Channel.EMAIL, "News", ("Dear Bo",), about_interview_id=adas
    )
    (message_id,) = notebook.messages
    notebook = mark_sent(notebook, when, message_id)
    assert set(tellings(notebook)) == {cys}
    assert [one.kind for one in notebook.interviews[bos].events] == [E.HELD, E.REPORTED, E.EXCHANGED]
    assert [one.kind for one in notebook.interviews[adas].events] == [E.HELD, E.TOLD_REFERRER]


def test_who_is_on_the_way_to_a_second_talk_leaves_the_referrer_still_to_be_told() -> None:
    notebook, _, adas, _ = led_to_two()
    interview = notebook.interviews[adas]
    notebook, _ = happened(
        notebook, interview, (E.HELD, "2026-11-24 15:00"), (E.SCHEDULED, "2026-12-01 09:00")
    )
    assert adas in tellings(notebook)


def test_it_is_let_go_in_the_end() -> None:
    notebook, *_ = led_to_two()
    assert len(tellings(notebook, "2027-03-08 10:00")) == 2
    assert tellings(notebook, "2027-03-10 10:00") == {}
