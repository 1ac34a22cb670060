"""A folder of linked notes that every system can hold, whatever people are called."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.builders import NOW, person
from tests.exchange.test_markdown import READER, WORDS
from tests.ui.desk import library, sample
from tests.ui.hostile import NASTY, hostile_notebook
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.exports import Wanted, make
from tui_interviews.exchange.fault import AlreadyThereError, UnwrittenError
from tui_interviews.exchange.filename import LONGEST, distinct_stems, file_stem, same
from tui_interviews.exchange.files import write_folder
from tui_interviews.exchange.transcriptpaper import everything_heard, nothing_heard
from tui_interviews.exchange.vault import vault, vault_literal

WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³")}
NAMES = st.one_of(
    st.text(max_size=40), st.sampled_from(["con", "CON.x", "a.", "a ", ".a", "..", "é", "e\u0301", "ß"])
)


def notes(notebook: Notebook) -> dict[str, str]:
    return {
        name: raw.decode()
        for name, raw in vault(notebook, library().method, NOW, everything_heard(notebook)).items()
    }


def front(note: str) -> dict[str, object]:
    """The properties of a note."""
    found = yaml.safe_load(note.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def links(note: str) -> list[str]:
    return re.findall(r"(?<!\\)\[\[([^\]]*)\]\]", note.split("---\n", 2)[2])


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """The sample's folder."""
    return notes(sample())


def test_there_is_a_note_for_each_person_talk_path_and_kind(told: dict[str, str]) -> None:
    folders = [name.split("/")[0] for name in told]
    assert folders.count("People") == len(sample().contacts)
    assert folders.count("Career paths") == len(sample().paths)
    assert folders.count("Insights") == len({one.kind for one in sample().insights.values()})
    assert folders.count("Talks") == 5
    assert "Informational interviews.md" in told


HOSTILE = (
    NASTY,
    "con",
    "[[a]] #b",
    "a/b: c|d",
    "- x: &y *z !!t\n---",
    "ADA",
    "ada",
    "A\u0301da",
    "\u00c1da",
    "",
)


@pytest.mark.parametrize("texts", [(), HOSTILE], ids=["sample", "hostile"])
def test_a_strict_reader_finds_a_whole_vault(texts: tuple[str, ...]) -> None:
    """As Obsidian reads it: names that every system takes, properties that are YAML, links that lead to one note."""
    found = notes(hostile_notebook(*texts) if texts else sample())
    stems = [Path(name).stem for name in found]
    assert len({unicodedata.normalize("NFC", one).casefold() for one in stems}) == len(stems)
    for name, note in found.items():
        for part in Path(name).parts:
            assert not re.search(r'[<>:"/\\|?*#^\[\]\x00-\x1f]', part), part
            assert part == part.strip(" ."), part
            assert part.split(".")[0].lower() not in RESERVED, part
        properties = front(note)
        assert all(type(one) in (str, list) for one in properties.values()), properties
        aimed = [*links(note), *re.findall(r"\[\[(.*?)\]\]", " ".join(linked(properties)))]
        assert [stems.count(one) for one in aimed] == [1] * len(aimed), aimed
    assert any(map(links, found.values()))


def linked(properties: dict[str, object]) -> list[str]:
    """The properties that are links and nothing else."""
    return [
        one for one in properties.values() if isinstance(one, str) and re.fullmatch(r"\[\[[^\[\]]+\]\]", one)
    ]


def test_properties_say_who_where_and_when(told: dict[str, str]) -> None:
    talk = front(told["Talks/Interview with Priya Raghunathan, 24 Oct 2026.md"])
    assert talk == {
        "type": "talk",
        "person": "[[Priya Raghunathan]]",
        "career_path": "[[Competitive intelligence researcher]]",
        "date": "2026-10-24",
        "tags": ["talk"],
    }
    assert front(told["People/Priya Raghunathan.md"])["referred_by"] == "[[José Álvarez Quintero]]"


