"""Whether a thank-you names something that was said."""

import re
from datetime import UTC, datetime

from tui_interviews.domain.draft import facts
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.library import Library, template_named
from tui_interviews.domain.message import Message
from tui_interviews.domain.notebook import Notebook
from tui_interviews.domain.text import fold, joined

LONG_ENOUGH = 5
"""Letters of a word that can be about something."""
STEM = 6
"""Letters by which two forms of a word are told to be one."""
_WORD = re.compile(r"[^\W_]+")
_NO_SPACES = re.compile(r"(?=([\u3040-\u30ff\u3400-\u9fff]{2}))")
"""Japanese and Chinese write no spaces between words: two characters stand for a word."""
_PLACEHOLDER = re.compile(r"\$\{?\w+\}?")
_SAYS_NOTHING = frozenset(
    (
        "also", "away", "been", "best", "both", "came", "come", "does", "done", "down", "each", "even", "ever", "from",
        "gave", "give", "good", "have", "here", "hope", "into", "just", "keep", "know", "last", "like", "long", "look",
        "made", "make", "more", "most", "much", "must", "need", "next", "once", "only", "over", "said", "same", "says",
        "some", "soon", "such", "sure", "take", "talk", "tell", "than", "that", "them", "then", "they", "this", "time",
        "told", "very", "want", "week", "well", "went", "were", "what", "when", "will", "with", "work", "year", "your",
        "about", "above", "advice", "after", "again", "along", "always", "another", "answer", "appreciate", "around",
        "because", "before", "being", "below", "between", "career", "chance", "conversation", "could", "dear", "during",
        "every", "everything", "first", "forward", "found", "generous", "going", "grateful", "great", "happy", "helpful",
        "hours", "information", "insight", "interesting", "interview", "itself", "kindly", "kind", "learn", "learned",
        "little", "making", "many", "maybe", "meeting", "might", "minutes", "morning", "never", "often", "other",
        "people", "perhaps", "person", "pleasure", "question", "quite", "really", "regards", "right", "share", "shared",
        "should", "since", "sincerely", "small", "something", "speak", "still", "taking", "talked", "talking", "thank",
        "thanks", "their", "there", "these", "thing", "things", "think", "those", "through", "today", "together",
        "tomorrow", "truly", "under", "until", "useful", "usually", "valuable", "wanted", "where", "which", "while",
        "whole", "without", "wonderful", "working", "would", "write", "years", "yesterday", "yours",
    )
)  # fmt: skip
_MINE = ("my_name", "my_introduction", "my_studies", "my_email", "my_phone", "career_path", "find_out")
_THEIRS = ("contact_name", "contact_address", "contact_title", "contact_employer", "found_via", "referred_by")
_NO_MATTER = datetime(2000, 1, 1, tzinfo=UTC)


def names_what_was_said(message: Message, interview: Interview, notebook: Notebook, library: Library) -> bool:
    """The message shares a word with a note, one that neither the template nor anybody's name and title bring along."""
    body = joined(message.body)
    if any(len(note.text) > 2 * LONG_ENOUGH and fold(note.text) in fold(body) for note in interview.notes):
        return True
    template = template_named(library, message.template)
    wording = _PLACEHOLDER.sub(" ", template.body) if template else ""
    known = facts(notebook, interview, library, _NO_MATTER)
    given = " ".join((wording, *(known[name] for name in (*_MINE, *_THEIRS))))
    said = {
        word for note in interview.notes for word in content_words(note.text, _shortest(note.id, message))
    }
    return bool(said & content_words(body, 2) - content_words(given, 2))


def _shortest(note_id: str, message: Message) -> int:
    """Of the line that the message is built around, short words count as well."""
    return 4 if note_id == message.note_id else LONG_ENOUGH


def content_words(text: str, shortest: int) -> set[str]:
    """The stems of the words that can be about something, and all numbers but single digits."""
    plain = fold(text)
    words = {
        word[:STEM].rstrip("s") if len(word) <= STEM else word[:STEM]
        for word in _WORD.findall(plain)
        if word not in _SAYS_NOTHING and (len(word) >= shortest or (word.isdigit() and len(word) > 1))
    }
    return words | set(_NO_SPACES.findall(plain))
