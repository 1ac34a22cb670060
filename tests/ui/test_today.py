"""What is due, and when."""

from tests.domain.builders import happened, meets, person
from tests.ui.desk import Clock, at_desk, sample, setup
from tui_interviews.domain.event import EventKind


async def test_what_is_due_by_an_hour_of_another_day_names_the_day_with_the_hour() -> None:
    notebook, _, interview = person()
    notebook, _ = happened(notebook, interview, (EventKind.HELD, "2026-11-26 12:00"))
    async with at_desk(setup(notebook)) as desk:
        week = desk.text.partition("This week")[2]
        thank = next(line for line in week.splitlines() if "Thank Ada Okafor" in line)
        assert thank.endswith("Fri 12:00")


async def test_a_talk_in_three_days_that_is_not_prepared_is_on_today_with_the_reasons() -> None:
    notebook, _, interview = person()
    notebook, interview = happened(notebook, interview, (EventKind.SCHEDULED, "2026-11-20 12:00"))
    notebook, _ = meets(notebook, interview, "2026-11-29 15:00")
    async with at_desk(setup(notebook)) as desk:
        await desk.press("slash")
        await desk.type("prepare for", "enter")
        assert "Prepare for Ada Okafor" in desk.line("Prepare for")
        assert "talk Sun 15:00, nothing researched and no questions chosen" in " ".join(desk.text.split())
        await desk.press("enter")
        assert desk.place == "prepare"


async def test_how_soon_and_how_late_follow_the_clock_though_nothing_has_changed() -> None:
    clock = Clock()
    async with at_desk(setup(sample(), clock=clock)) as desk:
        assert "in 28 min" in desk.text
        clock.passes(minutes=3)
        desk.app.look_again()
        await desk.settle()
        assert "in 25 min" in desk.text
