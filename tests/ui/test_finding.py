"""Finding people, and ranking them, by keys."""

import base64

import pytest

from tests.ui.desk import FULL, SMALL, at_desk, sample, setup
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook


def of(notebook: Notebook, name: str) -> Contact:
    return next(one for one in notebook.contacts.values() if one.name.startswith(name))


async def test_an_empty_notebook_says_how_to_find_people() -> None:
    async with at_desk(setup()) as desk:
        assert "F   find people" in desk.text
        await desk.press("F")
        assert "People you know" in desk.text
        assert "Social media" in desk.text
        await desk.press("j")
        assert "Whom did the people you have already talked with name" in " ".join(desk.text.split())


async def test_a_way_shows_its_prompt_and_links_with_the_terms_of_the_career_path() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("2", "F", "j", "j", "enter")
        assert "Who took your degree" in desk.text
        await desk.press("j", "j", "j")
        assert "https://www.linkedin.com/search/results/people/?keywords=market%20inte" in desk.text


async def test_a_link_is_sent_to_the_terminals_clipboard_and_nothing_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent: list[str] = []
    async with at_desk(setup(sample())) as desk:
        assert desk.app._driver is not None
        monkeypatch.setattr(desk.app._driver, "write", sent.append)
        await desk.press("2", "F", "j", "j", "enter", "c")
        await desk.until(lambda: desk.toasts)
        clipboard = next(text for text in sent if "\x1b]52;c;" in text).partition("52;c;")[2]
    assert base64.b64decode(clipboard.split("\x07")[0]) == b"https://app.joinhandshake.com/"
    assert desk.toasts == [
        "The link was sent to your terminal's clipboard (OSC 52). Nothing pasted? It stands in full below the list.",
    ]


async def test_whoever_is_found_is_added_with_the_way_and_the_reason() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("2", "F", "j", "j", "enter", "n")
        await desk.type("Pat Quinn, archivist, City Archives", "enter", "enter")
        await desk.type("the same school", "f10")
        pat = of(desk.notebook, "Pat")
        assert (pat.title, pat.found_via, pat.why) == ("archivist", "alumni directory", "the same school")
        assert desk.place == "prepare"
        assert "the same school" in desk.text


async def test_back_from_a_way_is_the_list_where_it_was() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("F", "j", "j", "enter", "escape")
        assert desk.line("Alumni of your school").startswith("  │ ›")
        await desk.press("escape")
        assert desk.shown == "Today"


async def test_without_a_career_path_the_way_says_what_to_do_for_links() -> None:
    async with at_desk(setup(), SMALL) as desk:
        await desk.press("F", "j", "j", "j", "j", "j", "enter")
        assert "P says which career path you explore" in " ".join(desk.text.replace("│", "").split())


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["80x24", "60x20"])
async def test_ranks_are_set_by_two_keys_and_order_the_list(size: tuple[int, int]) -> None:
    async with at_desk(setup(sample()), size) as desk:
        await desk.press("2", "G")
        name = of(desk.notebook, "Dale").name
        assert desk.app.chosen in {key for key, one in desk.notebook.interviews.items()}
        await desk.press("plus", "plus", "plus")
        assert of(desk.notebook, name).rank == 3
        assert "•••" in desk.line("Dale")
        await desk.press("plus")
        assert desk.toasts[-1] == "Dale Kim is as high as can be: first choice."
        dots = [line[22:27].count("•") for line in desk.lines if line[3:6].strip() and "•" in line[:28]]
        assert dots == sorted(dots, reverse=True)
        await desk.press("minus", "u")
        assert of(desk.notebook, name).rank == 3


async def test_people_can_be_sorted_by_rank() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("7", "g", "s")
        rows = [line for line in desk.lines[4:] if "prepare" in line or "in touch" in line]
        assert [row.count("•") for row in rows[:4]] == [3, 3, 3, 3]
        await desk.press("s")
        assert desk.toasts == ["Sorted by rank.", "Sorted by name."]


async def test_the_address_book_has_no_ranks() -> None:
    async with at_desk(setup(sample())) as desk:
        before = desk.notebook
        await desk.press("7", "b", "plus", "s")
        assert desk.notebook is before
        assert len(desk.toasts) == 2


async def test_rank_and_reason_are_in_the_form_about_the_person() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("2", "G", "E")
        while desk.focus_id != "field-why":
            await desk.press("down")
        await desk.type("only she knows", "enter", "right", "right", "f10")
        dale = of(desk.notebook, "Dale")
        assert (dale.why, dale.rank) == ("only she knows", 2)
        assert "•• good choice · only she knows" in desk.text
