"""What the product ships as YAML."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.domain.builders import NOW, meets, person, question
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.check import CheckKind, Level
from tui_interviews.domain.draft import facts, fill
from tui_interviews.domain.library import Library, all_questions, probes, template_named, templates_for
from tui_interviews.domain.message import Message, MessageTemplate, Purpose
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.objections import objections
from tui_interviews.domain.occasion import encode_id
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.question import Mode, Tiara, Tier
from tui_interviews.domain.reading import Objection
from tui_interviews.paths import places
from tui_interviews.store.sample import sample_notebook
from tui_interviews.store.templates import read_library, read_messages


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    home: Path = tmp_path_factory.mktemp("home")
    return read_library(places(str(home), {"XDG_CONFIG_DIRS": str(home)}))


def test_nothing_that_is_shipped_has_a_fault(shipped: Library) -> None:
    assert shipped.problems == ()


def test_the_shipped_method_says_what_the_code_assumes(shipped: Library) -> None:
    assert replace(shipped.method, channels=(), calendars=()) == Method()


def test_every_channel_has_its_limits(shipped: Library) -> None:
    assert {limit.name for limit in shipped.method.channels} >= {"email", "letter", "linkedin", "message"}


def test_the_whole_question_bank_is_there(shipped: Library) -> None:
    assert len(all_questions(shipped)) >= 170
    assert len(probes(shipped)) >= 5


def test_no_two_questions_have_the_same_words(shipped: Library) -> None:
    texts = [question.text for question in all_questions(shipped)]
    assert sorted(texts) == sorted(set(texts))


def test_every_topic_rank_and_mode_has_questions(shipped: Library) -> None:
    questions = all_questions(shipped)
    assert {question.tiara for question in questions} == set(Tiara)
    assert {question.tier for question in questions} == set(Tier)
    assert {mode for question in questions for mode in question.modes} == set(Mode)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_a_message(shipped: Library, purpose: Purpose) -> None:
    assert templates_for(shipped, purpose)


COMPLETE = Profile(
    name="Nia Reyes",
    introduction="a library science student at Simmons",
    studies="library science",
    email="nia@simmons.example",
    phone="+1 617 555 0100",
)
KNOWN = {
    "title": "Metadata Librarian",
    "employer": "Tufts University",
    "phone": "+1 617 555 0199",
    "found_via": "the staff directory",
}


def written(shipped: Library, template: MessageTemplate, channel: Channel) -> tuple[Objection, ...]:
    """What is objected to in the template, filled in for a person of whom everything is known."""
    sent = {"referred_by": "Bo Lind", "may_name_referrer": "yes"} if template.when == "referred" else {}
    path = CareerPath("path", "Metadata librarian", NOW, ("What is a normal week like?",))
    notebook, contact, interview = person(put(Notebook(), COMPLETE, path), **(KNOWN | sent))  # type: ignore[arg-type]
    interview = replace(interview, path_id="path", plan=(question(1), question(2), question(3)))
    notebook, interview = meets(put(notebook, interview), interview, "2026-12-03 14:30", "Europe/Berlin")
    subject, body = fill(template, facts(notebook, interview, shipped, NOW))
    message = Message(
        "m", contact.id, interview.id, template.purpose, channel, NOW, subject, body, template.name
    )
    return objections(message, notebook, shipped)


def ways(purpose: Purpose) -> list[tuple[str, Channel]]:
    """Every shipped template for a purpose, in every way that it may travel."""
    found = read_messages(places("/nonexistent", {}))[0]
    return [(one.name, channel) for one in found if one.purpose is purpose for channel in one.channels]


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        *ways(Purpose.REQUEST),
        *ways(Purpose.NUDGE),
        *ways(Purpose.CONFIRM),
        *ways(Purpose.QUESTIONS),
        *ways(Purpose.UNANSWERED),
    ],
)
def test_nothing_is_to_be_objected_to_in_a_shipped_message(
    shipped: Library, name: str, channel: Channel
) -> None:
    template = template_named(shipped, name)
    assert template is not None
    assert [(one.check.id, one.words) for one in written(shipped, template, channel)] == []


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("when", ["cold", "referred"])
def test_a_first_request_can_be_made_in_every_way_also_when_somebody_referred_the_user(
    shipped: Library, channel: Channel, when: str
) -> None:
    fitting = templates_for(shipped, Purpose.REQUEST, channel)
    assert [one for one in fitting if one.when == when and channel in one.channels]


@pytest.mark.parametrize(
    "name",
    [
        "request-cold",
        "request-referred",
        "request-alumni",
        "request-letter",
        "request-phone",
        "request-voicemail",
        "request-linkedin",
        "request-message",
        "request-written",
        "schedule-email",
        "confirm-email",
    ],
)
def test_every_kind_of_message_of_the_contact_stage_is_there(shipped: Library, name: str) -> None:
    assert template_named(shipped, name)


def test_every_kind_of_check_is_in_use(shipped: Library) -> None:
    assert {check.kind for check in shipped.checks} == set(CheckKind)


def test_the_letters_of_the_sample_show_how_it_is_done(shipped: Library) -> None:
    numbers = count(1)
    notebook = sample_notebook(NOW, lambda: encode_id(next(numbers)))
    wrong = [
        (notebook.contacts[message.contact_id].name, one.check.id)
        for message in notebook.messages.values()
        for one in objections(message, notebook, shipped)
        if one.level is not Level.CONSIDER
    ]
    assert wrong == []
