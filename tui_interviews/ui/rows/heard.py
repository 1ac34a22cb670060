"""A transcript as rows: its sentences under the questions, the notes of the talk beside them."""

from collections.abc import Iterator, Mapping, Sequence

from tui_interviews.domain.alignment import question_at
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.passage import Passage
from tui_interviews.domain.recording import Boundary, Recording, voice_of
from tui_interviews.domain.runningorder import running_order
from tui_interviews.domain.transcript import Turn, speakers
from tui_interviews.ui.rows.notes import mark_sign, stamp
from tui_interviews.ui.widgets.row import Column, Row

STAMP = 5
COLUMNS = (Column(width=STAMP), Column(share=1))
NO_QUESTION = "Under no question"
GUESS = " (a guess)"
Titles = Mapping[str, str]


def titles(interview: Interview, method: Method) -> Titles:
    """Each question as a heading, with the number that it has in the live screen."""
    numbered = {turn.question.id: f"{turn.number} " for turn in running_order(interview, method)}
    return {one.id: f"{numbered.get(one.id, '')}{one.text}" for one in interview.plan}


def talk_clock(seconds: float) -> str:
    """`12:41` of the talk, or how long before it began."""
    whole = abs(int(seconds))
    return f"{'-' if seconds <= -1 else ''}{whole // 60}:{whole % 60:02}"


def passage_rows(
    found: Sequence[Passage],
    turns: tuple[Turn, ...],
    recording: Recording,
    spots: Sequence[Boundary],
    known: Titles,
) -> Iterator[Row]:
    """Every sentence; its key is its place. Only the first of a turn has the time and the name."""
    headings = {spot.turn: spot for spot in spots}
    names = short_names(turns, recording)
    if found and 0 not in headings:
        yield Row("", (f"  {NO_QUESTION}",))
    for place, passage in enumerate(found):
        if not passage.is_first:
            yield Row(str(place), ("", passage.text))
            continue
        if spot := headings.get(passage.turn):
            title = known.get(spot.question_id, NO_QUESTION)
            yield Row("", (f"  {title}{GUESS if spot.is_guess else ''}",))
        turn = turns[passage.turn]
        name = f"{names[turn.speaker]}: " if turn.speaker else ""
        at = talk_clock(turn.begin_seconds + recording.offset_seconds)
        yield Row(str(place), (f"{at:>{STAMP}}", f"{name}{passage.text}"))


def short_names(turns: tuple[Turn, ...], recording: Recording) -> Mapping[str, str]:
    """The first names, where they tell the speakers apart."""
    whole = {speaker: voice_of(recording, speaker) for speaker in speakers(turns)}
    first = {speaker: (name.split() or [""])[0] for speaker, name in whole.items()}
    return first if len(set(first.values())) == len(first) else whole


def noted_rows(interview: Interview, method: Method, known: Titles) -> Iterator[Row]:
    """The notes in the order of the talk, a heading wherever another question is talked about."""
    last: str | None = None
    for note in sorted(interview.notes, key=lambda note: note.begun_at.timestamp()):
        key = note.question_id if note.question_id in known else ""
        if key != last:
            yield Row("", (f"  {known.get(key, NO_QUESTION)}",))
            last = key
        text = f"{mark_sign(method, note)} {note.text}"
        yield Row(note.id, (f"{stamp(interview, note):>{STAMP}}", text))


def question_of(found: Sequence[Passage], place: int, spots: Sequence[Boundary]) -> str:
    """The question under which a sentence falls."""
    return question_at(spots, found[place].turn) if place < len(found) else ""
