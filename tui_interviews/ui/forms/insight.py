"""The forms of the Follow up stage."""

from functools import partial

from tui_interviews.domain.edits import following as edits
from tui_interviews.domain.insight import INSIGHT_WORDS, MARK_KINDS, Insight, InsightKind
from tui_interviews.domain.interview import Interview, Note
from tui_interviews.domain.notebook import contact_named
from tui_interviews.domain.text import slug, tidy
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.dialogs.form import FormDialog
from tui_interviews.ui.forms.savefile import save_file
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.form import Field
from tui_interviews.ui.widgets.row import Column, Row

KINDS = {kind.value: words for kind, words in INSIGHT_WORDS.items()}


def _something(text: str) -> str:
    if not tidy(text):
        raise ValueError("say in a few words what you learned")
    return ""


def insight(place: Place, interview: Interview, note: Note) -> None:
    """What was learned from a note: a new insight, or one that somebody else has given already."""
    known = [one for one in place.notebook.insights.values() if one.path_id == interview.path_id]
    if not known:
        _new_insight(place, interview, note)
        return
    rows = [Row("+", ("A new insight from this note …", ""))]
    rows += [
        Row(one.id, (one.text, INSIGHT_WORDS[one.kind]))
        for one in sorted(known, key=lambda i: (i.kind, i.id))
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys and keys[0] == "+":
            _new_insight(place, interview, note)
        elif keys:
            edit = partial(edits.join_insight, interview_id=interview.id, note_id=note.id, insight_id=keys[0])
            place.revise("join a note to an insight", edit)

    columns = (Column(share=1), Column(width=16))
    place.app.push_screen(ChoiceDialog("What does it come to?", rows, columns, hint=note.text), taken)


def _new_insight(place: Place, interview: Interview, note: Note) -> None:
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
                kind=InsightKind(values["kind"]),
                text=values["text"],
            )
            place.revise(f"{KINDS[values['kind']]}: {tidy(values['text'])}", edit)

    place.app.push_screen(FormDialog("Insight", fields), kept)


def change_insight(place: Place, old: Insight) -> None:
    """Other words, another kind."""
    fields = [
        Field("kind", "Kind (◂ ▸)", old.kind, choices=KINDS),
        Field("text", "What you learned", old.text, check=_something, is_long=True),
    ]

    def kept(values: dict[str, str] | None) -> None:
        if values is not None:
            edit = partial(
                edits.describe_insight,
                insight_id=old.id,
                kind=InsightKind(values["kind"]),
                text=values["text"],
            )
            place.revise("change an insight", edit)

    place.app.push_screen(FormDialog("Insight", fields), kept)


def export(place: Place, interview: Interview) -> None:
    """The interview as a Markdown file, under a name that can be changed first."""
    from tui_interviews.exchange.markdown import interview_markdown

    name = slug(contact_named(place.notebook, interview).name)
    day = (interview.started_at or interview.created_at).date().isoformat()
    path = place.setup.exports / f"{name}-{day}.md"
    text = interview_markdown(place.notebook, interview, place.setup.library(), place.setup.clock())
    save_file(place, "Save the interview as", path, text.encode())
