"""What was written to somebody, taken away as text."""

import email
from dataclasses import replace
from datetime import datetime
from email import policy
from pathlib import Path

import pytest

from tests.cli.conftest import NOW, Shell
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
        (
            ("--of", "ada", "--format", "zip"),
            "message can be exported as md or txt or eml or json, not as zip",
        ),
    ],
)
def test_what_cannot_be_exported_is_told(known: Shell, argv: tuple[str, ...], said: str) -> None:
    answer = known("export", "message", *argv)
    assert (answer.code, answer.out, said in answer.err) == (1, "", True)


def test_an_eml_file_is_a_draft_for_a_mail_program(shell: Shell, tmp_path: Path) -> None:
    shell("add", "contact", "Zoë\r\nBcc: evil@example.org", "--email", "zoe@kestrel.example")
    write_profile(shell)
    draft(shell, "A question\r\nBcc: evil@example.org", "Dear Zoë,", "", "Yours")
    shell("export", "message", "--of", "zoe", "--format", "eml", "-o", str(tmp_path / "x.eml"))
    message = email.message_from_bytes((tmp_path / "x.eml").read_bytes(), policy=policy.default)
    assert message["Bcc"] is None
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "zoe@kestrel.example"
    assert message["From"].addresses[0].display_name == "Nia Reyes"
    assert message["Subject"] == "A question Bcc: evil@example.org"
    assert message["Date"].datetime == datetime.fromisoformat(NOW)
    assert message.get_content().splitlines() == ["Dear Zoë,", "", "Yours"]
    assert "\r\nX-Unsent: 1" in raw_stdout(shell)


def raw_stdout(shell: Shell) -> str:
    """The file on stdout, with the line ends that it has."""
    return shell("export", "message", "--of", "zoe", "--format", "eml").out


def write_profile(shell: Shell) -> None:
    """The user has a name and an address."""
    opened = open_store(places(str(shell.home)).data)
    profile = replace(opened.notebook.profile, name="Nia Reyes", email="nia@simmons.example")
    opened.keeper.write(changes(opened.notebook, replace(opened.notebook, profile=profile)))


@pytest.mark.parametrize(
    ("address", "words"), [("", "No e-mail address of"), ("a@b.example, c@d.example", "")]
)
def test_without_one_address_there_is_a_sentence_and_no_file(
    shell: Shell, tmp_path: Path, address: str, words: str
) -> None:
    shell("add", "contact", "Ada Okafor", *(["--email", address] if address else []))
    write_profile(shell)
    draft(shell, "A question", "Dear Ada")
    answer = shell("export", "message", "--of", "ada", "--format", "eml", "-o", str(tmp_path / "x.eml"))
    assert (answer.code, answer.out, words in answer.err) == (1, "", True)
    assert "`--format txt` needs no address" in answer.err
    assert not (tmp_path / "x.eml").exists()


def test_without_an_address_of_ones_own_there_is_a_sentence(known: Shell) -> None:
    draft(known, "A question", "Dear Ada")
    answer = known("export", "message", "--of", "ada", "--format", "eml", "--json")
    assert answer.code == 1
    assert "No e-mail address of yours" in answer.json["error"]


@pytest.mark.parametrize("is_sent", [False, True])
def test_a_draft_to_somebody_not_to_be_contacted_stays_and_what_was_sent_can_be_taken_away(
    known: Shell, *, is_sent: bool
) -> None:
    draft(known, "Your work", "Dear Ada Okafor,", is_sent=is_sent)
    (file,) = (known.home / "data" / "people").glob("ada*.json")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"is_do_not_contact": false', '"is_do_not_contact": true'), encoding="utf-8")
    answer = known("export", "message", "--of", "ada", "--format", "txt")
    assert (answer.code == 0, "Dear Ada Okafor" in answer.out) == (is_sent, is_sent)
    assert ("marked “do not contact”, so the draft stays here" in answer.err) is not is_sent
