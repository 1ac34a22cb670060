"""`export calendar`: talks as iCalendar."""

from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import contact
from tui_interviews.domain.appointment import talks_to_come
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import interviews_of


def calendar_file(who: str | None, session: Session) -> tuple[str, bytes]:
    """The name and the bytes of a calendar: the date with one person, or all that are still to come."""
    from tui_interviews.exchange.calendar import calendar_bytes, calendar_name

    found = talks_to_come(session.notebook, session.now) if who is None else (_latest(who, session),)
    if not found:
        raise Refusal("no talk has a date that is still to come")
    content = calendar_bytes(session.notebook, found, session.timings, session.now)
    return calendar_name(session.notebook, found), content


def _latest(who: str, session: Session) -> Interview:
    """The youngest interview with a date, over or called off though it may be: that is news for a calendar, too."""
    person = contact(who, session.notebook)
    dated = [one for one in interviews_of(session.notebook, person.id) if one.meeting]
    if not dated:
        raise Refusal(f"there is no date with {person.name} yet: `tui-interviews log` writes one down")
    return dated[-1]
