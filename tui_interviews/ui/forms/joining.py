"""Two insights that are one: which other one, and in which words."""

from collections.abc import Iterator
from functools import partial

from tui_interviews.domain.edits.joining import differing, join
from tui_interviews.domain.insight import INSIGHT_WORDS, MASTERY_WORDS, Insight, InsightKind, Mastery
from tui_interviews.domain.pathpage import insights_about
from tui_interviews.domain.text import shortened
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.chooseinsight import choose_insight
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field


def join_insight(place: Place, kept: Insight) -> None:
    """Choose the other one, those about the same thing first, then say what is right."""
    known = [one for one in insights_about(place.notebook, kept.path_id) if one.id != kept.id]
    if not known:
        place.say("There is no other insight that it could be the same as.")
        return

    def chosen(other_id: str) -> None:
        if other_id in place.notebook.insights:
            _ask(place, kept, place.notebook.insights[other_id])

    choose_insight(place, "Which one is the same?", kept.text, known, chosen)


def _ask(place: Place, kept: Insight, other: Insight) -> None:
    """Only what both say, and differently, is asked about."""

    def chosen(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(join, kept_id=kept.id, other_id=other.id, chosen=values)
            place.revise(f"join two insights: {shortened(kept.text, 60)}", edit)
            place.say("They are one insight now, with the lines of both; u takes it apart again.")

    fields = tuple(_fields(differing(kept, other)))
    if fields:
        place.app.push_screen(FormDialog("One insight: what is right?", fields), chosen)
    else:
        chosen({})


def _fields(pairs: dict[str, tuple[str, str]]) -> Iterator[Field]:
    if "text" in pairs:
        first, second = pairs["text"]
        yield Field("text", f"Its words; the other has: {second}", first, lines=3)
    if "kind" in pairs:
        words = {kind: INSIGHT_WORDS[InsightKind(kind)] for kind in pairs["kind"]}
        yield Field("kind", "Kind (◂ ▸)", pairs["kind"][0], choices=words)
    if "mastery" in pairs:
        words = {mastery: MASTERY_WORDS[Mastery(mastery)] for mastery in pairs["mastery"]}
        yield Field("mastery", "Where I stand (◂ ▸)", pairs["mastery"][0], choices=words)
