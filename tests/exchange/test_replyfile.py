"""A reply in a file: text in any encoding, or a message as a mail program saves it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.exchange.replyfile import LIMIT, read_reply

MAIL = (
    "Return-Path: <ada@example.org>\r\nDate: Wed, 25 Nov 2026 18:30:00 +0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n1. Gl=C3=BCck\r\n--x\r\nContent-Type: text/html\r\n\r\n"
    "<p>1. Glück</p>\r\n--x--\r\n"
)


def saved(folder: Path, content: bytes) -> Path:
    """A file with it."""
    path = folder / "reply"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_any_of_its_encodings(tmp_path: Path, encoding: str) -> None:
    found = read_reply(saved(tmp_path, "1. Glück\n".encode(encoding)))
    assert (found.text, found.sent_at) == ("1. Glück\n", None)


def test_of_a_saved_message_the_words_and_the_date_are_read(tmp_path: Path) -> None:
    found = read_reply(saved(tmp_path, MAIL.encode()))
    assert found.text.strip() == "1. Glück"
    assert found.sent_at == datetime(2026, 11, 25, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize("charset", ["x-unknown", "utf-8"])
def test_a_message_in_a_charset_that_nobody_knows_is_read_all_the_same(tmp_path: Path, charset: str) -> None:
    mail = f"MIME-Version: 1.0\nDate: never\nFrom: a\nContent-Type: text/plain; charset={charset}\n\nluck\n"
    found = read_reply(saved(tmp_path, mail.encode()))
    assert (found.text.strip(), found.sent_at) == ("luck", None)


def test_outlooks_headers_in_a_text_are_text(tmp_path: Path) -> None:
    text = "From: Ada\nSent: Tuesday\nTo: Robin\nSubject: Re\n\n1. luck\n"
    assert read_reply(saved(tmp_path, text.encode())).text == text


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "there is no text in"), (b" \n", "there is no text in"), (b"\x7fELF\x00\x01\x02", "is no text")],
)
def test_what_is_no_text_is_refused_with_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_reply(saved(tmp_path, content))


def test_what_is_not_there_or_too_large_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_reply(tmp_path / "none")
    with pytest.raises(UnreadableError, match="larger than"):
        read_reply(saved(tmp_path, b"a" * (LIMIT + 1)))
