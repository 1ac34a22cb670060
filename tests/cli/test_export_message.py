"""What was written to somebody, taken away as text."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.domain.builders import at
from tui_interviews.domain.change import changes
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import add_draft, mark_sent
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import current_interview
from tui_interviews.domain.occasion import Occasion, encode_id
from tui_interviews.paths import places
from tui_interviews.store.opening import open_store


@pytest.fixture
def known(shell: Shell) -> Shell:
    shell("add", "contact", "Ada Okafor")
    return shell


def draft(
    shell: Shell, subject: str, *body: str, channel: Channel = Channel.EMAIL, is_sent: bool = False
) -> None:
    """A message to Ada, written in the app."""
    opened = open_store(places(str(shell.home)).data)
    (contact,) = opened.notebook.contacts.values()
    interview = current_interview(opened.notebook, contact.id)
    assert interview is not None
    number = 10 * len(opened.notebook.messages)
    occasion = Occasion(at("2026-05-03 15:00"), lambda: encode_id(number))
    after = add_draft(opened.notebook, occasion, interview.id, Purpose.REQUEST, channel, subject, body)
    if is_sent:
        after = mark_sent(after, Occasion(occasion.now, lambda: encode_id(number + 1)), occasion.new_id())
    opened.keeper.write(changes(opened.notebook, after))


def test_a_draft_is_markdown_in_which_nothing_is_markup(known: Shell) -> None:
    draft(known, "*A* question", "Dear Ada,", "", "# [x](y)")
    answer = known("export", "message", "--of", "ada")
    assert answer.code == 0
    assert answer.out == (
        "# Request to Ada Okafor\n\nE-mail, a draft, not sent yet.\n\n**\\*A\\* question**\n\n"
        "Dear Ada,\n\n\\# \\[x\\](y)\n"
    )


def test_as_plain_text_it_is_what_is_sent(known: Shell) -> None:
    draft(known, "A question", "Dear Ada,", "", "*Yours*")
    answer = known("export", "message", "--of", "ada", "--format", "txt")
    assert answer.out == "Subject: A question\n\nDear Ada,\n\n*Yours*\n"


def test_as_json_it_is_the_message_as_on_the_disk(known: Shell) -> None:
    draft(known, "A question", "Dear Ada,", "Yours")
    found = known("export", "message", "--of", "ada", "--json").json
    assert (found["subject"], found["body"], found["channel"]) == (
        "A question",
        ["Dear Ada,", "Yours"],
        "email",
    )


def test_a_subject_that_the_channel_does_not_have_stays_at_home(known: Shell) -> None:
    draft(known, "A question", "Dear Ada", channel=Channel.LINKEDIN)
    assert known("export", "message", "--of", "ada", "--format", "txt").out == "Dear Ada\n"


def test_a_draft_goes_before_what_was_sent(known: Shell) -> None:
    draft(known, "First", "Sent.", is_sent=True)
    assert "E-mail, sent Sun 3 May 2026" in known("export", "message", "--of", "ada").out
    draft(known, "Second", "Draft.")
    assert "Draft." in known("export", "message", "--of", "ada").out


def test_a_folder_gets_a_file_with_a_name_of_its_own(known: Shell, tmp_path: Path) -> None:
    draft(known, "First", "Draft.")
    known("export", "message", "--of", "ada", "-o", str(tmp_path))
    assert (tmp_path / "ada-okafor-request.md").read_text("utf-8").startswith("# Request to Ada Okafor")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "a message is to somebody: say to whom with --of WHO"),
        (("--of", "ada"), "nothing was written to Ada Okafor yet"),
        (("--of", "ada", "--format", "zip"), "message can be exported as md or txt or json, not as zip"),
    ],
)
def test_what_cannot_be_exported_is_told(known: Shell, argv: tuple[str, ...], said: str) -> None:
    answer = known("export", "message", *argv)
    assert (answer.code, answer.out, said in answer.err) == (1, "", True)
