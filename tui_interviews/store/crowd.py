"""Any number of made-up people, always the same ones: for trying how the app feels when it is full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count as counting
from random import Random

from tui_interviews.domain.card import Card
from tui_interviews.domain.channel import Channel, Medium
from tui_interviews.domain.contact import Contact, Research, ResearchKind
from tui_interviews.domain.event import Event, EventKind
from tui_interviews.domain.insight import Evidence, Insight, InsightKind
from tui_interviews.domain.interview import Consent, Focus, Interview, Meeting, Note, Promise
from tui_interviews.domain.message import SENDING, Message, Purpose
from tui_interviews.domain.notebook import Notebook, Record, put
from tui_interviews.domain.occasion import NewId, encode_id
from tui_interviews.domain.promise import MARK
from tui_interviews.domain.question import Outcome, PlannedQuestion, Question
from tui_interviews.domain.text import slug
from tui_interviews.store.moment import as_on_disk
from tui_interviews.store.plot import PLOTS, moments_of
from tui_interviews.store.sample import sample_file, sample_user, shipped_questions

FIRST_ID = 1 << 56
_TEMPLATES = {(Purpose.REQUEST, False): "request-cold", (Purpose.REQUEST, True): "request-referred"}
"""What a purpose is drafted from, for those whom nobody has named and for those whom somebody has."""
_PURPOSES = {event: purpose for purpose, event in SENDING.items()}


@dataclass(frozen=True, slots=True)
class _Crowd:
    """What the making of every person draws from."""

    now: datetime
    draw: Random
    new_id: NewId
    words: dict[str, list[str]]
    questions: Sequence[Question]
    paths: Sequence[str]
    met: list[Contact] = field(default_factory=list)
    """Those who have been talked with, and may have sent the user on."""

    def one(self, of: str) -> str:
        """A word of a list."""
        return self.draw.choice(self.words[of])

    def name(self) -> str:
        """A given name and a family name."""
        return f"{self.one('given')} {self.one('family')}"

    def employer(self) -> str:
        """A place and what there is in it."""
        return f"{self.one('places')} {self.one('kinds')}"


def made_up_notebook(count: int, cards: int, now: datetime) -> Notebook:
    """The sample's user with `count` people in every stage and `cards` in the address book: the same for the same now."""
    numbers = counting(FIRST_ID)

    def new_id() -> str:
        return encode_id(next(numbers))

    now = as_on_disk(now)
    notebook = sample_user(now, new_id)
    draw = Random(count)  # noqa: S311 - made-up people, no secrets
    questions = [q for q in shipped_questions().values() if "___" not in q.text]
    crowd = _Crowd(now, draw, new_id, sample_file("crowd"), questions, tuple(notebook.paths))
    people = (record for number in range(count) for record in _person(crowd, number))
    return put(notebook, *people, *(_card(crowd, number) for number in range(cards)))


def _card(crowd: _Crowd, number: int) -> Card:
    name = crowd.name()
    return Card(
        crowd.new_id(),
        name,
        crowd.one("titles"),
        crowd.employer(),
        url=f"https://www.example.com/in/{slug(name)}-c{number}",
        connected_on=_day(crowd, 3000),
        source="linkedin",
    )


def _day(crowd: _Crowd, at_most: int) -> date:
    return crowd.now.date() - timedelta(days=crowd.draw.randint(1, at_most))


def _person(crowd: _Crowd, number: int) -> Iterator[Record]:
    """A contact with one interview, its messages, and the insights of its notes."""
    plot = crowd.draw.choices(PLOTS, [plot.share for plot in PLOTS])[0]
    moments = moments_of(plot, crowd.now, crowd.draw)
    contact = _contact(crowd, number, moments[0])
    interview = Interview(
        crowd.new_id(),
        contact.id,
        moments[0],
        path_id=crowd.draw.choice(crowd.paths),
        plan=_plan(crowd) if plot.kinds or number % 3 else (),
    )
    for kind, at in zip(plot.kinds, moments[1:], strict=True):
        interview, message = _happened(crowd, contact, interview, kind, at)
        if message:
            yield message
    yield contact
    yield interview
    if EventKind.CONSOLIDATED in plot.kinds:
        yield from _insights(crowd, interview)
        crowd.met.append(contact)


