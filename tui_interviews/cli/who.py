"""Whom a person on the command line means."""

import difflib
from collections.abc import Iterable
from typing import TypeVar

from tui_interviews.cli.refusal import Refusal
from tui_interviews.domain.card import Card
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, current_interview
from tui_interviews.domain.text import fold, tidy

Person = TypeVar("Person", Contact, Card, Contact | Card)


def matches(words: str, people: Iterable[Person]) -> tuple[Person, ...]:
    """The one with this id, else those with this name, else those whose name holds all the words."""
    people = tuple(people)
    wanted = fold(tidy(words))
    if not wanted:
        return ()
    same_id = tuple(one for one in people if one.id == wanted)
    same_name = same_id or tuple(one for one in people if fold(one.name) == wanted)
    return same_name or tuple(one for one in people if all(w in fold(one.name) for w in wanted.split()))


def the_one(words: str, people: Iterable[Person], hint: str) -> Person:
    """The one person that is meant. Raises `Refusal` with the candidates, or with the nearest name."""
    people = tuple(people)
    found = matches(words, people)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refusal(f"there is nobody called {tidy(words)!r}{_nearest(words, people)}: {hint}")
    rows = [
        " · ".join(p for p in (one.name, position(one.title, one.employer), one.id) if p) for one in found
    ]
    raise Refusal(
        f"{tidy(words)!r} can be {len(found)} people, so nothing was done: give the whole name or the id",
        *rows,
        matches=[{"id": one.id, "name": one.name} for one in found],
    )


def _nearest(words: str, people: tuple[Person, ...]) -> str:
    names = {fold(one.name): one.name for one in people}
    close = difflib.get_close_matches(fold(tidy(words)), names, 1, 0.7)
    return f" (did you mean {names[close[0]]}?)" if close else ""


def contact(words: str, notebook: Notebook) -> Contact:
    """One contact; whoever is only in the address book is named as such."""
    hint = "`tui-interviews list contacts` shows everybody"
    if not matches(words, notebook.contacts.values()) and matches(words, notebook.cards.values()):
        hint = f"they are in the address book only; `tui-interviews pick` {tidy(words)!r} makes a contact of them"
        raise Refusal(f"{tidy(words)!r} is no contact yet: {hint}")
    return the_one(words, notebook.contacts.values(), hint)


def card(words: str, notebook: Notebook) -> Card:
    """One person of the address book."""
    hint = "`tui-interviews list address-book` shows everybody"
    if not matches(words, notebook.cards.values()) and matches(words, notebook.contacts.values()):
        raise Refusal(f"{tidy(words)!r} is a contact already: `tui-interviews show` tells about them")
    return the_one(words, notebook.cards.values(), hint)


def career_path(words: str, notebook: Notebook) -> CareerPath:
    """One career path, by its id, its name or part of it."""
    wanted = fold(tidy(words))
    every = sorted(notebook.paths.values(), key=lambda path: fold(path.name))
    found = [one for one in every if wanted in (one.id, fold(one.name))]
    found = found or [one for one in every if wanted and all(w in fold(one.name) for w in wanted.split())]
    if len(found) == 1:
        return found[0]
    known = ", ".join(one.name for one in found or every) or "none yet"
    raise Refusal(
        f"{tidy(words)!r} is {'several' if found else 'no'} career path{'s' if found else ''}: {known}"
    )


def interview_of(words: str, notebook: Notebook) -> Interview:
    """The interview of this id; else the current one of a person."""
    if words in notebook.interviews:
        return notebook.interviews[words]
    if not matches(words, notebook.contacts.values()):
        raise Refusal(
            f"there is no interview {words!r}, and nobody of that name: `tui-interviews list interviews` shows all"
        )
    person = contact(words, notebook)
    found = current_interview(notebook, person.id)
    if found is None:
        raise Refusal(f"{person.name} has no interview yet: open the app to begin one")
    return found
