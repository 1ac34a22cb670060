"""The commands of what is opened from a place: letters, talks, choices, forms."""

from tui_interviews.command import Where, declared

LETTER = declared(
    Where.LETTER,
    ("letter.sent", "f10", "sent", "Mark it as sent: you sent it yourself", "sent"),
    ("letter.channel", "f3", "", "Send it another way; the words stay", "channel"),
    (
        "letter.objection",
        "ctrl+n",
        "",
        "The next objection, with its words and its reason",
        "objection",
    ),
    ("letter.copy", "f8", "copy", "Send the text to the terminal's clipboard", "copy"),
    ("letter.hand_over", "f9", "hand over", "All ways to your mail, and your editor", "hand_over"),
    ("letter.back", "escape", "back", "Back; the draft is kept", "back"),
    ("letter.template", "f2", "template", "Begin again from another template", "template"),
    ("letter.line", "f5", "", "Choose the line of the talk that it is built around", "line"),
    ("letter.me", "f4", "", "Change what the message says about you", "profile"),
)
TALK = declared(
    Where.TALK,
    ("talk.keep", "enter", "keep line", "Keep the line under the question", "keep"),
    ("talk.next", "ctrl+n,down", "next", "The next question", "next"),
    ("talk.previous", "ctrl+o,up", "", "The question before", "previous"),
    ("talk.jump", "ctrl+t", "", "Jump to a question: type its number", "jump"),
    ("talk.probe", "ctrl+g", "probe", "A short follow-up to ask", "probe"),
    ("talk.ask", "f2", "", "Ask a question that was not planned", "ask"),
    ("talk.park", "f7", "park", "Park this question: it comes up again before the closing", "park"),
    ("talk.skip", "f8", "", "Skip this question for good", "skip"),
    ("talk.fix", "f4", "", "Change an earlier line, re-mark it, move it to another question", "fix"),
    ("talk.earlier", "pageup", "", "Earlier lines under this question", "look_back(1)"),
    ("talk.later", "pagedown", "", "Later lines again", "look_back(-1)"),
    ("talk.consent", "f3", "", "May it be recorded: write the answer down", "consent"),
    ("talk.more", "f5", "", "They gave five more minutes", "more"),
    ("talk.end", "f10", "end", "End the talk", "end"),
    ("talk.undo", "ctrl+z", "", "Take back what was typed, else what was kept", "take_back"),
    ("talk.redo", "ctrl+y", "", "Do again what was taken back", "type_again"),
    ("talk.leave", "escape", "", "Leave; the clock runs on", "leave"),
)
DIALOG = declared(
    Where.DIALOG,
    ("dialog.quit", "ctrl+q", "", "Leave; what was typed is offered at the next start", "app.quit"),
)
CHOICE = declared(
    Where.CHOICE,
    ("choice.take", "enter", "take", "Take the row, or all marked rows", "enter"),
    ("choice.mark", "space", "mark", "Mark the row", "mark"),
    ("choice.cancel", "escape", "cancel", "Close without a change", "cancel"),
)
CONSENT = declared(
    Where.CONSENT,
    ("consent.yes", "y", "yes", "Yes, it may be recorded", "answer('yes')"),
    ("consent.sound", "s", "sound", "Yes, but the sound only", "answer('sound')"),
    ("consent.notes", "n", "notes", "Notes only", "answer('notes')"),
    ("consent.no", "o", "no", "No", "answer('no')"),
    ("consent.note_taker", "a", "", "An AI note-taker, asked apart: yes", "answer('ai_yes')"),
    ("consent.no_note_taker", "x", "", "An AI note-taker: no", "answer('ai_no')"),
    ("consent.withdrawn", "w", "", "They take their yes back", "answer('withdrawn')"),
    ("consent.details", "d", "", "Who asked, in which words, limits, until when", "answer('details')"),
    ("consent.ai_details", "D", "", "The same of the AI note-taker", "answer('ai_details')"),
    ("consent.take", "enter", "", "Take the row", "enter"),
    ("consent.cancel", "escape", "close", "Close without a change", "cancel"),
)
ANSWERS = declared(
    Where.ANSWERS,
    ("answers.keep", "enter", "keep", "The answers become notes under their questions", "enter"),
    ("answers.move", "t", "", "Move the part to a question of the list", "choose"),
    ("answers.drop", "x,delete", "drop", "Not to be kept; on what is not kept, put it back", "drop"),
    ("answers.join", "c", "join", "Make it one with the part above", "join"),
    ("answers.split", "s", "split", "Take it apart: in its lines, then in its sentences", "split"),
    ("answers.shared", "ampersand", "", "It answers a second question as well", "share"),
    ("answers.next", "J,shift+down", "", "Move it to the next question", "step(1)"),
    ("answers.previous", "K,shift+up", "", "Move it to the question before", "step(-1)"),
    ("answers.loose", "0", "", "Keep it, under none of the questions", "place(0)"),
    *((f"answers.to_{n}", f"{n}", "", f"Move it to question {n}", f"place({n})") for n in range(1, 10)),
    ("answers.undo", "u,ctrl+z", "", "Take the last correction back", "undo"),
    ("answers.cancel", "escape", "back", "Close; the reply is kept and waits", "cancel"),
)
IMPORT = declared(
    Where.IMPORT,
    ("import.take", "enter", "take in", "Take the marked people in, or all", "enter"),
    ("import.mark", "space", "mark", "Mark the row", "mark"),
    ("import.mark_all", "a", "all", "Mark all rows that the filter shows, or none", "mark_all"),
    ("import.columns", "c", "columns", "Say anew what the columns hold", "columns"),
    ("import.cancel", "escape", "cancel", "Stop reading, or close and take nobody in", "cancel"),
)
READING = declared(
    Where.READING,
    ("reading.line", "enter", "the line", "Go to the line, in its talk", "line"),
    ("reading.right", "l,right", "next person", "The next person, in place of the last one", "person(1)"),
    ("reading.left", "h,left", "", "The person before, in place of the last one", "person(-1)"),
    ("reading.next", "n", "next question", "The next question", "question(1)"),
    ("reading.previous", "N", "", "The question before", "question(-1)"),
    ("reading.down", "j,down", "", "Scroll down", "scroll(1)"),
    ("reading.up", "k,up", "", "Scroll up", "scroll(-1)"),
    ("reading.page_down", "ctrl+d,pagedown,space", "", "A page down", "page(1)"),
    ("reading.page_up", "ctrl+u,pageup", "", "A page up", "page(-1)"),
    ("reading.back", "escape", "back", "Back to the matrix", "back"),
)
SEARCH = declared(
    Where.SEARCH,
    ("search.open", "enter", "open", "Open the line where it stands", "enter"),
    ("search.next", "down", "next", "The next hit", "step('cursor_down')"),
    ("search.previous", "up", "", "The hit before", "step('cursor_up')"),
    ("search.page_down", "pagedown", "", "A page of hits down", "step('page_down')"),
    ("search.page_up", "pageup", "", "A page of hits up", "step('page_up')"),
    ("search.back", "escape", "back", "Back to where you were", "back"),
)
BRIEF = declared(
    Where.BRIEF,
    ("brief.save", "o", "file", "Save it as Markdown or plain text", "save"),
    ("brief.copy", "c", "copy", "Send it to the terminal's clipboard", "copy"),
    ("brief.down", "j", "", "Scroll down", "scroll(1)"),
    ("brief.up", "k", "", "Scroll up", "scroll(-1)"),
    ("brief.back", "escape", "back", "Back to where you were", "back"),
)
REHEARSAL = declared(
    Where.REHEARSAL,
    ("rehearsal.next", "enter,space", "next", "Said: on to the next", "next"),
    ("rehearsal.again", "r", "again", "Begin once more", "again"),
    ("rehearsal.leave", "escape", "leave", "Leave; nothing is kept of it", "leave"),
)
TRANSCRIPT = declared(
    Where.TRANSCRIPT,
    ("transcript.quote", "enter", "quote", "Make a quote of the passage, or of all that are marked", "quote"),
    ("transcript.mark", "space", "mark", "Mark the passage", "mark"),
    ("transcript.begin", "b", "question", "Say which question begins with this turn", "begin"),
    ("transcript.before", "p", "", "The turn belongs to the question before", "before"),
    ("transcript.next", "n", "", "The next question, in both lists", "step(1)"),
    ("transcript.previous", "N", "", "The question before, in both lists", "step(-1)"),
    ("transcript.match", "m", "match", "The note and the passage are of one moment: shift it so", "match"),
    ("transcript.later", "full_stop", "", "Shift the transcript a second later", "nudge(1)"),
    ("transcript.earlier", "comma", "", "Shift the transcript a second earlier", "nudge(-1)"),
    ("transcript.much_later", "greater_than_sign", "", "Shift it ten seconds later", "nudge(10)"),
    ("transcript.much_earlier", "less_than_sign", "", "Shift it ten seconds earlier", "nudge(-10)"),
    ("transcript.unbind", "C", "", "Let the clock, or the words, say again where questions begin", "unbind"),
    ("transcript.name", "r", "", "Say who the speaker is", "name"),
    ("transcript.attach", "i", "attach", "Attach a transcript, or the path of a recording", "attach"),
    ("transcript.consent", "f3", "", "May it be recorded: write the answer down", "consent"),
    ("transcript.other", "t", "", "The other transcript of this talk", "other"),
    ("transcript.detach", "x,delete", "", "Take the recording and its transcript away", "detach"),
    ("transcript.leave", "escape", "", "Back to where it was opened", "leave"),
)
QUESTIONS = declared(
    Where.QUESTIONS,
    ("questions.category", "c", "", "Only questions of one category, then of the next", "turn('category')"),
    ("questions.audience", "s", "", "Only for one stage of career: students, changers", "turn('audience')"),
    ("questions.medium", "m", "", "Only what works live, or in writing", "turn('mode')"),
    ("questions.tiara", "t", "", "Only one letter of TIARA, then the next", "turn('tiara')"),
)
ROUTE = declared(
    Where.ROUTE,
    ("route.copy", "enter,c", "copy link", "Send the address to the terminal's clipboard", "copy"),
    ("route.found", "n", "found somebody", "Add the person you found this way", "found"),
    ("route.back", "escape", "back", "Back to the list of ways", "back"),
)
FORM = declared(
    Where.FORM,
    ("form.keep", "f10", "keep", "Keep what is written", "keep"),
    ("form.cancel", "escape", "cancel", "Close without a change", "cancel"),
)
FIELD = declared(
    Where.FIELD,
    ("field.undo", "ctrl+z", "", "Take back what was typed", "take_back"),
    ("field.redo", "ctrl+y", "", "Type it again", "type_again"),
)

DIALOGS = (
    *LETTER,
    *TALK,
    *DIALOG,
    *CHOICE,
    *CONSENT,
    *ANSWERS,
    *IMPORT,
    *READING,
    *SEARCH,
    *BRIEF,
    *REHEARSAL,
    *TRANSCRIPT,
    *QUESTIONS,
    *ROUTE,
    *FORM,
    *FIELD,
)
