"""What somebody said of the columns of a table is said once."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.columnmap import ColumnMap, signature
from tui_interviews.paths import Places
from tui_interviews.store.columnsfile import FILE, ColumnFile
from tui_interviews.strictyaml import load

HEADER = ("Wer", 'Wo "genau"', "#Was: es", "Straße, Nr.", "")
SAID = ColumnMap(HEADER, {"name": "Wer", "employer": 'Wo "genau"', "title": "#Was: es"})


def places(home: Path) -> Places:
    return Places(home / "data", home / "config", home / "state", (home / "etc",))


def test_what_was_said_is_known_in_the_next_run_in_whatever_case(tmp_path: Path) -> None:
    ColumnFile(places(tmp_path)).remember(SAID)
    known = ColumnFile(places(tmp_path)).recall(["WER", "wo genau", "Was es", "Strasse Nr", "", ""])
    assert known is not None
    assert known.facts == SAID.facts
    assert ColumnFile(places(tmp_path)).recall(["Wer", "Wo"]) is None


def test_what_is_said_again_counts_and_the_rest_stays(tmp_path: Path) -> None:
    memory = ColumnFile(places(tmp_path))
    other = ColumnMap(("a", "b"), {"first": "a", "last": "b"})
    for one in (SAID, other, ColumnMap(HEADER, {"name": "Straße, Nr."})):
        memory.remember(one)
    assert [found.facts for header in (HEADER, ("a", "b")) if (found := memory.recall(header))] == [
        {"name": "Straße, Nr."},
        other.facts,
    ]


def test_a_career_office_can_explain_its_export_to_everybody(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / FILE).write_text("columns:\n  - header: [Wer, Wo]\n    name: 1\n", encoding="utf-8")
    found = ColumnFile(places(tmp_path)).recall(("Wer", "Wo"))
    assert found is not None
    assert found.facts == {"name": "Wer"}


def test_the_file_is_for_its_owner_only_and_says_what_it_is(tmp_path: Path) -> None:
    ColumnFile(places(tmp_path)).remember(SAID)
    path = tmp_path / "config" / FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8").startswith("# What the columns")


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("\tcolumns:\n", "not YAML", 1),
        ("colums:\n", "did you mean columns", 1),
        ("columns:\n  - header: [a, b]\n    name: c\n", "no column 'c'", 3),
        ("columns:\n  - header: [a, b]\n    email: a\n", "must have a column", 2),
        ("columns:\n  - name: a\n", "header is missing", 2),
        ("columns:\n  - header: [a]\n    nam: a\n", "did you mean name", 3),
    ],
)
def test_a_mistake_is_told_by_its_line_and_never_overwritten(
    tmp_path: Path, text: str, what: str, line: int
) -> None:
    path = tmp_path / "config" / FILE
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    memory = ColumnFile(places(tmp_path))
    assert memory.recall(("x", "y")) is None
    assert any(what in one.what and one.line == line for one in memory.problems)
    with pytest.raises(OSError, match=r"columns\.yaml"):
        memory.remember(SAID)
    assert path.read_text(encoding="utf-8") == text


TITLES = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=4)


@given(TITLES)
def test_any_titles_are_written_as_yaml_that_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, titles: list[str]
) -> None:
    if not signature(titles):
        return
    name = next(title for title in titles if signature([title]))
    home = tmp_path_factory.mktemp("home")
    ColumnFile(places(home)).remember(ColumnMap(tuple(titles), {"name": name}))
    load((home / "config" / FILE).read_bytes(), FILE)
    found = ColumnFile(places(home)).recall(titles)
    assert found is not None
    assert signature([found.facts["name"]]) == signature([name])
