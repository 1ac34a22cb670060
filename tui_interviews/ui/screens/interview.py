"""Interview: the talks that have a date, with all that is needed at hand, and the way into the live screen."""

from functools import partial

from tui_interviews.commands import Where
from tui_interviews.domain.checklist import CheckedItem, checklist
from tui_interviews.domain.closing import closing_questions
from tui_interviews.domain.duration import full_words, span_words, zone
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.talking import start
from tui_interviews.domain.edits.ticking import tick
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.readiness import missing
from tui_interviews.domain.stage import Stage
from tui_interviews.domain.talk import elapsed, is_running
from tui_interviews.domain.text import shortened
from tui_interviews.domain.upcoming import talk_words
from tui_interviews.domain.written import is_in_writing
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms.budget import budget_of, budget_words
from tui_interviews.ui.forms.calendarfile import save_calendar
from tui_interviews.ui.forms.date import date_form
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.messages import Go, OpenTalk
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.rows.checks import check_key, check_rows
from tui_interviews.ui.rows.plan import plan_rows, research_rows
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column
from tui_interviews.ui.writtenplace import WrittenPlace


class Interviewing(WrittenPlace):
    """The brief on one screen."""

    NAME = "interview"
    STAGE = Stage.INTERVIEW
    NOBODY = "No talk has a date. s in 3 Contact writes one down."
    COLUMNS = (Column(share=1), Column(width=4))
    BINDINGS = bindings(Where.INTERVIEW)

    def facts(self) -> list[Paragraph]:
        """Both clocks, where, and what is still missing."""
        lines = super().facts()
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            return lines
        lines += self._clocks(interview)
        gaps = missing(contact, interview)
        if gaps:
            lines.append((f"Not ready: {', '.join(gaps)}; 2 Prepare", "$warning"))
        return lines

    def _clocks(self, interview: Interview) -> list[Paragraph]:
        meeting, now = interview.meeting, self.setup.clock()
        if is_in_writing(interview):
            return self.written_facts(interview)
        if is_running(interview):
            return [
                (f"The talk has been running for {span_words(elapsed(interview, now))}: enter", "bold $error")
            ]
        if meeting is None:
            return [("No date yet: s writes one down; enter starts the talk all the same.", "$warning")]
        lines = [(talk_words(meeting, now), "bold")]
        theirs = zone(meeting.timezone)
        if theirs is not None:
            lines.append((f"{full_words(meeting.starts_at, theirs)} there", "$muted"))
        planned, _ = budget_words(budget_of(interview, meeting.minutes, self.setup.method))
        place = f"{meeting.place} · " if meeting.place else ""
        lines.append((f"{place}{planned}", "$muted"))
        return lines

    def paint_bench(self) -> None:
        """What to see to, the questions, then what is known."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            self.work.show(())
            return
        rows = [*check_rows(self._checks()), *plan_rows(interview), *research_rows(contact)]
        self.work.show(row for row in rows if not row.key.startswith("+"))

    def _checks(self) -> tuple[CheckedItem, ...]:
        interview, contact = self.interview, self.contact
        if interview is None or contact is None or interview.started_at is not None:
            return ()
        return checklist(self.setup.library().checklist, contact, interview, self.setup.clock())

    def action_tick(self) -> None:
        """The item under the cursor is done, or is not after all; on to the next."""
        item = next((one for one in self._checks() if check_key(one) == self.work.key), None)
        if self.interview is None:
            self.say(self.NOBODY)
        elif item is None:
            self.say("Space ticks a line of the checklist: put the cursor on one first.")
        else:
            word = "not done" if item.is_done else "done"
            edit = partial(tick, interview_id=self.interview.id, item_id=item.id)
            self.revise(f"{word}: {shortened(item.text, 60)}", edit)
            self.work.action_cursor_down()

    def do_row(self) -> None:
        """Into the live screen; the clock starts with the first time."""
        interview, contact = self.interview, self.contact
        if interview is None or contact is None:
            self.say(self.NOBODY)
            return
        if interview.ended_at is not None:
            self.say("This talk is over: 5 Follow up has its notes.")
            return
        if is_in_writing(interview):
            self.go_on_in_writing(interview)
            return
        if interview.started_at is None:
            self.revise(
                f"start the talk with {contact.name}",
                partial(start, interview_id=interview.id, closing=closing_questions(self.setup.library())),
            )
        self.post_message(OpenTalk(interview.id))

    def action_confirm(self) -> None:
        """The confirmation of the day before."""
        if self.interview is None:
            self.say(self.NOBODY)
        elif missing_facts(self.notebook.profile):
            self.say(f"First say who you are (M): {', '.join(missing_facts(self.notebook.profile))}.")
        else:
            write(self, self.interview, LetterWish(Purpose.CONFIRM))

    def action_schedule(self) -> None:
        """Another date."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            date_form(self, self.interview)

    def action_calendar(self) -> None:
        """The date as a file."""
        save_calendar(self, self.interview)

    def action_missed(self) -> None:
        """It did not take place: back to finding a date."""
        if self.interview is None or self.contact is None:
            self.say(self.NOBODY)
            return
        edit = partial(log, interview_id=self.interview.id, kind=EventKind.MISSED)
        self.revise(f"the talk with {self.contact.name} did not take place", edit)
        calendar = " c there saves the cancellation for your calendar." if self.interview.meeting else ""
        self.say(f"It waits in 3 Contact for another date.{calendar}")

    def action_plan(self) -> None:
        """Over to the questions."""
        self.post_message(Go("prepare"))
