"""Forms: what is typed where, what is wrong with it, and how they are left."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Label

from tests.ui.stage import on_stage
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.form import Field, Form
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.oneof import OneOf

CHOICES = {"a": "first", "b": "second", "c": "third"}


def _number(text: str) -> str:
    if not text.isdigit():
        raise ValueError("write a number")
    return f"{int(text)} of them"


FIELDS = (
    Field("name", "Name"),
    Field("kind", "Kind", "b", choices=CHOICES),
    Field("count", "Count", "", "how many", _number),
    Field("words", "Words", "", lines=3),
)


@asynccontextmanager
async def a_form(*fields: Field) -> AsyncIterator[tuple[Form, Pilot[None], list[Message]]]:
    form = Form(fields or FIELDS)
    async with on_stage(form, kinds=[Form.Kept, Form.Cancelled], size=(60, 20)) as (pilot, heard):
        yield form, pilot, heard


def focused(pilot: Pilot[None]) -> str | None:
    return pilot.app.focused.id if pilot.app.focused else None


def kept(heard: list[Message]) -> list[dict[str, str]]:
    return [one.values for one in heard if isinstance(one, Form.Kept)]


async def test_enter_and_the_arrows_lead_through_the_fields() -> None:
    async with a_form() as (_, pilot, _heard):
        assert focused(pilot) == "field-name"
        await pilot.press("A", "enter")
        assert focused(pilot) == "field-kind"
        await pilot.press("enter")
        assert focused(pilot) == "field-count"
        await pilot.press("up", "up")
        assert focused(pilot) == "field-name"
        await pilot.press("down", "down", "tab")
        assert focused(pilot) == "field-words"
        await pilot.press("shift+tab")
        assert focused(pilot) == "field-count"


async def test_the_first_empty_field_is_where_it_begins() -> None:
    async with a_form(Field("name", "Name", "Ada"), Field("title", "Title")) as (_, pilot, _heard):
        assert focused(pilot) == "field-title"


async def test_what_is_understood_is_shown_while_it_is_typed() -> None:
    async with a_form() as (form, pilot, _):
        said = form.query_one("#understood-count", Label)
        assert not said.display
        form.query_one("#field-count").focus()
        await pilot.press("x")
        assert str(said.content) == "write a number"
        assert said.has_class("-wrong")
        await pilot.press("backspace", "7")
        assert str(said.content) == "7 of them"
        assert not said.has_class("-wrong")


async def test_a_field_that_means_nothing_is_gone_back_to_and_nothing_is_kept() -> None:
    async with a_form() as (_, pilot, heard):
        await pilot.press("A", "f10")
        assert focused(pilot) == "field-count"
        assert heard == []
        await pilot.press("7", "f10")
        assert kept(heard) == [{"name": "A", "kind": "b", "count": "7", "words": ""}]


async def test_enter_in_the_last_field_keeps_all() -> None:
    async with a_form(Field("name", "Name"), Field("title", "Title")) as (_, pilot, heard):
        await pilot.press("A", "enter", "B", "enter")
        assert kept(heard) == [{"name": "A", "title": "B"}]


async def test_enter_in_long_text_is_a_new_line_and_f10_keeps_it() -> None:
    async with a_form(Field("words", "Words", lines=3)) as (_, pilot, heard):
        await pilot.press("a", "enter", "b", "f10")
        assert kept(heard) == [{"words": "a\nb"}]


async def test_escape_keeps_nothing() -> None:
    async with a_form() as (_, pilot, heard):
        await pilot.press("A", "escape")
        assert [type(one) for one in heard] == [Form.Cancelled]


async def test_a_line_takes_every_line_of_a_paste() -> None:
    line = Line()
    async with on_stage(line) as (pilot, _):
        await pilot.press("A", "space")
        pilot.app.post_message(events.Paste("one\r\n two\n\n\tthree\n"))
        await pilot.pause()
        assert line.value == "A one two three"


async def test_tab_leaves_long_text() -> None:
    first, second = Editor("text"), Line()
    async with on_stage(first, second) as (pilot, _):
        first.focus()
        await pilot.press("tab")
        assert pilot.app.focused is second
        assert first.text == "text"


async def test_one_of_a_few_is_changed_with_the_arrows_and_goes_round() -> None:
    one = OneOf(CHOICES, "b")
    async with on_stage(one) as (pilot, _):
        one.focus()
        await pilot.press("right")
        assert one.value == "c"
        await pilot.press("space")
        assert one.value == "a"
        await pilot.press("left", "left")
        assert one.value == "b"
        assert str(one.render()) == "◂ second ▸"


def test_one_of_a_few_begins_with_the_first_where_the_value_is_none_of_them() -> None:
    assert OneOf(CHOICES, "gone").value == "a"
