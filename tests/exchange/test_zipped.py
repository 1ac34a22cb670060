"""LinkedIn's zip, and zips that are none of it."""

import io
import zipfile
from itertools import count

import pytest

from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.linkedin import read_connections

CSV = b"First Name,Last Name\nAda,Okafor\n"


def packed(*members: tuple[str, bytes]) -> bytes:
    """A zip with these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return content.getvalue()


def names(raw: bytes) -> list[str]:
    """Who is in the zip."""
    numbers = count(1)
    found = read_connections(raw, "Basic_LinkedInDataExport_11-26-2026.zip", lambda: f"{next(numbers)}")
    return [card.name for card in found.cards]


@pytest.mark.parametrize("path", ["Connections.csv", "export/Connections.csv", "a\\b\\connections.CSV"])
def test_the_file_is_found_in_whatever_folder(path: str) -> None:
    assert names(packed(("Profile.csv", b"x"), (path, CSV))) == ["Ada Okafor"]


def test_what_a_mac_adds_is_not_taken_for_it() -> None:
    assert names(packed(("__MACOSX/Connections.csv", b"junk"), ("deep/er/Connections.csv", CSV))) == [
        "Ada Okafor"
    ]


def test_the_uppermost_of_two_counts() -> None:
    assert names(
        packed(("old/Connections.csv", b"First Name,Last Name\nBo,\n"), ("Connections.csv", CSV))
    ) == ["Ada Okafor"]


def test_a_zip_without_the_file_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"holds no Connections\.csv"):
        names(packed(("Profile.csv", b"x")))


def test_a_broken_zip_says_so() -> None:
    raw = bytearray(packed(("Connections.csv", CSV * 50)))
    raw[60:70] = b"\xff" * 10
    with pytest.raises(UnreadableError, match="is a broken zip"):
        names(bytes(raw))
    with pytest.raises(UnreadableError, match="is a broken zip"):
        names(bytes(raw[:40]))


def test_a_locked_zip_says_so() -> None:
    raw = bytearray(packed(("Connections.csv", CSV)))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableError, match="locked with a password"):
        names(bytes(raw))


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(UnreadableError, match="is larger than 32 MB"):
        names(packed(("Connections.csv", b"\0" * (40 << 20))))
