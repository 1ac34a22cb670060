"""How far the asking got: asked, replied, held, thanked, referral, for all requests and for groups of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui_interviews.domain.contact import Contact
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook, interviews_of
from tui_interviews.domain.stage import in_order


class Step(StrEnum):
    """How far one request got, each step behind the one before."""

    ASKED = "asked"
    REPLIED = "replied"
    HELD = "held"
    THANKED = "thanked"
    REFERRAL = "referral"


STEPS = tuple(Step)
_ANSWERS = (
    EventKind.REPLIED,
    EventKind.POSTPONED,
    EventKind.DECLINED,
    EventKind.SCHEDULED,
    EventKind.HELD,
)
"""Any answer is one, a no as well; who sets a date or talks has answered."""


@dataclass(frozen=True, slots=True)
class Request:
    """One interview that was asked for: once, however often it was."""

    interview_id: str
    reached: Step
    channel: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many requests got as far as each step, in the order of the steps."""

    name: str
    counts: tuple[int, ...]


def requests(notebook: Notebook, path_id: str = "") -> tuple[Request, ...]:
    """Every interview that was asked for, oldest first; of one career path, or of all."""
    found = (
        _request(notebook, one)
        for _, one in sorted(notebook.interviews.items())
        if path_id in ("", one.path_id)
    )
    return tuple(one for one in found if one is not None)


def funnel(name: str, found: Iterable[Request]) -> Funnel:
    """The counts of some requests: whoever got to a step has been at all before it."""
    reached = [STEPS.index(one.reached) for one in found]
    return Funnel(name, tuple(sum(at >= number for at in reached) for number in range(len(STEPS))))


def by_channel(found: Sequence[Request]) -> tuple[Funnel, ...]:
    """A funnel for each way of asking, the most used first."""
    return _grouped(found, [one.channel for one in found])


def by_template(found: Sequence[Request]) -> tuple[Funnel, ...]:
    """A funnel for each template, the most used first; the empty name is for words that came from none."""
    return _grouped(found, [one.template for one in found])


def _grouped(found: Sequence[Request], names: Sequence[str]) -> tuple[Funnel, ...]:
    groups: dict[str, list[Request]] = {}
    for one, name in zip(found, names, strict=True):
        groups.setdefault(name, []).append(one)
    made = [funnel(name, group) for name, group in groups.items()]
    return tuple(sorted(made, key=lambda one: (-one.counts[0], one.name)))


def of_words(count: int, total: int) -> str:
    """`3 of 7`."""
    return f"{count} of {total}"


def beside(notebook: Notebook, path_id: str = "") -> tuple[int, int]:
    """What no funnel counts: talks that nobody asked for, and people who were named before anybody was thanked."""
    talks = [one for one in notebook.interviews.values() if path_id in ("", one.path_id)]
    unasked = sum(_has(one, EventKind.HELD) and not _has(one, EventKind.ASKED) for one in talks)
    counted = {one.interview_id for one in requests(notebook, path_id) if one.reached is Step.REFERRAL}
    return unasked, sum(one.id not in counted and _led_to_somebody(notebook, one) for one in talks)


def _request(notebook: Notebook, interview: Interview) -> Request | None:
    story = in_order(interview)
    asked = next((place for place, event in enumerate(story) if event.kind is EventKind.ASKED), None)
    if asked is None:
        return None
    answer = next((at for at, event in enumerate(story) if at > asked and event.kind in _ANSWERS), None)
    heard = [event for event in story[:answer] if event.kind is EventKind.ASKED]
    channel, template = _way(notebook, heard[-1])
    return Request(interview.id, _reached(notebook, interview, story, answer), channel, template)


def _way(notebook: Notebook, asking: Event) -> tuple[str, str]:
    """How the request that was answered had travelled, else the last one, and what it was drafted from."""
    message = notebook.messages.get(asking.message_id)
    if message is None:
        return asking.channel, ""
    return asking.channel or message.channel, message.template


def _reached(notebook: Notebook, interview: Interview, story: Sequence[Event], answer: int | None) -> Step:
    if answer is None:
        return Step.ASKED
    held = next((at for at, event in enumerate(story) if at >= answer and event.kind is EventKind.HELD), None)
    if held is None:
        return Step.REPLIED
    if not any(event.kind is EventKind.THANKED for event in story[held:]):
        return Step.HELD
    return Step.REFERRAL if _led_to_somebody(notebook, interview) else Step.THANKED


def _led_to_somebody(notebook: Notebook, interview: Interview) -> bool:
    """Whether it was in this talk that the contact named somebody: the last one before that person was added."""
    named = _named_by(notebook.contacts).get(interview.contact_id, ())
    talks = [one for one in interviews_of(notebook, interview.contact_id) if _has(one, EventKind.HELD)]
    for person in named if talks else ():
        before = [one for one in talks if in_order(one)[0].at <= person.created_at]
        if (before or talks[:1])[-1].id == interview.id:
            return True
    return False


@once_per_table
def _named_by(contacts: Mapping[str, Contact]) -> Mapping[str, tuple[Contact, ...]]:
    """The people whom each contact has named."""
    found: dict[str, tuple[Contact, ...]] = {}
    for one in contacts.values():
        if one.referrer_id:
            found[one.referrer_id] = (*found.get(one.referrer_id, ()), one)
    return found


def _has(interview: Interview, kind: EventKind) -> bool:
    return any(event.kind is kind for event in interview.events)
