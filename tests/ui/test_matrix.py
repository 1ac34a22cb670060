"""The matrix by keys, with a real store below."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.desk import FULL, SMALL, Desk, at_desk, counted_ids, sample, setup
from tui_interviews.domain.change import changes
from tui_interviews.domain.matrix import Matrix, matrix
from tui_interviews.domain.notebook import Notebook
from tui_interviews.store.keeper import FolderKeeper
from tui_interviews.store.opening import open_store
from tui_interviews.ui.widgets.grid import Grid
from tui_interviews.ui.widgets.records import RecordList

DEGREE = "Does the accredited degree matter for your role, or do other routes exist?"
WHO_ELSE = "Knowing what I am trying to learn, who else would you suggest I speak with?"


def folder_with_the_sample(data: Path) -> None:
    keeper = FolderKeeper(data)
    keeper.load()
    keeper.write(changes(Notebook(), sample()))


@asynccontextmanager
async def at_the_matrix(data: Path, size: tuple[int, int] = FULL) -> AsyncIterator[Desk]:
    """The real store's notebook, and all that was done in it on the disk at the end."""
    opened = open_store(data)
    async with at_desk(setup(opened.notebook, keeper=opened.keeper), size) as desk:
        await desk.press("6", "m")
        yield desk
        await desk.until(lambda: not desk.app.saving.startswith("saving"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder_with_the_sample(tmp_path)
    return tmp_path


def table(notebook: Notebook) -> Matrix:
    return matrix(notebook, notebook.profile.path_id)


def here(desk: Desk) -> tuple[str, str]:
    """The question and the person under the cursor."""
    key, contact_id = desk.app.screen.query_one(Grid).at
    row = next(row for row in table(desk.notebook).rows if row.key == key)
    return row.text, desk.notebook.contacts[contact_id].name


async def test_the_cursor_goes_from_cell_to_cell_and_the_questions_stay_in_sight(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        assert here(desk) == (DEGREE, "José Álvarez Quintero")
        await desk.press("l", "down")
        assert here(desk) == (WHO_ELSE, "Priya Raghunathan")
        assert "question 2 of 12 · person 2 of 3" in desk.text
        await desk.press("G", "right", "right")
        assert "question 12 of 12 · person 3 of 3" in desk.text
        await desk.press("g", "h", "left", "left", "up")
        assert here(desk) == (DEGREE, "José Álvarez Quintero")
        assert desk.lines[4].startswith(" " * 24 + "│José")


async def test_one_key_leads_to_the_line_in_its_talk(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        await desk.press("l", "o")
        assert desk.place == "follow_up"
        assert desk.notebook.contacts[desk.interview.contact_id].name == "Priya Raghunathan"
        records = desk.focus
        assert isinstance(records, RecordList)
        assert "degree mattered: her post sat in the research library" in " ".join(records.cells)
        await desk.press("6", "m")
        assert here(desk) == (DEGREE, "Priya Raghunathan")


async def test_a_cell_opens_with_all_of_question_and_answer_and_leads_on(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        await desk.press("enter")
        whole = " ".join(desk.text.split())
        assert DEGREE in whole
        assert "hired four people so far, one had the library degree; it never decided anything" in whole
        assert "→ fact: The library degree is not asked for" in whole
        await desk.press("l")
        assert "Priya Raghunathan" in desk.lines[0]
        assert "Nobody read my thesis." in desk.text
        await desk.press("n")
        assert WHO_ELSE in " ".join(desk.text.split())
        await desk.press("enter")
        assert desk.place == "follow_up"


async def test_two_people_side_by_side(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        await desk.press("c")
        assert [name.strip() for name in desk.lines[0].split("│")] == [
            "José Álvarez Quintero",
            "Priya Raghunathan",
        ]
        assert "hired four" in desk.line("degree mattered")
        await desk.press("l")
        assert "Wojciech Dąbrowski" in desk.lines[0]
        await desk.press("escape", "space", "right", "right", "space")
        assert "● 2 marked, c compares" in desk.text
        assert "●José Álvarez" in desk.lines[4]
        await desk.press("left", "c")
        assert "Wojciech" in desk.lines[0]
        assert "José" in desk.lines[0]


async def test_a_category_leaves_its_questions_only(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        rows = table(desk.notebook).rows
        first = min(row.category for row in rows if row.category)
        await desk.press("f")
        many = sum(row.category == first for row in rows)
        assert f"of {many} of {first.replace('-', ' ')}" in desk.text
        assert {row.category for row in rows if row.text == here(desk)[0]} == {first}


async def test_wordings_that_are_joined_stay_joined_after_a_restart_and_can_be_split(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        before = len(table(desk.notebook).rows)
        await desk.press("J", "slash", "d", "u", "l", "l", "enter", "enter")
        assert len(table(desk.notebook).rows) == before - 1
        assert here(desk)[0] == DEGREE
        assert desk.line("Does the").startswith("›= ")
    async with at_the_matrix(data) as desk:
        assert len(table(desk.notebook).rows) == before - 1
        await desk.press("S")
        assert len(table(desk.notebook).rows) == before
        await desk.press("u")
        assert len(table(desk.notebook).rows) == before - 1
    again = open_store(data)
    assert again.problems == ()
    assert len(table(again.notebook).rows) == before - 1


async def test_what_two_sessions_join_is_joined_in_both(data: Path) -> None:
    one, other = open_store(data), open_store(data)
    async with at_desk(setup(one.notebook, keeper=one.keeper)) as desk:
        await desk.press("6", "m", "J", "slash", "d", "u", "l", "l", "enter", "enter")
        await desk.until(lambda: not desk.app.saving.startswith("saving"))
    elsewhere = replace(setup(other.notebook, keeper=other.keeper), new_id=counted_ids(60_000))
    async with at_desk(elsewhere) as desk:
        await desk.press("6", "m", "down", "J", "slash", *"ethical", "enter", "enter")
        await desk.until(lambda: not desk.app.saving.startswith("saving"))
    notebook = open_store(data).notebook
    assert [len(row.parts) for row in table(notebook).rows].count(2) == 2
    assert len(notebook.paths[notebook.profile.path_id].same_questions) == 2
    assert notebook.paths[notebook.profile.path_id].conflicts == ()


async def test_a_path_without_talks_says_what_will_stand_there() -> None:
    async with at_desk(setup(Notebook())) as desk:
        await desk.press("6", "m")
        assert "No talk about this career path was held yet." in desk.text
        await desk.press("enter")
        assert desk.toasts == ["There are no answers to this yet: 4 runs a talk."]
        await desk.press("escape")
        assert desk.place == "insights"


async def test_it_can_be_used_at_sixty_columns(data: Path) -> None:
    async with at_the_matrix(data, SMALL) as desk:
        await desk.press("l", "l")
        assert here(desk)[1] == "Wojciech Dąbrowski"
        assert "Wojciech" in desk.lines[4]
        assert {len(line) for line in desk.lines[4:10]} == {60}
        await desk.press("c")
        assert "Wojciech" in desk.lines[0]


async def test_a_filter_leaves_the_questions_whose_words_or_answers_have_it(data: Path) -> None:
    async with at_the_matrix(data) as desk:
        await desk.press("slash")
        await desk.type("thesis", "enter")
        assert here(desk)[0] == DEGREE
        assert "question 1 of 1 with “thesis”" in desk.text
        await desk.press("slash")
        await desk.replace("zeppelin", "enter")
        assert "No question and no answer has these words" in desk.text
        await desk.press("escape")
        assert "question 1 of 12" in desk.text
        assert desk.place == "matrix"
