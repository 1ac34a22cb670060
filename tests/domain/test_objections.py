"""What a careful reader objects to, with the checks as they are shipped."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, person
from tests.domain.letters import ASK, GOOD, LETTERS, WHAT_IT_IS, WHY, Letter
from tests.ui.desk import library
from tui_interviews.domain.card import Card
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import Level
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.message import Message, MessageTemplate, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.objections import objections
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.reading import Objection, Spot
from tui_interviews.domain.text import tidy_lines

NOTES = ("spreadsheets are the job", "weekly vendor statistics, pay 62,000", "ask Bo")
THANKS = "Dear ${contact_address},\n\nThank you for your patience and your careful answers.\n\n${specific_thing}\n\nRobin"


def notebook(notes: tuple[str, ...] = NOTES, **facts: str) -> Notebook:
    """Ada and her interview, two others, and one in the address book; the profile says 20 minutes."""
    known = {
        "title": "Metadata Librarian",
        "employer": "Tufts University",
        "found_via": "the staff directory",
    }
    grown, _, interview = person(**(known | facts))  # type: ignore[arg-type]
    grown = put(grown, replace(interview, notes=tuple(note(n, text) for n, text in enumerate(notes))))
    grown, _, _ = person(grown, "Carl Carlson", start=20, employer="Quill & Sons")
    grown, _, _ = person(grown, "Bo Lind", start=30, employer="Tufts University")
    return put(grown, Card("card", "Zoë Müller", employer="Google"), Profile(name="Nia Reyes"))


def found(
    body: str,
    purpose: Purpose = Purpose.REQUEST,
    channel: Channel = Channel.EMAIL,
    notes: tuple[str, ...] = NOTES,
    within: Notebook | None = None,
    **more: str,
) -> dict[str, Objection]:
    """The objections to a message to Ada, by check."""
    grown = within or notebook(notes)
    interview = min(grown.interviews.values(), key=lambda one: one.id)
    message = Message(
        "m",
        interview.contact_id,
        interview.id,
        purpose,
        channel,
        NOW,
        body=tidy_lines(body),
        **more,  # type: ignore[arg-type]
    )
    return {one.check.id: one for one in objections(message, grown, LIBRARY)}


LIBRARY = replace(
    library(), message_templates=(MessageTemplate("t", "T", Purpose.THANKS, (Channel.EMAIL,), body=THANKS),)
)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_of_every_message_the_right_things_are_said(letter: Letter) -> None:
    one = found(letter.body, letter.purpose, letter.channel, subject=letter.subject, within=whole())
    assert tuple(one) == letter.wrong


def whole() -> Notebook:
    """Bo sent nobody, but is a colleague who may be named."""
    return notebook(("spreadsheets are the job", "Bo Lind is the hiring manager"))


def test_the_table_of_messages_has_every_check_that_is_shipped() -> None:
    spoken = {name for letter in LETTERS for name in letter.wrong}
    assert {check.id for check in LIBRARY.checks} - spoken == {"referrer", "permission"}


def test_only_what_cannot_be_sent_stops_a_message() -> None:
    levels = {check.id for check in LIBRARY.checks if check.level is Level.STOP}
    assert levels == {"empty", "limit", "specific"}


def test_every_check_says_why() -> None:
    assert [check.id for check in LIBRARY.checks if not (check.title and check.says and check.why)] == []


def test_an_objection_names_the_words_as_they_are_written_and_where_they_are() -> None:
    body = f"{GOOD}\n\nMy RÉSUMÉ is\nattached. Any  openings?"
    one = found(body)
    assert one["resume"].quoted == ("RÉSUMÉ is attached",)
    assert one["job"].quoted == ("Any openings",)
    (spot,) = one["job"].spots
    assert body[spot.start : spot.end] == "Any  openings"


def test_words_in_the_subject_are_marked_as_such() -> None:
    assert found(GOOD, subject="Any openings?")["job"].spots == (Spot(0, 12, is_subject=True),)


def test_the_worst_comes_first() -> None:
    levels = [
        one.level for one in found("Hi!! Are you hiring? ${x}" + "x" * 300, channel=Channel.LINKEDIN).values()
    ]
    assert levels == sorted(levels, key=list(Level).index)
    assert levels[:2] == [Level.STOP, Level.ASK]


# length


@pytest.mark.parametrize(("length", "is_over"), [(300, False), (301, True)])
def test_what_the_channel_refuses_stops(length: int, is_over: bool) -> None:
    one = found(f"20 min {'x' * (length - 7)}", channel=Channel.LINKEDIN).get("limit")
    assert (one is not None and one.level is Level.STOP) is is_over


@pytest.mark.parametrize(("words", "wrong"), [(75, None), (76, "aim"), (100, "aim"), (101, "length")])
@pytest.mark.parametrize("explained", [WHAT_IT_IS, WHAT_IT_IS.replace(" held", "\nheld"), ""])
def test_a_first_request_has_75_words_or_100_what_explains_it_not_counted(
    words: int, wrong: str | None, explained: str
) -> None:
    body = f"{ASK} {'word ' * (words - len(ASK.split()))}.\n\n{explained}".replace(" .", ".")
    assert {"aim", "length"} & found(body).keys() == ({wrong} if wrong else set())


# time


@pytest.mark.parametrize(
    "time",
    [
        "20-minute talk",
        "15 to 20 min",
        "twenty minutes",
        "15–20 minutes",
        "20 Minuten",
        "20min",
        "a quarter of an hour",
    ],
)
def test_any_way_to_name_the_time_will_do(time: str) -> None:
    assert "minutes" not in found(GOOD.replace("20 minutes", time))


@pytest.mark.parametrize(
    ("time", "asked"),
    [("an hour", "60"), ("1 hour", "60"), ("two hours", "120"), ("twenty-five to thirty-five minutes", "35")],
)
def test_too_long_a_time_is_told_in_minutes(time: str, asked: str) -> None:
    one = found(GOOD.replace("20 minutes", time))["minutes"]
    assert one.words.startswith(asked)
    assert one.quoted[0] in time


def test_half_an_hour_is_no_hour() -> None:
    one = found(GOOD.replace("20 minutes", "half an hour"))["minutes"]
    assert one.words == "You ask for 30 minutes here; your profile says 20."
    content = put(notebook(), Profile(minutes=30))
    assert "minutes" not in found(GOOD.replace("20 minutes", "half an hour"), within=content)


# people


def test_whoever_sent_the_user_is_to_be_named() -> None:
    sent = notebook(referred_by="Dr. Bo Lind")
    assert found(GOOD, within=sent)["referrer"].words.startswith("Dr. Bo Lind sent you")
    assert found(GOOD.replace(WHY, "Professor Lind sent me."), within=sent) == {}


@pytest.mark.parametrize("form", ["Ada", "ada"])
def test_the_first_name_will_do_once_they_asked_for_it(form: str) -> None:
    assert found(GOOD.replace("Dear Ada Okafor", "Hi Ada"), within=notebook(address_as=form)) == {}
    assert "first-name" in found(GOOD.replace("Ada Okafor", "Ada"), within=notebook(address_as="Dr. Okafor"))


def test_the_first_name_will_do_once_they_signed_with_it() -> None:
    grown = notebook()
    interview = min(grown.interviews.values(), key=lambda one: one.id)
    event = Event("e", EventKind.POSTPONED, NOW, text="Later, gladly. Best, Ada")
    assert "first-name" not in found(
        GOOD.replace("Ada Okafor", "Ada"), within=put(grown, replace(interview, events=(event,)))
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"referred_by": "Carl Carlson"},
        {"found_via": "a talk by Carl Carlson"},
        {"employer": "Carl Carlson & Daughters"},
        {"name": "Karl Carl Carlson"},
    ],
)
def test_names_that_belong_to_the_person_are_let_pass(facts: dict[str, str]) -> None:
    assert "stranger" not in found(f"{GOOD} Carl Carlson.", within=notebook(**facts))  # type: ignore[arg-type]


def test_people_whom_they_sent_the_user_to_are_let_pass() -> None:
    grown, other, _ = person(notebook(), "Tim Tiller", start=40, employer="Map & Co")
    assert "stranger" in found(f"{GOOD} Thank you for Tim Tiller.", within=grown)
    grown = put(grown, replace(other, referred_by="Ada Okafor"))
    assert "stranger" not in found(f"{GOOD} Thank you for Tim Tiller of Map & Co.", within=grown)


def test_the_users_own_school_is_let_pass() -> None:
    grown = put(notebook(), Profile(name="Nia Reyes", studies="history at Quill & Sons"))
    assert "stranger" not in found(f"{GOOD} I study at Quill & Sons.", within=grown)


@pytest.mark.parametrize(
    "words", ["Google says so.", "We all use Google.", "I work for myself, as a Student."]
)
def test_employers_that_are_common_words_are_let_pass(words: str) -> None:
    grown = put(
        notebook(), Contact("c", "Sam Sole", NOW, employer="Student"), Card("d", "Al Ba", employer="We")
    )
    assert "stranger" not in found(f"{GOOD} {words}", within=grown)


# thanks


@pytest.mark.parametrize(
    "said",
    [
        "I keep thinking of the spreadsheets.",
        "That a spreadsheet is most of it surprised me.",
        "What you said about vendors helps.",
        "And 62,000 is more than I thought.",
        "SPREADSHEETS ARE THE JOB!",
    ],
)
def test_thanks_that_name_what_was_said_may_go_out(said: str) -> None:
    assert "specific" not in found(THANKS.replace("${specific_thing}", said), Purpose.THANKS, template="t")


@pytest.mark.parametrize(
    "said",
    [
        "It was really helpful.",
        "Your work as a metadata librarian at Tufts University is great.",
        "I learned so much about your career.",
        "",
    ],
)
def test_thanks_that_name_nothing_may_not(said: str) -> None:
    body = THANKS.replace("${specific_thing}", said)
    notes = (*NOTES, "careful metadata at Tufts, patience")
    assert found(body, Purpose.THANKS, notes=notes, template="t")["specific"].level is Level.STOP


def test_of_the_chosen_line_short_words_count_as_well() -> None:
    body = THANKS.replace("${specific_thing}", "I will try Alma.")
    assert "specific" in found(body, Purpose.THANKS, notes=("uses Alma",), template="t")
    assert "specific" not in found(body, Purpose.THANKS, notes=("uses Alma",), template="t", note_id="n0")


def test_a_line_that_is_quoted_whole_names_what_was_said_whatever_its_words() -> None:
    notes = ("metadata librarian at Tufts",)
    assert "specific" not in found("You said: Metadata librarian at Tufts.", Purpose.THANKS, notes=notes)


def test_languages_without_spaces_are_compared_too() -> None:
    notes = ("目録の仕事は毎日表計算です",)
    assert "specific" not in found("表計算のお話が心に残りました。", Purpose.THANKS, notes=notes)
    assert "specific" in found("ありがとう。", Purpose.THANKS, notes=notes)


def test_without_notes_there_is_only_a_reminder() -> None:
    assert found("Thank you.", Purpose.THANKS, notes=())["specific"].level is Level.CONSIDER


# any text


PIECES = st.sampled_from(
    [
        *(word for letter in LETTERS for word in letter.body.split()),
        "\n\n",
        "“",
        '"',
        "${",
        "[",
        "<",
        "not",
        "but",
        "İ",
        "ß",
        "１",
        "\u0301",
    ]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join)),
    st.sampled_from(Purpose),
    st.sampled_from(Channel),
)
def test_any_text_can_be_judged(body: str, purpose: Purpose, channel: Channel) -> None:
    for one in found(body, purpose, channel).values():
        assert one.words.endswith((".", "!", "?"))
        assert "${" not in one.words
        for spot, quoted in zip(one.spots, one.quoted, strict=False):
            assert spot.start < spot.end
            assert quoted


@pytest.mark.parametrize(
    "piece",
    [
        "not vacancy ",
        "vacancy. ",
        "a ",
        "attached ",
        "“",
        '"',
        "${a}",
        "[name] ",
        "!! ",
        "Carl Carlson ",
        "20 minutes? ",
        "x",
        "\n",
        "Dear Ada\n",
        "could ",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    body = piece * (60_000 // len(piece))
    started = process_time()
    found(body)
    assert process_time() - started < 1.5


def test_a_long_letter_is_judged_while_one_types_whoever_else_there_is() -> None:
    people = [Contact(f"c{n}", f"Name{n} Family{n}", NOW, employer=f"House {n}") for n in range(2_000)]
    cards = [Card(f"d{n}", f"Given{n} Last{n}", employer=f"Firm {n} Ltd") for n in range(10_000)]
    crowd = put(notebook(), *people, *cards)
    found(GOOD, within=crowd)
    body = f"{GOOD}\n\n" * (2_000 // len(GOOD.split()))
    times = []
    for turn in range(5):
        started = process_time()
        found(f"{body}{turn}", within=crowd)
        times.append(process_time() - started)
    assert min(times) < 0.1


ADAS_FRIEND = GOOD.replace(WHY, "Prof. Zoe Halloran suggested that I write to you.")


@pytest.mark.parametrize(
    ("answer", "level", "words"),
    [("yes", None, ""), ("no", Level.ASK, "asked you to leave"), ("", Level.CONSIDER, "May you use")],
)
def test_the_name_of_whoever_sent_the_user_is_asked_about_unless_it_may_be_used(
    answer: str, level: Level | None, words: str
) -> None:
    told = notebook(referred_by="Zoë Halloran", may_name_referrer=answer)
    one = found(ADAS_FRIEND, within=told).get("permission")
    assert (one.level if one else None) == level
    assert words in (one.words if one else "")
    assert one is None or one.quoted == ("Zoe Halloran",)
    assert "permission" not in found(GOOD, within=told)
