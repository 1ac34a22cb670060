"""What the user makes of a career path: the verdict, contradictions, answers."""

from functools import partial

from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath, Verdict
from tui_interviews.domain.edits import deciding as edits
from tui_interviews.domain.insight import Insight
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.pathpage import insights_about, wishes
from tui_interviews.domain.text import joined
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.chooseinsight import choose_insight
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Row

CONTRADICTED = "What does it contradict?"
AT_ODDS = "The two contradict each other: 6 Insights shows both sides."
PEACE = "The two no longer contradict each other."
WORDS = {verdict.value: words for verdict, words in VERDICT_WORDS.items()}


def verdict(place: Place, path: CareerPath) -> None:
    """Pursue, keep looking or set aside, in the user's own words; reasons are given on the page."""
    fields = [
        Field("verdict", "Verdict (◂ ▸)", path.verdict, choices=WORDS, is_first=True),
        Field(
            "words",
            "Why, in your own words",
            joined(path.verdict_words),
            "What decided it, what would change it",
            lines=4,
        ),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is None:
            return
        given = Verdict(values["verdict"])
        day = place.setup.clock().date()
        edit = partial(edits.give_verdict, path_id=path.id, verdict=given, words=values["words"], on=day)
        place.revise(f"{VERDICT_WORDS[given]}: {path.name}", edit)
        if given and not path.verdict_reasons:
            place.say("b on an insight makes it a reason of the verdict.")

    place.app.push_screen(FormDialog(f"What do you make of it? {path.name}", fields), kept)


def contradicts(place: Place, insight: Insight) -> None:
    """The insights that it may contradict, those about the same thing first; one that it does makes peace again."""
    known = [one for one in insights_about(place.notebook, insight.path_id) if one.id != insight.id]
    if not known:
        place.say("There is no other insight that it could contradict.")
        return
    at_odds = {*insight.contradicts, *(one.id for one in known if insight.id in one.contradicts)}

    def chosen(other: str) -> None:
        edit = partial(edits.contradict, insight_id=insight.id, other_id=other)
        place.revise("no contradiction" if other in at_odds else "a contradiction", edit)
        place.say(PEACE if other in at_odds else AT_ODDS)

    choose_insight(place, CONTRADICTED, insight.text, known, chosen, marked=at_odds)


def disputes(place: Place, interview: Interview, note: Note) -> None:
    """The insights that a note may contradict, those about the same thing first."""
    known = insights_about(place.notebook, interview.path_id)
    if not known:
        place.say("There is no insight yet that it could contradict.")
        return

    def chosen(other: str) -> None:
        edit = partial(edits.dispute, interview_id=interview.id, note_id=note.id, other_id=other)
        place.revise(f"a contradiction: {note.text}", edit)
        place.say(AT_ODDS)

    choose_insight(place, CONTRADICTED, note.text, known, chosen)


def answers(place: Place, path: CareerPath, insight: Insight) -> None:
    """The lines to find out; one that it is tied to already is let go."""
    found = wishes(place.notebook, path.id)
    if not found:
        place.say("There is nothing to find out yet: P, then “Change the name and questions”.")
        return
    rows = [Row(wish.line, (wish.line,), sign="✓" if wish.line in insight.answers else " ") for wish in found]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            place.revise(f"answers: {keys[0]}", partial(edits.tie, insight_id=insight.id, line=keys[0]))

    dialog = ChoiceDialog("What does it help to answer?", rows, hint=insight.text, has_whole=True)
    place.app.push_screen(dialog, taken)
