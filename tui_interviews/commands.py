"""Every command, declared once: this table feeds the footer, the help, the palette, the keymap and the README."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """The place in which a command's key is alive."""

    EVERYWHERE = "everywhere"
    PLACE = "any place"
    LIST = "any list"
    PERSON_LIST = "the list of people in 2 to 5"
    TODAY = "Today"
    PREPARE = "Prepare"
    CONTACT = "Contact"
    INTERVIEW = "Interview"
    FOLLOW_UP = "Follow up"
    INSIGHTS = "Insights"
    PEOPLE = "People"
    LETTER = "the letter"
    TALK = "the live interview"
    CHOICE = "a choice"
    FORM = "a form"
    FIELD = "a text field"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a key can do."""

    name: str
    """What settings call it; stays for ever."""
    key: str
    """Textual's name of the key, or several joined by commas; the first is shown."""
    label: str
    """The footer's word; empty keeps it out of the footer."""
    description: str
    where: Where
    action: str
    """Textual's action, a method `action_…` of the screen or widget."""


def _commands(where: Where, *rows: tuple[str, str, str, str, str]) -> tuple[Command, ...]:
    return tuple(
        Command(name, key, label, description, where, action)
        for name, key, label, description, action in rows
    )


EVERYWHERE = _commands(
    Where.EVERYWHERE,
    ("go.today", "1", "", "What is due, and why", "go('today')"),
    ("go.prepare", "2", "", "Research and questions", "go('prepare')"),
    ("go.contact", "3", "", "Requests, replies, a date", "go('contact')"),
    ("go.interview", "4", "", "The conversation itself", "go('interview')"),
    ("go.follow_up", "5", "", "Thanks, notes, insights", "go('follow_up')"),
    ("go.insights", "6", "", "What was learned about each career path", "go('insights')"),
    ("go.people", "7", "", "Everybody, and the address book", "go('people')"),
    ("undo", "u", "", "Take the last change back", "undo"),
    ("redo", "ctrl+r", "", "Do again what was taken back", "redo"),
    ("help", "question_mark,f1", "help", "All keys of this place", "help"),
    ("palette", "ctrl+p", "", "Find a command by its words", "command_palette"),
    ("problems", "exclamation_mark", "", "What is wrong with files", "problems"),
    ("repaint", "ctrl+l", "", "Draw the screen afresh", "repaint"),
    ("suspend", "ctrl+z", "", "Back to the shell; fg returns", "suspend_process"),
    ("quit", "q,ctrl+q", "", "Leave; everything is saved", "quit"),
)
PLACE = _commands(
    Where.PLACE,
    ("what_now", "w", "", "Do the next step for the chosen person", "app.what_now"),
    ("path.choose", "P", "", "Choose, add or describe a career path", "app.choose_path"),
    (
        "clashes",
        "equals_sign",
        "",
        "Choose where two sessions changed the same thing differently",
        "app.clashes",
    ),
    ("profile.edit", "M", "", "Say who you are: what messages tell about you", "app.edit_profile"),
)
LIST = _commands(
    Where.LIST,
    ("list.down", "j,down", "", "Next row", "cursor_down"),
    ("list.up", "k,up", "", "Previous row", "cursor_up"),
    ("list.first", "g,home", "", "First row", "first"),
    ("list.last", "G,end", "", "Last row", "last"),
    ("list.page_down", "ctrl+d,pagedown", "", "A page down", "page_down"),
    ("list.page_up", "ctrl+u,pageup", "", "A page up", "page_up"),
    ("list.filter", "slash", "", "Show only rows with these words", "filter"),
    ("list.clear", "escape", "", "Drop the filter, else one step outward", "clear"),
    ("list.over", "l,right,tab", "", "Over to the next pane", "screen.pane(1)"),
    ("list.back", "h,left,shift+tab", "", "Back to the pane before", "screen.pane(-1)"),
)
PERSON_LIST = _commands(
    Where.PERSON_LIST,
    ("people_list.open", "enter", "open", "Over to the work on this person", "open"),
)
TODAY = _commands(
    Where.TODAY,
    ("today.do", "enter", "do it", "Go straight to the work", "enter"),
    ("today.snooze", "s", "snooze", "Put it off until a day you name", "snooze"),
    ("today.done", "x", "done", "It was done outside this app", "done"),
    ("people.new", "n", "new person", "Add somebody in one line", "new_person"),
    ("people.import", "i", "import", "Bring in LinkedIn's Connections.csv", "import_file"),
)
PREPARE = _commands(
    Where.PREPARE,
    ("prepare.open", "enter", "change", "Change the row, or add one", "enter"),
    ("prepare.add", "a", "add questions", "Choose from the question sets", "add_questions"),
    ("prepare.own", "o", "own question", "A question in your own words", "own_question"),
    ("prepare.research", "r", "research", "Write down a fact, with its source", "research"),
    ("prepare.tier", "t", "must/should", "Turn must into should into spare", "tier"),
    ("prepare.up", "K,shift+up", "", "Move the question up", "move(-1)"),
    ("prepare.down", "J,shift+down", "", "Move the question down", "move(1)"),
    ("prepare.retire", "x", "", "Already answered: not to be asked, and why", "retire"),
    ("prepare.remove", "d,delete", "", "Take the row out", "remove"),
    ("prepare.edit", "e", "", "Change the row", "edit"),
    ("prepare.person", "E", "", "Change the facts about the person", "edit_person"),
    ("prepare.minutes", "m", "", "Minutes for this question", "minutes"),
    ("prepare.ready", "c", "ready", "Ready: go on to Contact", "ready"),
)
CONTACT = _commands(
    Where.CONTACT,
    ("contact.write", "enter", "write", "Write the request, or open the draft", "enter"),
    ("contact.yes", "y", "yes", "They said yes", "reply('replied')"),
    ("contact.later", "t", "later", "They said later", "later"),
    ("contact.no", "n", "no", "They said no", "reply('declined')"),
    ("contact.schedule", "s", "date", "Write down date, place and medium", "schedule"),
    ("contact.nudge", "N", "", "Write the one nudge", "draft('nudge')"),
    ("contact.sent", "S", "", "Mark the newest draft as sent", "sent"),
    ("contact.close", "x", "", "No reply: close it", "close"),
    ("contact.discard", "d,delete", "", "Throw the draft away", "discard"),
)
INTERVIEW = _commands(
    Where.INTERVIEW,
    ("interview.start", "enter", "start", "Start the talk, or go on with it", "enter"),
    ("interview.confirm", "f", "confirm", "Write the confirmation", "confirm"),
    ("interview.schedule", "s", "move", "Another date, place or medium", "schedule"),
    ("interview.missed", "x", "no show", "It did not take place", "missed"),
    ("interview.plan", "e", "plan", "Change the questions", "plan"),
)
FOLLOW_UP = _commands(
    Where.FOLLOW_UP,
    ("follow_up.insight", "enter", "insight", "Turn the note into an insight", "enter"),
    ("follow_up.aside", "s", "set aside", "Nothing to be made of this note", "aside"),
    ("follow_up.thank", "t", "thank", "Write the thank-you around this note", "thank"),
    ("follow_up.debrief", "d", "debrief", "Write the debrief", "debrief"),
    ("follow_up.edit", "e", "", "Change the words of the note or insight", "edit"),
    ("follow_up.export", "o", "export", "Save the interview as a Markdown file", "export"),
    ("follow_up.report", "r", "", "Tell them what came of it", "report"),
    ("follow_up.remove", "x,delete", "", "Take the insight back", "remove"),
)
INSIGHTS = _commands(
    Where.INSIGHTS,
    ("insights.open", "enter", "the line", "Open the line it came from", "enter"),
    ("insights.edit", "e", "change", "Change its words or kind", "edit"),
    ("insights.remove", "x,delete", "take out", "Take the insight out", "remove"),
    ("insights.path", "p", "next path", "The next career path", "next_path"),
)
PEOPLE = _commands(
    Where.PEOPLE,
    ("people.open", "enter", "open", "Choose the person, and go to their stage", "enter"),
    ("people.add", "n", "new", "Add somebody in one line", "new_person"),
    ("people.bring", "i", "import", "Bring in LinkedIn's Connections.csv", "import_file"),
    ("people.book", "b", "address book", "Contacts or address book", "book"),
    ("people.mark", "space", "", "Mark a person of the address book", "mark"),
    ("people.pick", "p", "pick", "Make contacts of the marked people", "pick"),
    ("people.edit", "e", "", "Change the facts about the person", "edit_person"),
    ("people.remove", "x,delete", "", "Take the person out", "remove"),
)
LETTER = _commands(
    Where.LETTER,
    ("letter.sent", "f10", "sent", "Mark it as sent: you sent it yourself", "sent"),
    ("letter.template", "f2", "template", "Begin again from another template", "template"),
    ("letter.channel", "f3", "", "Send it another way; the words stay", "channel"),
    (
        "letter.objection",
        "ctrl+n",
        "",
        "The next objection, with its words and its reason",
        "objection",
    ),
    ("letter.copy", "f8", "copy", "Send the text to the terminal's clipboard", "copy"),
    ("letter.save", "f9", "file", "Save the text as a file", "save"),
    ("letter.me", "f4", "", "Change what the message says about you", "profile"),
    ("letter.back", "escape", "back", "Back; the draft is kept", "back"),
)
TALK = _commands(
    Where.TALK,
    ("talk.keep", "enter", "keep line", "Keep the line under the question", "keep"),
    ("talk.next", "ctrl+n,down", "next", "The next question", "step(1)"),
    ("talk.previous", "ctrl+o,up", "", "The question before", "step(-1)"),
    ("talk.jump", "ctrl+t", "", "Jump to a question", "jump"),
    ("talk.probe", "ctrl+g", "probe", "A short follow-up to ask", "probe"),
    ("talk.ask", "f2", "", "Ask a question that was not planned", "ask"),
    ("talk.skip", "f8", "", "Skip this question", "skip"),
    ("talk.fix", "f4", "", "Change or re-mark an earlier line", "fix"),
    ("talk.consent", "f3", "", "May it be recorded: write the answer down", "consent"),
    ("talk.more", "f5", "5 more", "They gave five more minutes", "more"),
    ("talk.end", "f10", "end", "End the talk", "end"),
    ("talk.undo", "ctrl+z", "", "Take back what was typed, else what was kept", "take_back"),
    ("talk.redo", "ctrl+y", "", "Do again what was taken back", "type_again"),
    ("talk.leave", "escape", "", "Leave; the clock runs on", "leave"),
)
CHOICE = _commands(
    Where.CHOICE,
    ("choice.take", "enter", "take", "Take the row, or all marked rows", "enter"),
    ("choice.mark", "space", "mark", "Mark the row", "mark"),
    ("choice.cancel", "escape", "cancel", "Close without a change", "cancel"),
)
FORM = _commands(
    Where.FORM,
    ("form.keep", "f10", "keep", "Keep what is written", "keep"),
    ("form.cancel", "escape", "cancel", "Close without a change", "cancel"),
)
FIELD = _commands(
    Where.FIELD,
    ("field.undo", "ctrl+z", "", "Take back what was typed", "take_back"),
    ("field.redo", "ctrl+y", "", "Type it again", "type_again"),
)
COMMANDS: tuple[Command, ...] = (
    *EVERYWHERE,
    *PLACE,
    *LIST,
    *PERSON_LIST,
    *TODAY,
    *PREPARE,
    *CONTACT,
    *INTERVIEW,
    *FOLLOW_UP,
    *INSIGHTS,
    *PEOPLE,
    *LETTER,
    *TALK,
    *CHOICE,
    *FORM,
    *FIELD,
)


def of(where: Where) -> tuple[Command, ...]:
    """The commands of one place."""
    return tuple(command for command in COMMANDS if command.where is where)


def rebound(commands: Iterable[Command], keymap: dict[str, str]) -> tuple[Command, ...]:
    """The commands with the keys of the user's settings."""
    return tuple(
        Command(c.name, keymap.get(c.name, c.key), c.label, c.description, c.where, c.action)
        for c in commands
    )
