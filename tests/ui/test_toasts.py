"""A toast covers neither what is worked on nor what is to be read with it."""

import pytest
from textual.geometry import Region, Size
from textual.widgets._toast import Toast

from tests.ui.desk import FULL, SMALL, Desk, at_desk, sample, setup
from tui_interviews.ui.toasts import in_the_way, lines_below

SENTENCE = (
    "Put the cursor on a question or a fact first, then press the key once more; u takes a change back."
)
WAYS = {
    "today": "1",
    "prepare": "2 enter",
    "contact": "3",
    "interview": "4 enter",
    "follow up": "5 enter",
    "insights": "6",
    "people": "7",
    "filter": "7 slash a n",
    "letter": "1 j j j enter",
    "talk": "4 g enter enter",
    "choice": "2 a",
    "form": "M",
}


async def covered(desk: Desk) -> list[Region]:
    """What the toast lies over, of what it must not."""
    await desk.until(
        lambda: list(desk.app.screen.query(Toast)) and desk.app.screen.query(Toast).last().size.area
    )
    toast = desk.app.screen.query(Toast).last().region
    return [one for one in in_the_way(desk.app.screen) if one.overlaps(toast)]


@pytest.mark.parametrize("size", [FULL, SMALL])
@pytest.mark.parametrize("way", WAYS)
async def test_a_toast_lies_over_nothing_that_counts(way: str, size: tuple[int, int]) -> None:
    async with at_desk(setup(sample()), size) as desk:
        await desk.press(*WAYS[way].split())
        for keys in (["home"], ["end"], ["up", "up"]):
            await desk.press(*keys)
            desk.app.say(SENTENCE)
            await desk.settle()
            assert await covered(desk) == []
            assert SENTENCE[:20] in desk.text


async def test_a_toast_makes_way_for_the_cursor() -> None:
    async with at_desk(setup(sample())) as desk:
        desk.app.say("Here I stand.")
        for _ in range(25):
            await desk.press("j")
            assert await covered(desk) == []
        assert "Here I stand." in desk.text


def test_with_no_room_at_all_it_covers_as_little_as_it_can() -> None:
    taken = (Region(0, 0, 10, 4), Region(0, 3, 10, 1))
    assert lines_below(Size(10, 4), Size(8, 1), taken) == 1
