"""Under which question each turn of a transcript falls: by the clock of the live talk, else by the questions' words."""

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.question import Outcome, PlannedQuestion
from tui_interviews.domain.recording import Boundary, Recording
from tui_interviews.domain.text import fold
from tui_interviews.domain.transcript import Turn

NEAR_SECONDS = 20.0
"""How far from the key that brought a question into focus its words are looked for: it is pressed before or after."""
HEARD = 0.5
"""The share of a question's words that must be in a turn before it is taken for the asking of it."""
FEWEST_WORDS = 2
LISTENED_TO = 400
"""Characters at each end of a turn in which a question is listened for: nobody asks for longer."""
_EVERYWHERE = (
    "about also and any are been but can could did does for from had has have how just like more most much not our out "
    "should some than that the their them there they this was were what when where which who why will with would you "
    "your yourself tell me"
)
_COMMON = frozenset(_EVERYWHERE.split())


def aligned(interview: Interview, recording: Recording, turns: tuple[Turn, ...]) -> tuple[Boundary, ...]:
    """Where each question begins, in the order of the turns: as corrected, else by the clock, else by guess."""
    if recording.boundaries:
        return tuple(spot for spot in recording.boundaries if spot.turn < len(turns))
    if is_by_clock(interview):
        return _by_clock(interview, recording.offset_seconds, turns)
    return _by_words(interview.plan, turns)


def is_by_clock(interview: Interview) -> bool:
    """Whether there was a live run in which the user went from question to question."""
    seen = {focus.question_id for focus in interview.focus}
    return interview.started_at is not None and len(seen) >= min(len(interview.plan), 2) > 0


def question_at(spots: Sequence[Boundary], turn: int) -> str:
    """The question under which a turn falls; empty before the first."""
    place = bisect(spots, turn, key=lambda spot: spot.turn)
    return spots[place - 1].question_id if place else ""


def focus_seconds(interview: Interview) -> tuple[tuple[float, str], ...]:
    """When each question came into focus, in seconds of the talk; a clock that was set back stands still."""
    if interview.started_at is None:
        return ()
    began, latest, found = interview.started_at.timestamp(), 0.0, []
    for focus in interview.focus:
        latest = max(focus.at.timestamp() - began, latest)
        found.append((latest, focus.question_id))
    return tuple(found)


def _by_clock(interview: Interview, offset: float, turns: tuple[Turn, ...]) -> tuple[Boundary, ...]:
    begins = [turn.begin_seconds + offset for turn in turns]
    wording = {question.id: _words(question.text) for question in interview.plan}
    spots: dict[int, str] = {}
    for at, question_id in focus_seconds(interview):
        near = range(bisect_left(begins, at - NEAR_SECONDS), bisect(begins, at + NEAR_SECONDS))
        heard = max(near, key=lambda n: _share(wording.get(question_id), turns[n]), default=0)
        is_heard = near and _share(wording.get(question_id), turns[heard]) >= HEARD
        turn = heard if is_heard else bisect_left(begins, at)
        spots = {place: known for place, known in spots.items() if place < turn}
        spots[turn] = question_id
    return _plain(Boundary(turn, question_id) for turn, question_id in spots.items() if turn < len(turns))


@once_per_table
def _by_words(plan: tuple[PlannedQuestion, ...], turns: tuple[Turn, ...]) -> tuple[Boundary, ...]:
    """Each question where most of its words are heard, of the one speaker who asks."""
    wording = {one.id: _words(one.text) for one in plan if one.outcome is not Outcome.RETIRED}
    shares = list(_heard(wording, turns))
    asker = _asker(turns, shares)
    best: dict[str, tuple[float, int]] = {}
    for turn, question_id, share in shares:
        if turns[turn].speaker == asker and share > best.get(question_id, (0.0, 0))[0]:
            best[question_id] = (share, turn)
    found: dict[int, tuple[float, str]] = {}
    for question_id, (share, turn) in best.items():
        found[turn] = max(found.get(turn, (0.0, "")), (share, question_id))
    return _plain(Boundary(turn, question_id, True) for turn, (_, question_id) in sorted(found.items()))


def _heard(wording: dict[str, frozenset[str]], turns: Sequence[Turn]) -> Iterator[tuple[int, str, float]]:
    """The turns in which enough of a question is heard."""
    wanted = frozenset().union(*wording.values())
    for place, turn in enumerate(turns):
        said = _said(turn) & wanted
        if len(said) >= FEWEST_WORDS:
            for question_id, words in wording.items():
                if (share := _overlap(words, said)) >= HEARD:
                    yield place, question_id, share


def _asker(turns: Sequence[Turn], shares: Iterable[tuple[int, str, float]]) -> str:
    """The speaker in whose turns most questions are heard."""
    asked = Counter(
        speaker for speaker, _ in {(turns[turn].speaker, question) for turn, question, _ in shares}
    )
    return asked.most_common(1)[0][0] if asked else ""


def _share(words: frozenset[str] | None, turn: Turn) -> float:
    return _overlap(words, _said(turn)) if words else 0.0


def _overlap(words: frozenset[str], said: Iterable[str]) -> float:
    common = words.intersection(said)
    return len(common) / len(words) if len(common) >= FEWEST_WORDS else 0.0


def _said(turn: Turn) -> frozenset[str]:
    text = turn.text
    return _words(text if len(text) <= 2 * LISTENED_TO else f"{text[:LISTENED_TO]} {text[-LISTENED_TO:]}")


def _words(text: str) -> frozenset[str]:
    """The words that tell one question from another."""
    plain = "".join(c if c.isalnum() or c == "'" else " " for c in fold(text))
    return frozenset(word for word in plain.split() if len(word) > 2 and word not in _COMMON)


def _plain(spots: Iterable[Boundary]) -> tuple[Boundary, ...]:
    """Without those that begin what is talked about already."""
    kept: list[Boundary] = []
    for spot in spots:
        if not kept or spot.question_id != kept[-1].question_id:
            kept.append(spot)
    return tuple(kept)
