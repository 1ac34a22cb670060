"""A command and the place in which its key is alive."""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """The place in which a command's key is alive."""

    EVERYWHERE = "everywhere"
    ALWAYS = "everywhere, also while typing"
    PLACE = "any place"
    LIST = "any list"
    PERSON_LIST = "the list of people in 2 to 5"
    TODAY = "Today"
    PREPARE = "Prepare"
    CONTACT = "Contact"
    INTERVIEW = "Interview"
    FOLLOW_UP = "Follow up"
    INSIGHTS = "Insights"
    FUNNEL = "the funnel"
    MATRIX = "the matrix"
    GRID = "the cells of the matrix"
    READING = "answers to read"
    LEADS = "Leads"
    COMPARE = "two career paths"
    PEOPLE = "People"
    LETTER = "the letter"
    TALK = "the live interview"
    QUESTIONS = "the question sets"
    BRIEF = "the brief"
    SEARCH = "search"
    REHEARSAL = "a rehearsal"
    TRANSCRIPT = "a transcript"
    DIALOG = "any dialog"
    CHOICE = "a choice"
    CONSENT = "what they allow"
    ANSWERS = "a reply being sorted"
    ROUTE = "a way to people"
    IMPORT = "a file of people"
    FORM = "a form"
    FIELD = "a text field"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a key can do."""

    name: str
    """What settings call it; stays for ever."""
    key: str
    """Textual's name of the key, or several joined by commas; the first is shown."""
    label: str
    """The footer's word; empty keeps it out of the footer."""
    description: str
    where: Where
    action: str
    """Textual's action, a method `action_…` of the screen or widget."""


def declared(where: Where, *rows: tuple[str, str, str, str, str]) -> tuple[Command, ...]:
    """The commands of a place: name, key, label, description and action of each."""
    return tuple(
        Command(name, key, label, description, where, action)
        for name, key, label, description, action in rows
    )
