"""Every way in which a message leaves the app, by keys."""

import base64
import email
import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import policy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.programs import program
from tests.ui.desk import SMALL, Clock, Desk, at_desk, sample, setup
from tests.ui.hostile import NASTY
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.text import is_clean
from tui_interviews.exchange.outbox import unsure_since
from tui_interviews.ui.screens.letter import Letter
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.editor import Editor

BODY = (
    "Dear Ingrid,",
    "",
    "may I ask you for 20 minutes? [/x] I would like to gather information, not a job.",
)


def notebook(**changed: Any) -> Notebook:
    """The sample with one draft of our own."""
    records = sample()
    changed = {"subject": "A request", "body": BODY, **changed}
    return put(records, replace(records.messages[key()], **changed))


@cache
def key() -> str:
    """A request that was not sent, by e-mail, to somebody who has an address."""
    records = sample()
    return next(
        key
        for key, one in sorted(records.messages.items())
        if one.sent_at is None
        and one.purpose is Purpose.REQUEST
        and one.channel is Channel.EMAIL
        and records.contacts[one.contact_id].email
    )


def draft(records: Notebook) -> Message:
    return records.messages[key()]


def person(records: Notebook, **changed: Any) -> Notebook:
    """Whoever it goes to, changed."""
    return put(records, replace(records.contacts[draft(records).contact_id], **changed))


async def open_letter(desk: Desk) -> None:
    """The letter, wherever its person is in the lists."""
    screen = Letter(desk.app.setup, key())
    desk.app.push_screen(screen.data_bind(type(desk.app).notebook, type(desk.app).saving))
    await desk.until(lambda: desk.focus_id == "body")


async def choose(desk: Desk, words: str) -> None:
    """A row of the dialog that is open."""
    await desk.press("slash")
    await desk.type(words, "enter", "enter")


def given(tmp_path: Path, records: Notebook | None = None, sendmail: tuple[str, ...] = ()) -> Setup:
    """Files go to the temporary folder."""
    base = setup(records or notebook(), clock=Clock(), exports=tmp_path)
    return replace(base, state=tmp_path / "state", sendmail=sendmail)


def raw(desk: Desk) -> list[str]:
    """What the app sends to the terminal besides its screens, from now on."""
    written: list[str] = []
    driver = desk.app._driver
    assert driver is not None
    driver.write = written.append  # type: ignore[method-assign, assignment]
    return written


