"""What a careful reader objects to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, note, person
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Message, MessageTemplate, Purpose
from tui_interviews.domain.method import ChannelLimit, Method
from tui_interviews.domain.notebook import put
from tui_interviews.domain.objections import Objection, objections
from tui_interviews.domain.text import tidy_lines

ASK = "Could you spare 20 minutes for an informational interview?"
WHAT_IT_IS = (
    "An informational interview is a short conversation, held only to gather information about your work."
)
GOOD = f"Dear Ada Okafor,\n\n{ASK} {WHAT_IT_IS}\n\nRobin"
LIBRARY = Library(method=Method(channels=(ChannelLimit("linkedin", "LinkedIn note", 300, 50),)))


def found(
    body: str,
    purpose: Purpose = Purpose.REQUEST,
    channel: Channel = Channel.EMAIL,
    notes: tuple[str, ...] = (),
    **more: str,
) -> dict[str, Objection]:
    """The objections to a message, by rule."""
    notebook, contact, interview = person(title="Metadata Librarian", employer="Tufts University")
    interview = replace(interview, notes=tuple(note(n, text) for n, text in enumerate(notes)))
    message = Message("m", contact.id, interview.id, purpose, channel, NOW, "", tidy_lines(body), **more)  # type: ignore[arg-type]
    library = replace(
        LIBRARY, message_templates=(MessageTemplate("t", "T", Purpose.THANKS, (channel,), body=THANKS),)
    )
    return {one.rule: one for one in objections(message, put(notebook, interview), library)}


THANKS = "Dear ${contact_address},\n\nThank you for your patience and your careful answers.\n\n${specific_thing}\n\nRobin"


def test_a_good_request_meets_no_objection() -> None:
    assert found(GOOD) == {}


def test_an_empty_message_cannot_go_out() -> None:
    assert found(" \n ")["empty"].is_blocking
    assert set(found("")) == {"empty"}


def test_a_leftover_placeholder_is_named_and_blocks() -> None:
    one = found(GOOD + " ${my_phone}")["placeholder"]
    assert (one.is_blocking, one.quoted) == (True, "${my_phone}")


@pytest.mark.parametrize(("length", "is_over"), [(300, False), (301, True)])
def test_what_the_channel_refuses_blocks(length: int, is_over: bool) -> None:
    one = found(f"20 min {'x' * (length - 7)}", channel=Channel.LINKEDIN).get("limit")
    assert (one is not None and one.is_blocking) is is_over


@pytest.mark.parametrize(("words", "is_over"), [(100, False), (101, True)])
def test_a_first_request_of_over_a_hundred_words_is_long_the_explanation_not_counted(
    words: int, is_over: bool
) -> None:
    body = f"{ASK} {'word ' * (words - len(ASK.split()))}.\n\n{WHAT_IT_IS}".replace(" .", ".")
    assert ("length" in found(body)) is is_over


def test_an_explanation_wrapped_over_lines_is_one_sentence() -> None:
    body = f"{ASK} {'word ' * 90}.\n\n{WHAT_IT_IS.replace(' held', chr(10) + 'held')}"
    assert "length" not in found(body.replace(" .", "."))


@pytest.mark.parametrize(
    "time",
    [
        "20 minutes",
        "20-minute",
        "15 to 20 min",
        "twenty minutes",
        "half an hour",
        "15–20 minutes",
        "20 Minuten",
    ],
)
def test_any_way_to_name_the_time_will_do(time: str) -> None:
    assert "minutes" not in found(GOOD.replace("20 minutes", time))


def test_a_request_without_a_time_is_told_so() -> None:
    assert "minutes" in found(GOOD.replace("20 minutes", "a moment"))


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER])
def test_a_written_request_says_what_an_informational_interview_is(channel: Channel) -> None:
    assert "explain" in found("Could you spare 20 minutes for an informational interview?", channel=channel)
    assert "explain" in found("Could you spare 20 minutes to talk about your advice?", channel=channel)
    assert "explain" not in found(GOOD, channel=channel)


def test_a_short_note_need_not_explain() -> None:
    assert "explain" not in found("May I have 20 minutes?", channel=Channel.LINKEDIN)


@pytest.mark.parametrize(
    "words",
    [
        "Are you hiring?",
        "Do you know of any openings?",
        "I would like to apply for a role.",
        "My résumé is attached.",
        "I have attached my CV.",
        "I saw the vacancy on your page.",
        "I am looking for a job in archives.",
        "Please consider me for open positions.",
        "Is there a job opening at Tufts?",
    ],
)
def test_asking_for_a_job_is_objected_to(words: str) -> None:
    one = found(f"{GOOD}\n\n{words}")["job"]
    assert not one.is_blocking
    assert one.quoted in words.lower().replace("é", "e")


@pytest.mark.parametrize(
    "words",
    [
        "I am not asking for a job.",
        "This is not about a job opening.",
        "I don't expect any openings.",
        "How does your hiring process work?",
        "What is your job like?",
        "The opening hours of your library interest me.",
        "I look for advice rather than looking for a job.",
    ],
)
def test_saying_that_it_is_not_about_a_job_is_no_asking(words: str) -> None:
    assert "job" not in found(f"{GOOD}\n\n{words}")


NOTES = ("spreadsheets are the job", "weekly vendor statistics, pay 62,000", "ask Bo")


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
    body = THANKS.replace("${specific_thing}", said)
    assert "specific" not in found(body, Purpose.THANKS, notes=NOTES, template="t")


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
    one = found(body, Purpose.THANKS, notes=(*NOTES, "careful metadata at Tufts, patience"), template="t")[
        "specific"
    ]
    assert one.is_blocking


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
    assert not found("Thank you.", Purpose.THANKS)["specific"].is_blocking


@given(st.text(max_size=200), st.sampled_from(Purpose), st.sampled_from(Channel))
def test_any_text_can_be_judged(body: str, purpose: Purpose, channel: Channel) -> None:
    assert all(one.words.endswith((".", "!")) for one in found(body, purpose, channel, notes=NOTES).values())
