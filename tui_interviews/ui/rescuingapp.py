"""The part of the app that keeps what is in no record yet: forms that are typed in, and what the last session left."""

import time
from collections.abc import Iterator, Mapping
from typing import Any

from textual import on
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.timer import Timer

from tui_interviews.domain.change import apply, changes, joined
from tui_interviews.domain.history import Entry, Move, Step
from tui_interviews.domain.leftover import EDITING, FilledForm, Leftover, LeftText, Spot, still_missing
from tui_interviews.ui import places
from tui_interviews.ui.drafts import Pause
from tui_interviews.ui.keepingapp import Heard, KeepingApp
from tui_interviews.ui.messages import Choose, Edit, OpenLetter, OpenTalk
from tui_interviews.ui.place import Place
from tui_interviews.ui.saver import Found, Task
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.typedform import TypedForm

BACK = "Your words from before are back in the form."


class RescuingApp(KeepingApp):
    """Nothing typed in a form is lost: not by leaving it, not by a dropped line, not by a kill."""

    def __init__(self, setup: Setup) -> None:
        """Nothing is read or written here."""
        super().__init__(setup)
        self._command = ""
        self._spots: dict[str, Spot] = {}
        """Where forms were opened, by key."""
        self._typed: dict[str, FilledForm] = {}
        """Forms that are open, by key."""
        self._left: dict[str, FilledForm] = {}
        """Forms that were left with words in them: opened again, they have them again."""
        self._kept = ""
        """The form that was kept last, until its change is made."""
        self._brought: dict[str, FilledForm] = {}
        """Those of them that the next start would offer, until they are opened: from another session, or not taken in."""
        self._typing_since = Pause()
        self._form_timer: Timer | None = None

    async def run_action(
        self,
        action: Any,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Remembers the last command that was no dialog's own: it may be the one that opens a form."""
        if isinstance(action, str) and not isinstance(self.screen, ModalScreen):
            self._command = action
        return await super().run_action(action, default_namespace, namespaces)

    # forms

    @on(TypedForm.Opened)
    def _form_opened(self, message: TypedForm.Opened) -> None:
        form = message.form
        self._spots[form.key] = self._spot()
        left = self._left.pop(form.key, None)
        if left is not None:
            form.fill(left.values)
            self.say(BACK)

    @on(TypedForm.Typed)
    def _form_typed_in(self, message: TypedForm.Typed) -> None:
        """A form that was answered meanwhile is none any more."""
        if any(form.key == message.key for form in self._forms()):
            self._take(message)
            self._put_aside_soon()

    def _forms(self) -> Iterator[TypedForm]:
        for screen in self.screen_stack if self._screen_stack else ():
            yield from screen.query(TypedForm)

    @on(TypedForm.Closed)
    def _form_closed(self, message: TypedForm.Closed) -> None:
        form = self._typed.pop(message.key, None)
        self._brought.pop(message.key, None)
        if form is not None:
            self._left[message.key] = form
        self._kept = message.key if message.is_kept else ""
        self._put_aside_soon()

    def revise(self, label: str, edit: Edit, slot: str = "") -> bool:
        """A form that was kept has done its work only once its change is made."""
        is_done = super().revise(label, edit, slot)
        if not slot:
            key, self._kept = self._kept, ""
            if is_done:
                self._left.pop(key, None)
            elif key in self._left:
                self._brought[key] = self._left[key]
            if key:
                self._put_aside()
        return is_done

    def _take(self, state: TypedForm.Typed) -> None:
        """What stands in a form now; what another session had typed is in it, or was taken out of it."""
        if state.values:
            self._typed[state.key] = self._filled(state)
            self._brought.pop(state.key, None)
        else:
            self._typed.pop(state.key, None)

    def _put_aside_soon(self) -> None:
        """Not at once: the words of a form that was kept are still on their way into a record."""
        wait = self._typing_since.wait(time.monotonic())
        if self._form_timer is not None:
            self._form_timer.stop()
        self._form_timer = self.set_timer(wait, self._put_aside)

    def _put_aside(self) -> None:
        self._typing_since = Pause()
        self._saver.put_aside(self.forms_typed_in())

    def forms_typed_in(self) -> tuple[FilledForm, ...]:
        """Read from the fields themselves: a signal does not wait for messages about them."""
        for form in self._forms():
            self._take(form.state())
        kept = [self._left[self._kept]] if self._kept in self._left else []
        return (*self._brought.values(), *kept, *self._typed.values())

    def _filled(self, state: TypedForm.Typed) -> FilledForm:
        spot = self._spots.get(state.key, Spot())
        interview = self.notebook.interviews.get(spot.interview_id)
        chosen = interview.contact_id if interview else ""
        whom = spot.row if spot.row in self.notebook.contacts else chosen
        return FilledForm(state.key, state.title, state.values, state.words, self.setup.clock(), spot, whom)

    def _spot(self) -> Spot:
        stack = self.screen_stack
        below = next(one for one in reversed(stack) if not isinstance(one, ModalScreen))
        records = below.focused if isinstance(below.focused, RecordList) else None
        place = next((one for one in stack if isinstance(one, Place)), None)
        return Spot(
            place=place.NAME if place else "",
            interview_id=getattr(below, "interview_id", place.chosen if place else ""),
            message_id=getattr(below, "message_id", ""),
            is_in_talk=not isinstance(below, Place) and hasattr(below, "interview_id"),
            records=(records.id or "") if records else "",
            row=records.key if records else "",
            command=self._command,
        )

    # what the last session left

    @on(Heard)
    def _hear_found(self, message: Heard) -> None:
        if isinstance(message.report, Found):
            missing = [still_missing(one, self.notebook) for one in message.report.leftovers]
            for one in missing:
                if not one.steps and not one.forms:
                    self._saver.put(Task((), settles=one.id))
            self._offer([one for one in missing if one.steps or one.forms], self._left_texts())

    def _left_texts(self) -> tuple[LeftText, ...]:
        """Read only where there are any, for this is still the start."""
        if not any((self.setup.state / EDITING).glob("*")):
            return ()
        from tui_interviews.ui.forms.lefttext import left_texts

        return left_texts(self.notebook, self.setup)

    def _offer(self, leftovers: list[Leftover], texts: tuple[LeftText, ...]) -> None:
        """Once: what is not taken stays in its file, but only texts of an editor are asked about again."""
        if not leftovers and not texts:
            return
        from tui_interviews.ui.dialogs.leftovers import LeftoverDialog, row_key, text_key

        def taken(keys: tuple[str, ...] | None) -> None:
            for one in leftovers:
                steps = row_key(one) in (keys or ())
                self._bring_back(one, one.steps if steps else ())
                for form in one.forms:
                    if row_key(one, form) in (keys or ()):
                        self._left[form.key] = self._brought[form.key] = form
            self._put_aside()
            wanted = [one for one in texts if text_key(one) in (keys or ())]
            if self._brought:
                self.call_later(self._reopen, next(iter(self._brought.values())))
            elif wanted:
                self.post_message(OpenLetter(wanted[0].message_id))

        self.push_screen(LeftoverDialog(leftovers, self.setup.clock(), texts), taken)

    def _bring_back(self, leftover: Leftover, steps: tuple[Step, ...]) -> None:
        """The changes as they were meant, from what they were made of: whatever came since is merged with them."""
        news = joined(change for step in steps for change in step.changes)
        before, after = self.notebook, apply(self.notebook, news)
        step = Step("bring back what was not saved", changes(before, after))
        entry = Entry(Move.DO, step) if step.changes else None
        self.become(after, Task(news, entry, settles=leftover.id))

    async def _reopen(self, form: FilledForm) -> None:
        """Back to where the form was, as far as that is still there."""
        spot = form.spot
        if spot.place in places.NAMES and spot.place != self.current_mode:
            await self.switch_mode(spot.place)
        if spot.interview_id in self.notebook.interviews:
            self.post_message(Choose(spot.interview_id))
        if spot.message_id in self.notebook.messages:
            self.post_message(OpenLetter(spot.message_id))
        elif spot.is_in_talk and spot.interview_id in self.notebook.interviews:
            self.post_message(OpenTalk(spot.interview_id))
        self.call_after_refresh(self._open_again, form)

    async def _open_again(self, form: FilledForm) -> None:
        spot, screen = form.spot, self.screen
        if isinstance(screen, Place) and spot.command and not spot.message_id and not spot.is_in_talk:
            for records in screen.query(RecordList):
                if records.id == spot.records:
                    records.focus()
                    records.show(records.rows, spot.row)
            await self.run_action(spot.command, screen)
        self.call_after_refresh(self._say_where, form)

    def _say_where(self, form: FilledForm) -> None:
        if form.key in self._left:
            self.say(f"Your words wait in “{form.title}”: open it, and they are in it.", timeout=10)
