"""Who else has the notebook open stands in the rule below the head of every screen, and costs no row."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.ui.desk import FULL, NOW, SMALL, Clock, Desk, MemoryJournal, MemoryKeeper, at_desk, sample, setup
from tests.ui.hostile import NASTY
from tui_interviews.domain.presence import Presence, presence_words
from tui_interviews.ui import saver
from tui_interviews.ui.saver import Met, Report, Saver
from tui_interviews.ui.widgets.headrule import head_rule

ADA = Presence("ada", "laptop", NOW.replace(hour=13, minute=40), "pts/3")
BEN = Presence("ben", "desk", NOW.replace(hour=13, minute=55), ssh_from="192.0.2.7")
SINCE = " also open: ada on laptop (pts/3) since 13:40 ─"
RULE = "─" * 80


class Visitors:
    """Whoever is said to be there."""

    def __init__(self, *others: Presence) -> None:
        self.others = others
        self.looks = 0
        self.is_left = False

    def look(self) -> tuple[Presence, ...]:
        self.looks += 1
        return self.others

    def leave(self) -> None:
        self.is_left = True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks come at once."""
    monkeypatch.setattr(saver, "LOOK_SECONDS", 0.02)


async def until_said(desk: Desk, line: int = 2, words: str = SINCE) -> None:
    """The rule, as long as ever, says so."""
    await desk.until(lambda: desk.lines[line].endswith(words))
    assert cell_len(desk.lines[line]) == desk.app.size.width
    assert desk.lines[line].startswith("─")


async def test_the_rule_says_who_comes_and_is_bare_again_when_they_have_gone() -> None:
    visitors = Visitors()
    async with at_desk(setup(sample(), company=visitors)) as desk:
        assert desk.lines[2] == RULE
        below = desk.lines[3:]
        visitors.others = (ADA,)
        await until_said(desk)
        assert desk.lines[3:] == below
        visitors.others = ()
        await desk.until(lambda: desk.lines[2] == RULE)


@pytest.mark.parametrize("key", "1234567")
async def test_it_stands_in_every_place(key: str) -> None:
    async with at_desk(setup(sample(), company=Visitors(ADA))) as desk:
        await desk.press(key)
        await until_said(desk)
        assert desk.text.count("also open") == 1


async def test_it_stands_in_a_letter_and_in_a_talk_and_goes_there_too() -> None:
    visitors = Visitors(ADA)
    async with at_desk(setup(sample(), company=visitors)) as desk:
        await desk.press("j", "j", "j", "enter")
        assert desk.shown == "Letter"
        await until_said(desk, 1)
        await desk.press("escape", "4", "g", "enter", "enter")
        assert desk.shown == "Talk"
        await until_said(desk, 1)
        visitors.others = ()
        await desk.until(lambda: desk.lines[1] == RULE)


async def test_on_a_small_screen_the_place_goes_first_and_the_time_stays() -> None:
    async with at_desk(setup(sample(), company=Visitors(BEN)), SMALL) as desk:
        await until_said(desk, 2, " also open: ben on desk (ssh from 192.0.2.7) since 13:55 ─")
    longer = replace(BEN, user="benjamin", host="reading-room")
    async with at_desk(setup(sample(), company=Visitors(longer)), SMALL) as desk:
        await until_said(desk, 2, " also open: benjamin on reading-room since 13:55 ─")
        assert desk.text.count("also open") == 1


async def test_of_two_others_both_are_named_and_on_a_small_screen_the_last() -> None:
    async with at_desk(setup(sample(), company=Visitors(ADA, BEN))) as desk:
        await until_said(desk, 2, " also open twice: ada on laptop since 13:40, ben on desk since 13:55 ─")
        await desk.resize(SMALL)
        await until_said(desk, 2, " also open twice, last: ben on desk since 13:55 ─")
        assert desk.text.count("also open") == 1


async def test_when_the_day_is_over_it_says_yesterday() -> None:
    clock = Clock()
    async with at_desk(setup(sample(), company=Visitors(ADA), clock=clock)) as desk:
        await until_said(desk)
        clock.passes(days=1)
        desk.app.look_again()
        await until_said(desk, 2, " also open: ada on laptop (pts/3) since yesterday 13:40 ─")
        assert desk.text.count("also open") == 1


@pytest.mark.parametrize("width", [FULL[0], SMALL[0], 40, 10, 1])
def test_the_rule_is_never_longer_than_the_line_whatever_a_name_holds(width: int) -> None:
    nasty = replace(ADA, user=NASTY, host=NASTY, terminal=NASTY)
    rule = head_rule(presence_words((nasty, nasty), NOW), width).plain
    assert cell_len(rule) == width
    assert all(character.isprintable() for character in rule)


async def test_markup_in_a_name_is_only_a_name() -> None:
    odd = replace(ADA, user="[b]a[/b]", terminal="[/]")
    async with at_desk(setup(sample(), company=Visitors(odd))) as desk:
        await until_said(desk, 2, " also open: [b]a[/b] on laptop ([/]) since 13:40 ─")
        assert desk.text.count("also open") == 1


def test_the_same_company_is_told_once() -> None:
    visitors, told = Visitors(ADA), list[Report]()
    one = Saver(MemoryKeeper(), MemoryJournal(), told.append, visitors)
    one.start()
    while visitors.looks < 5:
        one.settle(0)
    one.close()
    assert [report for report in told if isinstance(report, Met)] == [Met((ADA,))]


async def test_leaving_the_app_leaves_the_company() -> None:
    visitors = Visitors(ADA)
    async with at_desk(setup(sample(), company=visitors)) as desk:
        await desk.press("q")
        await desk.until(lambda: not desk.app.is_running)
    assert visitors.is_left


async def test_an_app_that_has_to_end_at_once_leaves_the_company_too() -> None:
    visitors = Visitors(ADA)
    async with at_desk(setup(sample(), company=visitors)) as desk:
        desk.app.keep_now()
        assert visitors.is_left
