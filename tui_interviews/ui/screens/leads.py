"""Leads: openings, words to search for, things to read, people who were named."""

from collections.abc import Iterable, Iterator
from functools import partial

from textual import on
from textual.widget import Widget

from tui_interviews.commands import Where
from tui_interviews.domain.board import BoardKind, Link, links
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.edits.leads import finish_lead, remove_lead, turn_status
from tui_interviews.domain.lead import STATUS_WORDS, Lead, LeadKind
from tui_interviews.domain.notebook import contact_named, current_interview
from tui_interviews.ui.bindings import bindings
from tui_interviews.ui.clipboard import copy
from tui_interviews.ui.forms.evidence import open_line
from tui_interviews.ui.forms.lead import change_lead, new_lead
from tui_interviews.ui.forms.namedperson import named_person
from tui_interviews.ui.messages import Choose, Go
from tui_interviews.ui.pathplace import PathPlace
from tui_interviews.ui.widgets.page import Page, Paragraph
from tui_interviews.ui.widgets.records import RecordList
from tui_interviews.ui.widgets.row import Column, Row

HEADINGS = {
    LeadKind.OPENING: "Openings",
    LeadKind.SEARCH_TERM: "Words to search for, with a link for each job board",
    LeadKind.RESOURCE: "To read and to do",
    LeadKind.PERSON: "People who were named",
}
COLUMNS = (Column(share=1), Column(width=9), Column(width=10))
NOTHING = (
    "Nothing to follow on this career path yet. n adds an opening, words to search for, or something to read; "
    "in 5 Follow up, f makes one of a note."
)
LINK = "link:"
ON_LEAD = "Put the cursor on something to follow first; n adds something."


