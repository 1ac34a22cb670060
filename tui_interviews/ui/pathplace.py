"""A place about one career path: its rows lead to the lines they came from."""

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.pathpage import wishes
from tui_interviews.ui.forms.careerpath import next_path
from tui_interviews.ui.forms.deciding import verdict
from tui_interviews.ui.forms.evidence import open_evidence, open_line
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.pathrows import INSIGHT, LEADS, LINE, PAIR, PERSON, REASON, TALK, VERDICT, WISH
from tui_interviews.ui.widgets.records import RecordList


class PathPlace(Place):
    """What opening a row does is the same wherever it stands."""

    @property
    def records(self) -> RecordList:
        """The list that the keys go to, or the first one."""
        focus = self.focused
        return focus if isinstance(focus, RecordList) else self.query(RecordList).first()

    @property
    def path(self) -> CareerPath | None:
        """The career path that is shown."""
        return self.notebook.paths.get(self.notebook.profile.path_id)

    @property
    def insight(self) -> Insight | None:
        """The insight under the cursor."""
        key = self.records.key
        is_one = key.startswith((INSIGHT, REASON, PAIR))
        return self.notebook.insights.get(key.split(":")[-1]) if is_one else None

    @property
    def wish(self) -> str:
        """The line to find out under the cursor."""
        key = self.records.key
        return key.removeprefix(WISH) if key.startswith(WISH) else ""

    def action_enter(self) -> None:
        """The line that the row came from, or the person to prepare for."""
        key = self.records.key
        what, _, rest = key.partition(":")
        match f"{what}:":
            case str(part) if part == PAIR:
                pair = (self.notebook.insights.get(id_) for id_ in rest.split(":")[:2])
                open_evidence(self, *(one for one in pair if one))
            case str(part) if part in (TALK, LINE):
                open_line(self, rest.split(":")[0], rest.split(":")[1] if part == LINE else "")
            case str(part) if part == PERSON:
                self.post_message(Choose(rest))
                self.post_message(Go("prepare"))
            case str(part) if part == LEADS:
                self.post_message(Go("leads", row=rest))
            case str(part) if part == VERDICT:
                self.action_verdict()
            case _:
                self._open_insights()

    def _open_insights(self) -> None:
        if self.insight is not None:
            open_evidence(self, self.insight)
        elif self.wish and self.path:
            known = next((w.insights for w in wishes(self.notebook, self.path.id) if w.line == self.wish), ())
            if known:
                open_evidence(self, *known)
            else:
                self.say("Nothing is known of it yet. On an insight that helps to answer it, a ties the two.")
        else:
            self.say("There is no line to open.")

    def action_verdict(self) -> None:
        """What the user makes of the path."""
        if self.path is None:
            self.say("No career path yet: P adds one.")
        else:
            verdict(self, self.path)

    def action_next_path(self) -> None:
        """The next career path."""
        next_path(self)
