"""YAML files that somebody else may have written."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.strictyaml import SIZE_LIMIT, YamlFault, load, read_file

BOMB = "a: &a [x, x]\n" + "".join(
    f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED: dict[str, tuple[str | bytes, int, str]] = {
    "an alias bomb": (BOMB, 1, "anchors and aliases"),
    "a list in itself": ("a:\n  &a [*a]\n", 2, "anchors and aliases"),
    "20,000 open brackets": ("a: " + "[" * 20_000, 1, "nested deeper"),
    "13 levels": (
        "".join("  " * i + f"k{i}:\n" for i in range(13)) + "  " * 13 + "k: v",
        13,
        "nested deeper",
    ),
    "a doubled key": ("a: 1\nb: 2\na: 3\n", 3, "twice, first in line 1"),
    "a doubled key further in": ("a:\n  - b: 1\n    b: 2\n", 3, "twice, first in line 2"),
    "a Python object": ("a: !!python/object/apply:os.system [ls]", 1, "tags"),
    "a binary": ("a: !!binary aGVsbG8=", 1, "tags"),
    "a set": ("a: 1\nb: !!set {x, y}", 2, "tags"),
    "a list at the top": ("- a\n", 1, "must begin with a key"),
    "text at the top": ("hello\n", 1, "must begin with a key"),
    "nothing": ("", 1, "empty"),
    "only a comment": ("# title: x\n", 1, "empty"),
    "two documents": ("a: 1\n---\nb: 2\n", 2, "one document"),
    "a list as a key": ("? [a]\n: b\n", 1, "key must be plain text"),
    "an escape sequence": ("a: 1\nb: x\x1b[2J\n", 2, "does not allow"),
    "a tab for indenting": ("a:\n\tb: 1\n", 2, "not YAML"),
    "an open quotation mark": ('a: "x\n', 1, "not YAML"),
    "a colon too many": ("a: b: c\n", 1, "not YAML"),
    "an escape beyond Unicode": ('a: "\\UFFFFFFFF"\n', 1, "not YAML"),
    "a huge version": ("%YAML " + "9" * 5000 + ".1\n---\na: b", 1, "not YAML"),
    "Latin-1": (b"a: 1\nb: caf\xe9\n", 2, "not UTF-8"),
    "UTF-16": ("a: b".encode("utf-16"), 1, "not UTF-8"),
    "too much": ("a: " + "x" * SIZE_LIMIT, 0, "larger than 256 KiB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_person_would_write_is_refused_with_its_line(name: str) -> None:
    text, line, words = REFUSED[name]
    with pytest.raises(YamlFault, match=words) as caught:
        load(text, "x.yaml")
    assert caught.value.line == line


def test_scalars_stay_text_whatever_they_look_like() -> None:
    tree = load("a: no\nb: 1.10\nc: 12:30:45\nd: 010\ne: 9999-99-99\nf:\ng: '9'\nh: [null, ~]\n", "x.yaml")
    values = {"a": "no", "b": "1.10", "c": "12:30:45", "d": "010", "e": "9999-99-99", "f": "", "g": "9"}
    assert tree.content == {**values, "h": ["null", "~"]}


def test_a_byte_order_mark_is_welcome() -> None:
    assert load(b"\xef\xbb\xbftitle: x\n", "x.yaml").content == {"title": "x"}


def test_every_key_and_entry_knows_its_line() -> None:
    tree = load("title: x\nquestions:\n  - id: a\n    text: b\n\n  - id: c\n", "x.yaml")
    spots = [("title",), ("questions", 0, "text"), ("questions", 1), ("questions", 1, "id")]
    assert [tree.line(*spot) for spot in spots] == [1, 4, 6, 6]


def test_a_missing_key_has_the_line_of_the_entry_it_is_missing_from() -> None:
    tree = load("title: x\nquestions:\n  - id: a\n\n  - id: c\n", "x.yaml")
    assert (tree.line("questions", 1, "text"), tree.line("about")) == (5, 1)


@given(st.text(max_size=200))
def test_any_text_is_a_tree_or_a_fault(text: str) -> None:
    try:
        assert isinstance(load(text, "x.yaml").content, dict)
    except YamlFault as fault:
        assert fault.message  # noqa: PT017 - both outcomes are right


@given(st.binary(max_size=200))
def test_any_bytes_are_a_tree_or_a_fault(raw: bytes) -> None:
    try:
        assert isinstance(load(raw, "x.yaml").content, dict)
    except YamlFault as fault:
        assert fault.message  # noqa: PT017 - both outcomes are right


def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    with pytest.raises(YamlFault, match="no regular file"):
        read_file(tmp_path / "x.yaml")


def test_a_folder_or_nothing_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "gone")
    for name, words in (("folder.yaml", "no regular file"), ("dangling.yaml", "cannot be read")):
        with pytest.raises(YamlFault, match=words):
            read_file(tmp_path / name)


def test_a_link_to_a_file_is_followed_as_people_keep_their_settings_in_git(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("a: b\n", encoding="utf-8")
    (tmp_path / "x.yaml").symlink_to(tmp_path / "real")
    assert read_file(tmp_path / "x.yaml").content == {"a": "b"}
