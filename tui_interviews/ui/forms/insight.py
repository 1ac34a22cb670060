"""The forms of the Follow up stage."""

from functools import partial

from tui_interviews.domain.edits import following as edits
from tui_interviews.domain.insight import INSIGHT_WORDS, MARK_KINDS, Insight, InsightKind, Mastery
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import contact_named, insights_of
from tui_interviews.domain.similar import most_alike, shared_words
from tui_interviews.domain.text import slug, tidy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.savefile import save_file
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Column, Row

GAP = f"{InsightKind.REQUIREMENT}:{Mastery.MISSING}"
"""A requirement that the user has not got."""
KINDS = {kind.value: words for kind, words in INSIGHT_WORDS.items()} | {
    GAP: "skill gap: a requirement you lack"
}


def _something(text: str) -> str:
    if not tidy(text):
        raise ValueError("say in a few words what you learned")
    return ""


def join(place: Place, interview: Interview, note: Note) -> None:
    """An insight that another line gave already, those that share most words with this one first."""
    known = [one for one in place.notebook.insights.values() if one.path_id == interview.path_id]
    given = {one.id for one in insights_of(place.notebook, note.id)}
    known = [one for one in known if one.id not in given]
    if not known:
        place.say("There is no insight yet that it could be added to: i makes one of this note.")
        return
    rows = [
        Row(one.id, (_shared(note.text, one), INSIGHT_WORDS[one.kind], one.text))
        for one in most_alike(note.text, known)
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            edit = partial(edits.join_insight, interview_id=interview.id, note_id=note.id, insight_id=keys[0])
            place.revise("add a note to an insight", edit)

    columns = (Column(width=14), Column(width=11), Column(share=1))
    dialog = ChoiceDialog("Who said the same?", rows, columns, hint=note.text, has_whole=True)
    place.app.push_screen(dialog, taken)


def _shared(text: str, one: Insight) -> str:
    """Why it stands where it does: the words that both have."""
    return " ".join(sorted(shared_words(text, one.text), key=len, reverse=True))


def new_insight(place: Place, interview: Interview, note: Note) -> None:
    """A note turned into something learned; its mark says which kind comes first."""
    kind = MARK_KINDS.get(note.mark, InsightKind.ADVICE)
    fields = [
        Field("kind", "Kind (◂ ▸)", kind, choices=KINDS),
        Field("text", "What you learned", note.text, check=_something, is_long=True),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                edits.add_insight,
                interview_id=interview.id,
                note_id=note.id,
                kind=InsightKind(values["kind"].partition(":")[0]),
                text=values["text"],
                mastery=Mastery(values["kind"].partition(":")[2]),
            )
            place.revise(f"{KINDS[values['kind']]}: {tidy(values['text'])}", edit)

    place.app.push_screen(FormDialog("Insight", fields), kept)


def _kind_of(one: Insight) -> str:
    is_gap = one.kind is InsightKind.REQUIREMENT and one.mastery is Mastery.MISSING
    return GAP if is_gap else one.kind


def _mastery(kind: str, old: Insight) -> Mastery:
    """Missing where the user says that it is a gap; that it is none says nothing more."""
    if kind == GAP:
        return Mastery.MISSING
    return Mastery.UNSAID if old.mastery is Mastery.MISSING else old.mastery


def change_insight(place: Place, old: Insight) -> None:
    """Other words, another kind."""
    fields = [
        Field("kind", "Kind (◂ ▸)", _kind_of(old), choices=KINDS),
        Field("text", "What you learned", old.text, check=_something, is_long=True),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                edits.describe_insight,
                insight_id=old.id,
                kind=InsightKind(values["kind"].partition(":")[0]),
                text=values["text"],
                mastery=_mastery(values["kind"], old),
            )
            place.revise("change an insight", edit)

    place.app.push_screen(FormDialog("Insight", fields), kept)


def export(place: Place, interview: Interview) -> None:
    """The interview as a Markdown file, under a name that can be changed first."""
    from tui_interviews.exchange.markdown import interview_markdown
    from tui_interviews.exchange.transcriptpaper import everything_heard

    name = slug(contact_named(place.notebook, interview).name)
    day = (interview.started_at or interview.created_at).date().isoformat()
    path = place.setup.exports / f"{name}-{day}.md"
    text = interview_markdown(
        place.notebook,
        interview,
        place.setup.library(),
        place.setup.clock(),
        everything_heard(place.notebook),
    )
    save_file(place, "Save the interview as", path, text.encode())
