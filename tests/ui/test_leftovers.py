"""What is typed in a form is lost in no way, and what the last session left is offered once."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.desk import NOW, Desk, MemoryJournal, at_desk, sample, setup
from tests.ui.test_saver import FULL_DISK, Disk
from tui_interviews.domain.change import Change, apply
from tui_interviews.domain.history import Entry, History, Move, Step
from tui_interviews.domain.leftover import EDITING, FilledForm, Leftover
from tui_interviews.domain.message import Message
from tui_interviews.domain.profile import Profile
from tui_interviews.ui import saver
from tui_interviews.ui.forms.lefttext import left_texts


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries and looks come at once."""
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(saver, "LOOK_SECONDS", 0.02)


async def type_a_fact(desk: Desk) -> None:
    """Half of one, about the last person of Prepare."""
    await desk.press("2", "G", "r")
    await desk.type("She built the map ro")


async def test_what_is_typed_in_a_form_is_put_aside_within_moments() -> None:
    journal = MemoryJournal()
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await type_a_fact(desk)
        await desk.until(lambda: journal.held[2])
        (form,) = journal.held[2]
        name = desk.notebook.contacts[desk.interview.contact_id].name
        assert form.title == f"Research about {name}"
        assert form.words == "She built the map ro"
        assert form.contact_id == desk.interview.contact_id
        await desk.press("f10")
        await desk.until(lambda: not journal.held[2])
        assert not desk.app.forms_typed_in()


async def test_a_signal_puts_aside_what_stands_in_the_form_at_that_moment() -> None:
    journal = MemoryJournal()
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await type_a_fact(desk)
        desk.app.screen.query_one("#field-text").value = "She built the map room"  # type: ignore[attr-defined]
        desk.app.keep_now()
        assert [form.words for form in journal.held[2]] == ["She built the map room"]


async def test_a_signal_keeps_what_is_on_its_way_to_the_notebook() -> None:
    """Enter was pressed, and the signal comes before anything was done about it."""
    async with at_desk(setup(sample())) as desk:
        await desk.press("4", "g", "enter", "enter")
        await desk.type("a line")
        desk.app.screen.action_keep()  # type: ignore[attr-defined]
        desk.app.keep_now()
        assert [note.text for note in desk.interview.notes] == ["a line"]


async def test_a_form_that_is_left_has_its_words_when_it_is_opened_again() -> None:
    async with at_desk(setup(sample())) as desk:
        await type_a_fact(desk)
        await desk.press("escape")
        before = desk.notebook
        await desk.press("r")
        assert "She built the map ro" in desk.text
        assert desk.toasts[-1] == "Your words from before are back in the form."
        await desk.press("f10")
        assert desk.notebook != before
        await desk.press("r")
        assert "She built" not in "".join(desk.lines[8:16])


async def test_the_same_form_about_somebody_else_has_none_of_them() -> None:
    async with at_desk(setup(sample())) as desk:
        await type_a_fact(desk)
        await desk.press("escape", "g", "r")
        assert "She built" not in desk.text


async def test_words_that_could_not_be_taken_in_wait_in_their_form() -> None:
    async with at_desk(setup(sample())) as desk:
        await type_a_fact(desk)
        gone = desk.interview.contact_id
        people = {key: one for key, one in desk.notebook.contacts.items() if key != gone}
        desk.app.notebook = replace(desk.notebook, contacts=people)
        await desk.press("f10")
        assert "no longer there" in desk.toasts[-1]
        desk.app.notebook = sample()
        await desk.settle()
        await desk.press("2", "G", "r")
        assert "She built the map ro" in desk.text


async def test_words_that_could_not_be_taken_in_are_put_aside_for_the_next_start_too() -> None:
    journal = MemoryJournal()
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await type_a_fact(desk)
        gone = desk.interview.contact_id
        people = {key: one for key, one in desk.notebook.contacts.items() if key != gone}
        desk.app.notebook = replace(desk.notebook, contacts=people)
        await desk.press("f10")
        await desk.press("1", "n")
        await desk.type("Bea")
        await desk.until(lambda: len(journal.held[2]) > 1)
        await desk.press("escape")
        await desk.until(lambda: len(journal.held[2]) == 1)
        assert [form.words for form in journal.held[2]] == ["She built the map ro"]


async def left_by(desk: Desk) -> FilledForm:
    """The form that a session which dies now would leave."""
    (form,) = desk.app.forms_typed_in()
    return form