def clipboard(written: list[str]) -> str:
    """What the last OSC 52 sequence carries."""
    last = next(one for one in reversed(written) if one.startswith("\x1b]52;c;"))
    return base64.b64decode(last.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode()


async def test_the_ways_fit_the_channel_and_a_program_is_offered_only_where_one_is_named(
    tmp_path: Path,
) -> None:
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        await desk.press("f9")
        for way in (
            "Copy the text",
            "Copy the subject",
            "Show it alone",
            ".eml",
            "mailto",
            "web mailer",
            "Save as text",
        ):
            assert way in desk.text
        assert "Write on in your editor" in desk.text
        assert "Send with" not in desk.text
    async with at_desk(given(tmp_path, notebook(channel=Channel.LINKEDIN), ("msmtp", "-t"))) as desk:
        await open_letter(desk)
        await desk.press("f9")
        assert "Copy the text" in desk.text
        for way in ("subject", ".eml", "mailto", "web mailer", "Send with"):
            assert way not in desk.text


async def test_a_copy_is_the_text_as_it_is_typed_and_says_which_way_it_went(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        written = raw(desk)
        await desk.type("Hello! ", "f8")
        await desk.until(lambda: desk.toasts)
        assert clipboard(written) == "Hello! " + "\n".join(BODY)
        assert desk.toasts[-1] == (
            "The text was sent to your terminal's clipboard (OSC 52). Nothing pasted? f9 has other ways. "
            "Once you have sent it, f10 marks it."
        )
        await desk.press("f9")
        await choose(desk, "subject")
        await desk.until(lambda: desk.toasts[-1].startswith("The subject was sent"))
        assert clipboard(written) == "A request"


async def test_an_eml_file_is_a_draft_with_everything_in_its_place(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "eml")
        await desk.press("enter")
        await desk.until(lambda: desk.toasts)
        assert desk.toasts[-1].endswith("Once you have sent it, f10 marks it.")
        assert desk.shown == "Letter"
        who = desk.notebook.contacts[draft(desk.notebook).contact_id]
        profile = desk.notebook.profile
    (path,) = tmp_path.glob("*.eml")
    assert path.stat().st_mode & 0o777 == 0o600
    message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == who.email
    assert message["From"].addresses[0].addr_spec == profile.email
    assert message["Subject"] == "A request"
    assert message.get_content().replace("\r\n", "\n") == "\n".join([*BODY, ""])


async def test_the_date_goes_along_as_a_calendar_part_on_demand(tmp_path: Path) -> None:
    records = notebook()
    meeting = next(one.meeting for one in records.interviews.values() if one.meeting is not None)
    interview = replace(records.interviews[draft(records).interview_id], meeting=meeting)
    async with at_desk(given(tmp_path, put(records, interview))) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "with the date")
        await desk.press("enter")
        await desk.until(lambda: desk.toasts)
    (path,) = tmp_path.glob("*.eml")
    text, calendar = email.message_from_bytes(path.read_bytes(), policy=policy.default).iter_parts()
    assert text.get_content_type() == "text/plain"
    assert calendar.get_content_type() == "text/calendar"
    event = calendar.get_payload(decode=True)
    assert isinstance(event, bytes)
    assert b"BEGIN:VEVENT" in event
    assert b"BEGIN:VALARM" not in event


async def test_a_name_that_is_a_path_stays_a_name(tmp_path: Path) -> None:
    records = person(notebook(), name="../../etc/pass\nwd\x00: CON")
    async with at_desk(given(tmp_path, records)) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "Save as text")
        await desk.press("enter")
        await desk.until(lambda: desk.toasts)
    (path,) = tmp_path.glob("*.txt")
    assert path.name == "request-etc-pass-wd-con.txt"
    assert path.read_text("utf-8") == "\n".join(["A request", "", *BODY, ""])


async def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    async with at_desk(given(tmp_path)) as desk:
        for answer, content in ((("end", "enter"), "mine"), (("down", "enter"), "A request")):
            await open_letter(desk)
            await desk.press("f9")
            await choose(desk, "Save as text")
            await desk.replace("mine.txt", "enter")
            await desk.until(lambda: "There already" in desk.text)
            assert (tmp_path / "mine.txt").read_text() == "mine"
            await desk.press(*answer)
            assert (tmp_path / "mine.txt").read_text("utf-8").startswith(content)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/nowhere/at/all.txt", "cannot be written"),
        ("~nobody-of-that-name/x.txt", "cannot be written"),
        ("x" * 300, "cannot be written"),
        ("..", "Saved as"),
    ],
)
async def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path, typed: str, words: str) -> None:
    (tmp_path / "here").mkdir()
    async with at_desk(given(tmp_path / "here")) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "Save as text")
        await desk.replace(typed, "enter")
        await desk.until(lambda: desk.toasts)
        assert words in desk.toasts[-1]


async def test_a_mailto_link_is_shown_in_full_and_copied(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        written = raw(desk)
        await desk.press("f9")
        await choose(desk, "mailto")
        await desk.until(lambda: desk.toasts)
        link = clipboard(written)
        assert link.startswith(
            f"mailto:{desk.notebook.contacts[draft(desk.notebook).contact_id].email}?subject="
        )
        assert link in "".join(line.strip(" │▕▏") for line in desk.lines)
        await desk.press("enter")
        assert desk.shown == "Letter"


async def test_a_web_mailer_is_chosen_and_its_link_shown_and_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("a link was opened")

    monkeypatch.setattr("webbrowser.open", opened)
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        written = raw(desk)
        await desk.press("f9")
        await choose(desk, "web mailer")
        assert "Gmail" in desk.text
        await choose(desk, "Gmail")
        await desk.until(lambda: desk.toasts)
        assert "A new message in Gmail" in desk.text
        assert clipboard(written).startswith("https://mail.google.com/mail/?view=cm&fs=1&to=")


@pytest.mark.parametrize("way", ["mailto", "eml", "Send with"])
async def test_without_an_address_there_is_a_sentence_and_no_file(tmp_path: Path, way: str) -> None:
    records = person(notebook(), email="a@b.example, c@d.example")
    async with at_desk(given(tmp_path, records, ("true",))) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, way)
        await desk.until(lambda: desk.toasts)
        assert "more than one address" in desk.toasts[-1]
        assert desk.shown == "Letter"
    assert list(tmp_path.iterdir()) == []


