"""What to see to before a talk."""

from dataclasses import replace

from tests.domain.builders import HERE, NOW, at, occasion, person
from tui_interviews.domain.channel import Medium
from tui_interviews.domain.checklist import ChecklistItem, checklist
from tui_interviews.domain.edits.contacting import schedule
from tui_interviews.domain.edits.ticking import tick
from tui_interviews.domain.interview import Interview, Meeting
from tui_interviews.domain.notebook import put

ITEMS = (
    ChecklistItem("arrive", "Be early: ${where}", (Medium.IN_PERSON,)),
    ChecklistItem("number", "Call ${where}", (Medium.PHONE,)),
    ChecklistItem("clocks", "${here}, ${there}", (Medium.PHONE, Medium.VIDEO)),
)


def words(medium: Medium, place: str = "", timezone: str = "", phone: str = "") -> list[tuple[str, bool]]:
    """The items for a talk of that medium, and whether what they name is lacking."""
    _, contact, interview = person()
    meeting = Meeting(at("2026-11-26 14:30", HERE), timezone, medium=medium, place=place)
    contact = replace(contact, phone=phone)
    found = checklist(ITEMS, contact, replace(interview, meeting=meeting), NOW)
    return [(one.text, one.is_lacking) for one in found]


def test_each_medium_has_items_of_its_own() -> None:
    assert words(Medium.IN_PERSON, "12 Elm St") == [("Be early: 12 Elm St", False)]
    assert words(Medium.EMAIL) == []


def test_a_call_names_the_number_and_both_clocks() -> None:
    assert words(Medium.PHONE, "", "Europe/Berlin", "+1 617 555") == [
        ("Call +1 617 555", False),
        ("Thu 26 Nov 2026, 14:30 (EST), Thu 26 Nov 2026, 20:30 (CET)", False),
    ]


def test_what_is_not_known_is_said_with_the_key_that_writes_it_down() -> None:
    assert words(Medium.PHONE)[0] == ("Call not known yet, s writes it down", True)


def test_markup_and_dollars_of_an_address_stay_as_they_are() -> None:
    assert words(Medium.IN_PERSON, "[b]$5 ${there}")[0][0] == "Be early: [b]$5 ${there}"


def test_before_there_is_a_date_there_is_no_checklist() -> None:
    _, contact, interview = person()
    assert checklist(ITEMS, contact, interview, NOW) == ()


def test_a_tick_is_kept_and_taken_away_again() -> None:
    notebook, contact, interview = person()
    meeting = Meeting(at("2026-11-26 14:30"), medium=Medium.PHONE)
    notebook = put(notebook, replace(interview, meeting=meeting))

    def done(talk: Interview) -> list[bool]:
        return [one.is_done for one in checklist(ITEMS, contact, talk, NOW)]

    once = tick(notebook, occasion(), interview.id, "clocks")
    assert done(once.interviews[interview.id]) == [False, True]
    assert tick(once, occasion(), interview.id, "clocks") == notebook


def test_another_date_has_a_checklist_of_its_own() -> None:
    notebook, _, interview = person()
    first = Meeting(at("2026-11-26 14:30"), medium=Medium.PHONE)
    notebook = tick(schedule(notebook, occasion(), interview.id, first), occasion(), interview.id, "clocks")
    assert schedule(notebook, occasion(), interview.id, first).interviews[interview.id].checked == ("clocks",)
    later = replace(first, starts_at=at("2026-11-27 14:30"))
    assert schedule(notebook, occasion(), interview.id, later).interviews[interview.id].checked == ()
