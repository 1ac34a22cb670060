"""What the last session could not keep, to be brought back or left."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from tui_interviews.domain.duration import counted, moment_words
from tui_interviews.domain.leftover import FilledForm, Leftover, LeftText
from tui_interviews.domain.text import shortened, tidy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.widgets.row import Row

HINT = (
    "Enter brings back what is marked, merged with all that came since. "
    "Esc leaves it: nobody asks again, and its file stays for 30 days."
)
TEXTS_HINT = "Enter opens the letter, which offers the text. Esc leaves it, and the next start asks again."
BOTH_HINT = (
    "Enter brings back what is marked, merged with all that came since. Esc leaves it: "
    "a text of your editor is asked about again, nothing else; its file stays for 30 days."
)
MOST_LABELS = 3
MOST_CHARACTERS = 200


def row_key(leftover: Leftover, form: FilledForm | None = None) -> str:
    """The row of a form, or of the changes."""
    return f"{leftover.id}:{form.key if form else 'changes'}"


def text_key(text: LeftText) -> str:
    """The row of a text from the user's editor."""
    return f"{text.message_id}:text"


class LeftoverDialog(ChoiceDialog):
    """Everything is marked to begin with: nobody loses words by pressing Enter."""

    def __init__(self, leftovers: Sequence[Leftover], now: datetime, texts: Sequence[LeftText] = ()) -> None:
        """Oldest first, then the texts of editors; with nothing else there, one of them is opened."""
        rows = [row for one in leftovers for row in _rows(one, now)]
        rows += [row for one in texts for row in _text_rows(one)]
        hint = TEXTS_HINT if not leftovers else BOTH_HINT if texts else HINT
        super().__init__("Not saved last time", rows, hint=hint, are_marked=bool(leftovers))


def _rows(leftover: Leftover, now: datetime) -> Iterator[Row]:
    reason = leftover.reason.split(";")[0] or "the session ended before it was kept"
    yield Row("", (f" {moment_words(leftover.left_at, now).capitalize()}: {reason}",))
    if leftover.steps:
        labels = [label for label in dict.fromkeys(step.label for step in leftover.steps) if label]
        more = f", and {len(labels) - MOST_LABELS} more" if len(labels) > MOST_LABELS else ""
        count = counted(sum(len(step.changes) for step in leftover.steps), "change")
        yield Row(row_key(leftover), (count,))
        yield Row("", (f"  {', '.join(labels[:MOST_LABELS]) or 'what you typed'}{more}",), "muted")
    for form in leftover.forms:
        yield Row(row_key(leftover, form), (form.title,))
        yield Row("", (f"  “{form.words}”",), "muted")


def _text_rows(text: LeftText) -> Iterator[Row]:
    yield Row(text_key(text), (f"A text for {text.whom} from your editor",))
    yield Row("", (f"  “{shortened(tidy(text.words), MOST_CHARACTERS)}”",), "muted")
