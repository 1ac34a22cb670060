"""Two sessions, two values: the head says so, and one key chooses."""

from dataclasses import replace

from tests.ui.desk import at_desk, sample, setup
from tui_interviews.domain.conflict import Conflict
from tui_interviews.domain.interview import Promise
from tui_interviews.domain.notebook import put


async def test_one_key_shows_both_values_and_enter_takes_one() -> None:
    notebook = sample()
    contact = next(iter(notebook.contacts.values()))
    notebook = put(notebook, replace(contact, conflicts=(Conflict("title", "Keeper of maps"),)))
    talk = next(one for one in notebook.interviews.values() if any(n.mark == "promise" for n in one.notes))
    promise = next(one for one in talk.notes if one.mark == "promise")
    clash = Conflict(f"promises.{promise.id}.is_mine", "true")
    notebook = put(notebook, replace(talk, promises=(Promise(promise.id),), conflicts=(clash,)))
    async with at_desk(setup(notebook)) as desk:
        assert "two sessions differ" in desk.text
        await desk.press("equals_sign")
        assert contact.title in desk.text
        assert f"whose promise · promise “{promise.text[:12]}" in desk.text
        assert "stands now" in desk.line("they promised it")
        assert promise.id not in desk.text
        await desk.press("G", "enter", "equals_sign")
        assert desk.notebook.interviews[talk.id].promises[0].is_mine
        await desk.press("j", "enter")
        after = desk.notebook.contacts[contact.id]
        assert (after.title, after.conflicts) == ("Keeper of maps", ())
        assert "two sessions differ" not in desk.text
        await desk.press("u")
        assert desk.notebook.contacts[contact.id].title == contact.title


async def test_without_a_clash_the_key_says_so() -> None:
    async with at_desk(setup(sample())) as desk:
        await desk.press("equals_sign")
        assert "No two sessions" in desk.toasts[-1]
