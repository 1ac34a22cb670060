"""A thing that was learned, a lead, a person: each as a line of a page."""

from collections.abc import Iterator

from tui_interviews.domain.contact import Contact, position
from tui_interviews.domain.duration import date_words
from tui_interviews.domain.insight import MASTERY_WORDS, Insight
from tui_interviews.domain.lead import STATUS_WORDS, Lead
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.pathpage import Agreement, Source, agreement, sources
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.paper import Line, Point, Run, Style, line, quoted, run, spaced


def claim(notebook: Notebook, insight: Insight) -> Point:
    """What was learned, where the user stands with it, how many said so, and below it in which words."""
    head = line(run(insight.text, Style.STRONG), _mastery(insight), share(notebook, insight))
    return Point(head, tuple(_evidence(source, insight) for source in sources(notebook, insight)))


def share(notebook: Notebook, insight: Insight) -> Run:
    """How many of those who were asked said so."""
    return spaced(share_words(agreement(notebook, insight)), Style.COUNT)


def share_words(found: Agreement) -> str:
    """`3 of 5 people said so`; nothing where nobody did."""
    return (
        f"{found.said} of {found.of} {'person' if found.of == 1 else 'people'} said so" if found.said else ""
    )


def names(notebook: Notebook, insight: Insight, before: str) -> Iterator[Run]:
    """Whoever said so, each leading to the talk in which they did."""
    by = {source.contact.id: source for source in reversed(sources(notebook, insight))}
    for at, source in enumerate(reversed(by.values())):
        yield Run(", " if at else before, Style.FAINT)
        yield name_of(source)


def name_of(source: Source) -> Run:
    """Leads to the talk."""
    return run(source.contact.name, Style.FAINT, f"#talk-{source.interview.id}")


def _mastery(insight: Insight) -> Run:
    return spaced(f"[{MASTERY_WORDS[insight.mastery]}]" if insight.mastery else "", Style.PLAIN)


def _evidence(source: Source, insight: Insight) -> Line:
    """In which words it was noted, unless those are the insight's, and who said it."""
    name = name_of(source)
    return line(name) if source.note.text == insight.text else said_line(source)


def said_line(source: Source) -> Line:
    """The words of a line, and whose they are."""
    return line(run(quoted(source.note.text)), Run(" "), name_of(source))


def lead_line(lead: Lead) -> Line:
    """What there is to follow, where and until when."""
    page = (Run(", "), run(lead.url, to=lead.url)) if lead.url else ()
    due = f", until {date_words(lead.due_on)}" if lead.due_on else ""
    state = "done" if lead.is_done else STATUS_WORDS[lead.status] if lead.status else ""
    return line(lead.text, _aside(lead.employer), *page, Run(due), spaced(f"({state})" if state else ""))


def person_line(contact: Contact) -> Line:
    """Leads to the person."""
    return line(
        run(contact.name, to=f"#person-{contact.id}"), _aside(position(contact.title, contact.employer))
    )


def _aside(words: str) -> Run:
    return Run(f", {tidy(words)}" if words else "", Style.FAINT)
