"""Insights: the page of a career path, from what it takes to the verdict."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits import deciding
from tui_interviews.domain.edits.following import remove_insight
from tui_interviews.domain.insight import INSIGHT_WORDS, InsightKind
from tui_interviews.domain.pathpage import people_asked
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import deciding as decisions
from tui_interviews.ui.forms import insight as forms
from tui_interviews.ui.forms.joining import join_insight
from tui_interviews.ui.messages import Go
from tui_interviews.ui.pathplace import PathPlace
from tui_interviews.ui.rows.pathrows import PAIR, REASON, path_rows
from tui_interviews.ui.text import beside
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column

ON_INSIGHT = "Put the cursor on an insight first."
NOTHING = (
    "Nothing was learned about this career path yet. In 5 Follow up, enter makes something of each note of a talk, "
    "and it comes together here."
)
WIDE = (Column(share=3), Column(width=6), Column(share=1))
NARROW = (Column(share=1), Column(width=6))
WIDE_ENOUGH = 100


class Insights(PathPlace):
    """One page a career path, every entry with who said it."""

    NAME = "insights"
    BINDINGS = bindings(Where.INSIGHTS)

    def body(self) -> Iterable[Widget]:
        """The path, and what was learned about it."""
        yield Page(id="facts")
        yield RecordList(WIDE, empty=NOTHING)
        yield Page(id="whole")

    def on_resize(self) -> None:
        """Who said it has a column of its own where there is room."""
        self.paint()

    def paint(self) -> None:
        """The head of the page, and its sections."""
        path = self.path
        self.query_one("#facts", Page).paragraphs = tuple(self._about(path))
        self.records.columns = WIDE if self.app.size.width >= WIDE_ENOUGH else NARROW
        self.records.show(path_rows(self.notebook, path, self.setup.clock().date()) if path else ())
        self._show_whole()
        if self.focused is None:
            self.records.focus()

    def _about(self, path: CareerPath | None) -> Iterable[Paragraph]:
        if path is None:
            yield ("No career path yet: P says which one you explore.", "$muted")
            return
        planned = {i.contact_id for i in self.notebook.interviews.values() if i.path_id == path.id}
        asked = people_asked(self.notebook, path.id)
        yield (path.name, "bold $accent")
        yield (
            f"Talked with {len(asked)} of {counted(len(planned | asked), 'contact')} on this path",
            "$muted",
        )

    @on(RecordList.Highlighted)
    def _show_whole(self) -> None:
        """The row uncut; of a contradiction both sides, one beside the other."""
        key, width = self.records.key, self.app.size.width - 2
        pair = (
            [self.notebook.insights.get(id_) for id_ in key.split(":")[1:3]] if key.startswith(PAIR) else []
        )
        texts = [one.text for one in pair if one]
        if len(texts) == len(pair) == 2:
            shown = "\n".join(beside(texts[0], texts[1], width))
        else:
            text, *others = self.records.cells or ("",)
            shown = "\n".join(filter(None, (text, "   ".join(filter(None, others)))))
        self.query_one("#whole", Page).paragraphs = ((shown, "$muted"),)

    @on(RecordList.Selected)
    def _selected(self) -> None:
        self.action_enter()

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.post_message(Go("today"))

    def action_edit(self) -> None:
        """Other words, another kind."""
        if self.insight is None:
            self.say(ON_INSIGHT)
        else:
            forms.change_insight(self, self.insight)

    def action_mastery(self) -> None:
        """Have, learning, missing, and not said again."""
        insight = self.insight
        if insight is None or insight.kind is not InsightKind.REQUIREMENT:
            self.say("Put the cursor on a requirement first: what it takes can be had, learned, or missing.")
        else:
            edit = partial(deciding.turn_mastery, insight_id=insight.id)
            self.revise(f"where I stand: {insight.text}", edit)

    def action_reason(self) -> None:
        """The insight is a reason of the verdict, or no longer."""
        if self.insight is None or self.path is None:
            self.say(ON_INSIGHT)
        else:
            edit = partial(deciding.give_reason, path_id=self.path.id, insight_id=self.insight.id)
            self.revise(f"a reason: {self.insight.text}", edit)

    def action_answers(self) -> None:
        """What an insight helps to answer; a question itself is answered, or open again."""
        if self.path is None:
            self.say("No career path yet: P adds one.")
        elif self.wish:
            edit = partial(deciding.call_answered, path_id=self.path.id, line=self.wish)
            self.revise(f"answered, or not: {self.wish}", edit)
        elif self.insight is None:
            self.say("Put the cursor on an insight, or on a question that is answered.")
        else:
            decisions.answers(self, self.path, self.insight)

    def action_contradicts(self) -> None:
        """What an insight cannot be true together with."""
        if self.insight is None:
            self.say(ON_INSIGHT)
        else:
            decisions.contradicts(self, self.insight)

    def action_join(self) -> None:
        """The insight and another one are the same."""
        if self.insight is None:
            self.say(ON_INSIGHT)
        else:
            join_insight(self, self.insight)

    def action_remove(self) -> None:
        """The insight goes; of a contradiction or a reason only that; undo brings it back."""
        insight, key = self.insight, self.records.key
        if insight is None:
            self.say(ON_INSIGHT)
        elif key.startswith(REASON):
            self.action_reason()
        elif key.startswith(PAIR):
            _, one, other, _ = key.split(":")
            edit = partial(deciding.contradict, insight_id=one, other_id=other)
            self.revise("no contradiction", edit)
        else:
            label = f"take out: {INSIGHT_WORDS[insight.kind]}"
            self.revise(label, partial(remove_insight, insight_id=insight.id))
