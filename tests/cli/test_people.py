"""Adding, finding, noting and logging people."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.cli.conftest import Shell
from tui_interviews.domain.change import Change
from tui_interviews.domain.interview import Focus
from tui_interviews.domain.question import PlannedQuestion
from tui_interviews.store.opening import open_store

PERSON = [
    "id",
    "name",
    "title",
    "employer",
    "email",
    "phone",
    "url",
    "timezone",
    "found_via",
    "referred_by",
    "why",
    "rank",
    "tags",
    "is_do_not_contact",
    "do_not_contact_reason",
]


@pytest.fixture
def two(shell: Shell) -> Shell:
    """A notebook with two people whose names have a part in common."""
    shell("add", "contact", "Ada Okafor", "--title", "metadata librarian", "--email", "ada@example.org")
    shell("add", "contact", "Ada Müller", "--employer", "Stadtbibliothek")
    return shell


def test_an_added_contact_is_answered_and_listed_with_every_field(shell: Shell) -> None:
    added = shell(
        *(
            "add",
            "contact",
            "Ada Okafor",
            "--title",
            "librarian",
            "--employer",
            "Tufts",
            "--email",
            "a@example.org",
        ),
        *(
            "--phone",
            "1",
            "--url",
            "https://example.org/a",
            "--timezone",
            "Europe/Berlin",
            "--found-via",
            "LinkedIn",
        ),
        *("--referred-by", "Grace", "--why", "the only one", "--rank", "2", "--json"),
    )
    assert (added.code, list(added.json)) == (0, PERSON)
    told = added.json
    assert (told["timezone"], told["why"], told["rank"]) == ("Europe/Berlin", "the only one", 2)
    assert shell("list", "contacts", "--json").json == [added.json]


def test_a_contact_comes_with_an_interview_to_prepare(two: Shell) -> None:
    listed = two("list", "interviews", "--json").json
    assert [(row["who"], row["stage"]) for row in listed] == [
        ("Ada Okafor", "prepare"),
        ("Ada Müller", "prepare"),
    ]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("  \u200e ",), "needs a name"),
        (("Eve", "--timezone", "Berln"), "no time zone “Berln”: did you mean Europe/Berlin?"),
        (("Eve", "--days-off", "xy"), "no calendar of method.yaml (us, uk, de, fr, il)"),
        (("Eve", "--path", "diving"), "no career path 'diving'"),
        (("Eve", "--rank", "4"), "a rank is 0, 1, 2 or 3"),
        (("Somebody Else", "--email", "ADA@example.org"), "Ada Okafor is there already"),
    ],
)
def test_a_contact_that_cannot_be_is_refused_with_a_sentence(
    two: Shell, argv: tuple[str, ...], words: str
) -> None:
    answer = two("add", "contact", *argv)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err
    assert len(two("list", "contacts", "--json").json) == 2


@pytest.mark.parametrize("who", ["ada muller", "MÜLLER", "müll"])
def test_a_person_is_found_by_part_of_the_name_whatever_case_and_accents(two: Shell, who: str) -> None:
    assert two("show", who, "--json").json["name"] == "Ada Müller"


def test_a_person_is_found_by_id(two: Shell) -> None:
    first = two("list", "contacts", "--json").json[0]
    assert two("show", first["id"], "--json").json["name"] == first["name"]


def test_a_whole_name_wins_over_a_longer_one_that_holds_it(two: Shell) -> None:
    two("add", "contact", "Ada")
    assert two("show", "ada", "--json").json["name"] == "Ada"


def test_of_several_people_none_is_taken_and_all_are_listed(two: Shell) -> None:
    answer = two("note", "ada", "hello")
    assert (answer.code, answer.out) == (1, "")
    assert "Ada Okafor · metadata librarian" in answer.err
    assert "Ada Müller · Stadtbibliothek" in answer.err
    assert [row["notes"] for row in two("list", "interviews", "--json").json] == [[], []]


def test_several_people_are_listed_in_the_json_error(two: Shell) -> None:
    answer = two("show", "ada", "--json")
    assert answer.code == 1
    assert "can be 2 people" in answer.json["error"]
    assert [match["name"] for match in answer.json["matches"]] == ["Ada Okafor", "Ada Müller"]


def test_nobody_is_a_failure_with_the_nearest_name(two: Shell) -> None:
    answer = two("show", "Ada Okafro", "--json")
    assert (answer.code, "did you mean Ada Okafor?" in answer.json["error"]) == (1, True)


def test_a_note_is_saved_before_it_says_so(two: Shell) -> None:
    assert two("note", "okafor", "she likes", "spreadsheets").out == "saved\n"
    (note,) = two("show", "okafor", "--json").json["interviews"][0]["notes"]
    assert (note["text"], note["begun_at"]) == ("she likes spreadsheets", "2026-05-04T10:00:00+02:00")


def test_the_first_character_of_a_note_is_a_mark(two: Shell) -> None:
    two("note", "okafor", "! will send the style guide")
    (note,) = two("show", "okafor", "--json").json["interviews"][0]["notes"]
    assert (note["mark"], note["text"]) == ("promise", "will send the style guide")


def test_a_sign_with_nothing_behind_it_is_a_note_and_an_empty_one_is_refused(two: Shell) -> None:
    assert two("note", "okafor", "!").out == "saved\n"
    assert two("note", "okafor", " ").err == "tui-interviews: the note is empty: write it after the name\n"


def test_what_happened_moves_the_interview_on(two: Shell) -> None:
    two("log", "okafor", "asked", "--channel", "email", "--at", "2026-05-01 09:00")
    answer = two("log", "okafor", "scheduled", "--at", "2026-05-06 14:30", "--json")
    assert (answer.code, answer.json["kind"]) == (0, "scheduled")
    (interview,) = two("show", "okafor", "--json").json["interviews"]
    assert interview["stage"] == "interview"
    assert interview["meeting"]["starts_at"] == "2026-05-06T14:30:00+02:00"


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("scheduled",), "say when you talk"),
        (("asked", "--at", "2027-01-01 10:00"), "still to come"),
        (("asked", "--at", "2026-02-30 10:00"), "2026-02-30"),
        (("asked", "--at", "2026-02-30"), "no 2026-02-30 in the calendar"),
        (("asked", "--at", "2027-01-01"), "still to come"),
        (("scheduled", "--at", "2027-01-01"), "no time of day"),
    ],
)
def test_an_impossible_moment_is_refused(two: Shell, argv: tuple[str, ...], words: str) -> None:
    answer = two("log", "okafor", *argv)
    assert (answer.code, words in answer.err) == (1, True), answer.err


def test_of_what_has_happened_the_day_is_enough(two: Shell) -> None:
    two("log", "okafor", "asked", "--at", "2026-05-01")
    (interview,) = two("show", "okafor", "--json").json["interviews"]
    assert interview["events"][0]["at"] == "2026-05-01T12:00:00+02:00"


def test_search_finds_what_was_noted_and_names_who_said_it(two: Shell) -> None:
    two("note", "müller", "Weekly vendor statistics")
    (hit,) = two("search", "VENDOR", "--json").json
    assert (list(hit), hit["kind"], hit["who"]) == (["kind", "who", "text", "id"], "note", "Ada Müller")


def test_search_understands_the_filters_of_the_screen(two: Shell) -> None:
    two("note", "müller", "Weekly vendor statistics")
    two("note", "müller", "!Sends the vendor list")
    (hit,) = two("search", "vendor", "who:ada", "mark:promise", "since:1 May 2026", "--json").json
    assert hit["text"] == "Sends the vendor list"
    assert two("search", "kind:note", "who:okafor", "--json").json == []


def test_a_wrong_filter_is_refused_with_the_nearest_one(two: Shell) -> None:
    answer = two("search", "vendor", "knd:note")
    assert (answer.code, answer.out) == (1, "")
    assert "there is no filter knd:; did you mean kind?" in answer.err
    assert "is no day that is understood here" in two("search", "since:never").err


def test_what_is_not_found_is_an_empty_list_and_no_failure(two: Shell) -> None:
    answer = two("search", "zeppelin", "--json")
    assert (answer.code, answer.json) == (0, [])


def test_show_tells_what_was_allowed(shell: Shell) -> None:
    shell("demo", "--into", str(shell.home))
    text = shell("show", "Priya").out
    assert "  may be recorded: yes, sound only, deleted after the notes\n  asked: " in text
    assert "recording deleted" in text


def test_show_tells_a_reader_about_research_events_and_notes(two: Shell) -> None:
    two("log", "okafor", "asked", "--at", "2026-05-01 09:00")
    two("note", "okafor", "$ about 60,000")
    text = two("show", "okafor").out
    assert "Ada Okafor\n  metadata librarian\n  e-mail: ada@example.org\n" in text
    assert "  2026-05-01 09:00  asked\n" in text
    assert "    pay: about 60,000\n" in text


def test_escape_sequences_in_arguments_never_come_back(two: Shell) -> None:
    two("add", "contact", "Eve \x1b]0;gone\x07[/x]\u202e", "--title", "a\x9bb")
    answer = two("show", "eve")
    assert answer.out.startswith("Eve ]0;gone[/x]\n  ab\n")


def test_nothing_is_logged_as_written_to_somebody_marked_do_not_contact(two: Shell) -> None:
    marked = next((two.home / "data" / "people").glob("ada-okafor-*.json"))
    text = marked.read_text().replace('"is_do_not_contact": false', '"is_do_not_contact": true')
    marked.write_text(
        text.replace('"do_not_contact_reason": ""', '"do_not_contact_reason": "asked me not to"')
    )
    answer = two("log", "okafor", "asked")
    assert answer.code == 1
    assert "Ada Okafor is marked “do not contact”: asked me not to" in answer.err
    assert two("log", "okafor", "replied").code == 0
    answer = two("message", "request", "okafor")
    assert (answer.code, answer.out) == (1, "")
    assert "Ada Okafor is marked “do not contact”" in answer.err
    assert "do not contact" in two("list", "contacts").out
    assert "  do not contact: asked me not to\n" in two("show", "okafor").out
    answer = two("add", "contact", "Ada Okafor", "--email", "ada@example.org")
    assert "Ada Okafor is there already, with the id" in answer.err
    assert "and marked “do not contact”" in answer.err
    for row in (two("list", "contacts", "--json").json[1], two("show", "okafor", "--json").json):
        assert (row["is_do_not_contact"], row["do_not_contact_reason"]) == (True, "asked me not to")


def test_when_something_happened_may_be_said_in_words(two: Shell) -> None:
    for kind, when, meant in (
        ("asked", "yesterday noon", "2026-05-03T12:00:00+02:00"),
        ("nudged", "today at 9", "2026-05-04T09:00:00+02:00"),
        ("replied", "last Friday 3pm", "2026-05-01T15:00:00+02:00"),
        ("declined", "2 May", "2026-05-02T12:00:00+02:00"),
        ("scheduled", "Thursday next week at 10", "2026-05-14T10:00:00+02:00"),
        ("held", "9:30", "2026-05-04T09:30:00+02:00"),
        ("thanked", "yesterday", "2026-05-03T12:00:00+02:00"),
        ("reported", "8 am", "2026-05-04T08:00:00+02:00"),
    ):
        answer = two("log", "müller", kind, "--at", when, "--json")
        assert answer.code == 0, answer.err
        (interview,) = two("show", "müller", "--json").json["interviews"]
        at = interview["meeting"]["starts_at"] if kind == "scheduled" else answer.json["at"]
        assert (kind, at) == (kind, meant)


def test_a_note_during_a_talk_is_under_the_question_in_focus(two: Shell) -> None:
    data = two.home / "data"
    opened = open_store(data)
    okafor = next(one for one in opened.notebook.contacts.values() if "Okafor" in one.name)
    before = next(one for one in opened.notebook.interviews.values() if one.contact_id == okafor.id)
    began = datetime(2026, 5, 4, 14, 0, tzinfo=UTC)
    plan = (PlannedQuestion("q1", "First?"), PlannedQuestion("q2", "Second?"))
    running = replace(before, plan=plan, started_at=began, focus=(Focus(began, "q2"),))
    opened.keeper.write([Change("interviews", before.id, before, running)])
    assert two("note", "okafor", '"spreadsheets are the job').out == "saved\n"
    (note,) = open_store(data).notebook.interviews[before.id].notes
    assert (note.text, note.mark, note.question_id) == ("spreadsheets are the job", "quote", "q2")
