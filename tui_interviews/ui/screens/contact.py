"""Contact: the request, the answer, the date."""

from collections.abc import Iterable, Mapping
from functools import partial

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.edits import contacting as edits
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.profile import set_profile
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import PURPOSE_WORDS, Message, Purpose
from tui_interviews.domain.notebook import messages_of
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.stage import Stage, last
from tui_interviews.domain.standing import next_step, standing
from tui_interviews.domain.text import joined
from tui_interviews.domain.written import is_in_writing
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.contactkeys import contact_keys
from tui_interviews.ui.forms import reply as forms
from tui_interviews.ui.forms.calendarfile import save_calendar
from tui_interviews.ui.forms.date import date_form
from tui_interviews.ui.forms.donotcontact import do_not_contact
from tui_interviews.ui.forms.offer import offer_times
from tui_interviews.ui.forms.profile import TITLE, fields, profile_of
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.messages import OpenLetter
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.rows.story import story_rows
from tui_interviews.ui.sending import mark_sent
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.form import Form
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column
from tui_interviews.ui.widgets.typedform import TypedForm
from tui_interviews.ui.writtenplace import WrittenPlace

WHY_PROFILE = (
    "Before the first request: who is asking? Messages say it for you. Enter begins (M changes it later)."
)


class Contacting(WrittenPlace):
    """The story so far, with the message under the cursor to read below it."""

    NAME = "contact"
    STAGE = Stage.CONTACT
    NOBODY = "Nobody to write to. c in 2 Prepare says that a person is ready."
    COLUMNS = (Column(width=12), Column(share=1))
    BINDINGS = bindings(Where.CONTACT)

    def __init__(self, setup: Setup) -> None:
        """The newest row is known, so that the cursor goes to what happens next."""
        super().__init__(setup)
        self._newest = ("", "")

    def bench(self) -> Iterable[Widget]:
        """The story, the message, and the form about the user while it is needed."""
        yield RecordList(self.COLUMNS, id="work", empty="Nothing was written yet: enter writes the request.")
        with VerticalScroll(id="reading", can_focus=False):
            yield Page(id="message")
        yield Page([(WHY_PROFILE, "bold $primary")], id="why")

    def footer(self) -> Mapping[str, str]:
        """The keys to what comes next."""
        return contact_keys(self.notebook, self.interview)

    def facts(self) -> list[Paragraph]:
        """Also where they stand, whole: the list beside it has no room for that."""
        lines = super().facts()
        if self.interview is not None:
            words = standing(self.notebook, self.interview, self.setup.method, self.moment)
            lines.append((f"{words[:1].upper()}{words[1:]}", ""))
        return lines

    def paint_bench(self) -> None:
        """The story; or, while the user is a stranger to the app, the form about them."""
        needs_profile = bool(missing_facts(self.notebook.profile)) and self.interview is not None
        self.query_one("#why").display = needs_profile
        self.query_one("#reading").display = not needs_profile
        self.work.display = not needs_profile
        forms_here = self.query(Form)
        if needs_profile and not forms_here:
            self.query_one("#bench").mount(
                TypedForm(TITLE, fields(self.notebook.profile, self.setup.method), is_waiting=True)
            )
        elif not needs_profile and forms_here:
            if not self.query_one("#people").has_focus:
                self.work.focus()
            forms_here.remove()
        interview = self.interview
        rows = story_rows(self.notebook, interview, self.setup.clock()) if interview else []
        newest = rows[0].key if rows else ""
        is_news = (self.chosen, newest) != self._newest
        self._newest = (self.chosen, newest)
        self.work.show(rows, newest if is_news else None)
        self._paint_message()

    @on(RecordList.Highlighted, "#work")
    def _paint_message(self) -> None:
        message = self.message
        lines: list[tuple[str, str]] = []
        if message is not None:
            lines = [(message.subject, "bold")] if message.subject else []
            lines += [("", ""), (joined(message.body), "")]
        self.query_one("#message", Page).paragraphs = tuple(lines)

    @property
    def message(self) -> Message | None:
        """The message of the row under the cursor."""
        return self.notebook.messages.get(self.work.key.removeprefix("event:"))

    @property
    def draft(self) -> Message | None:
        """The draft under the cursor, else the newest one."""
        if self.message is not None and self.message.sent_at is None:
            return self.message
        found = [m for m in messages_of(self.notebook, self.chosen) if m.sent_at is None]
        return found[-1] if found else None

    def focus_work(self) -> None:
        """The form while it is there, else the story."""
        waiting = self.query(Form)
        if waiting:
            waiting.first(Form).begin()
        else:
            self.work.focus()

    @on(Form.Kept)
    def _profile_kept(self, event: Form.Kept) -> None:
        profile = profile_of(self.notebook.profile, event.values)
        self.revise("say who you are", partial(set_profile, profile=profile))
        gaps = missing_facts(profile)
        if gaps:
            self.say(f"Still missing: {', '.join(gaps)}.")
            event.form.begin()

    @on(Form.Cancelled)
    def _profile_cancelled(self) -> None:
        self.action_pane(-1)

    def do_row(self) -> None:
        """Open the draft under the cursor, or write the request."""
        if self.interview is None:
            self.say(self.NOBODY)
        elif self.message is not None:
            self.post_message(OpenLetter(self.message.id))
        elif self.draft is None and last(self.interview, EventKind.ASKED) is not None:
            if is_in_writing(self.interview) and last(self.interview, EventKind.REPLIED) is not None:
                self.action_questions()
                return
            step = next_step(self.notebook, self.interview, self.setup.method, self.setup.clock())
            self.say(f"Asked already. Next: {step}.")
        else:
            self.action_draft("request")

    def action_draft(self, purpose: str) -> None:
        """A letter for a purpose."""
        interview = self._writable()
        if interview is not None:
            write(self, interview, LetterWish(Purpose(purpose)))

    def _writable(self) -> Interview | None:
        """The chosen interview, once the user has said who is writing."""
        if self.interview is None:
            self.say(self.NOBODY)
            return None
        gaps = missing_facts(self.notebook.profile)
        if gaps:
            self.say(f"First say who you are: {', '.join(gaps)}.")
            self.open_work()
        return None if gaps else self.interview

    def action_reply(self, kind: str) -> None:
        """They said yes, or no."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            self.say(self.NOBODY)
            return
        event = EventKind(kind)
        said = "yes" if event is EventKind.REPLIED else "no"
        self.revise(
            f"{contact.name} said {said}", partial(edits.log_reply, interview_id=interview.id, kind=event)
        )
        after = (
            "thank them all the same"
            if event is not EventKind.REPLIED
            else "Q writes the questions in one message"
            if is_in_writing(interview)
            else "o offers times, s writes down the date"
        )
        self.say(f"{contact.name} said {said}: {after}.")

    def action_later(self) -> None:
        """They said later: when to come back."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            forms.later(self, self.interview)

    def action_schedule(self) -> None:
        """Date, time, zone, medium and place."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            date_form(self, self.interview)

    def action_calendar(self) -> None:
        """The date as a file."""
        save_calendar(self, self.interview)

    def action_offer(self) -> None:
        """Times that suit both, and the message with them."""
        interview = self._writable()
        if interview is not None:
            offer_times(self, interview)

    def action_sent(self) -> None:
        """The draft is on its way."""
        if self.draft is None:
            self.say("There is no draft: enter writes the request.")
        else:
            mark_sent(self, self.draft, self.notebook, self.setup)

    def action_close(self) -> None:
        """No reply: no more of it."""
        if self.interview is None or self.contact is None:
            self.say(self.NOBODY)
        else:
            edit = partial(log, interview_id=self.interview.id, kind=EventKind.CLOSED)
            self.revise(f"close {self.contact.name}", edit)

    def action_do_not_contact(self) -> None:
        """Nobody is to write to them, or the user may again."""
        do_not_contact(self, self.contact)

    def action_discard(self) -> None:
        """The draft goes; undo brings it back."""
        if self.draft is None:
            self.say("There is no draft to throw away.")
        else:
            label = f"throw away the draft of a {PURPOSE_WORDS[self.draft.purpose]}"
            self.revise(label, partial(edits.discard_draft, message_id=self.draft.id))
