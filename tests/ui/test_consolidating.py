"""Debrief and consolidation by keys, on a real store: each line is kept, made something of, or dropped."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.desk import SMALL, Desk, at_desk, sample, setup
from tests.ui.reality import at_real_desk, find_person, go_to_talk, on_row, talk_with
from tui_interviews.domain.contact import Permission
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Insight, InsightKind, Mastery
from tui_interviews.domain.interview import Interest, Note
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.notebook import insights_of, leads_of, put
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.ui.forms.namedperson import split


def note(desk: Desk, words: str) -> Note:
    return next(one for one in desk.interview.notes if words in one.text)


def insights(desk: Desk, words: str) -> tuple[Insight, ...]:
    return insights_of(desk.notebook, note(desk, words).id)


async def test_four_prompts_are_four_answers_and_one_of_them_is_yes_or_no(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        await desk.press("d")
        for prompt in ("What did I learn?", "skills, values and interests?", "still have to find out?"):
            assert prompt in desk.text
        await desk.type("files are about people", "tab")
        await desk.type("I like order", "tab")
        await desk.type("hard money?", "enter")
        await desk.type("who else?", "tab", "right", "tab")
        await desk.type("because of the consent work", "f10")
        talk = desk.interview
        assert (talk.debrief, talk.debrief_fit) == (("files are about people",), ("I like order",))
        assert (talk.debrief_open, talk.interest) == (("hard money?", "who else?"), Interest.YES)
        assert talk.debrief_interest == ("because of the consent work",)
        assert talk.events[-1].kind is EventKind.DEBRIEFED
        assert "✓ debrief" in desk.text
        await desk.press("6", "P")
        await on_row(desk, "Research data")
        await desk.press("enter", "G", "k")
        await on_row(desk, "hard money")
        assert "after Keiko" in desk.text


async def test_a_debrief_of_the_time_with_one_field_is_shown_and_stays(tmp_path: Path) -> None:
    talk = replace(talk_with(sample(), "Keiko"), debrief=("Learned: all of it.", "Open: nothing."))
    async with at_real_desk(tmp_path / "data", put(sample(), talk)) as desk:
        await go_to_talk(desk, "Keiko")
        await desk.press("d")
        assert "Learned: all of it." in desk.text
        await desk.type("it fits", "f10")
        assert desk.interview.debrief == talk.debrief
        assert desk.interview.debrief_fit == ("it fits",)


async def test_enter_makes_of_each_line_what_its_mark_says_until_none_is_left(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Wojciech")
        left = len(unsorted_notes(desk.notebook, desk.interview))
        assert f"{left} of {len(desk.interview.notes)} to go" in desk.text
        await on_row(desk, "junior rate")
        assert "enter: insight on pay" in desk.text
        await desk.press("enter", "f10")
        assert [one.kind for one in insights(desk, "junior rate")] == [InsightKind.PAY]
        await on_row(desk, "two anonymised briefs")
        assert "enter: keep the promise" in desk.text
        await desk.press("enter")
        assert note(desk, "two anonymised briefs").is_kept
        await on_row(desk, "→ kept")
        assert "kept as it was said" in desk.text
        await on_row(desk, "most wrong calls")
        await desk.press("y")
        await on_row(desk, "former colleague")
        await desk.press("s")
        assert note(desk, "former colleague").is_set_aside
        await on_row(desk, "four sectors")
        await desk.press("i", "f10")
        assert unsorted_notes(desk.notebook, desk.interview) == ()
        assert "■■■■■■■■■■ all 14 sorted" in desk.text
        assert desk.interview.events[-1].kind is EventKind.CONSOLIDATED


async def test_after_a_line_is_dealt_with_the_cursor_is_on_the_next_that_waits(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        for number, key in enumerate("sysy", 1):
            before = unsorted_notes(desk.notebook, desk.interview)
            await desk.press(key)
            assert len(unsorted_notes(desk.notebook, desk.interview)) == 15 - number
            assert before[0].id not in {one.id for one in unsorted_notes(desk.notebook, desk.interview)}


async def test_a_skill_gap_is_a_requirement_that_is_missing(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        await desk.press("i", *["left"] * 4)
        assert "skill gap" in desk.text
        await desk.press("f10")
        (gap,) = insights(desk, "posting said")
        assert (gap.kind, gap.mastery) == (InsightKind.REQUIREMENT, Mastery.MISSING)
        await on_row(desk, "→ requirement")
        await desk.press("e", "right", "f10")
        (gap,) = insights(desk, "posting said")
        assert (gap.kind, gap.mastery) == (InsightKind.REQUIREMENT, Mastery.UNSAID)


async def test_the_insight_that_shares_most_words_is_the_first_to_join(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Wojciech")
        await on_row(desk, "two anonymised briefs")
        await desk.press("A")
        assert desk.shown == "ChoiceDialog"
        first = next(line for line in desk.lines if "›" in line and "│" in line)
        assert "brief" in first
        await desk.press("enter")
        (joined,) = insights(desk, "two anonymised briefs")
        assert len({line.interview_id for line in joined.evidence}) == 2
        await on_row(desk, joined.text[:20])
        assert "(2 of 3)" in desk.text
        await desk.press("x")
        assert insights(desk, "two anonymised briefs") == ()
        assert joined.id in desk.notebook.insights
        await on_row(desk, "two anonymised briefs")
        await desk.press("C", "enter")
        assert "contradict each other" in desk.toasts[-1]
        (contrary,) = insights(desk, "two anonymised briefs")
        assert (contrary.kind, contrary.contradicts) == (joined.kind, (joined.id,))
        await on_row(desk, "→ resource")
        await desk.press("C", "enter")
        assert "no longer" in desk.toasts[-1]
        assert desk.notebook.insights[contrary.id].contradicts == ()


async def test_who_is_named_becomes_a_contact_whose_first_letter_says_who_sent_the_user(
    tmp_path: Path,
) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        await on_row(desk, "Odalys")
        await desk.press("enter")
        assert "Named by Keiko Morimoto" in desk.text
        await desk.press("ctrl+u")
        await desk.type("Odalys Marchetti, curator, Field Sound Archive <odalys@fields.example.org>")
        await desk.press("tab", "tab", "tab", "right")
        assert "yes · of Keiko Morimoto" in desk.text
        await desk.press("f10")
        odalys = next(one for one in desk.notebook.contacts.values() if one.name == "Odalys Marchetti")
        keiko = next(one for one in desk.notebook.contacts.values() if one.name == "Keiko Morimoto")
        assert (odalys.referrer_id, odalys.may_name_referrer) == (keiko.id, Permission.YES)
        assert odalys.found_via == "referral"
        (lead,) = leads_of(desk.notebook, note(desk, "Odalys").id)
        assert (lead.kind, lead.person_id) == (LeadKind.PERSON, odalys.id)
        await on_row(desk, "→ person")
        assert "→ person: Odalys Marchetti, a contact" in desk.text
        await find_person(desk, "Odalys")
        await desk.press("3", "right", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        assert "Keiko Morimoto" in desk.text
        await desk.press("escape")


async def test_a_referrer_who_wants_to_be_left_out_is_left_out_of_the_first_letter(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        await on_row(desk, "Odalys")
        await desk.press("n", "tab", "tab", "tab", "left")
        assert "no, leave it out" in desk.text
        await desk.press("f10")
        await find_person(desk, "Odalys")
        await desk.press("3", "right", "enter")
        await desk.until(lambda: desk.shown == "Letter")
        written = [m for m in desk.notebook.messages.values() if "Odalys" in " ".join(m.body)]
        assert all("Keiko" not in " ".join((m.subject, *m.body)) for m in written)
        assert written
        await desk.press("escape")


async def test_whoever_is_named_and_there_already_is_tied_to_the_line(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        many = len(desk.notebook.contacts)
        await on_row(desk, "Odalys")
        await desk.press("n", "ctrl+u")
        await desk.type("Elspeth MacIsaac", "f10")
        assert "is there already" in desk.text
        await desk.press("enter")
        assert len(desk.notebook.contacts) == many
        (lead,) = leads_of(desk.notebook, note(desk, "Odalys").id)
        assert desk.notebook.contacts[lead.person_id].name == "Elspeth MacIsaac"
        assert desk.place == "follow_up"


@pytest.mark.parametrize("key", ["x"])
async def test_a_lead_of_a_line_is_taken_back_with_its_row(tmp_path: Path, key: str) -> None:
    async with at_real_desk(tmp_path / "data", size=SMALL) as desk:
        await go_to_talk(desk, "Keiko")
        await on_row(desk, "three published data plans")
        await desk.press("f", "f10")
        assert [one.kind for one in leads_of(desk.notebook, note(desk, "published").id)] == [
            LeadKind.RESOURCE
        ]
        await on_row(desk, "→ resource")
        await desk.press(key)
        assert leads_of(desk.notebook, note(desk, "published").id) == ()


async def test_a_line_that_something_came_of_is_not_dropped_and_says_why(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "José")
        await desk.press("s")
        assert "Something has come of this note already" in desk.toasts[-1]


@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("Odalys Marchetti curates field recordings", "Odalys Marchetti", "curates field recordings"),
        ("former colleague runs an evening", "", "former colleague runs an evening"),
        ("Bo Lind, Brackwater Insurance: ask her", "Bo Lind, Brackwater Insurance", "ask her"),
        ("Siobhán Ní Dhuibhir (archives)", "Siobhán Ní Dhuibhir", "archives"),
        ("Élodie de la Tour de", "Élodie de la Tour", "de"),
        ("李明 at the library", "李明", "at the library"),
        ("3 of them", "", "3 of them"),
    ],
)
def test_what_begins_a_line_like_a_name_is_offered_as_one(text: str, who: str, why: str) -> None:
    assert split(text) == (who, why)


async def test_in_a_narrow_terminal_nothing_is_done_to_a_note_that_is_not_in_sight(tmp_path: Path) -> None:
    async with at_desk(setup(sample()), SMALL) as desk:
        await desk.press("5", "k")
        before = desk.notebook
        await desk.press("s", "y")
        assert desk.toasts[-1] == "The notes are not in sight: enter shows them."
        assert desk.notebook is before


@pytest.mark.parametrize("key", ["d", "t"])
async def test_a_talk_that_was_not_held_has_no_debrief_and_no_thanks(tmp_path: Path, key: str) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Graham")
        await desk.press(key)
        assert desk.shown == "FollowUp"
        assert "was not held yet" in desk.toasts[-1]


async def test_another_person_is_gone_on_with_where_their_first_line_waits(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await go_to_talk(desk, "Keiko")
        await desk.press("end")
        await find_person(desk, "Wojciech")
        await desk.press("5", "right")
        waiting = {one.id for one in unsorted_notes(desk.notebook, desk.interview)}
        await desk.press("y")
        (kept,) = waiting - {one.id for one in unsorted_notes(desk.notebook, desk.interview)}
        assert next(one for one in desk.interview.notes if one.id == kept).is_kept