async def test_a_text_too_long_for_a_link_or_a_clipboard_says_so(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path, notebook(body=("x" * 80_000,)))) as desk:
        await open_letter(desk)
        await desk.press("f8")
        await desk.until(lambda: desk.toasts)
        assert desk.toasts[-1].startswith(
            "The text is too long for a terminal's clipboard. f9 has other ways. "
        )
        await desk.press("f9")
        await choose(desk, "mailto")
        await desk.until(lambda: "save it as .eml" in desk.toasts[-1])


# a program


def fake(tmp_path: Path, script: str) -> tuple[str, ...]:
    """A program like sendmail that counts its calls."""
    body = f"echo call >> {tmp_path}/calls; cat > {tmp_path}/got; {script}"
    return (str(program(tmp_path, "msmtp", body)), "-t")


def calls(tmp_path: Path) -> int:
    path = tmp_path / "calls"
    return len(path.read_text().splitlines()) if path.exists() else 0


def unframed(desk: Desk) -> str:
    """The words on the screen, without the frames that break their lines."""
    return " ".join(desk.text.replace("│", " ").split())


async def send(desk: Desk, *keys: str) -> None:
    """The preview, then keys."""
    await open_letter(desk)
    await desk.press("f9")
    await choose(desk, "Send with")
    await desk.until(lambda: desk.shown == "PreviewDialog")
    await desk.press(*keys)


@pytest.mark.parametrize("size", [(80, 24), SMALL])
async def test_the_exact_message_is_shown_first_and_the_cursor_is_on_cancel(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, "exit 0")), size) as desk:
        before = desk.notebook
        await send(desk)
        assert "Exactly this goes to msmtp" in desk.text
        for words in (
            "From: ",
            "To: ",
            "Subject: A request",
            "Cancel: nothing is sent",
            "Send it now with msmtp",
        ):
            assert words in desk.text
        await desk.press("tab", "end")
        await desk.until(lambda: "gather information" in desk.text)
        await desk.press("tab", "enter")
        assert desk.shown == "Letter"
        assert desk.notebook == before
    assert calls(tmp_path) == 0


async def test_a_deliberate_key_sends_exactly_what_was_shown_and_logs_it(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, "exit 0"))) as desk:
        message = draft(desk.notebook)
        name = desk.notebook.contacts[message.contact_id].name
        await send(desk, "down", "enter")
        await desk.until(lambda: desk.shown != "HandingDialog" and desk.toasts)
        assert desk.toasts[-1] == f"Handed to msmtp, and marked as sent: the request to {name}."
        assert desk.notebook.messages[message.id].sent_at == desk.app.setup.clock()
        event = desk.notebook.interviews[message.interview_id].events[-1]
        assert (event.kind, event.text, event.message_id) == (EventKind.ASKED, "handed to msmtp", message.id)
        assert desk.shown != "Letter"
    got = (tmp_path / "got").read_bytes()
    assert b"\r" not in got
    assert [*email.message_from_bytes(got)][:3] == ["From", "To", "Subject"]
    assert "X-Unsent" not in email.message_from_bytes(got)
    assert calls(tmp_path) == 1
    assert list((tmp_path / "state" / "sending").iterdir()) == []


