"""Everybody: the contacts with where they stand, and the address book to pick from."""

from collections.abc import Iterable, Mapping
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.donotcontact import marked_twin, why_not
from tui_interviews.domain.duration import counted
from tui_interviews.domain.edits.people import pick, remove_contact
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.occasion import Occasion
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.forms.donotcontact import do_not_contact
from tui_interviews.ui.forms.merging import merge_person
from tui_interviews.ui.forms.person import edit_person
from tui_interviews.ui.forms.savecontacts import save_contacts
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.newcomers import BOOK, Newcomers
from tui_interviews.ui.nextstep import HOME
from tui_interviews.ui.rows.people import card_rows, contact_rows
from tui_interviews.ui.rows.tree import NO_REFERRALS, TREE_COLUMNS, tree_rows
from tui_interviews.ui.widgets.page import Page
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

CONTACT_COLUMNS = (Column(share=6), Column(width=3), Column(share=5), Column(width=9), Column(share=5))
CARD_COLUMNS = (Column(share=4), Column(share=8), Column(share=3))
TREE = "tree"
"""The part that shows who led to whom."""
NO_CONTACTS = (
    "Nobody yet. F finds people, n adds one in a line, i brings in LinkedIn connections or another address book, "
    "b shows the address book."
)
NO_CARDS = (
    "The address book is empty. i brings in LinkedIn's Connections.csv, a vCard file, contacts of Google or Outlook, "
    "or any CSV; contacts are then picked from here."
)


