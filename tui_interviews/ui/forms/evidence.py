"""From an insight to the lines it came from."""

from collections.abc import Sequence

from tui_interviews.domain.insight import Insight
from tui_interviews.domain.pathpage import Source, sources
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place
from tui_interviews.ui.rows.notes import stamp
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(share=2), Column(width=6), Column(share=5))


def open_line(place: Place, interview_id: str, note_id: str = "") -> None:
    """The talk in which a line was said, with the cursor on it."""
    place.post_message(Choose(interview_id))
    place.post_message(Go("follow_up", row=note_id))


def open_evidence(place: Place, *insights: Insight) -> None:
    """The line behind an insight; of several, a list of who said them."""
    found = {one.id: sources(place.notebook, one) for one in insights}
    every = [source for lines in found.values() for source in lines]
    if not every:
        place.say("There is no line to open: its talk was taken out, or it never had one.")
    elif len(every) == 1:
        open_line(place, every[0].interview.id, every[0].note.id)
    else:
        _choose(place, insights, found)


def _choose(place: Place, insights: Sequence[Insight], found: dict[str, tuple[Source, ...]]) -> None:
    rows = []
    for one in insights:
        rows.append(Row("", (f" {one.text}",)))
        rows += [
            Row(f"{n.interview.id}:{n.note.id}", (n.contact.name, stamp(n.interview, n.note), n.note.text))
            for n in found[one.id]
        ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            open_line(place, *keys[0].split(":"))

    title = "They contradict each other" if len(insights) > 1 else "Who said it"
    place.app.push_screen(ChoiceDialog(title, rows, COLUMNS, has_whole=True), taken)
