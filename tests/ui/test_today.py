"""What is due, and when."""

from tests.domain.builders import happened, person
from tests.ui.desk import at_desk, setup
from tui_interviews.domain.event import EventKind


async def test_what_is_due_by_an_hour_of_another_day_names_the_day_with_the_hour() -> None:
    notebook, _, interview = person()
    notebook, _ = happened(notebook, interview, (EventKind.HELD, "2026-11-26 12:00"))
    async with at_desk(setup(notebook)) as desk:
        week = desk.text.partition("This week")[2]
        thank = next(line for line in week.splitlines() if "Thank Ada Okafor" in line)
        assert thank.endswith("Fri 12:00")
