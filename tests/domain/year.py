"""A made-up year: people to whom things happen at random, day by day, through the edits that keys make."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from tui_interviews.domain.agenda import agenda
from tui_interviews.domain.due import DONE_BY, Due, DueKind
from tui_interviews.domain.edits.duties import can_be_done, finish, put_off
from tui_interviews.domain.edits.events import log
from tui_interviews.domain.edits.people import add_contact, mark_do_not_contact
from tui_interviews.domain.edits.promising import keep_promise, turn_promise
from tui_interviews.domain.edits.touching import go_on_with_touch, pause_touch, stop_touch
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.interview import Interview, Meeting, Note
from tui_interviews.domain.lead import Lead, LeadKind
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion, encode_id
from tui_interviews.domain.stage import Stage, stage

HERE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 2, 1, 10, tzinfo=HERE)
"""Two changes of the clocks, and a new year, within the twelve months after it."""
EVER = timedelta(days=4000)

Key = tuple[str, str, str]
"""The kind of an item, its interview, and what it is about."""


def key_of(due: Due) -> Key:
    """What tells an item from all others."""
    return due.kind.value, due.interview_id, due.about


@dataclass
class Year:
    """The notebook as it grows, and the moment."""

    draw: Random
    method: Method = field(default_factory=Method)
    notebook: Notebook = field(default_factory=Notebook)
    now: datetime = FIRST
    touched: set[str] = field(default_factory=set)
    """Ids of the interviews, contacts and leads that something has happened to today."""
    done: dict[Key, object] = field(default_factory=dict)
    """Items that were said to be done, with all that was known of them then."""

    def __post_init__(self) -> None:
        self._numbers = count(1)

    @property
    def occasion(self) -> Occasion:
        return Occasion(self.now, lambda: encode_id(next(self._numbers)))

    def items(self, horizon: timedelta = EVER) -> tuple[Due, ...]:
        return agenda(self.notebook, self.method, self.now, horizon)

    def next_day(self) -> None:
        """Ten o'clock of the next day on the wall clock here."""
        day = self.now.date() + timedelta(days=1)
        self.now = datetime.combine(day, time(10), tzinfo=HERE)
        self.touched.clear()

    def happen(self) -> None:
        """One random thing."""
        everything: tuple[tuple[int, Callable[[], None]], ...] = (
            (3, self._meet),
            (12, self._event),
            (4, self._finish),
            (4, self._put_off),
            (2, self._promise),
            (1, self._pause),
            (1, self._mark),
            (1, self._lead),
        )
        weights = [weight for weight, _ in everything]
        self.draw.choices([what for _, what in everything], weights)[0]()

    # what can happen

    def _meet(self) -> None:
        facts = {"name": f"Person {next(self._numbers)}", "employer": self.draw.choice(["", "Acme", "Tufts"])}
        if self.notebook.contacts and self.draw.random() < 0.4:
            facts["referred_by"] = self.draw.choice([one.name for one in self.notebook.contacts.values()])
        self.notebook = add_contact(self.notebook, self.occasion, facts)
        self.touched |= {*self.notebook.interviews} - self.touched

    def _any(self) -> Interview | None:
        found = sorted(self.notebook.interviews)
        return self.notebook.interviews[self.draw.choice(found)] if found else None

    def _event(self) -> None:
        interview = self._any()
        if interview is None:
            return
        kind = self.draw.choice(LIKELY[stage(interview)])
        again = self._day() if kind is EventKind.POSTPONED else None
        self.notebook = log(self.notebook, self.occasion, interview.id, kind, again_on=again)
        if kind is EventKind.SCHEDULED:
            meeting = Meeting(
                self.now + timedelta(days=self.draw.randint(0, 12), hours=3), "America/New_York"
            )
            self._change(interview.id, meeting=meeting)
        if kind is EventKind.HELD:
            self._change(interview.id, notes=tuple(self._note() for _ in range(self.draw.randint(0, 3))))
        self.touched.add(interview.id)

    def _change(self, interview_id: str, **fields: object) -> None:
        interview = self.notebook.interviews[interview_id]
        self.notebook = put(self.notebook, replace(interview, **fields))  # type: ignore[arg-type]

    def _note(self) -> Note:
        mark = self.draw.choice(["", "promise"])
        return Note(encode_id(next(self._numbers)), self.now, "something was said", mark)

    def _day(self) -> date:
        return self.now.date() + timedelta(days=self.draw.randint(1, 60))

    def _finish(self) -> None:
        found = [due for due in self.items(timedelta(days=7)) if can_be_done(due)]
        if found:
            due = self.draw.choice(found)
            self.notebook = finish(self.notebook, self.occasion, due)
            self.touched |= {due.interview_id, due.about}
            self.done[key_of(due)] = self.story(key_of(due))

    def story(self, key: Key) -> object:
        """What an item could begin anew from."""
        _, interview_id, about = key
        records = (self.notebook.interviews.get(interview_id), self.notebook.interviews.get(about))
        return [(one.events, one.promises) if one else None for one in records]

    def _put_off(self) -> None:
        found = [due for due in self.items(timedelta(days=7)) if due.kind is not DueKind.TALKING]
        if not found:
            return
        due, until_on = self.draw.choice(found), self._day()
        before = {key_of(one): one for one in self.items()}
        self.notebook = put_off(self.notebook, self.occasion, due, until_on)
        after = {key_of(one): one for one in self.items()}
        assert after.pop(key_of(due)).due_at.date() >= until_on, "it came up before its day"
        del before[key_of(due)]
        assert after == before, "another item was put off with it"
        self.touched |= {due.interview_id, due.about}

    def _promise(self) -> None:
        interview = self._any()
        if interview is not None and interview.notes:
            edit = self.draw.choice([keep_promise, turn_promise])
            note = self.draw.choice(interview.notes)
            if note.mark or edit is turn_promise:
                self.notebook = edit(self.notebook, self.occasion, interview.id, note.id)
                self.touched.add(interview.id)

    def _pause(self) -> None:
        interview = self._any()
        if interview is None:
            return
        contact_id = interview.contact_id
        match self.draw.randint(0, 3):
            case 0:
                self.notebook = stop_touch(self.notebook, self.occasion, contact_id)
            case 1:
                self.notebook = pause_touch(self.notebook, self.occasion, contact_id, self._day())
            case _:
                self.notebook = go_on_with_touch(self.notebook, self.occasion, contact_id)
        self.touched.add(contact_id)

    def _mark(self) -> None:
        interview = self._any()
        if interview is not None:
            is_marked = self.draw.random() < 0.5
            self.notebook = mark_do_not_contact(
                self.notebook, self.occasion, interview.contact_id, is_marked, ""
            )
            self.touched.add(interview.contact_id)

    def _lead(self) -> None:
        kind, due_on = self.draw.choice(tuple(LeadKind)), self.draw.choice([None, self._day()])
        lead = Lead(encode_id(next(self._numbers)), "", kind, "to follow", self.now, due_on=due_on)
        self.notebook = put(self.notebook, lead)
        self.touched.add(lead.id)


E_ = EventKind
LIKELY = {
    Stage.PREPARE: (E_.PREPARED, E_.ASKED, E_.ASKED),
    Stage.CONTACT: (E_.NUDGED, E_.REPLIED, E_.POSTPONED, E_.DECLINED, E_.SCHEDULED, E_.SCHEDULED, E_.CLOSED),
    Stage.INTERVIEW: (E_.CONFIRMED, E_.HELD, E_.HELD, E_.HELD, E_.MISSED, E_.SCHEDULED),
    Stage.FOLLOW_UP: (E_.DEBRIEFED, E_.THANKED, E_.CONSOLIDATED, E_.REPORTED, E_.EXCHANGED, E_.SCHEDULED),
    Stage.IN_TOUCH: (E_.DEBRIEFED, E_.REPORTED, E_.EXCHANGED, E_.SCHEDULED, E_.CLOSED),
    Stage.CLOSED: (E_.ASKED, E_.REPLIED),
}
"""What happens to an interview in each stage."""
assert set(DONE_BY.values()) <= set(EventKind)
