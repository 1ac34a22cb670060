"""Their reply: pasted, read from a file or written in an editor, then sorted under the questions."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tui_interviews.domain.duration import counted, full_words
from tui_interviews.domain.edits.answering import receive_reply, sort_reply
from tui_interviews.domain.interview import Interview, Reply
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.replysort import Parts
from tui_interviews.domain.replysplit import answered, split_reply
from tui_interviews.domain.text import joined, tidy, tidy_lines
from tui_interviews.domain.when import parse_when
from tui_interviews.domain.written import to_send, unsorted_reply
from tui_interviews.exchange.fault import UnreadableError
from tui_interviews.ui.dialogs.answers import AnswersDialog
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.messages import Edit, Go, WriteOutside
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Row

PASTE, FILE, EDITOR = "paste", "file", "editor"
HOW = "Take all of it, as it came: what is quoted and signed is told from the answers, and nothing is lost."
IN_EDITOR = "The reply is here: a sorts the answers."
WAITS = "The reply is kept: a sorts it another time."


def take_answers(place: Place, interview: Interview) -> None:
    """Sort the reply that waits; where none does, take one in."""
    waiting = unsorted_reply(interview)
    if waiting is not None:
        _sort(place, interview, waiting)
        return
    who = contact_named(place.notebook, interview).name
    rows = (
        Row(PASTE, ("Paste it here",)),
        Row(FILE, ("Read it from a file: text, or a saved .eml",)),
        Row(EDITOR, ("Paste it in my own editor",)),
    )

    def taken(keys: tuple[str, ...] | None) -> None:
        match keys:
            case ("paste",):
                _paste(place, interview, who)
            case ("file",):
                _read(place, interview, who)
            case ("editor",):
                _write(place, interview, who)

    place.app.push_screen(ChoiceDialog(f"The reply of {who}", rows, hint=HOW), taken)


def _paste(place: Place, interview: Interview, who: str) -> None:
    now = place.setup.clock()

    def kept(values: dict[str, str] | None) -> None:
        if values is not None and any(map(tidy, tidy_lines(values["text"]))):
            _receive(place, interview, who, values["text"], _moment(values["received"], now))

    fields = [_received(now), Field("text", "The whole reply", "", "paste it, then f10", lines=6)]
    place.app.push_screen(FormDialog(f"The reply of {who}", fields), kept)


def _read(place: Place, interview: Interview, who: str) -> None:
    from tui_interviews.exchange.replyfile import ReplyFile, read_reply

    read: dict[str, ReplyFile] = {}

    def there(text: str) -> str:
        read.clear()
        try:
            found = read_reply(Path(text.strip().strip("'\"")))
        except UnreadableError as fault:
            raise ValueError(str(fault)) from fault
        read[text] = found
        return counted(len(tidy_lines(found.text)), "line")

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            found, now = read[values["text"]], place.setup.clock()
            at = min(found.sent_at.astimezone(now.tzinfo), now) if found.sent_at else now
            _receive(place, interview, who, found.text, at)

    field = Field("text", "File", "", "~/Downloads/reply.eml", there)
    place.app.push_screen(FormDialog(f"The reply of {who}", [field]), kept)


def _write(place: Place, interview: Interview, who: str) -> None:
    def edit(text: str) -> Edit:
        return partial(receive_reply, interview_id=interview.id, text=text)

    place.post_message(WriteOutside(interview.id, "", f"the reply of {who}", edit, IN_EDITOR))


def _received(now: datetime) -> Field:
    def understood(text: str) -> str:
        return full_words(_moment(text, now), now.tzinfo)

    return Field("received", "Received", f"{now:%Y-%m-%d %H:%M}", "Thu 14:30", understood)


def _moment(text: str, now: datetime) -> datetime:
    found = parse_when(text, now, now.tzinfo or UTC, is_past=True)
    if found > now:
        raise ValueError("that is still to come: say when it came")
    return found


def _receive(place: Place, interview: Interview, who: str, text: str, at: datetime) -> None:
    """Kept as it came, before anything is made of it."""
    reply = Reply(place.setup.new_id(), at, tidy_lines(text))

    def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
        told = Occasion(occasion.now, lambda: reply.id)
        return receive_reply(notebook, told, interview.id, text, at)

    place.revise(f"the reply of {who}", edit)
    _sort(place, interview, reply)


def _sort(place: Place, interview: Interview, reply: Reply) -> None:
    who, asked = contact_named(place.notebook, interview).name, to_send(interview)
    sent = tuple(
        line for one in messages_of(place.notebook, interview.id) if one.sent_at for line in one.body
    )
    parts = split_reply(joined(reply.text), [question.text for question in asked], sent)

    def kept(found: Parts | None) -> None:
        if found is None:
            place.say(WAITS)
            return
        edit = partial(
            sort_reply,
            interview_id=interview.id,
            reply_id=reply.id,
            parts=found,
            asked=[question.id for question in asked],
        )
        place.revise(f"sort the answers of {who}", edit)
        place.say(_told(who, found, len(asked)))
        place.post_message(Go("follow_up"))

    place.app.push_screen(AnswersDialog(who, [question.text for question in asked], parts), kept)


def _told(who: str, parts: Parts, number: int) -> str:
    """What comes next, and what is still open."""
    missing = [str(n) for n in range(1, number + 1) if n not in answered(parts)]
    still = f" Not answered: {', '.join(missing)}; Q writes the one follow-up." if missing else ""
    return f"The answers of {who} are under the questions: thank them within a day.{still}"
