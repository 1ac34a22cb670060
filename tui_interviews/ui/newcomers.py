"""Bringing people in: the same two keys in Today and in People."""

from functools import partial

from tui_interviews.domain.matching import Matched
from tui_interviews.ui.messages import Go
from tui_interviews.ui.place import Place

BOOK, CONTACTS = "book", "contacts"
"""The parts of People: its address book, and those whom the user talks with."""


class Newcomers(Place):
    """A place in which people can be added."""

    def action_new_person(self) -> None:
        """One line, with what was understood shown below while it is typed."""
        from tui_interviews.ui.forms.newperson import new_person

        new_person(self)

    def action_import_file(self) -> None:
        """Ask for a file, show what is in it, and only then take it in."""
        from tui_interviews.ui.dialogs.importing import ImportDialog
        from tui_interviews.ui.importfile import World

        world = World(self.notebook, self.setup.new_id, self.setup.columns)
        self.app.push_screen(ImportDialog(world), self._import)

    def _import(self, matched: Matched | None) -> None:
        from tui_interviews.domain.edits.people import add_cards

        if matched is None or not matched.cards:
            return
        count = len(matched.cards)
        self.revise(f"import {count} people", partial(add_cards, cards=matched.cards))
        self.say(f"{count} came in: space marks, p makes contacts.")
        self.post_message(Go("people", BOOK))
