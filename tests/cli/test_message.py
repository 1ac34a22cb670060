"""A draft on stdout, what speaks against it on stderr."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def known(shell: Shell) -> Shell:
    """Ada, with all that a request names of her."""
    shell(
        *("add", "contact", "Ada Okafor", "--title", "Librarian", "--employer", "Tufts"),
        *("--found-via", "the staff directory"),
    )
    return shell


def test_a_draft_is_on_stdout_and_its_checks_on_stderr(known: Shell) -> None:
    answer = known("message", "request", "ada")
    assert answer.code == 0
    assert answer.out.startswith("Subject: A question about your work as Librarian\n\nDear Ada Okafor,\n")
    assert answer.err.startswith("mend, not filled in: “${my_introduction}”")


def test_as_json_it_has_subject_body_channel_and_checks(known: Shell) -> None:
    answer = known("message", "request", "ada", "--json")
    assert (answer.code, answer.err) == (0, "")
    found = answer.json
    assert list(found) == ["subject", "body", "channel", "checks"]
    assert (found["subject"], found["channel"]) == ("A question about your work as Librarian", "email")
    (check,) = found["checks"]
    assert list(check) == ["id", "level", "words", "why", "quoted"]
    assert (check["id"], check["level"]) == ("placeholder", "ask")


def test_nothing_is_stored(known: Shell) -> None:
    known("message", "request", "ada")
    assert known("list", "messages", "--json").json == []


def test_a_channel_has_its_own_template_and_no_subject_where_it_has_none(known: Shell) -> None:
    found = known("message", "request", "ada", "--channel", "linkedin", "--json").json
    assert (found["channel"], found["subject"]) == ("linkedin", "")
    assert len(found["body"]) < 300


def test_a_channel_without_a_template_gets_the_words_of_another_and_that_is_said(known: Shell) -> None:
    answer = known("message", "nudge", "ada", "--channel", "linkedin")
    assert answer.code == 0
    assert answer.err.startswith(
        "There is no template for the channel linkedin; these are the words of nudge-email."
    )
    assert "\nstop, too long to send: “" in answer.err
    assert "One LinkedIn note holds 300 characters; this is" in answer.err


def test_a_template_can_be_named(known: Shell) -> None:
    found = known("message", "request", "ada", "--template", "request-letter", "--json").json
    assert (found["channel"], found["subject"]) == ("letter", "Request for an informational interview")


def test_whoever_is_known_by_a_linkedin_profile_alone_is_written_to_there(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor", "--url", "https://www.linkedin.com/in/ada")
    found = shell("message", "request", "ada", "--json").json
    assert (found["channel"], found["subject"]) == ("linkedin", "")
    shell("log", "ada", "asked", "--channel", "message")
    assert shell("message", "confirm", "ada", "--json").json["channel"] == "message"


def test_whoever_referred_the_user_is_named_first(shell: Shell) -> None:
    shell("add", "contact", "Ada Okafor", "--referred-by", "Bo Lind")
    for channel in ("email", "letter", "phone", "voicemail", "linkedin", "message"):
        found = shell("message", "request", "ada", "--channel", channel, "--json").json
        assert "Bo Lind suggested" in found["body"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("request", "nobody"), "there is nobody called 'nobody'"),
        (("request", "ada", "--template", "request-lettr"), "did you mean request-letter?"),
        (
            ("nudge", "ada", "--template", "request-letter"),
            "request-letter is for a request, not for a nudge",
        ),
    ],
)
def test_what_is_not_there_is_told_with_what_is(known: Shell, argv: tuple[str, ...], said: str) -> None:
    answer = known("message", *argv)
    assert (answer.code, answer.out, said in answer.err) == (1, "", True)


def test_an_unknown_purpose_is_wrong_usage(known: Shell) -> None:
    answer = known("message", "love-letter", "ada")
    assert (answer.code, "keep_in_touch" in answer.err) == (2, True)


def test_checks_of_the_users_own_count(known: Shell) -> None:
    path = Path(known("templates", "copy", "checks").out.strip())
    assert path.name == "checks.yaml"
    mine = "checks:\n  - id: mine\n    kind: found\n    title: mine\n    says: Not so.\n    phrases: [three weeks]\n"
    path.write_text(mine, encoding="utf-8")
    assert "mend, mine: “three weeks” Not so." in known("message", "request", "ada").err
    path.write_text(mine.replace("found", "fund"), encoding="utf-8")
    assert known("templates", "check").out.startswith(
        "checks.yaml:3, kind: unknown word 'fund'; did you mean found?"
    )
    rows = known("templates", "list", "--json").json
    assert ("checks", "yours") in [(row["name"], row["origin"]) for row in rows]
