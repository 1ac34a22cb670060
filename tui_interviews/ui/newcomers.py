"""Bringing people in: the same two keys in Today and in People."""

from functools import partial

from tui_interviews.domain.contactline import parse
from tui_interviews.domain.edits.people import add_cards, add_contact
from tui_interviews.domain.matching import Matched
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.occasion import Occasion
from tui_interviews.ui.dialogs.form import ask
from tui_interviews.ui.forms.alreadythere import add_unless_there
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.place import Place

BOOK = "book"
"""The part of People that shows the address book."""
LABELS = {
    "name": "",
    "title": "",
    "employer": "at ",
    "email": "",
    "phone": "",
    "url": "",
}


def understood(line: str) -> str:
    """What a line about a person was taken for. Raises `ValueError` where it names nobody."""
    facts = parse(line)
    if not facts.get("name"):
        raise ValueError("begin with the name: Name, title, employer <mail>")
    return " · ".join(f"{label}{facts[name]}" for name, label in LABELS.items() if facts.get(name))


class Newcomers(Place):
    """A place in which people can be added."""

    def action_new_person(self) -> None:
        """One line, with what was understood shown below while it is typed."""
        self.app.push_screen(
            ask("New person", hint="Name, title, employer <mail>", check=understood), self._add
        )

    def _add(self, values: dict[str, str] | None) -> None:
        if values is not None:
            add_unless_there(self, parse(values["text"]), self._add_facts)

    def _add_facts(self, facts: dict[str, str]) -> None:
        contact_id, interview_id = self.setup.new_id(), self.setup.new_id()

        def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
            ids = iter((contact_id, interview_id))
            return add_contact(notebook, Occasion(occasion.now, lambda: next(ids)), facts)

        self.revise(f"add {facts['name']}", edit)
        self.post_message(Choose(interview_id))
        self.post_message(Go("prepare"))

    def action_import_file(self) -> None:
        """Ask for a file, show what is in it, and only then take it in."""
        from tui_interviews.ui.dialogs.importing import ImportDialog
        from tui_interviews.ui.importfile import World

        world = World(self.notebook, self.setup.new_id, self.setup.columns)
        self.app.push_screen(ImportDialog(world), self._import)

    def _import(self, matched: Matched | None) -> None:
        if matched is None or not matched.cards:
            return
        count = len(matched.cards)
        self.revise(f"import {count} people", partial(add_cards, cards=matched.cards))
        self.say(f"{count} came in: space marks, p makes contacts.")
        self.post_message(Go("people", BOOK))