def _contact(crowd: _Crowd, number: int, added_at: datetime) -> Contact:
    name = crowd.name()
    referrer = crowd.draw.choice(crowd.met) if crowd.met and crowd.draw.random() < 0.1 else None
    fact = Research(
        crowd.new_id(), crowd.draw.choice(tuple(ResearchKind)), crowd.one("facts"), "profile page"
    )
    return Contact(
        crowd.new_id(),
        name,
        added_at,
        crowd.one("titles"),
        crowd.employer(),
        email=f"{slug(name)}.{number}@example.com",
        timezone=crowd.one("zones"),
        found_via="referral" if referrer else crowd.one("found_via"),
        referred_by=referrer.name if referrer else "",
        referrer_id=referrer.id if referrer else "",
        research=(replace(fact, found_on=added_at.date()),) if number % 4 else (),
    )


def _plan(crowd: _Crowd) -> tuple[PlannedQuestion, ...]:
    chosen = crowd.draw.sample(crowd.questions, crowd.draw.randint(5, 9))
    return tuple(
        PlannedQuestion(crowd.new_id(), q.text, q.tier, q.minutes, q.category, q.id)
        for q in sorted(chosen, key=lambda question: ("must", "should", "spare").index(question.tier))
    )


def _happened(
    crowd: _Crowd, contact: Contact, interview: Interview, kind: EventKind, at: datetime
) -> tuple[Interview, Message | None]:
    message = _message(crowd, contact, interview, kind, at) if kind in _PURPOSES else None
    event = Event(crowd.new_id(), kind, at, message_id=message.id if message else "")
    if kind is EventKind.POSTPONED:
        event = replace(event, again_on=at.date() + timedelta(days=crowd.draw.randint(30, 120)))
    interview = replace(interview, events=(*interview.events, event))
    if kind is EventKind.SCHEDULED:
        starts_at = (crowd.now + timedelta(days=crowd.draw.randint(1, 12))).replace(hour=15, minute=0)
        meeting = Meeting(starts_at, contact.timezone, 20, crowd.draw.choice((Medium.PHONE, Medium.VIDEO)))
        interview = replace(interview, meeting=meeting)
    return (_talked(crowd, interview, at) if kind is EventKind.HELD else interview), message


def _message(crowd: _Crowd, contact: Contact, interview: Interview, kind: EventKind, at: datetime) -> Message:
    body = (
        f"Dear {contact.name},",
        "",
        f"{_sentence(crowd)}.",
        f"{_sentence(crowd)}.",
        "",
        "Robin Achterberg",
    )
    return Message(
        crowd.new_id(),
        contact.id,
        interview.id,
        _PURPOSES[kind],
        Channel.EMAIL,
        at,
        subject=f"Your work at {contact.employer}",
        body=body,
        template=_TEMPLATES.get((_PURPOSES[kind], bool(contact.referrer_id)), ""),
        sent_at=at,
    )


def _sentence(crowd: _Crowd) -> str:
    return f"{crowd.one('note_starts')} {crowd.one('note_middles')} {crowd.one('note_ends')}"


def _talked(crowd: _Crowd, interview: Interview, ended_at: datetime) -> Interview:
    """One to three lines under each question."""
    began = ended_at - timedelta(minutes=20)
    turns = [
        (began + timedelta(seconds=20 + 130 * number), q)
        for number, q in enumerate(interview.plan)
        for _ in range(crowd.draw.randint(1, 3))
    ]
    notes = [
        Note(crowd.new_id(), at + timedelta(seconds=number), _sentence(crowd), crowd.one("marks"), q.id)
        for number, (at, q) in enumerate(turns)
    ]
    return replace(
        interview,
        meeting=replace(interview.meeting, starts_at=began) if interview.meeting else None,
        started_at=began,
        ended_at=ended_at,
        plan=tuple(replace(q, outcome=Outcome.ASKED) for q in interview.plan),
        focus=tuple(Focus(at, question_id) for question_id, at in {q.id: at for at, q in turns}.items()),
        consent=Consent("notes_only", began + timedelta(seconds=15)),
        notes=tuple(replace(note, is_set_aside=number % 4 != 0) for number, note in enumerate(notes)),
        promises=_promises(notes, ended_at),
        debrief=(f"Learned: {_sentence(crowd)}.", f"Open: {_sentence(crowd)}?"),
    )


def _promises(notes: Sequence[Note], ended_at: datetime) -> tuple[Promise, ...]:
    """Kept the day after, all but every eighth."""
    made = [note for number, note in enumerate(notes) if note.mark == MARK and number % 8]
    return tuple(Promise(note.id, done_at=ended_at + timedelta(days=1)) for note in made)


def _insights(crowd: _Crowd, interview: Interview) -> Iterator[Insight]:
    at = interview.events[-1].at
    for note in interview.notes:
        if not note.is_set_aside:
            kind = crowd.draw.choice(tuple(InsightKind))
            line = (Evidence(interview.id, note.id),)
            yield Insight(crowd.new_id(), interview.path_id, kind, note.text, at, line)
