"""One insight out of those of a career path, chosen by what it has to do with some words."""

from collections.abc import Callable, Collection, Iterable

from tui_interviews.domain.insight import INSIGHT_WORDS, Insight
from tui_interviews.domain.similar import most_alike
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.place import Place
from tui_interviews.ui.widgets.row import Column, Row

COLUMNS = (Column(width=16), Column(share=1))


def choose_insight(
    place: Place,
    question: str,
    text: str,
    known: Iterable[Insight],
    then: Callable[[str], None],
    *,
    marked: Collection[str] = (),
) -> None:
    """Those about the same thing as the text come first; `then` gets the id, and nothing where nobody chose."""
    rows = [
        Row(one.id, (INSIGHT_WORDS[one.kind], one.text), sign="✓" if one.id in marked else " ")
        for one in most_alike(text, known)
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            then(keys[0])

    place.app.push_screen(ChoiceDialog(question, rows, COLUMNS, hint=text, has_whole=True), taken)
