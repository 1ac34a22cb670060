"""A message becomes mail: what was written, and no header that nobody wrote."""

import email
import re
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui_interviews.domain.text import joined, tidy, tidy_lines
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.letter import Correspondent, Letter
from tui_interviews.exchange.mail import draft, outgoing
from tui_interviews.exchange.mailaddress import one_address

AT = datetime(2026, 11, 26, 14, 2, tzinfo=UTC)
HEADERS = ["From", "To", "Subject", "Date", "Message-ID"]
OF_PARTS = ["Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
ICS = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"


def letter(
    subject: str = "Twenty minutes",
    body: str = "Dear Zoë,\n\nthank you.",
    *,
    name: str = "Zoë Müller",
    calendar: bytes = b"",
) -> Letter:
    writer, reader = (
        Correspondent("Nia Reyes", "nia@simmons.example"),
        Correspondent(name, "zoe@kestrel.example"),
    )
    return Letter("4hx2abcdefgh", writer, reader, subject, body, AT, calendar)


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=policy.default)


def said(raw: bytes, header: str) -> str:
    """A header as its reader sees it, by the parser that leaves encoded words to us."""
    folded = email.message_from_bytes(raw, policy=policy.compat32)[header]
    return str(make_header(decode_header(re.sub(r"\r?\n(?= )", "", folded))))


def text_of(raw: bytes) -> str:
    """The text as its reader sees it."""
    part = read(raw).get_body()
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_draft_is_opened_for_sending_and_says_who_writes_to_whom() -> None:
    message = read(draft(letter()))
    assert [*message] == [*HEADERS, "X-Unsent", *OF_PARTS]
    assert message["X-Unsent"] == "1"
    assert message["From"].addresses[0].addr_spec == "nia@simmons.example"
    (reader,) = message["To"].addresses
    assert (reader.display_name, reader.addr_spec) == ("Zoë Müller", "zoe@kestrel.example")
    assert message["Subject"] == "Twenty minutes"
    assert message["Date"].datetime == AT
    assert text_of(draft(letter())) == "Dear Zoë,\n\nthank you.\n"
    assert not message.defects


def test_every_line_of_a_draft_ends_as_the_standard_says() -> None:
    raw = draft(letter("Grüße " * 40, "Zeile\n" * 5, calendar=ICS))
    assert raw.replace(b"\r\n", b"").count(b"\n") == raw.replace(b"\r\n", b"").count(b"\r") == 0
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78


def test_a_mail_program_gets_the_same_message_with_the_line_ends_of_its_system() -> None:
    raw = outgoing(letter())
    assert b"\r" not in raw
    assert [*read(raw)] == [*HEADERS, *OF_PARTS]


def test_the_text_can_be_read_in_the_file_as_it_is() -> None:
    assert "Dear Zoë,".encode() in outgoing(letter())
    assert b"To: =?utf-8?q?Zo=C3=AB_M=C3=BCller?= <zoe@kestrel.example>\n" in outgoing(letter())


def test_the_same_message_has_the_same_name_however_often_it_is_handed_over() -> None:
    assert read(draft(letter()))["Message-ID"] == "<4hx2abcdefgh.tui-interviews@simmons.example>"


def test_a_calendar_part_goes_with_it_where_one_is_given() -> None:
    text, calendar = read(draft(letter(calendar=ICS))).iter_parts()
    assert isinstance(calendar, EmailMessage)
    assert text.get_content_type() == "text/plain"
    assert (calendar.get_content_type(), calendar["Content-Type"].params["method"]) == (
        "text/calendar",
        "PUBLISH",
    )
    assert calendar.get_payload(decode=True) == ICS
    assert calendar.get_filename() == "talk.ics"


def test_a_line_of_one_full_stop_does_not_end_the_message() -> None:
    raw = outgoing(letter(body="before\n.\nafter"))
    assert b"\n.\n" not in raw
    assert text_of(raw) == "before\n.\nafter\n"


