"""All that the notebook holds, for people to read; the address book alone is left to formats that machines read."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.duration import counted
from tui_interviews.domain.held import is_held
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold
from tui_interviews.exchange.claimlines import lead_line
from tui_interviews.exchange.paper import Block, Paper, Prose, Run, Section, Style, line, listed
from tui_interviews.exchange.personpaper import person_blocks
from tui_interviews.exchange.report import byline, path_sections, people_section, talk_sections
from tui_interviews.exchange.transcriptpaper import Heard


def whole_paper(notebook: Notebook, method: Method, now: datetime, heard: Heard) -> Paper:
    """Career paths, whoever was talked with, the talks, then everybody with what happened and was written."""
    talks = tuple(one for _, one in sorted(notebook.interviews.items()) if is_held(one))
    blocks = (
        *byline(notebook, now),
        *_left_out(notebook),
        *path_sections(notebook, [path for _, path in sorted(notebook.paths.items())], now),
        *_loose_ends(notebook),
        *people_section(notebook, talks, now),
        *talk_sections(notebook, talks, method, now, heard),
        *_everybody(notebook, now),
    )
    return Paper("Informational interviews", blocks)


def _left_out(notebook: Notebook) -> Iterator[Block]:
    if notebook.cards:
        told = f"The address book is not on this page: {counted(len(notebook.cards), 'card')}."
        yield Prose((line(Run(told, Style.FAINT)),))


def _loose_ends(notebook: Notebook) -> Iterator[Section]:
    """What belongs to no career path."""
    learned = [one for _, one in sorted(notebook.insights.items()) if one.path_id not in notebook.paths]
    leads = [one for _, one in sorted(notebook.leads.items()) if one.path_id not in notebook.paths]
    if learned or leads:
        blocks = listed((*(line(one.text) for one in learned), *map(lead_line, leads)))
        yield Section("Without a career path", blocks, "no-path")


def _everybody(notebook: Notebook, now: datetime) -> Iterator[Section]:
    people = sorted(notebook.contacts.values(), key=lambda one: (fold(one.name), one.id))
    found = tuple(Section(one.name, person_blocks(notebook, one, now), f"person-{one.id}") for one in people)
    if found:
        yield Section("Everybody", found, "everybody", begins_page=True)
