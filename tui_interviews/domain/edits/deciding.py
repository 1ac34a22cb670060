"""Changes of what the user makes of a career path: the checklist, contradictions, answers, the verdict."""

from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.edits.following import add_insight
from tui_interviews.domain.insight import Insight, Mastery
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import Lines, tidy_lines

ROUND = (Mastery.UNSAID, Mastery.HAVE, Mastery.LEARNING, Mastery.MISSING)
"""In which order one key turns it."""


def turn_mastery(notebook: Notebook, _: Occasion, insight_id: str) -> Notebook:
    """A requirement as the next of: not said, have, learning, missing."""
    insight = notebook.insights[insight_id]
    following = ROUND[(ROUND.index(insight.mastery) + 1) % len(ROUND)]
    return put(notebook, replace(insight, mastery=following))


def contradict(notebook: Notebook, _: Occasion, insight_id: str, other_id: str) -> Notebook:
    """Two insights that cannot both be true; once more, and they can."""
    one, other = notebook.insights[insight_id], notebook.insights[other_id]
    if other_id in one.contradicts or insight_id in other.contradicts:
        return put(notebook, _at_peace(one, other_id), _at_peace(other, insight_id))
    return put(notebook, replace(one, contradicts=(*one.contradicts, other_id)))


def dispute(
    notebook: Notebook, occasion: Occasion, interview_id: str, note_id: str, other_id: str
) -> Notebook:
    """A note turned into an insight of the kind of the one that it contradicts, in its own words."""
    notes = {note.id: note.text for note in notebook.interviews[interview_id].notes}
    kind, before = notebook.insights[other_id].kind, notebook.insights.keys()
    notebook = add_insight(notebook, occasion, interview_id, note_id, kind, notes[note_id])
    (made,) = notebook.insights.keys() - before
    return contradict(notebook, occasion, made, other_id)


def _at_peace(one: Insight, other_id: str) -> Insight:
    return replace(one, contradicts=tuple(id_ for id_ in one.contradicts if id_ != other_id))


def tie(notebook: Notebook, _: Occasion, insight_id: str, line: str) -> Notebook:
    """An insight that helps to answer a line of what the user wants to find out; once more, and it does not."""
    insight = notebook.insights[insight_id]
    others = tuple(one for one in insight.answers if one != line)
    return put(notebook, replace(insight, answers=others if line in insight.answers else (*others, line)))


def call_answered(notebook: Notebook, _: Occasion, path_id: str, line: str) -> Notebook:
    """A line of what the user wants to find out as answered; once more, and it is open again."""
    path = notebook.paths[path_id]
    others = tuple(one for one in path.answered if one != line)
    return put(notebook, replace(path, answered=others if line in path.answered else (*others, line)))


def give_verdict(
    notebook: Notebook, _: Occasion, path_id: str, verdict: Verdict, words: str, on: date
) -> Notebook:
    """What the user makes of the path; the day is that of the latest verdict that differs from the one before."""
    path = notebook.paths[path_id]
    if verdict is not path.verdict:
        path = replace(path, verdict=verdict, verdict_on=on if verdict else None)
    return put(notebook, replace(path, verdict_words=tidy_lines(words)))


def give_reason(notebook: Notebook, _: Occasion, path_id: str, insight_id: str) -> Notebook:
    """An insight as a reason of the verdict; once more, and it is none."""
    path = notebook.paths[path_id]
    others = tuple(one for one in path.verdict_reasons if one != insight_id)
    is_one = insight_id in path.verdict_reasons
    return put(notebook, replace(path, verdict_reasons=others if is_one else (*others, insight_id)))


def reword_wishes(notebook: Notebook, path: CareerPath, lines: Lines) -> Notebook:
    """The path with other lines to find out; what was tied to a line that only got other words stays tied to it."""
    moved = _reworded(path.find_out, lines)
    answered = _renamed(path.answered, moved, lines)
    notebook = put(notebook, replace(path, find_out=lines, answered=answered))
    tied = [one for one in notebook.insights.values() if one.path_id == path.id and one.answers]
    return put(
        notebook,
        *(
            replace(one, answers=new)
            for one in tied
            if (new := _renamed(one.answers, moved, lines)) != one.answers
        ),
    )


def _renamed(tied: Lines, moved: dict[str, str], lines: Lines) -> Lines:
    """A line that is gone altogether keeps what was tied to it: undoing its removal by hand brings all back."""
    return tuple(dict.fromkeys(line if line in lines else moved.get(line, line) for line in tied))


def _reworded(old: Lines, new: Lines) -> dict[str, str]:
    """The old lines that new ones stand in place of: as many as before, between lines that stayed."""
    pairs: dict[str, str] = {}
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "replace" and b - a == d - c:
            pairs |= {line: other for line, other in zip(old[a:b], new[c:d], strict=True) if line and other}
    return pairs
