"""Changes of what the matrix shows as one question."""

from collections.abc import Iterable
from dataclasses import replace

from tui_interviews.domain.careerpath import SameQuestion
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.samequestion import wording_key


def join_questions(notebook: Notebook, occasion: Occasion, path_id: str, wordings: Iterable[str]) -> Notebook:
    """These wordings, and all that were joined with any of them before, are one question."""
    path = notebook.paths[path_id]
    fresh = tuple(wordings)
    touched = [group for group in path.same_questions if _shares(group, fresh)]
    every = (wording for group in touched for wording in group.wordings)
    group_id = touched[0].id if touched else occasion.new_id()
    united = SameQuestion(group_id, _distinct((*every, *fresh)))
    groups = tuple(group for group in path.same_questions if group not in touched)
    return put(notebook, replace(path, same_questions=(*groups, united)))


def split_question(notebook: Notebook, _: Occasion, path_id: str, wordings: Iterable[str]) -> Notebook:
    """These wordings stand on their own again; what was joined with them stays joined."""
    path = notebook.paths[path_id]
    out = {wording_key(wording) for wording in wordings}
    united = _overlapping_as_one(path.same_questions)
    left = (
        replace(group, wordings=tuple(w for w in group.wordings if wording_key(w) not in out))
        for group in united
    )
    return put(notebook, replace(path, same_questions=tuple(one for one in left if len(one.wordings) > 1)))


def _overlapping_as_one(groups: Iterable[SameQuestion]) -> list[SameQuestion]:
    """Two sessions may have joined the same wording with different ones."""
    found: list[SameQuestion] = []
    for group in groups:
        shared = [one for one in found if _shares(one, group.wordings)]
        every = (*(wording for one in shared for wording in one.wordings), *group.wordings)
        kept = shared[0].id if shared else group.id
        found = [one for one in found if one not in shared]
        found.append(SameQuestion(kept, _distinct(every)))
    return found


def _shares(group: SameQuestion, wordings: Iterable[str]) -> bool:
    return bool({*map(wording_key, group.wordings)} & {*map(wording_key, wordings)})


def _distinct(wordings: Iterable[str]) -> tuple[str, ...]:
    return tuple({wording_key(wording): wording for wording in wordings}.values())
