"""The page of a career path by keys, on a real store: every row opens the line it came from."""

from pathlib import Path

import pytest

from tests.ui.desk import FULL, SMALL, at_desk, sample, setup
from tests.ui.reality import at_real_desk, on_row
from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.insight import Mastery
from tui_interviews.domain.notebook import Notebook
from tui_interviews.ui.rows.pathrows import path_rows
from tui_interviews.ui.widgets.records import RecordList


def path(notebook: Notebook) -> CareerPath:
    return notebook.paths[notebook.profile.path_id]


async def test_the_page_has_every_section_with_how_many_of_those_asked_said_it(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data", size=(120, 90)) as desk:
        await desk.press("6")
        for heading in (
            "Verdict",
            "What it takes   3 have · 2 learning · 1 missing · 1 not said",
            "Good",
            "Bad",
            "Pay, as heard",
            "They contradict each other",
            "Still to find out   3 of 5 questions open",
            "Who to ask next",
            "Titles and keywords",
            "In their words",
            "To follow",
        ):
            assert heading in desk.text
        assert "2 of 3" in desk.line("Every morning begins with the same news")
        assert "José Álvarez Quintero, Pri" in desk.line("Every morning begins with the same news")
        asked = [line for line in desk.lines if "first choice" in line or "good choice" in line]
        assert asked == sorted(asked, key=lambda line: -line.count("•"))


async def test_enter_opens_the_line_and_of_several_asks_which(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Requests come on Friday")
        await desk.press("enter")
        assert (desk.place, desk.focus_id) == ("follow_up", "work")
        assert "Friday requests for Monday boards" in next(line for line in desk.lines if "│›" in line)
        await desk.press("6")
        await on_row(desk, "Every morning begins")
        await desk.press("enter")
        assert "Who said it" in desk.text
        await desk.press("j", "enter")
        assert desk.place == "follow_up"
        assert "Priya" in desk.text
        assert "de-duplicating alerts" in next(line for line in desk.lines if "│›" in line)


async def test_both_sides_of_a_contradiction_stand_side_by_side_with_the_lines_of_both(
    tmp_path: Path,
) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Drafts stay handmade")
        await desk.press("G")
        await on_row(desk, "Machines draft profiles")
        while "└" not in next(line for line in desk.lines if line.startswith("›")):
            await desk.press("j")
        assert any(
            ("Machines" in line and "│" in line) or ("│ " in line and "Drafts" in line) for line in desk.lines
        )
        await desk.press("enter")
        assert "They contradict each other" in desk.text


async def test_one_key_says_where_the_user_stands_with_a_requirement(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Know when another hour")
        await desk.press("t")
        (one,) = [i for i in desk.notebook.insights.values() if i.text.startswith("Know when another")]
        assert one.mastery is Mastery.HAVE
        assert "✓ have: Know when another hour" in desk.text
        await on_row(desk, "Requests come on Friday")
        await desk.press("t")
        assert "Put the cursor on a requirement first" in desk.toasts[-1]


async def test_a_verdict_has_words_and_reasons_that_open_their_lines(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6", "p", "v", "right")
        assert "pursue" in desk.text
        await desk.press("tab")
        await desk.type("They know why each rule exists.", "f10")
        found = path(desk.notebook)
        assert (found.verdict, found.verdict_words) == (Verdict.PURSUE, ("They know why each rule exists.",))
        assert found.verdict_on is not None
        assert "b on an insight" in desk.toasts[-1]
        await on_row(desk, "portfolio piece")
        await desk.press("b")
        assert len(path(desk.notebook).verdict_reasons) == 1
        await desk.press("g", "j")
        assert "because: A portfolio piece" in next(line for line in desk.lines if line.startswith("›"))
        await desk.press("enter")
        await desk.until(lambda: desk.place == "follow_up" or desk.shown == "ChoiceDialog")


async def test_an_insight_is_tied_to_a_question_and_the_question_is_answered(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Write like a brief")
        await desk.press("a")
        await on_row(desk, "proves I can do it")
        await desk.press("enter")
        line = "What could I show that proves I can do it?"
        assert [i.text[:10] for i in desk.notebook.insights.values() if line in i.answers] == ["Write like"]
        await on_row(desk, "proves I can do it")
        assert "open: 1 insight" in desk.text
        await desk.press("a")
        assert line in path(desk.notebook).answered
        await on_row(desk, "proves I can do it")
        await desk.press("enter")
        assert desk.place == "follow_up"


async def test_a_contradiction_is_named_and_taken_back(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Half the week is writing")
        await desk.press("c", "enter")
        text = "Half the week is writing"
        (one,) = [i for i in desk.notebook.insights.values() if i.text.startswith(text)]
        assert len(one.contradicts) == 1
        while "┌" not in next(line for line in desk.lines if line.startswith("›")) or text not in desk.text:
            await desk.press("j")
        await desk.press("x")
        assert desk.notebook != desk.app.setup.notebook
        assert all(i.text != "" for i in desk.notebook.insights.values())


async def test_two_insights_that_are_the_same_become_one_and_come_apart_again() -> None:
    async with at_desk(setup(sample())) as desk:
        before = desk.notebook
        await desk.press("6")
        await on_row(desk, "Half the week is writing")
        await desk.press("J")
        assert "Which one is the same?" in desk.text
        await on_row(desk, "Drafts stay handmade")
        await desk.press("enter")
        assert "Its words; the other has: Drafts stay handmade" in " ".join(desk.text.split())
        await desk.press("f10")
        (one,) = [i for i in desk.notebook.insights.values() if i.text.startswith("Half the week")]
        assert not any(i.text.startswith("Drafts stay") for i in desk.notebook.insights.values())
        drafts = next(i for i in before.insights.values() if i.text.startswith("Drafts stay"))
        assert {*drafts.evidence} < {*one.evidence}
        assert "They are one insight now" in desk.toasts[-1]
        await desk.press("u")
        assert "join two insights: Half the week" in desk.toasts[-1]
        assert desk.notebook == before


async def test_who_to_ask_next_leads_to_preparing_them(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6")
        await on_row(desk, "Nokuthula")
        await desk.press("enter")
        assert desk.place == "prepare"
        assert "Nokuthula Mabaso" in desk.text


async def test_two_paths_stand_side_by_side_with_their_sections_in_the_same_lines(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data", size=(100, 70)) as desk:
        await desk.press("6", "C")
        assert "Competitive intelligence researcher" in desk.lines[3]
        assert "Metadata librarian" in desk.lines[3]
        left, right = desk.app.screen.query(RecordList).results()
        assert len(left.rows) == len(right.rows)
        heads = [
            [n for n, row in enumerate(side.rows) if row.cells[0].startswith(" Bad")]
            for side in (left, right)
        ]
        assert heads[0] == heads[1]
        await desk.press("p")
        assert "Research data and digital asset management" in desk.lines[3]
        await desk.press("right")
        assert desk.focus_id == "right-rows"
        await desk.press("escape")
        assert desk.place == "insights"


async def test_each_of_two_paths_gets_its_verdict_where_it_stands(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data") as desk:
        await desk.press("6", "C", "tab", "v")
        assert "What do you make of it? Metadata librarian" in desk.text
        await desk.press("right", "f10")
        (one,) = [path for path in desk.notebook.paths.values() if path.name == "Metadata librarian"]
        assert one.verdict
        assert desk.place == "compare"
        await desk.press("tab")
        assert desk.focus_id == "left-rows"


async def test_in_a_narrow_terminal_there_is_one_path_at_a_time(tmp_path: Path) -> None:
    async with at_real_desk(tmp_path / "data", size=SMALL) as desk:
        await desk.press("6", "C")
        assert "Metadata librarian" not in desk.text
        await desk.press("right")
        await desk.until(lambda: "Metadata librarian" in desk.text)
        assert "Every morning begins" not in desk.text


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_with_nothing_in_them_the_screens_say_what_fills_them(size: tuple[int, int]) -> None:
    async with at_desk(setup(Notebook()), size) as desk:
        await desk.press("6")
        assert "P says which one you explore" in desk.text
        for key in ("enter", "t", "v", "b", "a", "c", "J", "x", "e", "p"):
            await desk.press(key)
            assert desk.shown == "Insights"
        await desk.press("C")
        assert "another" in desk.text
        await desk.press("enter", "p", "right", "escape", "L")
        assert "Nothing to follow" in desk.text
        for key in ("enter", "c", "o", "x", "t", "d", "e", "n"):
            await desk.press(key)
            assert desk.shown == "Leads"
        await desk.press("7", "t")
        assert "Nobody led you to anybody yet" in " ".join(desk.text.split())


def test_every_row_of_the_page_has_a_key_of_its_own() -> None:
    from tests.ui.desk import NOW, sample

    for one in sample().paths.values():
        keys = [row.key for row in path_rows(sample(), one, NOW.date()) if row.key]
        assert len(keys) == len(set(keys))
