"""What can be done with what was heard: quoted, put under a question, shifted, named, taken away."""

from functools import partial

from textual import on
from textual.reactive import reactive
from textual.screen import Screen

from tui_interviews.domain.edits import recording as edits
from tui_interviews.domain.interview import Note
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.passage import Passage
from tui_interviews.domain.recording import Recording, heard_at
from tui_interviews.domain.text import shortened
from tui_interviews.ui.forms import hearing as forms
from tui_interviews.ui.hearing import Hearing, hearing_of
from tui_interviews.ui.messages import Edit, OpenTranscript, Revise
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.records import RecordList

FILTERED = "No row is left by the filter: esc drops it."


class Listening(Screen[None]):
    """The keys that change something; whoever draws it has the two lists."""

    notebook: reactive[Notebook] = reactive(Notebook, init=False, repaint=False)

    def __init__(self, setup: Setup, asked: OpenTranscript) -> None:
        """The interview is looked up in the notebook once the screen is bound to it."""
        super().__init__()
        self.setup, self._talk = setup, asked.interview_id
        self._asked_for = asked.recording_id
        self._first: str | None = str(asked.place)
        """The row that the cursor begins with."""
        self.heard: Hearing | None = None

    def look(self) -> Hearing | None:
        """What there is to hear, as the notebook has it now."""
        self.heard = hearing_of(self.notebook, self._talk, self._asked_for)
        return self.heard

    @property
    def turns(self) -> RecordList:
        """What was heard."""
        return self.query_one("#turns", RecordList)

    @property
    def notes(self) -> RecordList:
        """What was noted."""
        return self.query_one("#notes", RecordList)

    @property
    def passage(self) -> Passage | None:
        """The sentence under the cursor."""
        place = int(self.turns.key or -1)
        return self.heard.passages[place] if self.heard and 0 <= place < len(self.heard.passages) else None

    @property
    def note(self) -> Note | None:
        """The note under the cursor of the notes."""
        found = self.heard.interview.notes if self.heard else ()
        return next((note for note in found if note.id == self.notes.key), None)

    def say(self, text: str) -> None:
        """A toast."""
        self.notify(text, markup=False)

    def _revise(self, label: str, edit: Edit) -> None:
        self.post_message(Revise(label, edit))

    def here(self) -> tuple[Hearing, Recording, Passage] | None:
        """What is shown, with the sentence under the cursor; says what is missing."""
        heard, passage = self.heard, self.passage
        if heard is not None and heard.recording is not None and passage is not None:
            return heard, heard.recording, passage
        if heard is not None:
            self.say(FILTERED if heard.passages else f"{heard.emptiness.rstrip('.')}.")
        return None

    @on(RecordList.Selected)
    def action_quote(self) -> None:
        """The passage, or the marked ones in their order, as a quote among the notes."""
        if here := self.here():
            heard, recording, _ = here
            marked = sorted(int(key) for key in self.turns.marked) or [int(self.turns.key)]
            chosen = [heard.passages[place] for place in marked if place < len(heard.passages)]
            text = " ".join(passage.text for passage in chosen)
            self.turns.marked = frozenset()
            edit = partial(
                edits.quote,
                recording_id=recording.id,
                seconds=chosen[0].seconds,
                text=text,
                question_id=heard.question_at(chosen[0]),
            )
            self._revise(f"quote “{shortened(text, 60)}”", edit)
            self.say(f"Noted as a quote: “{shortened(text, 60)}”")

    def action_mark(self) -> None:
        """Mark the passage and go on to the next."""
        if self.here():
            self.turns.mark(self.turns.key)
            self.turns.action_cursor_down()

    def action_begin(self) -> None:
        """A question begins with this turn."""
        if here := self.here():
            heard, recording, passage = here
            at = heard.question_at(passage)
            forms.begin_question(
                self, heard.interview, self.setup.method, passage.turn, at, recording, self._revise
            )

    def action_before(self) -> None:
        """The turn belongs to the question before; the next one begins it."""
        if here := self.here():
            heard, recording, passage = here
            if passage.turn == 0 or all(spot.turn != passage.turn for spot in heard.spots):
                self.say("No question begins with this turn: it belongs to the one before already.")
                return
            edit = partial(edits.belongs_before, recording_id=recording.id, turn=passage.turn)
            self._revise("give a turn to the question before", edit)

    def action_unbind(self) -> None:
        """The clock, or the words, say again where questions begin."""
        recording = self.heard.recording if self.heard else None
        if recording is None or not recording.boundaries:
            self.say("No question was put anywhere by hand.")
        else:
            edit = partial(edits.unbound, recording_id=recording.id)
            self._revise("let the clock place the questions", edit)

    def action_nudge(self, seconds: int) -> None:
        """The transcript against the clock of the talk."""
        if here := self.here():
            edit = partial(edits.nudge, recording_id=here[1].id, seconds=float(seconds))
            self._revise(f"shift the transcript by {seconds:+} s", edit)

    def action_match(self) -> None:
        """The note and the passage under the two cursors are of one moment."""
        here, note = self.here(), self.note
        if here is None:
            return
        if note is None:
            self.say("There is no note to match it with.")
            return
        heard, recording, passage = here
        shift = round(heard_at(heard.interview, recording, note.begun_at) - passage.seconds)
        edit = partial(edits.nudge, recording_id=recording.id, seconds=float(shift))
        self._revise("match the transcript with a note", edit)
        self.say(f"“{shortened(passage.text, 30)}” is now where you noted “{shortened(note.text, 30)}”.")

    def action_name(self) -> None:
        """Who the speaker under the cursor is."""
        if here := self.here():
            heard, recording, passage = here
            speaker = heard.turns[passage.turn].speaker
            if speaker:
                forms.name_speaker(self, recording, speaker, heard.name, self._revise)
            else:
                self.say("The file does not say who speaks here.")

    def action_attach(self) -> None:
        """A transcript, or the path of a recording."""
        heard = self.heard
        if heard is not None and heard.why_not:
            self.say(f"{heard.why_not}.")
        elif heard is not None:
            forms.attach(self, self.notebook, heard.interview, self._revise)

    def action_consent(self) -> None:
        """Whether it may be recorded: what they answered."""
        from tui_interviews.ui.forms.consent import ask_consent

        if self.heard is not None:
            ask_consent(self, self.notebook, self.heard.interview, self.setup, self._revise)

    def action_detach(self) -> None:
        """The recording and its transcript go; the file stays where it lies."""
        recording = self.heard.recording if self.heard else None
        if recording is None:
            self.say("Nothing is attached.")
        else:
            self._revise("take a recording away", partial(edits.detach, recording_id=recording.id))
            self.say("Taken away; u brings it back. The file itself is where it was.")
