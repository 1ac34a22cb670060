"""Which key leads to the form that fills a gap."""

from collections.abc import Iterable, Iterator, Mapping
from string import Template

from tui_interviews.domain.edits.gaps import gap_words
from tui_interviews.domain.script import Script

ME, PATH, THEM = "M", "P", "E"
BY: Mapping[str, str] = {
    **dict.fromkeys(("my_name", "my_introduction", "my_studies", "my_email", "my_phone"), ME),
    **dict.fromkeys(("career_path", "find_out"), PATH),
    **dict.fromkeys(("contact_title", "contact_employer", "found_via", "referred_by"), THEM),
}
"""The key in a place, by the placeholder; what is not here only the user can write."""
WHERE: Mapping[str, str] = {ME: "M in any place", PATH: "P in any place", THEM: "E in 2 Prepare"}


def unsaid(sentences: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """The placeholders of sentences of which nothing is known."""
    named = (name for text in sentences for name in Template(text).get_identifiers())
    return tuple(dict.fromkeys(name for name in named if not known.get(name)))


def ways_to_fill(names: Iterable[str]) -> Iterator[str]:
    """`your name, who you are: M in any place`, key by key."""
    by: dict[str, list[str]] = {}
    for name in names:
        if name in BY:
            by.setdefault(BY[name], []).append(gap_words(name))
    yield from (f"{', '.join(dict.fromkeys(words))}: {WHERE[key]}" for key, words in by.items())


def gap_notes(script: Script, known: Mapping[str, str]) -> tuple[str, ...]:
    """What each `…` of the opener and the purpose stands for, with the key that fills it."""
    return tuple(f"(… {way})" for way in ways_to_fill(unsaid((script.opener, script.purpose), known)))
