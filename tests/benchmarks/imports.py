"""How long it takes until the people of a file are on the disk, kind by kind, step by step.

Run `python -m tests.benchmarks.imports [--people 10000] [--into DIR]`. Each file is made up, read, matched against an
address book that already holds half of its people, and the news are saved through the app's keeper. The budget is
5 seconds for 10,000 people.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

from tui_interviews.domain.change import changes
from tui_interviews.domain.matching import match
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import encode_id
from tui_interviews.exchange.people import read_people
from tui_interviews.store.crowd import made_up_notebook
from tui_interviews.store.opening import open_store

NOW = datetime(2026, 5, 4, 14, 30, tzinfo=UTC)
PHOTO = "\n ".join("A" * 74 for _ in range(300))
"""22 kB, as an address book has them."""
HEADS = {
    "linkedin": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "google": "First Name,Last Name,Website 1 - Value,E-mail 1 - Value,Organization Name,Organization Title,Labels",
    "outlook": "First Name,Last Name,Web Page,E-mail Address,Company,Job Title,Business Phone",
}
Found = TypeVar("Found")


def row(number: int) -> tuple[str, ...]:
    """One person, whom no other is."""
    first, last = f"Ada{number % 977}", f"Okafor{number // 7}"
    page, mail = f"https://www.linkedin.com/in/ada-{number}", f"ada{number}@tufts.example"
    return (
        first,
        last,
        page,
        mail if number % 4 == 0 else "",
        f"Employer {number % 301}",
        "Metadata librarian",
        "",
    )


def files(people: int) -> dict[str, bytes]:
    """A file of each kind."""
    rows = [row(number) for number in range(people)]
    made = {kind: "\n".join((head, *map(",".join, rows))).encode() for kind, head in HEADS.items()}
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{first} {last}\r\nN:{last};{first};;;\r\nURL:{page}\r\n"
        f"item1.EMAIL;type=INTERNET:{mail}\r\nORG:{employer}\r\nTITLE:{title}\r\nEND:VCARD\r\n"
        for first, last, page, mail, employer, title, _ in rows
    ]
    made["vcard"] = "".join(cards).encode()
    some = cards[: max(people // 20, 1)]
    pictured = "".join(one.replace("END:", f"PHOTO;ENCODING=b;TYPE=JPEG:{PHOTO}\nEND:") for one in some)
    made[f"vcard, {len(some)} with photos"] = pictured.encode()
    return made


def timed(what: Callable[[], Found]) -> tuple[Found, float]:
    """What it answers, and the seconds it took."""
    began = time.perf_counter()
    return what(), time.perf_counter() - began


def measured(kind: str, raw: bytes, folder: Path) -> None:
    """Prints one line."""
    numbers = count(1 << 40)

    def new_id() -> str:
        return encode_id(next(numbers))

    opened = open_store(folder)
    found, reading = timed(lambda: read_people(raw, kind, new_id))
    half = put(made_up_notebook(100, 0, NOW), *found.cards[::2])
    opened.keeper.write(changes(Notebook(), half))
    found, reading = timed(lambda: read_people(raw, kind, new_id))
    matched, matching = timed(lambda: match(found.cards, half))
    news = changes(half, put(half, *matched.cards))
    _, saving = timed(lambda: opened.keeper.write(news))
    print(  # noqa: T201
        f"{kind:28}{len(raw) / 1e6:7.1f} MB{len(found.cards):8} people  read {reading:5.2f} s  "
        f"match {matching:5.2f} s  save {saving:5.2f} s  all {reading + matching + saving:5.2f} s"
    )


def main() -> None:
    """All kinds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--into", type=Path, default=None)
    given = parser.parse_args()
    for kind, raw in files(given.people).items():
        with tempfile.TemporaryDirectory(dir=given.into) as folder:
            measured(kind, raw, Path(folder))


if __name__ == "__main__":
    main()
