"""A message as it stands on the screen, with all that handing it over needs to know."""

from dataclasses import dataclass
from pathlib import Path

from tui_interviews.domain.channel import Channel, has_subject
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.message import PURPOSE_WORDS, Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import joined, slug


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is handed over, whichever way it goes."""

    message: Message
    notebook: Notebook

    @property
    def contact(self) -> Contact | None:
        """To whom it goes."""
        return self.notebook.contacts.get(self.message.contact_id)

    @property
    def whom(self) -> str:
        """Their name."""
        return self.contact.name if self.contact else "(unknown person)"

    @property
    def email(self) -> str:
        """Their address, as it was written down."""
        return self.contact.email if self.contact else ""

    @property
    def is_mail(self) -> bool:
        """Whether mail programs are of use."""
        return self.message.channel is Channel.EMAIL

    @property
    def has_date(self) -> bool:
        """Whether a calendar can take something from it."""
        interview = self.notebook.interviews.get(self.message.interview_id)
        return interview is not None and interview.meeting is not None

    @property
    def subject(self) -> str:
        """Empty where the channel has none."""
        return self.message.subject if has_subject(self.message.channel) else ""

    @property
    def body(self) -> str:
        """The text as one."""
        return joined(self.message.body)

    @property
    def whole(self) -> str:
        """Subject and text as somebody would read them."""
        return "\n\n".join(part for part in (self.subject, self.body) if part)

    def path(self, folder: Path, suffix: str) -> Path:
        """A name for its file that is safe on every system."""
        return folder / f"{slug(f'{PURPOSE_WORDS[self.message.purpose]} {self.whom}')}{suffix}"
