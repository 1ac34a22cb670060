"""A place of one stage: the interviews that have got there on the left, the work on the chosen one on the right."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui_interviews.domain.contact import position, rank_dots
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.overview import in_stage
from tui_interviews.domain.replyspeed import SPEED_WORDS, reply_speed
from tui_interviews.domain.stage import STAGE_WORDS, Stage
from tui_interviews.domain.standing import standing
from tui_interviews.ui.messages import Choose, OpenBrief, OpenRehearsal, OpenTranscript
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.personlist import PersonList
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row


class StagePlace(Place):
    """List and workbench; in a narrow terminal one at a time."""

    STAGE: ClassVar[Stage] = Stage.PREPARE
    NOBODY: ClassVar[str] = ""
    """What stands in the list while nobody is in the stage: how somebody gets there."""
    PEOPLE_COLUMNS: ClassVar[tuple[Column, ...]] = (Column(share=1), Column(width=3))
    COLUMNS: ClassVar[tuple[Column, ...]] = (Column(share=1),)

    def body(self) -> Iterable[Widget]:
        """Two panes."""
        with Horizontal(id="panes"):
            yield PersonList(self.PEOPLE_COLUMNS, id="people", empty=self.NOBODY)
            with Vertical(id="bench"):
                yield Page(id="facts")
                yield from self.bench()

    def bench(self) -> Iterable[Widget]:
        """The widgets of the work: a list, and the whole text of the row under its cursor."""
        yield RecordList(self.COLUMNS, id="work")
        yield Page(id="whole")

    def paint(self) -> None:
        """Both panes; the chosen person is in the list whatever their stage."""
        keys = self.in_order(in_stage(self.notebook, self.seen, self.STAGE, self.chosen))
        people = self.query_one("#people", RecordList)
        people.show(self._rows(keys), self.chosen or None)
        if self.interview is None and people.key:
            self.post_message(Choose(people.key))
        self.query_one("#facts", Page).paragraphs = tuple(self.facts())
        self.paint_bench()
        if self.focused is None:
            people.focus()

    def in_order(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The interviews as the list shows them: oldest first."""
        return keys

    def _rows(self, keys: Iterable[str]) -> Iterator[Row]:
        """Two lines each: who, and where they stand."""
        notebook, stages, method, now = self.notebook, self.seen.stages, self.setup.method, self.moment
        for key in keys:
            contact = contact_named(notebook, notebook.interviews[key])
            words = standing(notebook, notebook.interviews[key], method, now)
            if stages[key] is not self.STAGE:
                words = f"({STAGE_WORDS[stages[key]]}) {words}"
            yield Row(key, (contact.name, rank_dots(contact)))
            yield Row("", (f"    {words}",), "muted")

    def facts(self) -> list[Paragraph]:
        """Who the chosen person is, in a line or two."""
        contact = self.contact
        if contact is None:
            return [("Nobody is chosen.", "$muted")]
        known = position(contact.title, contact.employer) or "no title, no employer known: E"
        speed = reply_speed(self.notebook, contact.id, self.setup.method, self.setup.clock())
        known = f"{known} · {SPEED_WORDS[speed]}" if speed else known
        lines: list[Paragraph] = [(contact.name, "bold $accent"), (known, "$muted")]
        return [*lines, (why_not(contact), "$error")] if contact.is_do_not_contact else lines

    def paint_bench(self) -> None:
        """Draw the work on the chosen interview."""

    @property
    def work(self) -> RecordList:
        """The list on the workbench."""
        return self.query_one("#work", RecordList)

    @on(RecordList.Highlighted, "#people")
    def _person_highlighted(self, event: RecordList.Highlighted) -> None:
        if event.key and event.key != self.chosen:
            self.post_message(Choose(event.key))

    @on(RecordList.Selected, "#people")
    def _person_selected(self) -> None:
        self.open_work()

    def go_on(self) -> None:
        """The keys go to the work."""
        self.open_work()
        super().go_on()

    def action_brief(self) -> None:
        """All that is needed for the talk, on one page."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            self.post_message(OpenBrief(self.interview.id))

    def action_consent(self) -> None:
        """What they allow, also before the talk and after it."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            from tui_interviews.ui.forms.consent import ask_consent

            ask_consent(self, self.notebook, self.interview, self.setup, self.revise)

    def action_rehearse(self) -> None:
        """The first minutes, aloud."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            self.post_message(OpenRehearsal(self.interview.id))

    def action_transcript(self) -> None:
        """What was recorded, beside the notes."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            self.post_message(OpenTranscript(self.interview.id))

    def open_work(self) -> None:
        """Over to the workbench, where there is somebody to work on."""
        if self.interview is None:
            self.say(self.NOBODY)
            return
        self.add_class("-working")
        self.focus_work()

    def action_enter(self) -> None:
        """What the row of the work asks for."""
        self.do_row()

    @on(RecordList.Selected, "#work")
    def _row_selected(self) -> None:
        self.do_row()

    @on(RecordList.Highlighted, "#work")
    def show_whole(self) -> None:
        """The whole text of the row, where there is room for it."""
        for page in self.query("#whole").results(Page):
            page.paragraphs = tuple(self.whole())

    def whole(self) -> list[Paragraph]:
        """The row under the cursor, uncut."""
        return [(" ".join(self.work.cells).strip(), "$muted")]

    def do_row(self) -> None:
        """The obvious next thing with the row of the work."""

    def show_list(self, records: RecordList) -> None:
        """In a narrow terminal only one of the two can be seen."""
        self.set_class(records.id == "work", "-working")
        super().show_list(records)

    def focus_work(self) -> None:
        """The keys go to the work."""
        self.work.focus()

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.action_pane(-1)

    def action_pane(self, step: int) -> None:
        """The list, or the workbench."""
        if step > 0:
            self.open_work()
        else:
            self.remove_class("-working")
            self.query_one("#people").focus()
