"""Whose items a change can touch: those of the people it is about, of whom they sent, and of their colleagues."""

from collections.abc import Iterator

from tui_interviews.domain.grouping import both, differing
from tui_interviews.domain.memo import once_per_table
from tui_interviews.domain.notebook import Notebook, contacts_at, sent_by


@once_per_table
def touched(before: Notebook, after: Notebook) -> frozenset[str]:
    """The ids of the contacts of whose interviews the rules may ask something else than before."""
    if before.profile is not after.profile:
        talks = (*before.interviews.values(), *after.interviews.values())
        return frozenset(one.contact_id for one in talks)
    people = frozenset(_people(before, after))
    changed = tuple(both(before.contacts, after.contacts, people))
    colleagues = {one.id for at in {one.employer for one in changed} for one in contacts_at(after, at)}
    return people.union(colleagues, (one.id for person in people for one in sent_by(after, person)))


def _people(before: Notebook, after: Notebook) -> Iterator[str]:
    yield from differing(before.contacts, after.contacts)
    ids = differing(before.interviews, after.interviews)
    yield from (one.contact_id for one in both(before.interviews, after.interviews, ids))
    for message in both(before.messages, after.messages, differing(before.messages, after.messages)):
        if message.interview_id in after.interviews:
            yield after.interviews[message.interview_id].contact_id
    notes = frozenset(_notes(before, after))
    if notes:
        talks = after.interviews.values()
        yield from (one.contact_id for one in talks if not notes.isdisjoint(note.id for note in one.notes))


def _notes(before: Notebook, after: Notebook) -> Iterator[str]:
    """The notes of which more was made, or less."""
    ids = differing(before.insights, after.insights)
    for insight in both(before.insights, after.insights, ids):
        yield from (line.note_id for line in insight.evidence)
    ids = differing(before.leads, after.leads)
    yield from (lead.note_id for lead in both(before.leads, after.leads, ids))