async def test_the_next_start_opens_the_form_where_it_was_with_its_words() -> None:
    async with at_desk(setup(sample())) as desk:
        await type_a_fact(desk)
        form, chosen = await left_by(desk), desk.app.chosen
    journal = MemoryJournal(left=(Leftover("old", NOW, forms=(form,)),))
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog" and "She built the map ro" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "FormDialog")
        assert desk.place == "prepare"
        assert desk.app.chosen == chosen
        await desk.until(lambda: "She built the map ro" in desk.text)
        await desk.until(lambda: journal.settled == ["old"])
        assert [one.words for one in journal.held[2]] == ["She built the map ro"]
        await desk.press("f10")
        assert any("She built" in fact.text for fact in desk.notebook.contacts[form.contact_id].research)


async def test_a_form_over_a_letter_is_found_again_in_that_letter() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("3", "g", "N")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.press("f4")
        await desk.type("x")
        form = await left_by(desk)
        there = desk.notebook
    journal = MemoryJournal(left=(Leftover("old", NOW, forms=(form,)),))
    async with at_desk(setup(there, journal=journal)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog")
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "Letter")
        await desk.until(lambda: any("Your words wait in “About you”" in toast for toast in desk.toasts))
        assert desk.shown == "Letter"


async def test_what_is_left_out_is_not_offered_again() -> None:
    form = FilledForm("1", "New person", {"text": "Ada"}, "Ada", NOW)
    journal = MemoryJournal(left=(Leftover("old", NOW, forms=(form,)),))
    async with at_desk(setup(sample(), journal=journal)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog")
        await desk.press("escape")
        await desk.until(lambda: journal.settled == ["old"])
        assert journal.held[2] == ()
        assert desk.shown == "Today"


def refused(notebook_name: str, phone: str = "") -> Leftover:
    """A change of the profile that the disk did not take."""
    old = sample().profile
    change = Change("profile", "profile", old, replace(old, name=notebook_name, phone=phone))
    step = Step("change what you say about yourself", (change,))
    return Leftover("old", NOW, f"{FULL_DISK}; your change is kept", (step,))


async def test_changes_that_the_disk_refused_come_back_and_can_be_taken_back() -> None:
    journal = MemoryJournal(left=(refused("Here"),))
    disk = Disk()
    async with at_desk(setup(sample(), keeper=disk, journal=journal)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog")
        await desk.until(lambda: "change what you say about yourself" in desk.text)
        assert FULL_DISK in desk.text
        await desk.press("enter")
        assert desk.notebook.profile.name == "Here"
        await desk.until(lambda: journal.settled == ["old"])
        assert [change.after.name for change in disk.kept] == ["Here"]  # type: ignore[union-attr]
        await desk.press("u")
        assert desk.notebook == sample()


async def test_what_came_since_is_merged_with_them() -> None:
    """The change goes to the disk with what it was made of, and what the disk makes of both is shown."""
    here = replace(sample(), profile=replace(sample().profile, minutes=45))
    left, disk = refused("Here"), Disk()
    mine = left.steps[0].changes[0].after
    disk.answer = (Change("profile", "profile", mine, replace(here.profile, name="Here")),)
    async with at_desk(setup(here, keeper=disk, journal=MemoryJournal(left=(left,)))) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog")
        await desk.press("enter")
        await desk.until(lambda: desk.notebook.profile.minutes == 45)
        assert desk.notebook.profile.name == "Here"
        assert disk.kept[0].before == sample().profile


async def test_nobody_is_asked_about_what_is_there() -> None:
    left = refused("Here")
    there = apply(sample(), left.steps[0].changes)
    journal = MemoryJournal(left=(left,))
    async with at_desk(setup(there, journal=journal)) as desk:
        await desk.until(lambda: journal.settled == ["old"])
        assert desk.shown == "Today"


async def test_while_the_disk_refuses_the_changes_are_put_aside_and_then_no_more() -> None:
    disk, journal = Disk(FULL_DISK), MemoryJournal()
    async with at_desk(setup(sample(), keeper=disk, journal=journal)) as desk:
        await desk.press("s", "enter")
        await desk.until(lambda: journal.held[0])
        assert journal.held[1] == FULL_DISK
        assert journal.held[0][0].label.startswith("snooze: ")
        disk.fault = ""
        await desk.until(lambda: not journal.held[0])


async def test_what_the_sessions_before_did_is_taken_back_and_done_again() -> None:
    old = sample().profile
    new = replace(old, name="Here")
    step = Step("change your name", (Change("profile", "profile", old, new),))
    journal = MemoryJournal(past=History((step,)))
    async with at_desk(setup(replace(sample(), profile=new), journal=journal)) as desk:
        await desk.press("s", "enter", "u", "u")
        assert desk.notebook.profile == old
        assert desk.toasts[-1] == "Undone: change your name"
        await desk.press("ctrl+r")
        assert desk.notebook.profile == new
        await desk.until(lambda: len(journal.entries) == 4)
        assert [entry.move for entry in journal.entries] == [Move.DO, Move.UNDO, Move.UNDO, Move.REDO]


async def test_a_step_of_before_that_another_session_has_overtaken_says_so() -> None:
    old = sample().profile
    step = Step("change your name", (Change("profile", "profile", old, replace(old, name="Here")),))
    there = replace(sample(), profile=replace(old, name="Elsewhere"))
    journal = MemoryJournal(past=History((step,)))
    async with at_desk(setup(there, journal=journal)) as desk:
        await desk.press("u")
        assert "“change your name” stays: the same thing has been changed since" in desk.toasts[-1]
        await desk.until(lambda: journal.entries == [Entry(Move.OVERTAKEN)])


async def test_the_form_that_stands_in_contact_is_put_aside_like_any_other() -> None:
    journal = MemoryJournal()
    nobody = replace(sample(), profile=Profile())
    async with at_desk(setup(nobody, journal=journal)) as desk:
        await desk.press("3", "G", "enter")
        await desk.type("Ada OKAPI")
        await desk.until(lambda: journal.held[2])
        assert [(form.title, form.words) for form in journal.held[2]] == [("About you", "Ada OKAPI")]
        await desk.press("f10")
        await desk.until(lambda: desk.notebook.profile.name == "Ada OKAPI" and not journal.held[2])


def left_in_an_editor(state: Path, message_id: str, text: str) -> None:
    """A text whose app is gone."""
    folder = state / EDITING / f"{message_id}-0a1b2c3d"
    folder.mkdir(parents=True)
    (folder / "before.txt").write_text("Dear,\n")
    (folder / "text.txt").write_text(text)


def a_draft() -> Message:
    return next(one for one in sample().messages.values() if one.sent_at is None)


async def test_the_next_start_names_a_text_of_an_editor_and_enter_opens_its_letter(tmp_path: Path) -> None:
    left_in_an_editor(tmp_path, a_draft().id, "Dear [/x],\nfound again\n")
    async with at_desk(replace(setup(sample()), state=tmp_path)) as desk:
        await desk.until(lambda: desk.shown == "LeftoverDialog")
        name = desk.notebook.contacts[a_draft().contact_id].name
        await desk.until(lambda: f"A text for {name} from your editor" in desk.text)
        assert "“Dear [/x], found again”" in desk.text
        await desk.press("enter")
        await desk.until(lambda: desk.shown == "PreviewDialog" and "Your editor left this" in desk.text)


async def test_a_text_that_is_left_is_named_at_every_start(tmp_path: Path) -> None:
    left_in_an_editor(tmp_path, a_draft().id, "Dear,\nfound again\n")
    for _ in range(2):
        async with at_desk(replace(setup(sample()), state=tmp_path)) as desk:
            await desk.until(lambda desk=desk: desk.shown == "LeftoverDialog")  # type: ignore[misc]
            await desk.press("escape")
            assert desk.shown == "Today"


def test_a_text_whose_message_is_sent_or_gone_is_not_named(tmp_path: Path) -> None:
    sent = next(one for one in sample().messages.values() if one.sent_at is not None)
    for key in (sent.id, "0000000gone0"):
        left_in_an_editor(tmp_path, key, "Dear,\nfound again\n")
    assert left_texts(sample(), replace(setup(sample()), state=tmp_path)) == ()


async def test_a_form_and_a_text_are_named_together(tmp_path: Path) -> None:
    left_in_an_editor(tmp_path, a_draft().id, "Dear,\nfound again\n")
    form = FilledForm("1", "New person", {"text": "Ada"}, "Ada", NOW)
    given = setup(sample(), journal=MemoryJournal(left=(Leftover("old", NOW, forms=(form,)),)))
    async with at_desk(replace(given, state=tmp_path)) as desk:
        await desk.until(lambda: "New person" in desk.text and "A text for" in desk.text)
        assert desk.shown == "LeftoverDialog"
