"""The files of ways to people, of pages to search on, and of what is said first."""

from pathlib import Path

import pytest

from tui_interviews.domain.board import PLACEHOLDERS, BoardKind
from tui_interviews.domain.channel import Medium
from tui_interviews.domain.draft import PLACEHOLDERS as FACTS
from tui_interviews.domain.library import Library, boards_of_route
from tui_interviews.domain.problem import problem_words
from tui_interviews.paths import Places, places
from tui_interviews.store.templates import read_library


def read(tmp_path: Path, **files: str) -> Library:
    """The library with these files of the user's own."""
    return read_library(home(tmp_path, **files))


def home(tmp_path: Path, **files: str) -> Places:
    found = places(str(tmp_path / "home"), {"XDG_CONFIG_DIRS": str(tmp_path / "etc")})
    for name, text in files.items():
        write(found.config / "templates" / f"{name}.yaml", text)
    return found


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def words(library: Library) -> list[str]:
    return [problem_words(problem) for problem in library.problems]


def test_the_direct_ways_come_first_and_social_media_last(tmp_path: Path) -> None:
    names = [route.name for route in read(tmp_path).routes]
    assert (names[0], names[-1]) == ("people-you-know", "social-media")
    assert set(names) >= {"alumni", "associations", "staff-directories", "authors-and-speakers", "referrals"}


def test_every_way_has_a_prompt_a_place_to_record_it_and_a_source(tmp_path: Path) -> None:
    library = read(tmp_path)
    for route in library.routes:
        assert all((route.prompt, route.how, route.found_via, route.source)), route.name
        assert len(boards_of_route(library, route)) == len(route.boards)


def test_there_are_pages_for_people_and_for_openings_handshake_first(tmp_path: Path) -> None:
    boards = read(tmp_path).boards
    assert {board.kind for board in boards} == set(BoardKind)
    assert next(board.title for board in boards if board.kind is BoardKind.JOBS) == "Handshake"
    assert all(board.url.startswith("https://") and board.checked_on for board in boards)
    assert any("linkedin.com/search/results/people" in board.url for board in boards)


def test_a_page_of_the_users_own_is_added_replaces_one_or_hides_one(tmp_path: Path) -> None:
    mine = """\
boards:
  - name: my-school
    title: My school
    url: https://alumni.example.edu/?q=${term}
  - name: scholar
    title: Other
    url: https://other.example/
  - name: orcid
    hide: yes
"""
    library = read(tmp_path, boards=mine)
    found = {board.name: board for board in library.boards}
    assert words(library) == []
    assert found["my-school"].kind is BoardKind.PEOPLE
    assert found["scholar"].title == "Other"
    assert "orcid" not in found


def test_a_career_office_adds_a_way_and_the_user_hides_one(tmp_path: Path) -> None:
    where = home(tmp_path, routes="routes:\n  - {name: social-media, hide: yes}\n")
    office = "routes:\n  - {name: fair, title: Fair, prompt: Who was there?, found_via: career fair}\n"
    write(tmp_path / "etc" / "tui-interviews" / "templates" / "routes.yaml", office)
    library = read_library(where)
    names = [route.name for route in library.routes]
    assert words(library) == []
    assert "social-media" not in names
    assert names[-1] == "fair"


def test_the_checklist_of_the_user_changes_one_item_adds_one_and_hides_one(tmp_path: Path) -> None:
    text = (
        "checklist:\n  - {id: quiet-room, media: [phone], text: Shut the door}\n"
        "  - {id: tea, media: [video], text: Tea}\n  - {id: on-the-minute, hide: yes}\n"
    )
    library = read(tmp_path, checklist=text)
    items = {item.id: (item.text, item.media) for item in library.checklist}
    assert words(library) == []
    assert items["quiet-room"] == ("Shut the door", (Medium.PHONE,))
    assert items["tea"] == ("Tea", (Medium.VIDEO,))
    assert "arrive-early" in items
    assert "on-the-minute" not in items


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("boards", "board: []\n", "boards.yaml:1, board: unknown key; did you mean boards?"),
        (
            "boards",
            "boards:\n  - name: x\n    title: X\n    url: https://x.org/${trem}\n",
            "boards.yaml:4, url: unknown placeholder ${trem}; did you mean term?",
        ),
        (
            "boards",
            "boards:\n  - name: x\n    title: X\n    url: javascript:alert(1)\n",
            "boards.yaml:4, url: this must be an address that begins with https://, without blanks",
        ),
        (
            "boards",
            "boards:\n  - name: x\n    title: X\n    kind: peple\n    url: https://x.org\n",
            "boards.yaml:4, kind: unknown word 'peple'; did you mean people?",
        ),
        ("boards", "boards:\n  - title: X\n", "boards.yaml:2, name: name is missing or empty"),
        (
            "routes",
            "routes:\n  - {name: x, title: X, prompt: Who?, boards: [scholr]}\n",
            "routes.yaml:2, boards: there is no page 'scholr' in boards.yaml; did you mean scholar?",
        ),
        ("routes", "routes:\n  - name: x\n", "routes.yaml:2, title: title is missing or empty"),
        (
            "script",
            "opener: I am ${my_nme}\n",
            "script.yaml:1, opener: unknown placeholder ${my_nme}; did you mean my_name?",
        ),
        (
            "checklist",
            "checklist:\n  - id: x\n    media: [phone]\n",
            "checklist.yaml:2, text: text is missing or empty",
        ),
        (
            "checklist",
            "checklist:\n  - id: x\n    media: [phon]\n    text: Call ${were}\n",
            "checklist.yaml:4, text: unknown placeholder ${were}; did you mean where?",
        ),
        (
            "checklist",
            "checklist:\n  - id: x\n    media: [vidoe]\n    text: Call\n",
            "checklist.yaml:3, media: unknown word 'vidoe'; did you mean video?",
        ),
        ("script", "openr: Hello\n", "script.yaml:1, openr: unknown key; did you mean opener?"),
    ],
)
def test_a_fault_is_named_with_file_line_and_nearest_name(
    tmp_path: Path, file: str, text: str, problem: str
) -> None:
    found = words(read(tmp_path, **{file: text}))
    assert problem in found, found


def test_a_faulty_entry_costs_only_itself(tmp_path: Path) -> None:
    shipped = read(tmp_path / "other")
    library = read(tmp_path, boards="boards:\n  - {name: x, title: X, url: nowhere}\n")
    assert library.boards == shipped.boards


def test_a_sentence_of_the_users_own_takes_the_place_of_one(tmp_path: Path) -> None:
    shipped, library = read(tmp_path / "other").script, read(tmp_path, script="opener: Hello\n").script
    assert (library.opener, library.purpose) == ("Hello", shipped.purpose)
    assert "not asking for a job" in shipped.purpose


def test_every_placeholder_is_explained() -> None:
    assert all(PLACEHOLDERS.values())
    assert all(FACTS.values())
