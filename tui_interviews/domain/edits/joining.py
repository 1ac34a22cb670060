"""Two insights that are one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.insight import Insight, InsightKind, Mastery
from tui_interviews.domain.notebook import Notebook, drop, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import tidy

FACTS = ("text", "kind", "mastery")


def differing(kept: Insight, other: Insight) -> dict[str, tuple[str, str]]:
    """The facts of which the two say different things: what the first says, and the second."""
    pairs = {name: (str(getattr(kept, name)), str(getattr(other, name))) for name in FACTS}
    return {name: pair for name, pair in pairs.items() if all(pair) and pair[0] != pair[1]}


def join(notebook: Notebook, _: Occasion, kept_id: str, other_id: str, chosen: Mapping[str, str]) -> Notebook:
    """One insight in place of two, with the lines of both; `chosen` are facts as they are to be.

    Whatever pointed to the other one points to it, and what the two contradicted stays contradicted.
    """
    kept, other = notebook.insights[kept_id], notebook.insights[other_id]
    pointing: list[Insight | CareerPath] = [
        *(
            _instead(one, other_id, kept_id)
            for one in notebook.insights.values()
            if other_id in one.contradicts
        ),
        *(
            _resting(one, other_id, kept_id)
            for one in notebook.paths.values()
            if other_id in one.verdict_reasons
        ),
    ]
    return drop(put(notebook, *pointing, _joined(kept, other, chosen)), other)


def _joined(kept: Insight, other: Insight, chosen: Mapping[str, str]) -> Insight:
    kind = InsightKind(chosen.get("kind", kept.kind))
    mastery = Mastery(chosen.get("mastery", kept.mastery or other.mastery))
    both = (kept.id, other.id)
    return replace(
        kept,
        kind=kind,
        text=tidy(chosen.get("text", "")) or kept.text or other.text,
        created_at=min(kept.created_at, other.created_at),
        evidence=tuple(dict.fromkeys((*kept.evidence, *other.evidence))),
        mastery=mastery if kind is InsightKind.REQUIREMENT else Mastery.UNSAID,
        contradicts=_once(one for one in (*kept.contradicts, *other.contradicts) if one not in both),
        answers=_once((*kept.answers, *other.answers)),
        conflicts=tuple(dict.fromkeys((*kept.conflicts, *other.conflicts))),
    )


def _instead(one: Insight, old_id: str, new_id: str) -> Insight:
    return replace(one, contradicts=_moved(one.contradicts, old_id, new_id))


def _resting(path: CareerPath, old_id: str, new_id: str) -> CareerPath:
    return replace(path, verdict_reasons=_moved(path.verdict_reasons, old_id, new_id))


def _moved(ids: Iterable[str], old_id: str, new_id: str) -> tuple[str, ...]:
    return _once(new_id if one == old_id else one for one in ids)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
