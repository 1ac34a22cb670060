"""The letter: the message as it will be read on the left, what a careful reader would object to on the right."""

import re
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Label
from textual.widgets.text_area import Selection

from tui_interviews.commands import Where
from tui_interviews.domain.channel import CHANNEL_WORDS, has_subject
from tui_interviews.domain.duration import moment_words
from tui_interviews.domain.edits.contacting import write
from tui_interviews.domain.message import PURPOSE_WORDS, Message, MessageTemplate
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import joined, tidy_lines
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms.handover import copy_text, hand_over
from tui_interviews.ui.forms.lefttext import offer_left_text
from tui_interviews.ui.forms.letter import begin_again, choose_template
from tui_interviews.ui.forms.profile import edit_profile
from tui_interviews.ui.judgement import judgement
from tui_interviews.ui.messages import Revise, Settle, Typing
from tui_interviews.ui.parcel import Parcel
from tui_interviews.ui.sending import mark_sent
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.text import content, cut, harmless
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.headrule import HeadRule
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line
from tui_interviews.ui.widgets.page import Page

LEFTOVER = re.compile(r"\$\{\w+\}")


class Letter(Screen[None]):
    """One message, kept while it is typed."""

    BINDINGS = bindings(Where.LETTER)
    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)
    saving: reactive[str] = reactive("", init=False, repaint=False)
    also_open: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)

    def __init__(self, setup: Setup, message_id: str) -> None:
        """The message is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self.message_id = setup, message_id

    @property
    def message(self) -> Message | None:
        """The message as the notebook has it; None once it was thrown away elsewhere."""
        return self.notebook.messages.get(self.message_id)

    def compose(self) -> ComposeResult:
        """Head, letter, objections, keys."""
        yield Label("", id="whom")
        yield HeadRule().data_bind(Letter.also_open)
        with Horizontal(id="panes"):
            with Vertical(id="letter"):
                yield Line(placeholder="Subject", id="subject")
                yield Editor(id="body")
            with VerticalScroll(id="side", can_focus=False):
                yield Page(id="objections")
        yield Keybar()

    def on_mount(self) -> None:
        """The text as it was left."""
        self._load()
        self.query_one("#body").focus()
        self.call_after_refresh(self._offer_left_text)

    def _offer_left_text(self) -> None:
        if self.message is not None:
            offer_left_text(self, self.message, self.setup)

    def _select_gap(self, body: Editor) -> None:
        """What the template could not know is selected, so that typing fills it in."""
        for row, line in enumerate(body.text.split("\n")):
            found = LEFTOVER.search(line)
            if found is not None:
                body.selection = Selection((row, found.start()), (row, found.end()))
                return

    def _load(self) -> None:
        message = self.message
        if message is None:
            return
        subject, body = self.query_one("#subject", Line), self.query_one(Editor)
        with self.prevent(Line.Changed, Editor.Changed):
            subject.value = harmless(message.subject)
            body.text = harmless(joined(message.body))
            self._select_gap(body)
        subject.display = has_subject(message.channel)
        subject.disabled = body.read_only = message.sent_at is not None
        self._paint()

    def watch_notebook(self) -> None:
        """Changed by undo or by another session: show it, unless it is what is being typed."""
        message = self.message
        if not self.is_mounted or message is None:
            return
        if message.body != tidy_lines(self.query_one(Editor).text) or message.subject != self._subject:
            if not self._is_typing:
                self._load()
        else:
            self._is_typing = False
        self._paint()

    _is_typing = False

    @property
    def _subject(self) -> str:
        return self.query_one("#subject", Line).value.strip()

    @property
    def _as_typed(self) -> Message | None:
        """The message with what stands in the fields now."""
        body = tidy_lines(self.query_one(Editor).text)
        return self.message and replace(self.message, subject=self._subject, body=body)

    @on(Line.Changed)
    @on(Editor.Changed)
    def _typed(self) -> None:
        if self.is_current:
            self._hold()

    def _hold(self) -> None:
        """What stands in the fields now, even if keys came too fast for their changes to be heard of."""
        message = self.message
        if message is None or message.sent_at is not None:
            return
        self._is_typing = True
        edit = partial(write, message_id=message.id, subject=self._subject, body=self.query_one(Editor).text)
        label = f"write the {PURPOSE_WORDS[message.purpose]}"
        self.post_message(Typing(f"message:{message.id}", label, edit))

    def watch_saving(self) -> None:
        """The disk holds it now, or does not."""
        if self.is_mounted:
            self._paint()

    def _paint(self) -> None:
        message = self.message
        if message is None:
            return
        contact = self.notebook.contacts.get(message.contact_id)
        state = f"sent {moment_words(message.sent_at, self.setup.clock())}" if message.sent_at else "draft"
        where = f"{CHANNEL_WORDS[message.channel]} · {state} · {self.saving}"
        name = contact.name if contact else "(unknown person)"
        title = f" {PURPOSE_WORDS[message.purpose].capitalize()} to {name}"
        address = f" <{contact.email}>" if contact and contact.email else ""
        room = max(self.app.size.width - len(where) - 4, 10)
        head = f"{cut(title + address, room).rstrip()} · {where}"
        self.query_one("#whom", Label).update(content(head, "bold $accent"))
        self.query_one("#objections", Page).paragraphs = tuple(judgement(message, self.notebook, self.setup))

    # commands

    def action_template(self) -> None:
        """Another template for the same purpose; undo brings the old wording back."""
        message = self.message
        if message is None or message.sent_at is not None:
            self.notify("A sent message stays as it was sent.", markup=False)
        else:
            choose_template(self, message, self.setup, self._begin_again)

    def _begin_again(self, template: MessageTemplate) -> None:
        message = self.message
        if message is None:
            return
        edit = begin_again(message, template, self.notebook, self.setup)
        self._is_typing = False
        self.post_message(Revise(f"begin again from {template.title}", edit))

    def action_sent(self) -> None:
        """Mark it as sent, judged by what stands in the fields now, and back."""
        typed = self._as_typed
        if typed is not None:
            self._hold()
            self.post_message(Settle())
            mark_sent(self, typed, self.notebook, self.setup, self.dismiss)

    def action_copy(self) -> None:
        """The text to the clipboard."""
        if self._as_typed is not None:
            copy_text(self, Parcel(self._as_typed, self.notebook))

    def action_hand_over(self) -> None:
        """Choose how the message leaves the app."""
        message = self._as_typed
        if message is not None:
            self._hold()
            self._is_typing = False
            self.post_message(Settle())
            hand_over(self, Parcel(message, self.notebook), self.setup)

    def action_profile(self) -> None:
        """What messages tell about the user; this one takes it up when it is begun again."""
        edit_profile(self, self.notebook.profile, self.setup.method)
        self.notify("What is missing in the message is filled in; f2 begins it again.", markup=False)

    def action_back(self) -> None:
        """Back; the draft is kept."""
        self._hold()
        self.post_message(Settle())
        self.dismiss()
