"""The letter: the message as it will be read on the left, what a careful reader would object to on the right."""

from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Label

from tui_interviews.commands import Where
from tui_interviews.domain.channel import has_subject
from tui_interviews.domain.check import CheckKind
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits.contacting import write
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import joined, tidy_lines
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.drafts import IDLE_SECONDS
from tui_interviews.ui.forms.handover import copy_text, hand_over
from tui_interviews.ui.forms.lefttext import offer_left_text
from tui_interviews.ui.forms.letter import choose_channel, choose_template
from tui_interviews.ui.forms.line import choose_line
from tui_interviews.ui.forms.profile import edit_profile
from tui_interviews.ui.judgement import in_short
from tui_interviews.ui.letterhead import letterhead
from tui_interviews.ui.messages import Edit, Revise, Settle, Typing
from tui_interviews.ui.objectionpane import ObjectionPane
from tui_interviews.ui.parcel import Parcel
from tui_interviews.ui.pointing import point, select
from tui_interviews.ui.sending import is_barred, mark_sent
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.text import content, harmless
from tui_interviews.ui.widgets.editor import Editor
from tui_interviews.ui.widgets.headrule import HeadRule
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.line import Line


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
            yield ObjectionPane(id="side")
        yield Keybar()

    def on_mount(self) -> None:
        """The text as it was left."""
        self._load()
        self.query_one("#body").focus()
        self.call_after_refresh(self._offer_left_text)

    def _offer_left_text(self) -> None:
        if self.message is not None:
            offer_left_text(self, self.message, self.setup)

    def _load(self) -> None:
        message = self.message
        if message is None:
            return
        subject, body = self.query_one("#subject", Line), self.query_one(Editor)
        with self.prevent(Line.Changed, Editor.Changed):
            subject.value = harmless(message.subject)
            body.text = harmless(joined(message.body))
        subject.disabled = body.read_only = message.sent_at is not None
        self._paint()
        if gap := self.query_one(ObjectionPane).gap:
            select(gap, body)

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
            self._judge_soon()

    def _judge_soon(self) -> None:
        """Also text that is again as it was kept, of which the notebook has no news."""
        if self._judging is not None:
            self._judging.stop()
        self._judging = self.set_timer(IDLE_SECONDS, self._paint)

    _judging: Timer | None = None

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

    def on_resize(self) -> None:
        """The objections may have a place beside the letter now, or none any more."""
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        message = self._as_typed
        if message is None:
            return
        self.query_one("#subject").display = has_subject(message.channel)
        pane = self.query_one(ObjectionPane)
        pane.judge(message, self.notebook, self.setup)
        is_bare = message.sent_at is None and any(one.check.kind is CheckKind.SPECIFIC for one in pane.found)
        self.query_one(Keybar).labels = {"letter.line": "choose line"} if is_bare else {}
        state = "draft" if pane.display else counted(len(pane.found), "objection")
        contact = self.notebook.contacts.get(message.contact_id)
        head = letterhead(message, contact, self.setup.clock(), self.app.size.width, self.saving, state)
        self.query_one("#whom", Label).update(content(head, "bold $accent"))

    # commands

    def action_template(self) -> None:
        """Another template for the same purpose; undo brings the old wording back."""
        message = self._changeable()
        if message is not None:
            choose_template(self, message, self.notebook, self.setup, self._revise)

    def _revise(self, label: str, edit: Edit) -> None:
        self._is_typing = False
        self.post_message(Revise(label, edit))

    def _changeable(self) -> Message | None:
        """The message with what was typed, which is then kept; None and a sentence where it is sent already."""
        message = self._as_typed
        if message is None or message.sent_at is not None:
            self.notify("A sent message stays as it was sent.", markup=False)
            return None
        self._hold()
        self.post_message(Settle())
        return message

    def action_channel(self) -> None:
        """The same message another way; undo takes it back."""
        message = self._changeable()
        if message is not None:
            choose_channel(self, message, self.notebook, self.setup, self._revise)

    def action_line(self) -> None:
        """The line of the talk that it is built around; undo brings the other one back."""
        message = self._changeable()
        if message is not None:
            choose_line(self, message, self.notebook, self.setup, self._revise)

    def action_objection(self) -> None:
        """The words of the next objection, selected; its reason beside the letter, or in a toast."""
        self._paint()
        pane = self.query_one(ObjectionPane)
        one, spot = pane.step()
        if spot is not None:
            point(spot, self.query_one("#subject", Line), self.query_one(Editor))
        if one is None or not pane.display:
            self.notify(in_short(one) if one else "There is nothing to object to.", markup=False)
        self._paint()
        self.call_after_refresh(pane.reveal)

    def action_sent(self) -> None:
        """Mark it as sent, judged by what stands in the fields now, and back."""
        typed = self._as_typed
        if typed is not None:
            self._hold()
            self.post_message(Settle())
            mark_sent(self, typed, self.notebook, self.setup, self.dismiss)

    def action_copy(self) -> None:
        """The text to the clipboard."""
        message = self._as_typed
        if message is not None and not is_barred(self, message, self.notebook):
            copy_text(self, Parcel(message, self.notebook))

    def action_hand_over(self) -> None:
        """Choose how the message leaves the app."""
        message = self._as_typed
        if message is not None and not is_barred(self, message, self.notebook):
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