async def test_pressing_enter_again_and_again_sends_once(tmp_path: Path) -> None:
    script = f"while [ ! -e {tmp_path}/go ]; do sleep 0.02; done"
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, script))) as desk:
        await send(desk, "down", "enter", "enter", "enter", "f10", "escape", "q", "x")
        assert desk.shown == "HandingDialog"
        await desk.until(lambda: "changes nothing" in unframed(desk))
        (tmp_path / "go").touch()
        await desk.until(lambda: desk.shown not in ("HandingDialog", "Letter"))
        assert (
            len(
                [
                    e
                    for i in desk.notebook.interviews.values()
                    for e in i.events
                    if e.text == "handed to msmtp"
                ]
            )
            == 1
        )
        assert desk.notebook.messages[key()].body == BODY
    assert calls(tmp_path) == 1


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 75", "for now it cannot be delivered: try again later. The draft is kept."),
        (
            "printf 'no\\r\\nauth\\033[2J' >&2; exit 77",
            "it was not let in. The draft is kept. It says: no auth[2J",
        ),
        ("exit 1", "it ended with 1"),
    ],
)
async def test_a_failure_keeps_the_draft_and_logs_nothing(tmp_path: Path, script: str, words: str) -> None:
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, script))) as desk:
        before = desk.notebook
        await send(desk, "down", "enter")
        await desk.until(lambda: desk.toasts)
        assert words in desk.toasts[-1]
        assert desk.toasts[-1].startswith("Not sent")
        assert desk.shown == "Letter"
        assert desk.notebook == before
        await desk.press("f9")
        await choose(desk, "Send with")
        await desk.until(lambda: "Exactly this goes to msmtp" in desk.text)
        assert "nobody knows" not in desk.text
    assert list((tmp_path / "state" / "sending").iterdir()) == []


async def test_a_program_that_is_missing_is_a_sentence(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path, sendmail=("no-such-program", "-t"))) as desk:
        await send(desk, "down", "enter")
        await desk.until(lambda: desk.toasts)
        assert "no-such-program cannot be started: no such file" in desk.toasts[-1]
        assert desk.notebook.messages[key()].sent_at is None


async def test_a_program_that_does_not_answer_leaves_a_warning_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_interviews.exchange.sendmail.hand_over.__defaults__", (0.3,))
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, "sleep 60"))) as desk:
        await send(desk, "down", "enter")
        await desk.until(lambda: desk.toasts)
        assert "did not answer" in desk.toasts[-1]
        assert desk.notebook.messages[key()].sent_at is None
        await desk.press("f9")
        await choose(desk, "Send with")
        await desk.until(lambda: "nobody knows" in unframed(desk))
        await desk.press("enter", "f10")
        await desk.until(lambda: desk.shown != "Letter")
        assert unsure_since(tmp_path / "state", key()) is None


async def test_what_speaks_against_it_is_said_before_anything_is_shown(tmp_path: Path) -> None:
    records = notebook(body=("",))
    async with at_desk(given(tmp_path, records, fake(tmp_path, "exit 0"))) as desk:
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "Send with")
        await desk.until(lambda: desk.toasts)
        assert desk.toasts[-1].startswith("Not yet")
        assert desk.shown == "Letter"
    assert calls(tmp_path) == 0


@contextmanager
def holding(state: Path, message_id: str) -> Iterator[None]:
    """As long as it lasts, the message is on its way in another session."""
    folder = state / "sending"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{message_id}.eml").open("w") as trace:
        fcntl.flock(trace, fcntl.LOCK_EX)
        yield


async def test_another_session_that_hands_it_over_meanwhile_is_not_doubled(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path, sendmail=fake(tmp_path, "exit 0"))) as desk:
        await send(desk, "down")
        with holding(tmp_path / "state", key()):
            await desk.press("enter")
            await desk.until(lambda: desk.toasts)
        assert "Another session is handing it over" in desk.toasts[-1]
    assert calls(tmp_path) == 0


@pytest.mark.parametrize("way", ["Send with", "mailto", "web mailer", "eml"])
async def test_hostile_words_do_nothing_to_the_screen_on_any_way(tmp_path: Path, way: str) -> None:
    records = person(notebook(subject=NASTY, body=(NASTY, ".", NASTY)), name=NASTY)
    async with at_desk(given(tmp_path, records, ("true",))) as desk:
        await open_letter(desk)
        await desk.press("f8", "f9")
        await choose(desk, way)
        await desk.press("enter")
        await desk.until(lambda: desk.toasts)
        assert desk.app.is_running
        assert [line for line in desk.lines if not is_clean(line)] == []


