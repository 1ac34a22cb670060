"""An interview as a Markdown file that a person would gladly read."""

from datetime import datetime

from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.text import slug
from tui_interviews.exchange.paper import Paper
from tui_interviews.exchange.papermarkdown import paper_markdown
from tui_interviews.exchange.talkfacts import talked_at
from tui_interviews.exchange.talkpaper import talk_blocks, talk_title
from tui_interviews.exchange.transcriptpaper import Heard, nothing_heard


def interview_markdown(
    notebook: Notebook, interview: Interview, library: Library, now: datetime, heard: Heard = nothing_heard
) -> str:
    """The whole story of one interview, with times in the zone of `now`."""
    blocks = talk_blocks(notebook, interview, library.method, now, heard=heard)
    return paper_markdown(Paper(talk_title(notebook, interview), blocks))


def file_name(notebook: Notebook, interview: Interview, now: datetime, suffix: str = ".md") -> str:
    """`ada-okafor-2026-11-26.md`: safe on every system, dated by the talk or else by today."""
    at = talked_at(interview) or now
    return f"{slug(contact_named(notebook, interview).name, limit=60)}-{at.astimezone(now.tzinfo):%Y-%m-%d}{suffix}"
