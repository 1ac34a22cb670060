"""Everything to take away."""

import io
import json
import zipfile
from dataclasses import fields, replace

from tests.domain.builders import NOW, happened, note, person
from tui_interviews.domain.card import Card
from tui_interviews.domain.event import EventKind as E
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import TABLES, Notebook, put
from tui_interviews.exchange.everything import everything, everything_json, everything_zip


def filled() -> Notebook:
    """Two people of one name, both talked with on one day."""
    notebook, _, first = person(start=1)
    notebook, _, second = person(notebook, start=50)
    for interview in (first, second):
        notebook, held = happened(notebook, interview, (E.HELD, "2026-11-25 15:20"))
        notebook = put(notebook, replace(held, notes=(note(1, "a\u2019 line 漢"),)))
    return put(notebook, Card("b", "Bo"), Card("a", "Cy"))


def test_every_table_and_field_is_there_under_its_name_on_disk() -> None:
    found = json.loads(everything_json(filled()))
    assert list(found) == ["format", "version", "profile", *TABLES]
    for name, kind in TABLES.items():
        for record in found[name]:
            assert list(record) == [field.name for field in fields(kind)]


def test_records_are_sorted_by_id() -> None:
    assert [card["id"] for card in everything(filled())["cards"]] == ["a", "b"]


def test_moments_are_iso_with_their_offset_and_text_is_text() -> None:
    found = json.loads(everything_json(filled()))
    line = found["interviews"][0]["notes"][0]
    assert (line["begun_at"], line["text"]) == ("2026-11-25T15:05:00-05:00", "a\u2019 line 漢")


def test_the_same_notebook_is_always_the_same_bytes() -> None:
    notebook = filled()
    backwards = replace(notebook, cards=dict(reversed(list(notebook.cards.items()))))
    assert everything_json(notebook) == everything_json(backwards)
    assert everything_zip(notebook, Library(), NOW) == everything_zip(backwards, Library(), NOW)


def test_the_zip_holds_the_json_and_a_page_for_each_talk() -> None:
    with zipfile.ZipFile(io.BytesIO(everything_zip(filled(), Library(), NOW))) as archive:
        assert archive.namelist() == [
            "notebook.json",
            "interviews/ada-okafor-2026-11-25.md",
            "interviews/ada-okafor-2026-11-25-2.md",
        ]
        assert archive.read("notebook.json") == everything_json(filled())
        assert archive.read(archive.namelist()[1]).decode().startswith("# Interview with Ada Okafor\n")


def test_an_empty_notebook_can_be_taken_away() -> None:
    assert json.loads(everything_json(Notebook()))["contacts"] == []
