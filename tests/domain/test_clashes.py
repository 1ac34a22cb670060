"""What two sessions changed differently is shown, and one choice settles it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.builders import NOW, note, occasion, person
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.channel import Medium
from tui_interviews.domain.clashes import clashes, decide
from tui_interviews.domain.clashwords import clash_words
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.contact import Research, ResearchKind
from tui_interviews.domain.interview import Meeting, Promise
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.profile import Profile


def test_a_clash_names_the_person_and_both_values() -> None:
    notebook, contact, _ = person(title="Dean")
    notebook = put(notebook, replace(contact, conflicts=(Conflict("title", "Librarian"),)))
    (clash,) = clashes(notebook)
    assert (clash.who, clash.held, clash.conflict.mine) == (contact.name, "Dean", "Librarian")


@pytest.mark.parametrize(("is_mine", "title"), [(True, "Librarian"), (False, "Dean")])
def test_choosing_settles_it(is_mine: bool, title: str) -> None:
    notebook, contact, _ = person(title="Dean")
    notebook = put(notebook, replace(contact, conflicts=(Conflict("title", "Librarian"),)))
    decided = decide(notebook, occasion(), clashes(notebook)[0], is_mine=is_mine)
    assert decided.contacts[contact.id].title == title
    assert clashes(decided) == ()


def test_values_deep_inside_a_record_take_their_own_types() -> None:
    notebook, contact, interview = person()
    later = NOW + timedelta(days=1)
    meeting = Meeting(NOW, minutes=20)
    texts = {
        "meeting.minutes": "30",
        "meeting.medium": "video",
        "meeting.starts_at": later.isoformat(),
        "started_at": "",
    }
    lost = tuple(Conflict(field, text) for field, text in texts.items())
    notebook = put(notebook, replace(interview, meeting=meeting, started_at=NOW, conflicts=lost))
    for clash in clashes(notebook):
        notebook = decide(notebook, occasion(), clash, is_mine=True)
    after = notebook.interviews[interview.id]
    assert after.meeting == Meeting(later, minutes=30, medium=Medium.VIDEO)
    assert after.started_at is None
    assert contact.id == after.contact_id


def test_an_entry_of_a_list_is_found_by_its_id() -> None:
    notebook, contact, _ = person()
    fact = Research("f", ResearchKind.EMPLOYER, "old")
    notebook = put(
        notebook, replace(contact, research=(fact,), conflicts=(Conflict("research.f.text", "new"),))
    )
    decided = decide(notebook, occasion(), clashes(notebook)[0], is_mine=True)
    assert decided.contacts[contact.id].research[0].text == "new"


@pytest.mark.parametrize("field", ["research.gone.text", "no_such_field"])
def test_what_has_gone_meanwhile_is_said(field: str) -> None:
    notebook, contact, _ = person()
    notebook = put(notebook, replace(contact, conflicts=(Conflict(field, "x"),)))
    with pytest.raises(ValueError, match="taken out"):
        decide(notebook, occasion(), clashes(notebook)[0], is_mine=True)


def test_the_user_can_clash_with_themselves() -> None:
    notebook = put(Notebook(), Profile(name="A", minutes=20, conflicts=(Conflict("minutes", "30"),)))
    decided = decide(notebook, occasion(), clashes(notebook)[0], is_mine=True)
    assert decided.profile.minutes == 30


@pytest.mark.parametrize(
    ("field", "mine", "words"),
    [
        (
            "promises.n1.is_mine",
            "true",
            ("whose promise · promise “sends the guide”", "they promised it", "I promised it"),
        ),
        (
            "promises.n1.done_at",
            "2026-05-04T14:30:00+02:00",
            ("kept · promise “sends the guide”", "still open", "Mon 4 May 2026, 08:30 (EDT)"),
        ),
        (
            "promises.n1.due_on",
            "2026-05-09",
            ("by when · promise “sends the guide”", "as the method says", "9 May 2026"),
        ),
        ("notes.n1.mark", "quote", ("mark · note “sends the guide”", "promise", "quote")),
        ("meeting.place", "", ("place · meeting", "(empty)", "(empty)")),
        ("is_written", "true", ("written", "no", "yes")),
        ("path_id", "111111111111", ("career path", "(empty)", "Archivist")),
        ("started_at", "soon", ("started", "(empty)", "soon")),
    ],
)
def test_a_clash_is_told_in_words_and_not_in_names_of_fields(
    field: str, mine: str, words: tuple[str, str, str]
) -> None:
    notebook, contact, interview = person()
    held = note(1, "sends the guide", "promise")
    interview = replace(
        interview, notes=(held,), promises=(Promise(held.id),), conflicts=(Conflict(field, mine),)
    )
    notebook = put(notebook, interview, CareerPath("1" * 12, "Archivist", NOW))
    told = clash_words(notebook, clashes(notebook)[0], NOW.tzinfo)
    assert (told.what, told.held, told.mine) == (f"{contact.name} · {words[0]}", *words[1:])