# an editor


async def test_without_a_terminal_to_lend_the_editor_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    async with at_desk(given(tmp_path)) as desk:
        await open_letter(desk)
        for way, words in (("editor", "cannot be lent"), ("Show it alone", "cannot show it alone")):
            await desk.press("f9")
            await choose(desk, way)
            await desk.until(lambda: desk.toasts)
            assert words in desk.toasts[-1]


async def test_what_the_editor_leaves_is_one_step_of_undo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lend_at_once(monkeypatch)
    one = program(tmp_path, "ed", 'printf "PS: [/x] \\033[2J\\302\\205more\\r\\n" >> "$1"')
    monkeypatch.setenv("VISUAL", str(one))
    async with at_desk(given(tmp_path)) as desk:
        message = draft(desk.notebook)
        await open_letter(desk)
        await desk.type("Hello! ", "f9")
        await choose(desk, "editor")
        await desk.until(lambda: "in the draft now" in desk.toasts[-1])
        wanted = ("Hello! Dear Ingrid,", *BODY[1:], "PS: [/x] [2J", "more")
        assert desk.notebook.messages[message.id].body == wanted
        assert desk.app.screen.query_one(Editor).text == "\n".join(wanted)
        await desk.type("!")
        await desk.press("escape", "u", "u")
        assert desk.notebook.messages[message.id].body == ("Hello! Dear Ingrid,", *BODY[1:])
    assert list((tmp_path / "state" / "editing").iterdir()) == []


def lend_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the terminal of the test could be lent; the pty tests lend a real one."""
    monkeypatch.setattr("tui_interviews.ui.outsideeditor.lend", lambda _, use: use())


@pytest.mark.parametrize(
    ("script", "words"),
    [("exit 1", "ended with 1"), (': > "$1"', "left nothing"), ('printf "\\351" > "$1"', "is not UTF-8")],
)
async def test_an_editor_that_fails_leaves_the_draft_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    lend_at_once(monkeypatch)
    monkeypatch.setenv("VISUAL", str(program(tmp_path, "ed", script)))
    async with at_desk(given(tmp_path)) as desk:
        before = desk.notebook
        await open_letter(desk)
        await desk.press("f9")
        await choose(desk, "editor")
        await desk.until(lambda: desk.toasts)
        assert words in desk.toasts[-1]
        assert desk.notebook == before


async def test_a_message_that_was_sent_is_neither_written_on_nor_sent_again(tmp_path: Path) -> None:
    async with at_desk(given(tmp_path, notebook(sent_at=Clock().now), ("true",))) as desk:
        await open_letter(desk)
        await desk.press("f9")
        assert "Save as .eml" in desk.text
        assert "editor" not in desk.text
        assert "Send with" not in desk.text


@pytest.mark.parametrize(
    ("keys", "body", "is_there"),
    [
        (("enter",), BODY, True),
        (("down", "enter"), ("Dear Ingrid,", "found again"), False),
        (("down", "down", "enter"), BODY, False),
    ],
)
async def test_what_an_editor_left_when_the_app_ended_is_offered_at_the_next_start_and_in_its_letter(
    tmp_path: Path, keys: tuple[str, ...], body: tuple[str, ...], is_there: bool
) -> None:
    folder = tmp_path / "state" / "editing" / f"{key()}-0a1b2c3d"
    folder.mkdir(parents=True)
    (folder / "before.txt").write_text("Dear Ingrid,\n")
    (folder / "text.txt").write_text("Dear Ingrid,\nfound again\n")
    async with at_desk(given(tmp_path)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog" and "A text for" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: "Your editor left this" in desk.text and "found again" in desk.text)
        await desk.press(*keys)
        await desk.until(lambda: desk.shown == "Letter" and desk.notebook.messages[key()].body == body)
        assert desk.app.screen.query_one(Editor).text == "\n".join(body)
    assert folder.exists() == is_there
