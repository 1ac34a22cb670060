"""What the footer of Contact names: the keys to what comes next with the chosen person."""

from collections.abc import Mapping

from tui_interviews.domain.donotcontact import why_not
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.stage import Stage, last, stage

NO_ANSWER = dict.fromkeys(("contact.yes", "contact.later", "contact.no"), "")
BARRED = {"contact.do_not": "take the mark away", "contact.write": "", **NO_ANSWER, "contact.schedule": ""}
DATED = {"contact.calendar": "calendar file", "contact.schedule": "move it", **NO_ANSWER}
AGREED = {
    "contact.offer": "offer times",
    "contact.schedule": "date",
    "contact.yes": "",
}
CLOSED = {**NO_ANSWER, "contact.schedule": ""}


def contact_keys(notebook: Notebook, interview: Interview | None) -> Mapping[str, str]:
    """See `Keybar.labels`."""
    if interview is None:
        return {"people.find": "find people", "people_list.open": "", "contact.write": "", **CLOSED}
    if why_not(contact_named(notebook, interview)):
        return BARRED
    reached, letters = stage(interview), messages_of(notebook, interview.id)
    enter = {"contact.write": "open" if letters else ""}
    if reached is Stage.INTERVIEW:
        return {**DATED, **enter}
    if reached is not Stage.CONTACT:
        return {**CLOSED, **enter}
    answer = last(interview, EventKind.REPLIED, EventKind.POSTPONED, EventKind.ASKED, EventKind.NUDGED)
    if answer is not None and answer.kind is EventKind.REPLIED:
        return {**AGREED, **enter}
    if any(one.sent_at is None for one in letters):
        return {"contact.write": "open", "contact.sent": "it is sent"}
    return enter if answer is not None else {}
