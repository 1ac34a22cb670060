"""Insights: what was learned about a career path, and from whom."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits.following import remove_insight
from tui_interviews.domain.edits.profile import choose_path
from tui_interviews.domain.insight import INSIGHT_WORDS, Insight
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.stage import Stage
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms import insight as forms
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

HEADINGS = {
    "requirement": "What it takes",
    "like": "Good",
    "dislike": "Bad",
    "advice": "Advice",
    "pay": "Pay",
    "fact": "Facts",
    "keyword": "Titles and keywords",
    "resource": "Resources",
    "opening": "Openings",
}


class Insights(Place):
    """One page a career path, every entry with who said it."""

    NAME = "insights"
    BINDINGS = bindings(Where.INSIGHTS)

    def body(self) -> Iterable[Widget]:
        """The path, and what was learned about it."""
        yield Page(id="facts")
        yield RecordList(
            (Column(share=3), Column(share=2)),
            empty="Nothing was learned about this career path yet. In 5 Follow up, enter turns a note into an insight.",
        )
        yield Page(id="whole")

    @on(RecordList.Highlighted)
    def _show_whole(self) -> None:
        self.query_one("#whole", Page).paragraphs = (("\n".join(self.records.cells), "$muted"),)

    @property
    def records(self) -> RecordList:
        """The list."""
        return self.query_one(RecordList)

    @property
    def path(self) -> CareerPath | None:
        """The career path that is shown."""
        return self.notebook.paths.get(self.notebook.profile.path_id)

    def paint(self) -> None:
        """By kind, in the order in which a decision needs them."""
        path = self.path
        path_id = path.id if path else ""
        found = sorted(
            (i for i in self.notebook.insights.values() if i.path_id == path_id), key=lambda i: i.id
        )
        self.query_one("#facts", Page).paragraphs = tuple(self._about(path))
        rows: list[Row] = []
        for kind, title in HEADINGS.items():
            group = [one for one in found if one.kind == kind]
            if group:
                rows.append(Row("", (f" {title}",)))
                rows += [Row(one.id, (one.text, self._sources(one))) for one in group]
        self.records.show(rows)
        if self.focused is None:
            self.records.focus()

    def _about(self, path: CareerPath | None) -> Iterable[tuple[str, str]]:
        if path is None:
            yield ("No career path yet: P says which one you explore.", "$muted")
            return
        of_path = [key for key, one in self.notebook.interviews.items() if one.path_id == path.id]
        done = (Stage.FOLLOW_UP, Stage.IN_TOUCH)
        held = sum(self.seen.stages[key] in done for key in of_path)
        yield (path.name, "bold $accent")
        yield (f"{held} of {counted(len(of_path), 'interview')} held", "$muted")
        if path.find_out:
            yield (f"To find out: {' · '.join(path.find_out)}", "$foreground")

    def _sources(self, insight: Insight) -> str:
        interviews = [self.notebook.interviews.get(e.interview_id) for e in insight.evidence]
        names = dict.fromkeys(contact_named(self.notebook, one).name for one in interviews if one)
        return ", ".join(names)

    @property
    def insight(self) -> Insight | None:
        """The insight under the cursor."""
        return self.notebook.insights.get(self.records.key)

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """The talk in which the line was said."""
        insight = self.insight
        if insight is None or not insight.evidence:
            self.say("There is no line to open.")
            return
        self.post_message(Choose(insight.evidence[0].interview_id))
        self.post_message(Go("follow_up"))

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.post_message(Go("today"))

    def action_edit(self) -> None:
        """Other words, another kind."""
        if self.insight is None:
            self.say("Put the cursor on an insight first.")
        else:
            forms.change_insight(self, self.insight)

    def action_remove(self) -> None:
        """The insight goes; undo brings it back."""
        if self.insight is None:
            self.say("Put the cursor on an insight first.")
        else:
            label = f"take out: {INSIGHT_WORDS[self.insight.kind]}"
            self.revise(label, partial(remove_insight, insight_id=self.insight.id))

    def action_next_path(self) -> None:
        """The next career path."""
        keys = sorted(self.notebook.paths)
        if not keys:
            self.say("No career path yet: P adds one.")
            return
        current = self.notebook.profile.path_id
        place = keys.index(current) if current in keys else -1
        following = self.notebook.paths[keys[(place + 1) % len(keys)]]
        self.revise("", partial(choose_path, path_id=following.id))
