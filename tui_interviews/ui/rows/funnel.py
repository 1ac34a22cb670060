"""The funnel drawn small in text: a bar a step, and a table of groups, every figure as `3 of 7`."""

from collections.abc import Iterator, Mapping

from tui_interviews.domain.channel import CHANNEL_WORDS, Channel
from tui_interviews.domain.funnel import STEPS, Funnel, of_words
from tui_interviews.ui.widgets.page import Paragraph
from tui_interviews.ui.widgets.row import Column, Row

EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"
LABEL, FIGURE = 10, 12
WIDE = (Column(share=1), *(Column(width=9) for _ in STEPS))
NARROW = WIDE[:4]
"""Without thanked and referral, which the drawing shows of the row under the cursor."""
HEADINGS = ("", *STEPS)
CHANNEL, TEMPLATE = "channel:", "template:"


def bar(count: int, total: int, width: int) -> str:
    """A bar of so many cells at most, exact to an eighth of a cell."""
    eighths = round(8 * width * count / total) if total else 0
    whole, rest = divmod(eighths, 8)
    return f"{FULL * whole}{EIGHTHS[rest].strip()}"


def drawing(one: Funnel, width: int) -> Iterator[Paragraph]:
    """A line a step: its name, its figure, its bar."""
    total = one.counts[0]
    room = max(width - LABEL - FIGURE - 2, 1)
    for step, count in zip(STEPS, one.counts, strict=True):
        figure = of_words(count, total)
        yield (f" {step:<{LABEL}}{figure:<{FIGURE}}{bar(count, total, room)}", "")


def table(every: Funnel, channels: tuple[Funnel, ...], templates: Mapping[str, Funnel]) -> Iterator[Row]:
    """All requests, then a row for each channel, then one for each template with its title."""
    total = every.counts[0]
    yield _row("all", every.name, every, total)
    yield Row("", (" By channel",))
    for one in channels:
        yield _row(f"{CHANNEL}{one.name}", channel_words(one.name), one, total)
    yield Row("", (" By template",))
    for title, one in templates.items():
        yield _row(f"{TEMPLATE}{one.name}", title, one, total)


def channel_words(name: str) -> str:
    """The words for a channel, whatever a file says."""
    if not name:
        return "no channel noted"
    return CHANNEL_WORDS[Channel(name)] if name in list(Channel) else name


def _row(key: str, title: str, one: Funnel, total: int) -> Row:
    """Asked is told of all requests, the steps behind it of those of the row."""
    asked, *later = one.counts
    return Row(key, (title, of_words(asked, total), *(of_words(count, asked) for count in later)))
