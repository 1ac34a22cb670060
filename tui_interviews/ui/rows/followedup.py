"""How far the follow-up of a talk has got, in a line or two."""

from collections.abc import Iterator
from datetime import datetime

from tui_interviews.domain.aftermath import is_late_with_thanks
from tui_interviews.domain.duration import span_words
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.keepintouch import touch_words
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, contact_named, recordings_of
from tui_interviews.domain.readiness import left_to_sort, progress_bar
from tui_interviews.domain.recording import may_be_recorded
from tui_interviews.domain.stage import has_since, last
from tui_interviews.ui.widgets.page import Paragraph


def followed_up(
    notebook: Notebook, interview: Interview, method: Method, now: datetime
) -> Iterator[Paragraph]:
    """What is done, what is late, and once they were told what came of it the clock of keeping in touch."""
    held = last(interview, EventKind.HELD)
    if held is None:
        return
    yield "  ".join(_done(notebook, interview, held)), "$success"
    if may_be_recorded(interview):
        is_there = any(one.transcript_id for one in recordings_of(notebook, interview.id))
        yield f"{'✓' if is_there else '·'} transcript: T", "$success"
    if not has_since(interview, held, EventKind.THANKED) and is_late_with_thanks(held, method, now):
        late = span_words(now - held.at)
        yield f"! {late} without thanks: t writes them around the line under the cursor", "$error"
    if has_since(interview, held, EventKind.REPORTED):
        yield f"{touch_words(notebook, contact_named(notebook, interview), method, now)} (c)", "$muted"


def _done(notebook: Notebook, interview: Interview, held: Event) -> Iterator[str]:
    for kind, word in ((EventKind.DEBRIEFED, "debrief"), (EventKind.THANKED, "thanks")):
        yield f"{'✓' if has_since(interview, held, kind) else '·'} {word}"
    yield f"{progress_bar(notebook, interview)} {left_to_sort(notebook, interview)}".strip()
