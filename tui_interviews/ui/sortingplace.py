"""A place in which the notes of a talk are walked line by line: kept, made something of, or dropped."""

from dataclasses import replace
from functools import partial

from tui_interviews.domain.edits import following as edits
from tui_interviews.domain.edits.leads import remove_lead
from tui_interviews.domain.edits.talking import change_note
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Note
from tui_interviews.domain.lead import Lead
from tui_interviews.domain.notebook import insights_of, leads_of
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import last
from tui_interviews.domain.text import tidy
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms import deciding as decisions
from tui_interviews.ui.forms import insight as forms
from tui_interviews.ui.forms.lead import change_lead, lead_of_note
from tui_interviews.ui.forms.namedperson import named_person
from tui_interviews.ui.rows.notes import INSIGHT, KEPT, LEAD, note_rows
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Row
from tui_interviews.ui.writtenplace import WrittenPlace

PLAIN = "enter: insight · y keep · A join · f lead · s drop"
SORTS = {
    "quote": "enter: keep the quote · i insight · s drop",
    "promise": "enter: keep the promise · i insight · s drop",
    "person": "enter: new contact · y keep · s drop",
    "pay": "enter: insight on pay · A join · s drop",
    "resource": "enter: resource or keyword · f lead · s drop",
}
"""What enter makes of a line by its mark, and what else there is, in the width of the workbench."""
NOT_HELD = "This talk was not held yet: 4 runs it."


class SortingPlace(WrittenPlace):
    """The notes with what came of each; the cursor goes on to the next that waits."""

    def __init__(self, setup: Setup) -> None:
        """Which notes were unsorted when the place was last drawn: from a note that was sorted, on to the next."""
        super().__init__(setup)
        self._unsorted: set[str] = set()
        self._walked = ""

    def paint_bench(self) -> None:
        """The notes."""
        interview = self.interview
        is_held = interview is not None and last(interview, EventKind.HELD) is not None
        self.work.empty = "No note was taken in this talk." if is_held else NOT_HELD
        now = self.setup.clock()
        rows = note_rows(self.notebook, interview, self.setup.method, now) if interview else []
        before, self._unsorted = self._unsorted, self._to_sort()
        is_sorted_now = self.note is not None and self.work.key in before - self._unsorted
        is_another, self._walked = self.chosen != self._walked, self.chosen
        wanted = self._next_unsorted(rows) if is_sorted_now or is_another else None
        self.work.show(rows, wanted)

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
        """The note under the cursor, or the one that the row under it came of."""
        notes = {note.id: note for note in self.interview.notes} if self.interview else {}
        return notes.get(self.work.key.split(":")[-1])

    @property
    def insight(self) -> Insight | None:
        """The insight under the cursor."""
        key = self.work.key
        return self.notebook.insights.get(key.split(":")[1]) if key.startswith(INSIGHT) else None

    @property
    def lead(self) -> Lead | None:
        """The lead under the cursor."""
        key = self.work.key
        return self.notebook.leads.get(key.split(":")[1]) if key.startswith(LEAD) else None

    def whole(self) -> list[Paragraph]:
        """The row uncut, and of a note that waits what enter makes of it."""
        lines = super().whole()
        if self.note is None or self.work.key not in self._unsorted:
            return lines
        return [(SORTS.get(self.note.mark, PLAIN), "$accent"), *lines]

    def _there_is_a_note(self) -> bool:
        if self.has_class("-narrow") and not self.has_class("-working"):
            self.say("The notes are not in sight: enter shows them.")
            return False
        if self.note is None:
            self.say("Put the cursor on a note first." if self.interview else self.NOBODY)
        return self.note is not None

    def do_row(self) -> None:
        """What the mark of the note says: a quote or promise is kept, a person named, all else becomes an insight."""
        if self.work.key.startswith((INSIGHT, LEAD, KEPT)):
            self.action_edit()
        elif self._there_is_a_note() and self.interview and self.note:
            match self.note.mark:
                case "quote" | "promise":
                    self.action_keep()
                case "person":
                    self.action_name_person()
                case _:
                    forms.new_insight(self, self.interview, self.note)

    def action_kind(self) -> None:
        """The note becomes an insight."""
        if self._there_is_a_note() and self.interview and self.note:
            forms.new_insight(self, self.interview, self.note)

    def action_join(self) -> None:
        """The note becomes further evidence of an insight."""
        if self._there_is_a_note() and self.interview and self.note:
            forms.join(self, self.interview, self.note)

    def action_contradicts(self) -> None:
        """The insight cannot be true together with another one; a note becomes one that cannot."""
        given = insights_of(self.notebook, self.note.id) if self.note else ()
        if one := self.insight or (given[0] if len(given) == 1 else None):
            decisions.contradicts(self, one)
        elif self._there_is_a_note() and self.interview and self.note:
            decisions.disputes(self, self.interview, self.note)

    def action_name_person(self) -> None:
        """Who is named becomes a contact."""
        if self._there_is_a_note() and self.interview and self.note:
            named_person(self, self.interview, self.note)

    def action_lead(self) -> None:
        """Something to follow comes of the note."""
        if self._there_is_a_note() and self.interview and self.note:
            lead_of_note(self, self.interview, self.note)

    def action_keep(self) -> None:
        """The note stays in its own words; again, and it is to be looked at once more."""
        note = self.note
        if self._there_is_a_note() and self.interview and note:
            word = "take up again" if note.is_kept else "keep"
            edit = partial(edits.keep_words, interview_id=self.interview.id, note_id=note.id)
            self.revise(f"{word}: {note.text}", edit)

    def action_aside(self) -> None:
        """Nothing to be made of the note; again, and it is to be looked at once more."""
        note = self.note
        if not self._there_is_a_note() or self.interview is None or note is None:
            return
        if insights_of(self.notebook, note.id) or leads_of(self.notebook, note.id):
            self.say("Something has come of this note already; x on the row below takes it back.")
            return
        word = "take up again" if note.is_set_aside else "drop"
        edit = partial(edits.set_aside, interview_id=self.interview.id, note_id=note.id)
        self.revise(f"{word}: {note.text}", edit)

    def action_edit(self) -> None:
        """Other words for the note, or for what came of it."""
        if self.insight is not None:
            forms.change_insight(self, self.insight)
        elif self.lead is not None:
            change_lead(self, self.lead)
        elif self._there_is_a_note() and self.interview and self.note:
            self._change_note(self.interview.id, self.note)

    def _change_note(self, interview_id: str, note: Note) -> None:
        def kept(values: dict[str, str] | None) -> None:
            if values is not None and tidy(values["text"]):
                new = replace(note, text=values["text"])
                self.revise("change a note", partial(change_note, interview_id=interview_id, note=new))

        self.app.push_screen(ask("Note", note.text, is_long=True), kept)

    def action_remove(self) -> None:
        """What came of the note goes, and the note is unsorted again; what others said too stays theirs."""
        insight, lead, interview = self.insight, self.lead, self.interview
        if lead is not None:
            self.revise(f"take back: {lead.text}", partial(remove_lead, lead_id=lead.id))
        elif insight is not None and interview is not None and self.note is not None:
            edit = partial(edits.leave_insight, interview_id=interview.id, insight_id=insight.id)
            self.revise("take back an insight", partial(edit, note_id=self.note.id))
        elif self.work.key.startswith(KEPT):
            self.action_keep()
        else:
            self.say("Put the cursor on what came of a note (→) first; s drops a note.")
