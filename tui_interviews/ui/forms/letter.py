"""Beginning a message again from another template, and sending it another way."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from textual.screen import Screen

from tui_interviews.domain.channel import CHANNEL_WORDS, Channel
from tui_interviews.domain.draft import best_template, facts, fill
from tui_interviews.domain.edits.contacting import redraft, set_channel
from tui_interviews.domain.library import template_named, templates_for
from tui_interviews.domain.message import Message, MessageTemplate, told_of
from tui_interviews.domain.method import channel_limit
from tui_interviews.domain.notebook import Notebook
from tui_interviews.ui.dialogs.choose import ChoiceDialog
from tui_interviews.ui.messages import Edit
from tui_interviews.ui.setup import Setup
from tui_interviews.ui.widgets.row import Column, Row

AGAIN, KEEP = "again", "keep"
UNTOUCHED = "You have not changed the words of the template yet, and there is one for this way."


Take: TypeAlias = Callable[[str, Edit], None]
"""Given what is done, in words for undo, and the edit that does it."""


def choose_template(
    screen: Screen[None], message: Message, notebook: Notebook, setup: Setup, take: Take
) -> None:
    """The templates for the message's purpose."""
    templates = {template.name: template for template in templates_for(setup.library(), message.purpose)}
    rows = [
        Row(name, (template.title, _channels(template)), sign="✓" if name == message.template else " ")
        for name, template in templates.items()
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            template = templates[keys[0]]
            take(f"begin again from {template.title}", begin_again(message, template, notebook, setup))

    dialog = ChoiceDialog("Begin again from", rows, (Column(share=3), Column(share=2)), at=message.template)
    screen.app.push_screen(dialog, taken)


def _channels(template: MessageTemplate) -> str:
    return ", ".join(CHANNEL_WORDS[channel] for channel in template.channels)


def begin_again(
    message: Message,
    template: MessageTemplate,
    notebook: Notebook,
    setup: Setup,
    channel: Channel | None = None,
) -> Edit:
    """The message in the words of a template, for this channel, the message's own, or the template's first."""
    fitting = channel or message.channel
    subject, body = _filled(message, template, notebook, setup)
    return partial(
        redraft,
        message_id=message.id,
        template=template.name,
        channel=fitting if fitting in template.channels else template.channels[0],
        subject=subject or message.subject,
        body=body,
    )


def _filled(
    message: Message, template: MessageTemplate, notebook: Notebook, setup: Setup
) -> tuple[str, tuple[str, ...]]:
    interview = notebook.interviews[told_of(message)]
    return fill(template, facts(notebook, interview, setup.library(), setup.clock(), message.note_id))


def choose_channel(
    screen: Screen[None],
    message: Message,
    notebook: Notebook,
    setup: Setup,
    take: Take,
) -> None:
    """The ways that a message can travel."""
    rows = [
        Row(channel.value, (word, _limits(setup, channel)), sign="✓" if channel is message.channel else " ")
        for channel, word in CHANNEL_WORDS.items()
    ]

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys and keys[0] != message.channel:
            _switch(screen, message, Channel(keys[0]), notebook, setup, take)

    dialog = ChoiceDialog(
        "Send it as",
        rows,
        (Column(share=2), Column(share=3)),
        hint="The words stay.",
        at=message.channel.value,
    )
    screen.app.push_screen(dialog, taken)


def _limits(setup: Setup, channel: Channel) -> str:
    limit = channel_limit(setup.method, channel)
    hard = f"at most {limit.hard_limit} characters" if limit.hard_limit else ""
    words = f"{limit.words_limit} words" if limit.words_limit else ""
    return ", ".join(filter(None, (words, hard)))


def _switch(
    screen: Screen[None],
    message: Message,
    channel: Channel,
    notebook: Notebook,
    setup: Setup,
    take: Take,
) -> None:
    """With the words as they are; those of a template may give way to those of one for the channel."""
    label = f"send it as {CHANNEL_WORDS[channel]}"
    keep = partial(set_channel, message_id=message.id, channel=channel)
    template = _offered(message, channel, notebook, setup)
    if template is None:
        take(label, keep)
        return

    def taken(keys: tuple[str, ...] | None) -> None:
        if keys:
            again = begin_again(message, template, notebook, setup, channel)
            take(label, again if keys[0] == AGAIN else keep)

    rows = (Row(AGAIN, (f"Begin again from “{template.title}”",)), Row(KEEP, ("Keep the words as they are",)))
    title = f"Send it as {CHANNEL_WORDS[channel]}"
    screen.app.push_screen(ChoiceDialog(title, rows, hint=UNTOUCHED), taken)


def _offered(message: Message, channel: Channel, notebook: Notebook, setup: Setup) -> MessageTemplate | None:
    """A template for the channel, where the words are still those of another one."""
    library = setup.library()
    current = template_named(library, message.template)
    is_untouched = current is not None and _filled(message, current, notebook, setup)[1] == message.body
    if not is_untouched or (current is not None and channel in current.channels):
        return None
    interview = notebook.interviews[message.interview_id]
    best = best_template(library, notebook, interview, message.purpose, channel)
    return best if best is not None and channel in best.channels else None
