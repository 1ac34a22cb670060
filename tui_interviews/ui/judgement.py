"""What a careful reader would say of a message."""

from collections.abc import Iterator

from tui_interviews.domain.message import Message
from tui_interviews.domain.method import channel_limit
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.objections import objections
from tui_interviews.domain.text import joined, word_count
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.page import Paragraph


def judgement(message: Message, notebook: Notebook, setup: Setup) -> Iterator[Paragraph]:
    """Counters, objections with the words they are about, and that the app sends nothing."""
    text = joined(message.body)
    limit = channel_limit(setup.method, message.channel)
    yield (f"{word_count(text)} words · {len(text)} characters", "bold")
    if limit.hard_limit:
        yield (f"at most {limit.hard_limit} characters", "$muted")
    yield ("", "")
    found = objections(message, notebook, setup.library())
    if not found:
        yield ("✓ nothing to object to", "$success")
    for one in found:
        sign = "✗" if one.is_blocking else "·"
        yield (f"{sign} {one.words}", "$error" if one.is_blocking else "$warning")
        if one.quoted:
            yield (f"  “{one.quoted}”", "$muted")
    yield ("", "")
    yield ("The app sends nothing. Copy or save it, send it yourself, then press f10.", "$muted")
