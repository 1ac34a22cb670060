"""A fact that becomes known goes into the drafts that lack it."""

from dataclasses import replace

from tests.domain.builders import NOW, occasion, person
from tests.ui.desk import library
from tui_interviews.domain.channel import Channel
from tui_interviews.domain.edits.contacting import add_draft, mark_sent
from tui_interviews.domain.edits.gaps import gap_words
from tui_interviews.domain.edits.people import describe_contact
from tui_interviews.domain.edits.profile import set_profile
from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.objections import objections
from tui_interviews.domain.profile import Profile


def drafted(subject: str, *body: str) -> tuple[Notebook, Message]:
    notebook, _, interview = person()
    notebook = add_draft(
        notebook, occasion(start=50), interview.id, Purpose.REQUEST, Channel.EMAIL, subject, body
    )
    (message,) = notebook.messages.values()
    return notebook, message


def test_facts_of_the_person_and_of_the_user_go_in_where_their_placeholders_stand() -> None:
    notebook, message = drafted(
        "To a ${contact_title}", "At ${contact_employer}.", "", "${my_name}, ${my_phone}"
    )
    facts = {"title": "librarian", "employer": "Quill & Co."}
    notebook = describe_contact(notebook, occasion(), message.contact_id, facts)
    notebook = set_profile(notebook, occasion(), Profile(name="Robin"))
    filled = notebook.messages[message.id]
    assert filled.subject == "To a librarian"
    assert filled.body == ("At Quill & Co.", "", "Robin, ${my_phone}")


def test_a_sent_message_stays_as_it_was_sent() -> None:
    notebook, message = drafted("", "${my_name}")
    notebook = mark_sent(notebook, occasion(start=90), message.id, NOW)
    notebook = set_profile(notebook, occasion(), Profile(name="Robin"))
    assert notebook.messages[message.id].body == ("${my_name}",)


def test_words_that_only_the_user_can_find_and_facts_that_look_like_gaps_are_left_alone() -> None:
    notebook, message = drafted("", "${my_next_step} ${nonsense} ${my_name}")
    notebook = set_profile(notebook, occasion(), Profile(name="${my_email}", email="r@x.example"))
    assert notebook.messages[message.id].body == ("${my_next_step} ${nonsense} ${my_email}",)


def test_a_gap_without_its_interview_is_left_alone() -> None:
    notebook, message = drafted("", "${my_name}")
    notebook = put(notebook, replace(message, interview_id="gone"))
    assert set_profile(notebook, occasion(), Profile(name="Robin")).messages[message.id].body == (
        "${my_name}",
    )


def test_a_gap_is_named_in_the_users_words() -> None:
    notebook, message = drafted("", "To ${contact_title}")
    assert gap_words("contact_title") == "their job title"
    (one, *_) = objections(message, notebook, library())
    assert one.words == "Their job title: write the words themselves, or take the sentence out."
