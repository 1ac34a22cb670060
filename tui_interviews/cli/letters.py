"""`export message`: what was written to somebody, as text."""

import json

from tui_interviews.cli.answer import plain
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import interviews_of, messages_of
from tui_interviews.domain.text import slug
from tui_interviews.exchange.fault import UnsendableError


def letter_file(kind: str, who: str | None, session: Session) -> tuple[str, bytes]:
    """The name and the bytes of the draft to a person, else of the message that was sent last."""
    from tui_interviews.exchange.lettertext import letter_markdown, letter_text

    message, name = _newest(who, session)
    if message.sent_at is None and (why := why_not(session.notebook.contacts[message.contact_id])):
        raise Refusal(f"{why}, so the draft stays here")
    file = f"{slug(name, limit=60)}-{slug(message.purpose)}.{kind}"
    match kind:
        case "eml":
            return file, _eml(message, session)
        case "md":
            text = letter_markdown(session.notebook, message, session.now)
        case "txt":
            text = letter_text(message)
        case _:
            text = json.dumps(plain(message), ensure_ascii=False, indent=2) + "\n"
    return file, text.encode()


def _eml(message: Message, session: Session) -> bytes:
    from tui_interviews.exchange.letter import letter_of
    from tui_interviews.exchange.mail import draft

    try:
        return draft(letter_of(message, session.notebook, session.now))
    except UnsendableError as fault:
        raise Refusal(f"{fault} `--format txt` needs no address") from fault


def _newest(who: str | None, session: Session) -> tuple[Message, str]:
    if who is None:
        raise Refusal("a message is to somebody: say to whom with --of WHO")
    person = contact(who, session.notebook)
    found = [
        message
        for interview in interviews_of(session.notebook, person.id)
        for message in messages_of(session.notebook, interview.id)
    ]
    if not found:
        raise Refusal(f"nothing was written to {person.name} yet: `tui-interviews message` drafts something")
    return max(found, key=lambda one: (one.sent_at is None, one.sent_at or one.created_at)), person.name
