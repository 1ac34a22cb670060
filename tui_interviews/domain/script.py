"""What the user says before the first question, in sentences that can be practised."""

from dataclasses import dataclass
from string import Template

from tui_interviews.domain.text import tidy


@dataclass(frozen=True, slots=True)
class Script:
    """The sentences of script.yaml, with the placeholders of messages."""

    opener: str = ""
    purpose: str = ""
    consent: str = ""
    note_taker: str = ""
    consent_fact: str = ""


def spoken(sentence: str, known: dict[str, str]) -> str:
    """The sentence with all that is known filled in; what is not known stays a gap to fill by mouth."""
    values = {name: text or "…" for name, text in known.items()}
    return tidy(Template(sentence).safe_substitute(values))
