"""Follow up: thanks, debrief, and notes that become insights."""

from dataclasses import replace
from functools import partial

from tui_interviews.commands import Where
from tui_interviews.domain.edits import following as edits
from tui_interviews.domain.edits.talking import change_note
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.notebook import insights_of
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.promise import MARK
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import Stage, last
from tui_interviews.domain.text import joined, tidy
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms import insight as forms
from tui_interviews.ui.forms import promise as promises
from tui_interviews.ui.forms.touch import set_clock
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.rows.followedup import followed_up
from tui_interviews.ui.rows.notes import INSIGHT, note_rows
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column, Row
from tui_interviews.ui.writtenplace import WrittenPlace

PROMISE_STEPS = {"keep": promises.keep, "turn": promises.turn, "day": promises.set_day}
PROMISE_KEYS = "p kept or open · m theirs or mine · b by when"
NOT_HELD = "This talk was not held yet: 4 runs it."


class FollowUp(WrittenPlace):
    """The notes under their questions, each with the insights it gave."""

    NAME = "follow_up"
    STAGE = Stage.FOLLOW_UP
    NOBODY = "No talk was held yet. 4 Interview runs one; f10 there ends it, and it comes up here."
    COLUMNS = (Column(width=5), Column(share=1))
    BINDINGS = bindings(Where.FOLLOW_UP)

    def __init__(self, setup: Setup) -> None:
        """Which notes were unsorted when the place was last drawn: from a note that was sorted, on to the next."""
        super().__init__(setup)
        self._unsorted: set[str] = set()

    def facts(self) -> list[Paragraph]:
        """The person, and how far the follow-up has got."""
        lines, interview = super().facts(), self.interview
        if interview is None:
            return lines
        now = self.setup.clock()
        return [*lines, *followed_up(self.notebook, interview, self.setup.method, now)]

    def whole(self) -> list[Paragraph]:
        """The row under the cursor, uncut, and below a promise its keys."""
        note = self.note
        keys = [(PROMISE_KEYS, "$accent")] if note and note.mark == MARK and self.insight is None else []
        return [*super().whole(), *keys]

    def paint_bench(self) -> None:
        """The notes."""
        interview = self.interview
        is_held = interview is not None and last(interview, EventKind.HELD) is not None
        self.work.empty = "No note was taken in this talk." if is_held else NOT_HELD
        rows = self._rows(interview) if interview else []
        before, self._unsorted = self._unsorted, self._to_sort()
        is_sorted_now = self.note is not None and self.work.key in before - self._unsorted
        self.work.show(rows, self._next_unsorted(rows) if is_sorted_now else None)

    def _rows(self, interview: Interview) -> list[Row]:
        return note_rows(self.notebook, interview, self.setup.method, self.setup.clock())

    def _to_sort(self) -> set[str]:
        """The ids of the notes that are still to be sorted."""
        return (
            {note.id for note in unsorted_notes(self.notebook, self.interview)} if self.interview else set()
        )

    def _next_unsorted(self, rows: list[Row]) -> str | None:
        """The note to go on with after the one under the cursor; None once all are sorted."""
        keys = [row.key for row in rows]
        place = keys.index(self.work.key) if self.work.key in keys else 0
        return next((key for key in [*keys[place:], *keys[:place]] if key in self._unsorted), None)

    @property
    def note(self) -> Note | None:
        """The note under the cursor, or the one that the insight under it rests on."""
        notes = {note.id: note for note in self.interview.notes} if self.interview else {}
        insight = self.insight
        if insight is None:
            return notes.get(self.work.key)
        return next((notes[e.note_id] for e in insight.evidence if e.note_id in notes), None)

    @property
    def insight(self) -> Insight | None:
        """The insight under the cursor."""
        key = self.work.key
        return self.notebook.insights.get(key.split(":")[1]) if key.startswith(INSIGHT) else None

    def _there_is_a_note(self) -> bool:
        if self.note is None:
            self.say("Put the cursor on a note first." if self.interview else self.NOBODY)
        return self.note is not None

    def do_row(self) -> None:
        """The note becomes an insight, or further evidence of one."""
        if self.insight is not None:
            self.action_edit()
        elif self._there_is_a_note() and self.interview and self.note:
            forms.insight(self, self.interview, self.note)

    def action_aside(self) -> None:
        """Nothing to be made of the note; again, and it is to be looked at once more."""
        note = self.note
        if not self._there_is_a_note() or self.interview is None or note is None:
            return
        if insights_of(self.notebook, note.id):
            self.say("This note has become an insight already; x on the insight takes it back.")
            return
        word = "take up again" if note.is_set_aside else "set aside"
        edit = partial(edits.set_aside, interview_id=self.interview.id, note_id=note.id)
        self.revise(f"{word}: {note.text}", edit)

    def action_clock(self) -> None:
        """Keeping in touch: one interval on, a pause, an end."""
        set_clock(self)

    def action_promise(self, step: str) -> None:
        """What was promised in the note: kept, by whom, or by when."""
        if self._there_is_a_note() and self.interview and self.note:
            PROMISE_STEPS[step](self, self.interview, self.note)

    def action_thank(self) -> None:
        """A thank-you around the note under the cursor."""
        if self.interview is None:
            self.say(self.NOBODY)
        elif missing_facts(self.notebook.profile):
            self.say(f"First say who you are (M): {', '.join(missing_facts(self.notebook.profile))}.")
        else:
            write(self, self.interview, LetterWish(Purpose.THANKS, self.note.id if self.note else ""))

    def action_report(self) -> None:
        """What came of it."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            write(self, self.interview, LetterWish(Purpose.REPORT_BACK))

    def action_debrief(self) -> None:
        """The debrief, in the user's own words."""
        interview = self.interview
        if interview is None:
            self.say(self.NOBODY)
            return

        def kept(values: dict[str, str] | None) -> None:
            if values is not None:
                edit = partial(edits.write_debrief, interview_id=interview.id, text=values["text"])
                self.revise("write the debrief", edit)

        hint = "Learned? Fits my skills, values, interests? Still to find out? Still interested?"
        self.app.push_screen(ask("Debrief", joined(interview.debrief), hint=hint, lines=6), kept)

    def action_edit(self) -> None:
        """Other words for the note or the insight."""
        if self.insight is not None:
            forms.change_insight(self, self.insight)
        elif self._there_is_a_note() and self.interview and self.note:
            self._change_note(self.interview.id, self.note)

    def _change_note(self, interview_id: str, note: Note) -> None:
        def kept(values: dict[str, str] | None) -> None:
            if values is not None and tidy(values["text"]):
                new = replace(note, text=values["text"])
                self.revise("change a note", partial(change_note, interview_id=interview_id, note=new))

        self.app.push_screen(ask("Note", note.text, is_long=True), kept)

    def action_remove(self) -> None:
        """The insight goes, its note is unsorted again."""
        if self.insight is None:
            self.say("Put the cursor on an insight (→) first; s sets a note aside.")
        else:
            self.revise("take back an insight", partial(edits.remove_insight, insight_id=self.insight.id))

    def action_export(self) -> None:
        """A Markdown file."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            forms.export(self, self.interview)
