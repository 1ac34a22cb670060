"""Beginning a message again from another template."""

from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from tui_interviews.domain.channel import CHANNEL_WORDS
from tui_interviews.domain.draft import facts, fill
from tui_interviews.domain.edits.contacting import redraft
from tui_interviews.domain.library import templates_for
from tui_interviews.domain.message import Message, MessageTemplate
from tui_interviews.domain.notebook import Notebook
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Column, Row


def choose_template(
    screen: Screen[None], message: Message, setup: Setup, take: Callable[[MessageTemplate], None]
) -> None:
    """The templates for the message's purpose."""
    templates = {template.name: template for template in templates_for(setup.library(), message.purpose)}
    rows = [
        Row(name, (template.title, _channels(template)), sign="✓" if name == message.template else " ")
        for name, template in templates.items()
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            take(templates[keys[0]])

    dialog = ChoiceDialog("Begin again from", rows, (Column(share=3), Column(share=2)), at=message.template)
    screen.app.push_screen(dialog, taken)


def _channels(template: MessageTemplate) -> str:
    return ", ".join(CHANNEL_WORDS[channel] for channel in template.channels)


def begin_again(message: Message, template: MessageTemplate, notebook: Notebook, setup: Setup) -> Edit:
    """The message in the words of a template, for the template's first channel."""
    interview = notebook.interviews[message.interview_id]
    known = facts(notebook, interview, setup.library(), setup.clock(), message.note_id)
    subject, body = fill(template, known)
    return partial(
        redraft,
        message_id=message.id,
        template=template.name,
        channel=template.channels[0],
        subject=subject,
        body=body,
    )
