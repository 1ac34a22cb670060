"""Gaps in drafts: a fact that was not known when a message was begun goes in once it is."""

import re
from collections.abc import Mapping
from dataclasses import replace

from tui_interviews.domain.draft import PLACEHOLDERS, facts
from tui_interviews.domain.library import Library
from tui_interviews.domain.message import Message, told_of
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.text import joined, tidy, tidy_lines

GAP = re.compile(r"\$\{(\w+)\}(\.?)")
CHOSEN = ("proposed_times", "slots", "questions", "specific_thing", "my_next_step")
"""What is no fact of anybody's, but chosen for each message: it is not filled in behind the user's back."""


def fill_gaps(notebook: Notebook, occasion: Occasion, contact_id: str = "") -> Notebook:
    """Unsent messages, of all people or of one, with what is known by now where a placeholder still stands."""
    waiting = [
        message
        for message in notebook.messages.values()
        if message.sent_at is None and contact_id in ("", message.contact_id) and _has_gap(message)
    ]
    return put(notebook, *(_filled(message, notebook, occasion) for message in waiting))


def _has_gap(message: Message) -> bool:
    return any("${" in text for text in (message.subject, *message.body))


def _filled(message: Message, notebook: Notebook, occasion: Occasion) -> Message:
    interview = notebook.interviews.get(told_of(message))
    if interview is None:
        return message
    every = facts(notebook, interview, Library(), occasion.now)
    known = {name: text for name, text in every.items() if text and name not in CHOSEN}
    return replace(
        message,
        subject=tidy(_with(message.subject, known)),
        body=tidy_lines(_with(joined(message.body), known)),
    )


def _with(text: str, known: Mapping[str, str]) -> str:
    """The text with its gaps filled; a fact that ends in a dot itself ends the sentence too."""

    def fact(found: re.Match[str]) -> str:
        value = known.get(found[1], "")
        return f"{value}{'' if value.endswith('.') else found[2]}" if value else found[0]

    return GAP.sub(fact, text)


def gap_words(name: str) -> str:
    """What a placeholder stands for, in the user's words: `their job title`."""
    return re.split("[,;]", PLACEHOLDERS.get(name, f"${{{name}}}"), maxsplit=1)[0]