ANY = st.text(st.characters() | st.sampled_from('\r\n\x0b\x1c\x85\u2028:=?,;<>@"\\ \t\ud800'), max_size=200)
INJECTED = (
    "hello\r\nBcc: evil@example.org",
    "hello\nBcc: evil@example.org\n\nbody",
    "=?utf-8?q?=0ABcc:_evil@example.org?=",
    "=?utf-8?b?CkJjYzogZXZpbEBleGFtcGxlLm9yZw==?=",
    '", evil@example.org, "',
    "a\x00b\x1b]0;gone\x07",
    "x" * 5_000,
    "漢" * 500,
    "word " * 400,
    "\ud800 half a pair",
    "\\",
    "Re: " + "=?" * 40,
)


@given(ANY, ANY)
@example("", "")
def test_no_words_become_a_header_or_an_address(subject: str, name: str) -> None:
    check_headers(subject, name)


@pytest.mark.parametrize("words", INJECTED)
def test_known_attacks_stay_words(words: str) -> None:
    check_headers(words, words)
    check_headers("Fine", words)


def check_headers(subject: str, name: str) -> None:
    raw = draft(letter(subject, name=name))
    head, _, _ = raw.partition(b"\r\n\r\n")
    assert head.isascii()
    assert max(len(line) for line in head.split(b"\r\n")) <= 998
    lines = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if not line.startswith(b" ")]
    assert lines == [*HEADERS, "X-Unsent", *OF_PARTS]
    plain = email.message_from_bytes(raw, policy=policy.compat32)
    assert [*plain] == [*HEADERS, "X-Unsent", *OF_PARTS]
    assert said(raw, "Subject") == tidy(subject)
    assert said(raw, "To").rpartition(" ")[2].strip("<>") == "zoe@kestrel.example"
    assert len(email.utils.getaddresses([plain["To"]])) == 1
    assert len(read(raw)["To"].addresses) == 1


@given(st.text(st.characters() | st.sampled_from("\r\n.\x85\u2028-"), max_size=2_000))
@example(".\n.")
@example("From me\n.\n--\n")
@example("x" * 5_000)
@example("漢" * 900)
def test_any_body_arrives_as_it_was_written(body: str) -> None:
    for raw in (
        draft(letter(body=body)),
        outgoing(letter(body=body)),
        draft(letter(body=body, calendar=ICS)),
    ):
        assert text_of(raw).removesuffix("\n") == joined(tidy_lines(body))
        assert max(len(line) for line in raw.splitlines()) <= 998


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("zoe@kestrel.example", "zoe@kestrel.example"),
        (" zoe+jobs@kestrel.example ", "zoe+jobs@kestrel.example"),
        ("Zoë Müller <zoe@kestrel.example>", "zoe@kestrel.example"),
        ("mailto:zoe@kestrel.example", "zoe@kestrel.example"),
        ("zoe@bücher.example", "zoe@xn--bcher-kva.example"),
        ("100%&bcc=x@kestrel.example", "100%&bcc=x@kestrel.example"),
    ],
)
def test_one_address_is_found(text: str, address: str) -> None:
    assert one_address(text, "Zoë") == address


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No e-mail address of Zoë"),
        ("zoe@kestrel.example, evil@example.org", "more than one"),
        ("<zoe@kestrel.example> <evil@example.org>", "more than one"),
        ("zoe", "no e-mail address"),
        ("zoe@localhost", "no e-mail address"),
        ("zoe@kestrel..example", "no e-mail address"),
        ("zoe @kestrel.example", "no e-mail address"),
        ("zoë@kestrel.example", "no e-mail address"),
        ("zoe@-kestrel.example", "no e-mail address"),
        ("zoe@ke\x00strel,example", "no e-mail address"),
        (f"{'z' * 65}@kestrel.example", "no e-mail address"),
        (f"zoe@{'k' * 64}.é.example", "no e-mail address"),
    ],
)
def test_anything_else_is_a_sentence(text: str, words: str) -> None:
    with pytest.raises(UnsendableError, match=words):
        one_address(text, "Zoë")


def test_a_line_break_in_an_address_makes_no_header() -> None:
    with pytest.raises(UnsendableError):
        one_address("zoe@kestrel.example\r\nBcc: evil@example.org", "Zoë")
