"""Insights and leads in spreadsheets."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW
from tests.ui.desk import sample
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.exports import Made, NothingError, Wanted, make
from tui_interviews.exchange.formula import harmless_cell, meant_cell

ONE = "1" * 12


def made(what: str, notebook: Notebook, contact_id: str = "", path_id: str = "") -> Made:
    return make(Wanted(what, "csv", contact_id, path_id), notebook, Method(), NOW)


def rows(what: str, notebook: Notebook, **only: str) -> list[dict[str, str]]:
    """The table as Python reads it."""
    text = made(what, notebook, **only).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_an_insight_is_a_row_with_whoever_said_so_of_how_many() -> None:
    found = rows("insights", sample())
    assert len(found) == len(sample().insights)
    row = next(one for one in found if one["Insight"].startswith("Every morning"))
    assert (row["Career Path"], row["Kind"]) == ("Competitive intelligence researcher", "dislike")
    assert (row["Said So"], row["Of People"]) == ("2", "3")
    assert row["Who"] == "José Álvarez Quintero ::: Priya Raghunathan"
    assert row["In Their Words"].startswith("same alert from five vendors, every morning, by hand ::: ")


def test_a_lead_is_a_row_with_its_day_and_where_it_came_from() -> None:
    found = rows("leads", sample())
    assert len(found) == len(sample().leads)
    row = next(one for one in found if one["Lead"].startswith("Priya Raghunathan"))
    assert (row["Kind"], row["Done"], row["From"]) == ("person", "yes", "José Álvarez Quintero")
    assert any(one["Due On"] == "2026-12-08" for one in found)


def test_only_one_path_or_only_one_person() -> None:
    notebook = sample()
    path = next(one for one in notebook.paths.values() if one.name == "Metadata librarian")
    assert {row["Career Path"] for row in rows("insights", notebook, path_id=path.id)} == {path.name}
    priya = next(one for one in notebook.contacts.values() if one.name == "Priya Raghunathan")
    for what, column in (("insights", "Who"), ("leads", "From")):
        found = rows(what, notebook, contact_id=priya.id)
        assert 0 < len(found) < len(rows(what, notebook))
        assert all(priya.name in row[column] for row in found)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'=1", " =1", "＝1", "\u200b=1"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    insight = Insight(ONE, "", InsightKind.FACT, text, NOW)
    lead = Lead(ONE, "", LeadKind.OPENING, text, NOW, url=text)
    cells = (
        rows("insights", put(Notebook(), insight))[0]["Insight"],
        *rows("leads", put(Notebook(), lead))[0].values(),
    )
    assert [cell for cell in cells if cell and cell[0] in "=+-@＝"] == []
    assert cells[0].startswith("'")


@given(st.text(max_size=40))
def test_any_text_is_one_cell_and_is_found_again(text: str) -> None:
    insight = Insight(ONE, "", InsightKind.FACT, text, NOW)
    (row,) = rows("insights", put(Notebook(), insight))
    assert row["Insight"] == harmless_cell(tidy(text))
    assert meant_cell(row["Insight"]) == tidy(text)


def test_the_file_is_one_that_excel_sees_to_be_unicode() -> None:
    assert made("insights", sample()).content.startswith(b"\xef\xbb\xbfCareer Path,Kind,")


@pytest.mark.parametrize("what", ["insights", "leads", "agenda", "report", "notes"])
def test_nothing_is_said_instead_of_an_empty_file(what: str) -> None:
    with pytest.raises(NothingError):
        make(Wanted(what, "csv"), Notebook(), Method(), NOW)


def test_an_insight_whose_path_talk_and_person_are_gone_is_still_a_row() -> None:
    notebook = replace(sample(), contacts={}, interviews={}, paths={})
    assert (
        len(rows("insights", replace(notebook, insights={ONE: Insight(ONE, "", InsightKind.FACT, "x", NOW)})))
        == 1
    )