@given(WORDS, WORDS)
def test_whatever_is_written_is_a_property_and_nothing_else(title: str, tag: str) -> None:
    notebook, contact, _ = person(title=f"a{tidy(title)}")
    notebook = replace(notebook, contacts={contact.id: replace(contact, tags=(tag,), referred_by=tag)})
    said = front(vault(notebook, Method(), NOW, nothing_heard)["People/Ada Okafor.md"].decode())
    assert said["title"] == tidy(f"a{tidy(title)}")
    assert said.get("referred_by", "") == tidy(tag)


@given(WORDS)
@example("\\$a \\\\= %%x%% ==y== ^z")
def test_markup_of_obsidian_is_text(text: str) -> None:
    line = vault_literal(tidy(text))
    assert re.search(r"(?<!\\)(?:\\\\)*(?:%%|==|\$|\^|\[\[)", line) is None
    tokens = [child for token in READER.parse(line) for child in token.children or ()]
    assert "".join(child.content for child in tokens) == tidy(text)


@given(NAMES)
def test_any_text_is_a_name_that_every_system_takes(text: str) -> None:
    stem = file_stem(text)
    assert stem
    assert not WINDOWS.search(stem)
    assert not set(stem) & set("#^[]")
    assert stem == stem.strip(" .")
    assert stem.split(".")[0].lower() not in RESERVED
    assert len(stem.encode()) <= LONGEST + 1
    assert file_stem(stem) == stem


@given(st.lists(NAMES, max_size=8))
@example(["Ada", "ADA", "ada 2", "Áda", "ada", "con", "CON_"])
def test_no_two_names_are_one_where_case_and_accents_do_not_count(names: list[str]) -> None:
    stem = distinct_stems()
    found = [same(stem(name)) for name in names]
    assert len(set(found)) == len(found)


def test_names_stay_as_people_write_them() -> None:
    assert [
        file_stem(name)
        for name in ("佐藤 美咲", "Jean-Luc d'Arc, PhD", "AC/DC: live?", "nul", "com1.txt", "\u202e")
    ] == [
        "佐藤 美咲",
        "Jean-Luc d'Arc, PhD",
        "AC DC live",
        "nul_",
        "com1_.txt",
        "unnamed",
    ]


def test_two_people_of_one_name_have_a_note_each() -> None:
    notebook, _, _ = person(name="Ada Okafor")
    notebook, _, _ = person(notebook, name="ADA OKAFOR", start=50)
    assert sorted(name for name in notes(notebook) if name.startswith("People")) == [
        "People/ADA OKAFOR 2.md",
        "People/Ada Okafor.md",
    ]


def test_a_folder_is_written_whole_private_and_never_over_another(tmp_path: Path) -> None:
    files = make(Wanted("vault", "folder"), sample(), library().method, NOW).files
    write_folder(tmp_path / "v", files)
    assert {str(p.relative_to(tmp_path / "v")) for p in (tmp_path / "v").rglob("*") if p.is_file()} == set(
        files
    )
    assert {p.stat().st_mode & 0o077 for p in (tmp_path / "v").rglob("*")} == {0}
    with pytest.raises(AlreadyThereError):
        write_folder(tmp_path / "v", files)
    (tmp_path / "dangling").symlink_to(tmp_path / "none")
    for sure in (False, True):
        with pytest.raises(UnwrittenError, match="is a link and stays"):
            write_folder(tmp_path / "dangling", files, overwrite=sure)


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnwrittenError):
        write_folder(tmp_path / "v", {"a.md": b"x", "x" * 300: b"y"})
    with pytest.raises(UnwrittenError):
        write_folder(tmp_path / "none" / "v", {"a.md": b"x"}) if (tmp_path / "none").write_bytes(
            b""
        ) == 0 else None
    assert [one.name for one in tmp_path.iterdir()] == ["none"]