class People(Newcomers):
    """Contacts, address book, and who led to whom, in turn."""

    NAME = "people"
    BINDINGS = bindings(Where.PEOPLE)

    def body(self) -> Iterable[Widget]:
        """A heading and the list."""
        yield Page(id="facts")
        yield RecordList(CONTACT_COLUMNS)

    @property
    def records(self) -> RecordList:
        """The list."""
        return self.query_one(RecordList)

    def paint(self) -> None:
        """The list that is shown."""
        contacts, cards = len(self.notebook.contacts), len(self.notebook.cards)
        words = (counted(contacts, "contact"), f"{cards} in the address book")
        here, there = reversed(words) if self.is_book else words
        marked = f" · {len(self.records.marked)} marked" if self.records.marked else ""
        chosen = f"   ·   ✓ {self.contact.name} is chosen" if self.contact and not self.is_book else ""
        self.query_one(Page).paragraphs = ((f"{here}{marked}   ·   b: {there}{chosen}", "$muted"),)
        self._show_part()
        if self.focused is None:
            self.records.focus()

    def _show_part(self) -> None:
        rows: Iterable[Row]
        match self.part:
            case part if part == BOOK:
                rows = card_rows(self.notebook.cards)
                self.records.columns, self.records.empty = CARD_COLUMNS, NO_CARDS
            case part if part == TREE:
                rows = tree_rows(self.notebook, self.chosen)
                self.records.columns, self.records.empty = TREE_COLUMNS, NO_REFERRALS
            case _:
                rows = self._contacts()
                self.records.columns, self.records.empty = CONTACT_COLUMNS, NO_CONTACTS
        self.records.show(rows)
        self.records.refresh()

    def footer(self) -> Mapping[str, str]:
        """Enter marks in the address book, and only there is anybody to be picked."""
        if self.is_book:
            mark, pick = ("mark", "pick") if self.notebook.cards else ("", "")
            return {"people.open": mark, "people.pick": pick, "people.book": "contacts"}
        if not self.notebook.contacts:
            return {"people.open": "", "people.pick": "", "people.find": "find people"}
        return {} if self.records.marked else {"people.pick": ""}

    _is_by_rank = False

    def action_sort(self) -> None:
        """By rank, or by name."""
        if self.is_book:
            self.say("The address book is sorted by name; / finds anybody in it.")
            return
        self._is_by_rank = not self._is_by_rank
        self.say(f"Sorted by {'rank' if self._is_by_rank else 'name'}.")
        self.paint()

    def action_rank(self, step: int) -> None:
        """Only contacts have a rank."""
        if self.is_book:
            self.say("p makes a contact of somebody; then they can be ranked.")
        else:
            super().action_rank(step)

    @property
    def is_book(self) -> bool:
        """Whether the address book is shown, not the contacts."""
        return self.part == BOOK

    def watch_part(self) -> None:
        """The other list, from its top."""
        if self.is_mounted:
            self.records.words = ""
            self._paint()

    def _contacts(self) -> list[Row]:
        made = contact_rows(self.notebook, self.seen.stages, self.setup.method, self.moment, self.chosen)
        return sorted(made, key=lambda row: -len(row.cells[1])) if self._is_by_rank else made

    @property
    def under_cursor(self) -> Contact | None:
        """The contact of the row under the cursor, who need not be the chosen one: Enter chooses."""
        interview = self.notebook.interviews.get(self.records.key)
        return contact_named(self.notebook, interview) if interview else None

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """Contacts are chosen and open in their stage; people of the address book are marked."""
        if self.is_book:
            self.action_mark()
        elif self.records.key in self.seen.stages:
            self.post_message(Choose(self.records.key))
            self.post_message(Go(HOME[self.seen.stages[self.records.key]]))
        else:
            self.say("No contact has that name: n adds them." if self.records.key else self.records.empty)

    @on(RecordList.Outward)
    def _outward(self) -> None:
        if self.part in (BOOK, TREE):
            self.part = ""
        else:
            self.post_message(Go("today"))

    def action_tree(self) -> None:
        """Who led to whom, or everybody by name."""
        self.part = "" if self.part == TREE else TREE

    def action_book(self) -> None:
        """The other list."""
        self.part = "" if self.is_book else BOOK

    def action_mark(self) -> None:
        """Mark somebody of the address book and go on to the next."""
        if not self.is_book:
            self.say("Marks are for the address book (b): p makes contacts of everybody marked there.")
            return
        self.records.mark(self.records.key)
        self.records.action_cursor_down()
        self._paint()

    def action_pick(self) -> None:
        """Make contacts of the marked people, or of the one under the cursor."""
        keys = tuple(key for key in self.notebook.cards if key in self.records.marked)
        if not keys and self.is_book and self.records.key:
            keys = (self.records.key,)
        if not keys:
            self.say("Nobody is marked: b shows the address book, space marks people in it.")
            return
        self.records.marked = frozenset()
        barred = {key: twin for key in keys if (twin := marked_twin(self.notebook.cards[key], self.notebook))}
        if barred:
            why = why_not(next(iter(barred.values())))
            self.say(
                f"{why}, so {'they stay' if len(barred) == 1 else 'such people stay'} in the address book."
            )
        keys = tuple(key for key in keys if key not in barred)
        if not keys:
            return
        self._make_contacts(keys)
        names = self.notebook.cards[keys[0]].name if len(keys) == 1 else f"{len(keys)} people"
        self.say(f"2 Prepare has {names} now.")

    def _make_contacts(self, card_ids: tuple[str, ...]) -> None:
        """The first of them is chosen, so that Prepare opens with somebody new."""
        ids = [self.setup.new_id() for _ in range(2 * len(card_ids))]

        def edit(notebook: Notebook, occasion: Occasion) -> Notebook:
            left = iter(ids)
            return pick(notebook, Occasion(occasion.now, lambda: next(left)), card_ids)

        self.revise(f"make {counted(len(card_ids), 'contact')}", edit)
        self.post_message(Choose(ids[len(card_ids)]))

    def action_edit_person(self) -> None:
        """The facts about the person."""
        if self.is_book:
            self.say("p makes a contact of somebody; then their facts can be changed.")
        else:
            edit_person(self, self.under_cursor)

    def action_do_not_contact(self) -> None:
        """Nobody is to write to them, or the user may again."""
        if self.is_book:
            self.say("p makes a contact of somebody; then they can be marked.")
        else:
            do_not_contact(self, self.under_cursor)

    def action_merge(self) -> None:
        """The contact and somebody else are one person."""
        if self.is_book:
            self.say(
                "Merge from a contact: b, the contact, then m; people of the address book are offered there."
            )
        else:
            merge_person(self, self.under_cursor)

    def action_export(self) -> None:
        """The contacts as a file, or the one under the cursor."""
        if self.is_book:
            self.say("Contacts are saved as a file, from their list: b shows it.")
        else:
            save_contacts(self, self.under_cursor)

    def action_remove(self) -> None:
        """Take the contact out; undo brings them back."""
        contact = self.under_cursor
        if self.is_book or contact is None:
            self.say("Only contacts can be taken out.")
            return
        if why := why_not(contact):
            self.say(f"{why}. Taking them out would lose the mark, so they stay; D takes it away first.")
            return
        self.revise(f"take out {contact.name}", partial(remove_contact, contact_id=contact.id))
        self.say(f"{contact.name} is taken out, with notes and messages; u brings them back.")
