"""The letter: what a careful reader objects to, and other ways to send it, by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from tests.domain.builders import at, happened, person
from tests.ui.desk import FULL, SMALL, Desk, at_desk, library, setup
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import add_draft
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import joined, tidy_lines
from tui_interviews.ui.widgets.editor import Editor

GOOD = (
    "Dear Ada Okafor,\n\nYour article brought me to you. Could you spare 20 minutes for an informational interview? "
    "It is a talk to gather information."
)


def desk_of(body: str | None = None, channel: Channel = Channel.EMAIL) -> Notebook:
    """Ada is ready to be asked; a draft lies there if it has words."""
    me = Profile(name="Nia", introduction="a student", studies="library science", email="nia@x.example")
    notebook, _, interview = person(
        put(Notebook(), me),
        title="Librarian",
        employer="Tufts",
        found_via="the staff page",
        email="ada@x.example",
    )
    notebook, interview = happened(notebook, interview, (EventKind.PREPARED, "2026-11-26 09:00"))
    if body is None:
        return notebook
    occasion = Occasion(at("2026-11-26 13:00"), lambda: "draft")
    return add_draft(
        notebook,
        occasion,
        interview.id,
        Purpose.REQUEST,
        channel,
        "About your work",
        tidy_lines(body),
        "gone",
    )


@asynccontextmanager
async def letter(
    body: str | None = None, channel: Channel = Channel.EMAIL, size: tuple[int, int] = FULL
) -> AsyncIterator[Desk]:
    """The letter, opened by keys."""
    async with at_desk(setup(desk_of(body, channel)), size) as desk:
        await desk.press("3", "enter", "enter")
        await desk.until(lambda: desk.focus_id == "body")
        yield desk


def the_message(desk: Desk) -> Message:
    (message,) = desk.notebook.messages.values()
    return message


def pane(desk: Desk) -> str:
    """The right pane as one text."""
    return " ".join(" ".join(line.rpartition("│")[2].strip(" ▁▂▃▄▅▆▇█") for line in desk.lines).split())


def selected(desk: Desk) -> str:
    return desk.app.screen.query_one(Editor).selected_text


async def test_an_objection_shows_its_rule_the_words_and_why() -> None:
    async with letter(f"{GOOD} Are you hiring?") as desk:
        assert "1 to mend › mend · asks for a job “Are you hiring”" in pane(desk)
        assert "Ask for information and advice only. Why: Asked for a job, one can only say no;" in pane(desk)


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        ("Call ${my_phone}.", "your phone number: f4, or M in any place"),
        ("The ${career_path} path.", "the career path you explore: P in any place"),
    ],
)
async def test_of_a_gap_the_key_is_named_that_fills_it_for_all_letters(gap: str, said: str) -> None:
    async with letter(f"{GOOD} {gap}") as desk:
        assert said in pane(desk)


async def test_of_two_objections_both_reasons_are_told_of_more_that_of_the_one_gone_to() -> None:
    async with letter(f"{GOOD} Are you hiring? My CV is enclosed.", size=(80, 40)) as desk:
        assert (pane(desk).count("Why: "), pane(desk).count("mend · ")) == (2, 2)
        await desk.press("pagedown", "end")
        await desk.type(" Thx.")
        await desk.until(lambda: "3 to mend" in pane(desk))
        assert pane(desk).count("Why: ") == 1


async def test_nothing_to_object_to_is_said() -> None:
    async with letter(GOOD) as desk:
        assert "✓ nothing to object to" in pane(desk)
        await desk.press("ctrl+n")
        assert desk.toasts[-1] == "There is nothing to object to."


async def test_what_is_typed_is_judged_without_leaving_the_letter() -> None:
    async with letter(GOOD) as desk:
        await desk.press("pagedown", "end")
        await desk.type(" My résumé is attached.")
        await desk.until(lambda: "mend · résumé attached" in pane(desk))
        assert desk.shown == "Letter"


async def test_a_key_goes_from_one_objection_to_the_next_and_selects_its_words() -> None:
    async with letter(f"{GOOD}\n\nAre you\nhiring? My CV is enclosed. ${{my_phone}} Any openings?") as desk:
        await desk.press("ctrl+n")
        assert selected(desk) == "${my_phone}"
        await desk.press("ctrl+n")
        assert selected(desk) == "Are you\nhiring"
        assert "› mend · asks for a job" in pane(desk)
        await desk.press("ctrl+n")
        assert selected(desk) == "Any openings"
        await desk.press("ctrl+n")
        assert selected(desk) == "CV is enclosed"
        assert "Why: Whoever attaches a résumé" in pane(desk)
        await desk.press("ctrl+n")
        assert selected(desk) == "${my_phone}"


async def test_what_is_selected_is_replaced_by_typing() -> None:
    async with letter(f"{GOOD} ${{my_phone}}") as desk:
        await desk.press("ctrl+n")
        await desk.type("617 555 0100", "escape")
        assert joined(the_message(desk).body) == f"{GOOD} 617 555 0100"


async def test_words_of_the_subject_are_selected_there() -> None:
    async with letter(GOOD) as desk:
        await desk.press("shift+tab")
        await desk.replace("Any openings?", "tab")
        await desk.until(lambda: "“Any openings”" in pane(desk))
        await desk.press("ctrl+n")
        assert desk.focus_id == "subject"


async def test_the_reason_of_the_last_objection_can_be_read() -> None:
    bad = f"Hi Ada,\n\nAre you hiring? My CV is enclosed. Thx!! An hour? {GOOD} ${{my_phone}}"
    async with letter(bad) as desk:
        for _ in range(7):
            await desk.press("ctrl+n")
        assert "consider · " in pane(desk)
        assert "Why: " in pane(desk)


async def test_without_room_beside_the_letter_the_head_counts_and_a_toast_tells() -> None:
    async with letter(f"{GOOD} Are you hiring?", size=SMALL) as desk:
        assert "· 1 objection ·" in desk.lines[0]
        await desk.press("ctrl+n")
        assert desk.toasts[-1].startswith("“Are you hiring” It reads as asking for a job.")
        assert selected(desk) == "Are you hiring"


async def test_objections_with_markup_in_their_words_are_shown_as_they_are() -> None:
    async with letter(f"{GOOD} Are [/x] you [b]hiring? {{{{[/x][Acme]}}}}") as desk:
        assert "“{{[/x][Acme]}}”" in pane(desk)


# sending it another way


async def test_another_channel_keeps_the_words_and_the_subject_waits() -> None:
    async with letter("My own words.") as desk:
        await desk.press("f3", "j", "j", "j", "j", "enter")
        message = the_message(desk)
        assert (message.channel, message.body) == (Channel.LINKEDIN, ("My own words.",))
        assert (message.subject, "About your work" in desk.text) == ("About your work", False)
        assert "LinkedIn note" in desk.lines[0]
        assert "at most 300 characters" in desk.text
        await desk.press("f3", "g", "enter")
        assert the_message(desk).channel is Channel.EMAIL
        assert "About your work" in desk.text


async def test_another_channel_is_one_step_of_undo_that_what_was_typed_is_no_part_of() -> None:
    async with letter("My own words.") as desk:
        await desk.press("pagedown", "end")
        await desk.type(" More.")
        await desk.press("f3", "G", "enter")
        assert (the_message(desk).channel, the_message(desk).body) == (
            Channel.MESSAGE,
            ("My own words. More.",),
        )
        await desk.press("escape", "u")
        assert desk.toasts[-1] == "Undone: send it as direct message"
        assert (the_message(desk).channel, the_message(desk).body) == (
            Channel.EMAIL,
            ("My own words. More.",),
        )


async def test_words_that_are_still_the_templates_may_give_way_to_those_for_the_channel() -> None:
    async with letter() as desk:
        before = the_message(desk)
        assert before.template == "request-cold"
        await desk.press("f3", "j", "j", "j", "j", "enter")
        assert "Begin again from “First request, a LinkedIn note”" in desk.text
        await desk.press("enter")
        after = the_message(desk)
        assert (after.channel, after.template) == (Channel.LINKEDIN, "request-linkedin")
        assert after.body[0].startswith("Dear Ada Okafor, I come from library science")
        assert after.subject == before.subject
        assert desk.app.screen.query_one(Editor).text == joined(after.body)
        await desk.press("escape", "u")
        assert the_message(desk) == before


async def test_the_templates_words_can_be_kept_and_the_choice_be_left() -> None:
    async with letter() as desk:
        before = the_message(desk)
        await desk.press("f3", "G", "enter", "escape")
        assert the_message(desk) == before
        await desk.press("f3", "G", "enter", "j", "enter")
        assert the_message(desk) == replace(before, channel=Channel.MESSAGE)


async def test_another_template_keeps_the_channel_where_it_can() -> None:
    async with letter("My own words.", Channel.MESSAGE) as desk:
        await desk.press("f2", "slash")
        await desk.type("in writing", "enter", "enter")
        assert (the_message(desk).template, the_message(desk).channel) == ("request-written", Channel.MESSAGE)


async def test_a_sent_message_stays_as_it_was_sent() -> None:
    async with letter(GOOD) as desk:
        await desk.press("f10")
        await desk.until(lambda: desk.shown == "Contacting")
        sent = the_message(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.press("f3")
        assert (desk.toasts[-1], the_message(desk)) == ("A sent message stays as it was sent.", sent)


# marking it as sent


async def test_a_gap_is_asked_about_before_it_is_marked_as_sent() -> None:
    async with letter(f"{GOOD} ${{my_phone}}") as desk:
        await desk.press("f10")
        assert "“${my_phone}” Your phone number: write the words" in desk.text
        await desk.press("enter")
        assert (desk.shown, the_message(desk).sent_at) == ("Letter", None)
        await desk.press("f10", "j", "enter")
        await desk.until(lambda: desk.shown == "Contacting")
        assert the_message(desk).sent_at is not None


@pytest.mark.parametrize(
    ("body", "channel", "said"),
    [
        ("x" * 301, Channel.LINKEDIN, "One LinkedIn note holds 300 characters; this is 1 over."),
        (" ", Channel.EMAIL, "There"),
    ],
)
async def test_what_cannot_be_sent_cannot_be_marked_as_sent(body: str, channel: Channel, said: str) -> None:
    async with letter(body, channel) as desk:
        await desk.press("f10")
        assert desk.toasts[-1].startswith(f"Not yet {said}")
        assert (desk.shown, the_message(desk).sent_at) == ("Letter", None)


async def test_advice_stops_nobody() -> None:
    async with letter("Hey Ada, are you hiring? My CV is attached!!") as desk:
        await desk.press("f10")
        await desk.until(lambda: desk.shown == "Contacting")
        assert the_message(desk).sent_at is not None


async def test_every_channel_of_the_choice_is_there_with_its_limits() -> None:
    async with letter(GOOD) as desk:
        await desk.press("f3")
        for channel in library().method.channels:
            assert str(channel.words_limit) in desk.text
        assert "50 words, at most 300 characters" in desk.text
