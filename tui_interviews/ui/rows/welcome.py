"""What a notebook without anybody says: what this is, and how it begins."""

from collections.abc import Iterator

from textual.geometry import Size

from tui_interviews.ui.widgets.page import Paragraph

WIDE = 76
"""Columns that the longer words need; all of it must be seen without scrolling."""
TALL = 22
STAGES = (
    ("2 Prepare", "find out about the person, choose and rank your questions", "the person, your questions"),
    ("3 Contact", "write a request that explains itself, and log the answer", "a request, and its answer"),
    ("4 Interview", "run the talk: notes under each question, minutes left", "notes under each question"),
    ("5 Follow up", "thank them within a day, turn notes into insights", "thanks, and what was learned"),
)
WAYS = (
    (
        "F",
        "find people: the ways to them, with links to search pages",
        "find people: ways to them, links to search",
    ),
    (
        "n",
        "add a person in one line: Name, title, employer <mail>",
        "add somebody: Name, title, employer <mail>",
    ),
    (
        "i",
        "bring in people: LinkedIn, vCard, Google, Outlook, any CSV",
        "bring in people: LinkedIn, vCard, CSV",
    ),
)
PATH = (
    "P",
    "say which career path you explore, and what you need to find out",
    "your career path, and what to find out",
)


def welcome(size: Size, path_name: str) -> tuple[Paragraph, ...]:
    """All of it in the room there is; a career path that has been said is no beginning any more."""
    is_wide = size.width >= WIDE and size.height >= TALL
    return tuple(_long(path_name) if is_wide else _short(path_name))


def _long(path_name: str) -> Iterator[Paragraph]:
    yield ("", "")
    yield ("Ask people who hold the job what it is really like.", "bold $accent")
    yield ("An informational interview is a short, formal conversation, held to gather", "")
    yield ("information, never to ask for a job. This app walks you through each one:", "")
    yield ("", "")
    yield from ((f"  {place:<14}{words}", "") for place, words, _ in STAGES)
    yield ("", "")
    yield from _beginning(path_name, 1)
    yield ("  tui-interviews demo   (in the shell) opens a sample to look around in", "$muted")


def _short(path_name: str) -> Iterator[Paragraph]:
    yield ("Ask people who hold the job what it is really like.", "bold $accent")
    yield ("An informational interview is a short, formal talk, held", "")
    yield ("to gather information, never to ask for a job.", "")
    yield ("", "")
    yield from ((f"  {place:<14}{words}", "") for place, _, words in STAGES)
    yield ("", "")
    yield from _beginning(path_name, 2)
    yield ("  tui-interviews demo   (in the shell) opens a sample", "$muted")


def _beginning(path_name: str, length: int) -> Iterator[Paragraph]:
    """Which of the words fits is told by `length`: 1 the longer, 2 the shorter ones."""
    yield ("Go on with one of these:" if path_name else "Begin with one of these:", "bold $primary")
    ways = WAYS if path_name else (PATH, *WAYS)
    yield from ((f"  {way[0]}   {way[length]}", "") for way in ways)
    if path_name:
        yield (f"  P   ✓ {path_name}", "$muted")
