"""What a letter is to be, before there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui_interviews.domain.message import Message, Purpose
from tui_interviews.domain.notebook import Notebook, messages_of
from tui_interviews.domain.slots import Slot


@dataclass(frozen=True, slots=True)
class LetterWish:
    """A purpose, and what is chosen for this one letter."""

    purpose: Purpose
    note_id: str = ""
    """The line of the talk that it is built around."""
    offered: Sequence[Slot] = ()
    template: str = ""
    """Empty: whichever fits best."""
    about_interview_id: str = ""
    """The talk that a referrer is told of."""


def open_draft(notebook: Notebook, interview_id: str, wish: LetterWish) -> Message | None:
    """The newest unsent message that is what is wished for."""
    found = [one for one in messages_of(notebook, interview_id) if one.sent_at is None and _is(one, wish)]
    return found[-1] if found else None


def _is(message: Message, wish: LetterWish) -> bool:
    if message.purpose is not wish.purpose or message.about_interview_id != wish.about_interview_id:
        return False
    is_that_promise = message.note_id == wish.note_id and wish.template in ("", message.template)
    return is_that_promise or wish.purpose is not Purpose.PROMISE
