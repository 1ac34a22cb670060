"""The briefs that `export` writes."""

from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.brief import brief
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library
from tui_interviews.domain.notebook import Notebook, contact_named, current_interview
from tui_interviews.domain.stage import Stage, stage
from tui_interviews.domain.text import slug
from tui_interviews.exchange.briefing import brief_markdown, brief_text
from tui_interviews.store.templates import read_script

RULE = {"md": "\n---\n\n", "txt": "\n" + "-" * 78 + "\n\n"}
"""What stands between two briefs."""


def briefs(kind: str, who: str | None, session: Session) -> tuple[str, bytes]:
    """The brief of one person; without a name, of every talk that is to come, the next one first."""
    notebook = session.notebook
    talks = _of(who, notebook) if who else _to_come(notebook)
    script, _ = read_script(session.places)
    library = Library(method=session.timings, script=script)
    written = brief_text if kind == "txt" else brief_markdown
    pages = [written(brief(notebook, talk, library, session.now)) for talk in talks]
    name = slug(contact_named(notebook, talks[0]).name, limit=60) if len(talks) == 1 else "all"
    return f"brief-{name}.{kind}", RULE[kind].join(pages).encode()


def _of(who: str, notebook: Notebook) -> tuple[Interview, ...]:
    person = contact(who, notebook)
    found = current_interview(notebook, person.id)
    if found is None:
        raise Refusal(f"there is no interview with {person.name}")
    return (found,)


def _to_come(notebook: Notebook) -> tuple[Interview, ...]:
    dated = [
        (interview.meeting.starts_at, key, interview)
        for key, interview in notebook.interviews.items()
        if interview.meeting and stage(interview) is Stage.INTERVIEW
    ]
    if not dated:
        raise Refusal("no talk has a date: say whose brief you want with --of")
    return tuple(interview for _, _, interview in sorted(dated, key=lambda one: one[:2]))
