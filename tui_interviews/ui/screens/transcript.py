"""What was recorded of a talk, under its questions, beside the notes that were taken in it."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui_interviews.commands import Where
from tui_interviews.domain.passage import place_at
from tui_interviews.domain.recording import heard_at
from tui_interviews.exchange.attachment import is_gone
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.hearing import NOTHING, about, footer, spoken
from tui_interviews.ui.late import if_shown
from tui_interviews.ui.listening import Listening
from tui_interviews.ui.rows.heard import COLUMNS, noted_rows, passage_rows, titles
from tui_interviews.ui.widgets.keybar import Keybar
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList


class TranscriptPage(Listening):
    """Notes on the left, what was heard on the right; in a narrow terminal one at a time."""

    BINDINGS = bindings(Where.TRANSCRIPT)
    AUTO_FOCUS = "#turns"
    _gone: frozenset[str] = frozenset()
    """Paths at which no recording was found."""
    _looked_for = ""
    _drawn: tuple[object, ...] = ()
    """What the rows were made of: a note more or less leaves a long transcript as it is."""

    def compose(self) -> ComposeResult:
        """What it is, the two lists, the words of the row in full, and keys."""
        yield Page(id="about")
        with Horizontal(id="panes"):
            yield RecordList(COLUMNS, id="notes", empty="No note was taken in this talk.")
            yield RecordList(COLUMNS, id="turns", empty=NOTHING)
        yield Page(id="whole")
        yield Keybar()

    def watch_notebook(self) -> None:
        """Something has changed, here or in another session."""
        if self.is_mounted:
            self._paint()

    def _paint(self) -> None:
        heard = self.look()
        if heard is None:
            return
        known = titles(heard.interview, self.setup.method)
        self.notes.show(noted_rows(heard.interview, self.setup.method, known))
        self.turns.empty = heard.emptiness
        recording = heard.recording
        if (drawn := (recording, heard.spots, known)) != self._drawn:
            self._drawn = drawn
            turns, spots = heard.turns, heard.spots
            rows = passage_rows(heard.passages, turns, recording, spots, known) if recording else ()
            self.turns.show(rows, self._first)
            self._first = None
        self.query_one("#about", Page).paragraphs = tuple(about(heard, self._gone))
        self.query_one(Keybar).labels = {} if heard.passages else footer(heard)
        self._follow()
        if recording is not None and recording.path not in ("", self._looked_for):
            self._look_for(recording.path)

    @work(thread=True, exclusive=True)
    def _look_for(self, path: str) -> None:
        """In a thread: the disk with the recordings may be far away, or asleep."""
        found = self._gone | {path} if is_gone(path) else self._gone - {path}
        self.app.call_from_thread(self._looked, path, found)

    @if_shown
    def _looked(self, path: str, gone: frozenset[str]) -> None:
        self._looked_for, self._gone = path, gone
        self._paint()

    @on(RecordList.Highlighted)
    def _highlighted(self) -> None:
        self._follow()

    def _follow(self) -> None:
        """Beside a note, what was heard when it was begun; and the row in full."""
        words: list[Paragraph] = []
        heard, note = self.heard, self.note
        if heard is not None and note is not None and self.focused is self.notes:
            words.append((f"Noted: {note.text}", "$accent"))
            if heard.recording is not None and heard.passages:
                at = heard_at(heard.interview, heard.recording, note.begun_at)
                self._to(place_at(heard.passages, at))
        if heard is not None and self.passage is not None:
            words.append((spoken(heard, self.passage), "$foreground"))
        self.query_one("#whole", Page).paragraphs = tuple(words)

    def _to(self, place: int) -> None:
        """The cursor on a sentence."""
        self.turns.show(self.turns.rows, str(place))

    def action_step(self, step: int) -> None:
        """The first sentence under the next question, and its first note."""
        here = self.here()
        if here is None:
            return
        heard, _, passage = here
        turns = [spot.turn for spot in heard.spots]
        later = next((turn for turn in turns if turn > passage.turn), None)
        earlier = next((turn for turn in reversed(turns) if turn < passage.turn), None)
        turn = later if step > 0 else earlier
        if turn is None:
            self.say("That was the last question." if step > 0 else "This is the first question.")
            return
        place = next(place for place, one in enumerate(heard.passages) if one.turn == turn)
        self._to(place)
        question_id = heard.question_at(heard.passages[place])
        first = next((note.id for note in heard.interview.notes if note.question_id == question_id), None)
        if first is not None:
            self.notes.show(self.notes.rows, first)

    def action_other(self) -> None:
        """The next of several recordings."""
        found = self.heard.recordings if self.heard else ()
        if self.heard is None or self.heard.recording is None or len(found) < 2:
            self.say("There is no other: i attaches one.")
            return
        self._asked_for = found[(found.index(self.heard.recording) + 1) % len(found)].id
        self._paint()

    def action_pane(self, _: int) -> None:
        """Over to the notes, or to what was heard."""
        other = self.notes if self.focused is self.turns else self.turns
        self.set_class(other is self.notes, "-noted")
        other.focus()
        self.call_after_refresh(self._follow)

    @on(RecordList.Outward)
    def action_leave(self) -> None:
        """Back to where it was opened."""
        self.dismiss()
