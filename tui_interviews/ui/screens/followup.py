"""Follow up: thanks, debrief, and notes that become insights."""

from tui_interviews.commands import Where
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.message import Purpose
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.promise import MARK
from tui_interviews.domain.stage import Stage, last
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import insight as forms
from tui_interviews.ui.forms import promise as promises
from tui_interviews.ui.forms.debrief import debrief
from tui_interviews.ui.forms.touch import set_clock
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.rows.followedup import followed_up
from tui_interviews.ui.sortingplace import NOT_HELD, SortingPlace
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column

PROMISE_STEPS = {"keep": promises.keep, "turn": promises.turn, "day": promises.set_day}
PROMISE_KEYS = "p kept or open · m theirs or mine · b by when"


class FollowUp(SortingPlace):
    """The notes under their questions, each with the insights it gave."""

    NAME = "follow_up"
    STAGE = Stage.FOLLOW_UP
    NOBODY = "No talk was held yet. 4 Interview runs one; f10 there ends it, and it comes up here."
    COLUMNS = (Column(width=5), Column(share=1))
    BINDINGS = bindings(Where.FOLLOW_UP)

    def facts(self) -> list[Paragraph]:
        """The person, and how far the follow-up has got."""
        lines, interview = super().facts(), self.interview
        if interview is None:
            return lines
        now = self.setup.clock()
        return [*lines, *followed_up(self.notebook, interview, self.setup.method, now)]

    def whole(self) -> list[Paragraph]:
        """The row under the cursor, uncut; below a promise that is sorted, its keys."""
        note = self.note
        is_promise = note is not None and note.id == self.work.key and note.mark == MARK
        keys = [(PROMISE_KEYS, "$accent")] if is_promise else []
        return [*super().whole(), *keys]

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
        elif last(self.interview, EventKind.HELD) is None:
            self.say(NOT_HELD)
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
        """Four prompts, answered in the user's own words."""
        if self.interview is None:
            self.say(self.NOBODY)
        elif last(self.interview, EventKind.HELD) is None:
            self.say(NOT_HELD)
        else:
            debrief(self, self.interview)

    def action_export(self) -> None:
        """A Markdown file."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            forms.export(self, self.interview)