class Leads(PathPlace):
    """What is to be followed on the chosen path; links are shown and copied, never opened."""

    NAME, TAB = "leads", "insights"
    BINDINGS = bindings(Where.LEADS)

    def body(self) -> Iterable[Widget]:
        """A head, the list, and the row under the cursor in full."""
        yield Page(id="facts")
        yield RecordList(COLUMNS, empty=NOTHING)
        yield Page(id="whole")

    def paint(self) -> None:
        """By kind; what is done with comes last."""
        path = self.path
        mine = [one for _, one in sorted(self.notebook.leads.items()) if path and one.path_id == path.id]
        todo = sum(not one.is_done for one in mine)
        name = path.name if path else "No career path yet: P says which one you explore."
        head: list[Paragraph] = [
            (name, "bold $accent"),
            (f"{todo} of {counted(len(mine), 'lead')} to follow", "$muted"),
        ]
        self.query_one("#facts", Page).paragraphs = tuple(head)
        self._links = self._board_links(mine)
        self.records.show(row for kind in HEADINGS for row in self._section(kind, mine))
        self._show_whole()
        if self.focused is None:
            self.records.focus()

    _links: dict[str, Link] = {}  # noqa: RUF012 - set anew by each painting

    def _board_links(self, mine: Iterable[Lead]) -> dict[str, Link]:
        """The searches of each term that is still followed, by the keys of their rows."""
        boards = [one for one in self.setup.library().boards if one.kind is BoardKind.JOBS]
        terms = [one for one in mine if one.kind is LeadKind.SEARCH_TERM and not one.is_done]
        return {
            f"{LINK}{term.id}:{link.board.name}": link
            for term in terms
            for link in links(boards, (term.text,), "")
        }

    def _section(self, kind: LeadKind, mine: Iterable[Lead]) -> Iterator[Row]:
        found = sorted((one for one in mine if one.kind is kind), key=lambda one: (one.is_done, one.id))
        if found:
            yield Row("", (f" {HEADINGS[kind]}",))
        for one in found:
            yield self._row(one)
            for key, link in self._links.items():
                if key.startswith(f"{LINK}{one.id}:"):
                    words = ": ".join(filter(None, (link.board.title, link.board.finds)))
                    yield Row(key, (f"    {words}", "", ""), "muted")

    def _row(self, one: Lead) -> Row:
        text = ", ".join(filter(None, (one.text, one.employer)))
        when = day_words(one.due_on, self.setup.clock().date()) if one.due_on else ""
        if one.kind is LeadKind.OPENING:
            state = STATUS_WORDS[one.status]
        else:
            state = "a contact" if one.person_id in self.notebook.contacts else "done" if one.is_done else ""
        tone = "muted" if one.is_done else "warning" if self._is_late(one) else ""
        return Row(one.id, (text, when, state), tone, "✓" if one.is_done else " ")

    def _is_late(self, one: Lead) -> bool:
        return one.due_on is not None and one.due_on < self.setup.clock().date()

    def _said_by(self, one: Lead) -> str:
        talk = self.notebook.interviews.get(one.interview_id)
        return contact_named(self.notebook, talk).name if talk else ""

    @property
    def lead(self) -> Lead | None:
        """The lead under the cursor, also from one of its links."""
        key = self.records.key
        return self.notebook.leads.get(key.split(":")[1] if key.startswith(LINK) else key)

    @property
    def _url(self) -> str:
        link = self._links.get(self.records.key)
        return link.url if link else self.lead.url if self.lead else ""

    @on(RecordList.Highlighted)
    def _show_whole(self) -> None:
        """The row uncut, with its link in full: it may have to be typed elsewhere."""
        cells = [cell.strip() for cell in self.records.cells]
        said_by = self._said_by(self.lead) if self.lead and not self.records.key.startswith(LINK) else ""
        told = (*cells, f"mentioned by {said_by}" if said_by else "")
        lines: list[Paragraph] = [("   ".join(filter(None, told)), "$muted")]
        lines += [(self._url, "$accent")] if self._url else []
        self.query_one("#whole", Page).paragraphs = tuple(lines)

    @on(RecordList.Selected)
    def action_enter(self) -> None:
        """The link to the clipboard; without one, the contact, or the line it came from."""
        lead = self.lead
        if lead is not None and not self._url and lead.kind is LeadKind.PERSON:
            self._open_person(lead)
        elif lead is not None and not self._url:
            self.action_line()
        else:
            self.action_copy()

    def _open_person(self, lead: Lead) -> None:
        """Their stage once they are a contact; until then the form that makes them one."""
        talk = current_interview(self.notebook, lead.person_id)
        said_in = self.notebook.interviews.get(lead.interview_id)
        note = next((n for n in said_in.notes if n.id == lead.note_id), None) if said_in else None
        if talk is not None:
            self.post_message(Choose(talk.id))
            self.post_message(Go("prepare"))
        elif said_in is not None and note is not None:
            named_person(self, said_in, note)
        else:
            self.say("n in 7 People adds them; then x here says that it is done.")

    def action_copy(self) -> None:
        """The address to the clipboard of the user's own machine."""
        if self._url:
            copy(self, self._url, "The link", "It stands in full below the list.")
        else:
            self.say("It has no link: e writes one down." if self.lead else ON_LEAD)

    def action_line(self) -> None:
        """The line it came from, or the talk in which it was mentioned."""
        lead = self.lead
        if lead is None:
            self.say(ON_LEAD)
        elif lead.interview_id in self.notebook.interviews:
            open_line(self, lead.interview_id, lead.note_id)
        else:
            self.say("It was written down by hand: no line to open. e changes it.")

    def action_new(self) -> None:
        """Of the kind under the cursor, else an opening."""
        if self.path is None:
            self.say("No career path yet: P adds one.")
        else:
            new_lead(self, self.path.id, self.lead.kind if self.lead else LeadKind.OPENING)

    def action_edit(self) -> None:
        """Other words, another day."""
        if self.lead is None:
            self.say(ON_LEAD)
        else:
            change_lead(self, self.lead)

    def action_done(self) -> None:
        """Done with it, or not after all."""
        if self.lead is None:
            self.say(ON_LEAD)
        else:
            word = "not done" if self.lead.is_done else "done"
            self.revise(f"{word}: {self.lead.text}", partial(finish_lead, lead_id=self.lead.id))

    def action_status(self) -> None:
        """An opening one step further."""
        if self.lead is None or self.lead.kind is not LeadKind.OPENING:
            self.say("Put the cursor on an opening first: looked at, applied, in talks, closed.")
        else:
            self.revise(f"how far: {self.lead.text}", partial(turn_status, lead_id=self.lead.id))

    def action_remove(self) -> None:
        """It goes; undo brings it back."""
        if self.lead is None:
            self.say(ON_LEAD)
        else:
            self.revise(f"take out: {self.lead.text}", partial(remove_lead, lead_id=self.lead.id))

    @on(RecordList.Outward)
    def _outward(self) -> None:
        self.post_message(Go("insights"))
