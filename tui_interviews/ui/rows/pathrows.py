"""The page of a career path as rows: three cells, the thing, how many of those asked said it, and who."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from tui_interviews.domain.careerpath import VERDICT_WORDS, CareerPath, Verdict
from tui_interviews.domain.contact import RANK_WORDS, position, rank_dots, rank_of
from tui_interviews.domain.duration import counted, day_words
from tui_interviews.domain.insight import MASTERY_WORDS, Insight, InsightKind, Mastery
from tui_interviews.domain.lead import LeadKind
from tui_interviews.domain.notebook import Notebook, contact_named
from tui_interviews.domain.pathpage import (
    agreement,
    ask_next,
    by_agreement,
    contradictions,
    insights_about,
    kept_lines,
    named_only,
    open_debriefs,
    reasons,
    requirements,
    sources,
    standing_of,
    wishes,
)
from tui_interviews.domain.text import joined
from tui_interviews.ui.rows.notes import agreement_words
from tui_interviews.ui.widgets.row import Row

VERDICT, REASON, INSIGHT, PAIR, WISH, TALK, PERSON, LINE, LEADS = (
    "verdict:",
    "reason:",
    "insight:",
    "pair:",
    "wish:",
    "talk:",
    "person:",
    "line:",
    "leads:",
)
"""What the key of a row begins with; ids follow, of a wish its line."""
SIGNS = {Mastery.HAVE: "✓", Mastery.LEARNING: "~", Mastery.MISSING: "✗", Mastery.UNSAID: "·"}
BEFORE = {InsightKind.LIKE: "Good", InsightKind.DISLIKE: "Bad", InsightKind.PAY: "Pay, as heard"}
BEHIND = {
    InsightKind.KEYWORD: "Titles and keywords",
    InsightKind.ADVICE: "Advice",
    InsightKind.FACT: "Facts",
    InsightKind.RESOURCE: "Resources",
    InsightKind.OPENING: "Openings they spoke of",
}
MOST_TO_ASK = 6
BLANK = Row("", ("",))


def path_rows(notebook: Notebook, path: CareerPath, today: date) -> list[Row]:
    """All sections that have something, in the order in which a decision needs them."""
    return [row for rows in _sections(notebook, path, today).values() for row in rows]


def beside_rows(notebook: Notebook, paths: Sequence[CareerPath], today: date) -> tuple[list[Row], ...]:
    """The pages of several paths, each section beginning in the same line of all."""
    pages = [_sections(notebook, path, today) for path in paths]
    made: tuple[list[Row], ...] = tuple([] for _ in paths)
    for name in pages[0] if pages else ():
        most = max(len(page[name]) for page in pages)
        for rows, page in zip(made, pages, strict=True):
            rows += page[name] or [Row("", (f" {name}   nothing yet",), "muted")] * bool(most)
            rows += [BLANK] * (most - max(len(page[name]), bool(most)))
    return made


def _sections(notebook: Notebook, path: CareerPath, today: date) -> dict[str, list[Row]]:
    about = insights_about(notebook, path.id)
    return {
        "Verdict": [*_verdict(notebook, path, today)],
        "What it takes": [*_requirements(notebook, path)],
        **_by_kind(notebook, about, BEFORE),
        "They contradict each other": [*_contradictions(notebook, path)],
        "Still to find out": [*_wishes(notebook, path)],
        "Who to ask next": [*_next(notebook, path)],
        **_by_kind(notebook, about, BEHIND),
        "In their words": [*_kept(notebook, path)],
        "To follow": [*_leads(notebook, path)],
    }


def _verdict(notebook: Notebook, path: CareerPath, today: date) -> Iterator[Row]:
    yield Row("", (" Verdict",))
    if path.verdict is Verdict.OPEN:
        yield Row(VERDICT, ("No verdict yet: v gives one.", "", ""), "muted")
    else:
        on = f", {day_words(path.verdict_on, today)}" if path.verdict_on else ""
        words = joined(path.verdict_words).replace("\n", " ")
        yield Row(VERDICT, (f"{VERDICT_WORDS[path.verdict].capitalize()}{on}. {words}", "", ""))
    for one in reasons(notebook, path.id):
        yield Row(f"{REASON}{one.id}", (f"because: {one.text}", *_counted(notebook, one)), "muted")


def _requirements(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    found = requirements(notebook, path.id)
    if not found:
        return
    stand = standing_of(found)
    told = (
        (stand.have, "have"),
        (stand.learning, "learning"),
        (stand.missing, "missing"),
        (stand.unsaid, "not said"),
    )
    words = " · ".join(f"{many} {word}" for many, word in told if many)
    yield Row("", (f" What it takes   {words}",))
    for one in found:
        state = f"{MASTERY_WORDS[one.mastery]}: " if one.mastery is not Mastery.UNSAID else ""
        yield Row(
            f"{INSIGHT}{one.id}",
            (f"{state}{one.text}", *_counted(notebook, one)),
            "warning" if one.mastery is Mastery.MISSING else "",
            SIGNS[one.mastery],
        )


def _by_kind(
    notebook: Notebook, about: Iterable[Insight], titles: Mapping[InsightKind, str]
) -> dict[str, list[Row]]:
    known, found = tuple(about), {}
    for kind, title in titles.items():
        group = by_agreement(notebook, (one for one in known if one.kind is kind))
        found[title] = (
            [Row("", (f" {title}",)), *(insight_row(notebook, one) for one in group)] if group else []
        )
    return found


def insight_row(notebook: Notebook, one: Insight, key: str = "", sign: str = " ") -> Row:
    """What was learned, how many said so, and who."""
    return Row(key or f"{INSIGHT}{one.id}", (one.text, *_counted(notebook, one)), sign=sign)


def _counted(notebook: Notebook, one: Insight) -> tuple[str, str]:
    names = dict.fromkeys(source.contact.name for source in sources(notebook, one))
    return agreement_words(agreement(notebook, one)), ", ".join(names) or "nobody's line"


def _contradictions(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    pairs = contradictions(notebook, path.id)
    if pairs:
        yield Row("", (" They contradict each other",))
    for one, other in pairs:
        key = f"{PAIR}{one.id}:{other.id}"
        yield insight_row(notebook, one, f"{key}:{one.id}", "┌")
        yield insight_row(notebook, other, f"{key}:{other.id}", "└")


def _wishes(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    found = wishes(notebook, path.id)
    left = open_debriefs(notebook, path.id)
    if found or left:
        open_ones = sum(not wish.is_answered for wish in found)
        yield Row("", (f" Still to find out   {open_ones} of {counted(len(found), 'question')} open",))
    for wish in sorted(found, key=lambda wish: wish.is_answered):
        known = counted(len(wish.insights), "insight") if wish.insights else "nothing yet"
        sign, state = ("✓", "answered") if wish.is_answered else ("?", "open")
        yield Row(
            f"{WISH}{wish.line}",
            (wish.line, state[:6], f"{state}: {known}"),
            "muted" if wish.is_answered else "",
            sign,
        )
    for contact, lines in left:
        for number, line in enumerate(lines):
            if line:
                yield Row(
                    f"{TALK}{_talk_of(notebook, path, contact.id)}:{number}",
                    (line, "", f"after {contact.name}"),
                    "",
                    "?",
                )


def _talk_of(notebook: Notebook, path: CareerPath, contact_id: str) -> str:
    talks = [
        one for one in notebook.interviews.values() if one.contact_id == contact_id and one.path_id == path.id
    ]
    return next((one.id for one in talks if any(one.debrief_open)), "")


def _next(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    people, named = ask_next(notebook, path.id), named_only(notebook, path.id)
    if people or named:
        yield Row("", (" Who to ask next",))
    for one in people[:MOST_TO_ASK]:
        contact = contact_named(notebook, one)
        work = position(contact.title, contact.employer)
        who = f"{contact.name}, {work}" if work else contact.name
        yield Row(f"{PERSON}{one.id}", (who, rank_dots(contact), RANK_WORDS[rank_of(contact)]))
    if len(people) > MOST_TO_ASK:
        yield Row("", (f"   and {len(people) - MOST_TO_ASK} more: 2 Prepare has them all",), "muted")
    for lead in named:
        yield Row(f"{LEADS}{lead.id}", (lead.text, "", "named, no contact yet"))


def _kept(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    found = kept_lines(notebook, path.id)
    if found:
        yield Row("", (" In their words",))
    for one in found:
        yield Row(f"{LINE}{one.interview.id}:{one.note.id}", (f"“{one.note.text}”", "", one.contact.name))


def _leads(notebook: Notebook, path: CareerPath) -> Iterator[Row]:
    mine = [lead for lead in notebook.leads.values() if lead.path_id == path.id and not lead.is_done]
    openings = sum(lead.kind is LeadKind.OPENING for lead in mine)
    if mine:
        yield Row("", (" To follow",))
        yield Row(
            LEADS, (f"{counted(len(mine), 'lead')}, of them {counted(openings, 'opening')}", "", "L Leads")
        )
