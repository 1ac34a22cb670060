"""From an empty notebook to an exported Markdown file, by keys alone, with a real store below."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.ui.connections import CONNECTIONS
from tests.ui.desk import HERE, Clock, Desk, at_desk, setup
from tests.ui.reality import on_row
from tui_interviews.domain.change import changes
from tui_interviews.domain.event import EventKind
from tui_interviews.domain.insight import InsightKind
from tui_interviews.domain.question import Outcome, Tier
from tui_interviews.domain.readiness import unsorted_notes
from tui_interviews.domain.stage import Stage
from tui_interviews.store.opening import open_store

THEIRS = ZoneInfo("America/Los_Angeles")


async def test_the_whole_path_by_keys(tmp_path: Path) -> None:
    data, clock = tmp_path / "data", Clock()
    opened = open_store(data)
    given = setup(opened.notebook, keeper=opened.keeper, clock=clock, exports=tmp_path)
    async with at_desk(given) as desk:
        await _say_what_to_find_out(desk)
        await _bring_people_in(desk, tmp_path)
        await _prepare(desk)
        await _write_the_request(desk)
        await _agree_on_a_date(desk)
        await _talk(desk, clock)
        assert _due(desk) == {"thank", "debrief", "consolidate", "their_promise"}
        await _thank(desk, clock)
        await _learn(desk)
        await desk.press("o", "enter")
        await desk.until(lambda: any(toast.startswith("Saved as") for toast in desk.toasts))
        assert _due(desk) == {"their_promise"}
        await desk.until(lambda: desk.app.saving == f"saved {clock.now:%H:%M}")
        left = desk.notebook
    _check_the_file(next(tmp_path.glob("*.md")).read_text(encoding="utf-8"))
    assert len(list((data / "people").glob("*.json"))) == 3
    again = open_store(data)
    assert changes(left, again.notebook) == ()
    assert again.problems == ()


def _due(desk: Desk) -> set[str]:
    return {due.kind.value for due in desk.app.seen.due if due.interview_id == desk.app.chosen}


async def _say_what_to_find_out(desk: Desk) -> None:
    assert "Begin with one of these" in desk.text
    await desk.press("P")
    await desk.type("Competitive intelligence researcher", "enter")
    await desk.type("Does the degree matter?", "enter")
    await desk.type("What is a normal week like?", "f10")
    (path,) = desk.notebook.paths.values()
    assert path.find_out == ("Does the degree matter?", "What is a normal week like?")
    assert "Competitive intelligence res" in desk.lines[0]


async def _bring_people_in(desk: Desk, folder: Path) -> None:
    file = folder / "Connections.csv"
    file.write_bytes(CONNECTIONS.encode())
    await desk.press("i")
    await desk.type(str(file), "enter")
    await desk.until(lambda: "4 new" in desk.text)
    assert "1 row skipped (line 8: no name)" in " ".join(desk.text.replace("│", " ").split())
    await desk.press("enter")
    await desk.until(lambda: desk.place == "people" and len(desk.notebook.cards) == 4)
    assert "4 in the address book" in desk.lines[3]
    await desk.press("slash")
    await desk.type("ANA", "enter")
    assert "2 of 4" in desk.text
    await desk.press("space", "space")
    assert "2 marked" in desk.lines[3]
    await desk.press("p", "escape")
    assert sorted(contact.name for contact in desk.notebook.contacts.values()) == ["Bo Li", "Zoë Müller"]
    assert sorted(card.name for card in desk.notebook.cards.values()) == ["Ada Okafor", "Carl Carlson"]
    await desk.press("n")
    await desk.type("Pat Quinn, archivist, City Archives <pat@archives.example>")
    assert "Pat Quinn · archivist · at City Archives" in desk.text
    await desk.press("enter")
    await desk.until(lambda: desk.place == "prepare")
    pat = next(one for one in desk.notebook.contacts.values() if one.name == "Pat Quinn")
    assert (pat.title, pat.employer, pat.email) == ("archivist", "City Archives", "pat@archives.example")


async def _prepare(desk: Desk) -> None:
    await desk.press("g", "j", "right")
    assert "Zoë Müller" in desk.line("Müller").partition("│")[2]
    await desk.press("r", "up", "right", "enter")
    await desk.type("Joined in 2019", "enter")
    await desk.type("the staff page", "f10")
    assert "Joined in 2019" in desk.text
    await desk.press("a", "slash")
    await desk.type("must", "enter", "space", "space", "space", "enter")
    first, second, third = desk.interview.plan
    await desk.press("o")
    await desk.type("What would you do first in my place?", "enter")
    own = desk.interview.plan[-1]
    assert (own.text, own.tier) == ("What would you do first in my place?", Tier.MUST)
    await desk.press("G", "k", "K")
    assert [q.id for q in desk.interview.plan] == [first.id, second.id, own.id, third.id]
    await desk.press("t")
    assert [(q.id, q.tier) for q in desk.interview.plan][-1] == (own.id, Tier.SHOULD)
    assert "Should · 2.5 min" in desk.text
    assert "of 20 min planned" in desk.text
    await desk.press("c")
    assert desk.place == "contact"


async def _write_the_request(desk: Desk) -> None:
    assert "Before the first request: who is asking?" in desk.text
    assert desk.focus_id == "people"
    await desk.press("enter")
    await desk.type("Nia Reyes", "enter")
    await desk.type("a library science student at Simmons", "enter")
    await desk.type("library science", "enter")
    await desk.type("nia@simmons.example", "f10")
    assert desk.notebook.profile.email == "nia@simmons.example"
    await desk.press("enter")
    await desk.until(lambda: desk.focus_id == "body")
    assert "Request to Zoë Müller" in desk.lines[0]
    await desk.press("pagedown", "pagedown", "end")
    await desk.type("PS: I write from [Boston].", "f10")
    await desk.until(lambda: desk.shown == "Contacting")
    (message,) = desk.notebook.messages.values()
    assert message.sent_at is not None
    assert message.body[-1].endswith("PS: I write from [Boston].")
    assert "asked by direct message" in desk.text


async def _agree_on_a_date(desk: Desk) -> None:
    await desk.press("y")
    assert "said yes" in desk.text
    await desk.press("s")
    await desk.until(lambda: desk.focus_id == "field-zone")
    await desk.type("America/Los_Angeles", "enter")
    await desk.type("Fri 14:30")
    assert "Fri 27 Nov 2026, 14:30 your time" in desk.text
    assert "11:30 theirs (Los" in desk.text
    await desk.press("f10")
    meeting = desk.interview.meeting
    assert meeting is not None
    assert meeting.starts_at == datetime(2026, 11, 27, 11, 30, tzinfo=THEIRS)
    assert meeting.starts_at.astimezone(HERE).hour == 14


async def _talk(desk: Desk, clock: Clock) -> None:
    clock.now = datetime(2026, 11, 27, 14, 31, tzinfo=HERE)
    await desk.press("4", "enter", "enter")
    await desk.until(lambda: desk.focus_id == "line")
    assert "0:00 of 20:00" in desk.lines[0]
    clock.passes(minutes=3)
    await desk.type('"spreadsheets are the job', "enter")
    clock.passes(minutes=1)
    await desk.type("!will send the style guide", "enter", "ctrl+n")
    await desk.type("weekly vendor statistics", "enter", "ctrl+t", "4", "enter")
    await desk.type("$ 62k to start", "enter")
    assert "$ 62k to start" in desk.text
    await desk.type("half a li", "escape")
    await desk.until(lambda: desk.shown == "Interviewing")
    assert [half.text for half in desk.interview.half_lines] == ["half a li"]
    clock.passes(minutes=5)
    await desk.press("enter")
    await desk.until(lambda: desk.focus_id == "line")
    assert "half a li" in desk.text
    await desk.type("ne", "enter", "f5")
    assert "9:00 of 25:00" in desk.lines[0]
    clock.passes(minutes=14)
    await desk.press("f10")
    assert "Still to ask: who else · your name · how to reach you" in desk.text
    assert "End it now: debrief by 16:54, thank-you by tomorrow 14:54" in desk.text
    await desk.press("enter")
    await desk.until(lambda: desk.place == "follow_up")
    plan = {question.id: number for number, question in enumerate(desk.interview.plan)}
    kept = [(note.text, note.mark, plan[note.question_id]) for note in desk.interview.notes]
    assert kept == [
        ("spreadsheets are the job", "quote", 0),
        ("will send the style guide", "promise", 0),
        ("weekly vendor statistics", "", 1),
        ("62k to start", "pay", 3),
        ("half a line", "", 3),
    ]
    outcomes = [question.outcome for question in desk.interview.plan]
    assert outcomes == [Outcome.ASKED, Outcome.ASKED, Outcome.OPEN, Outcome.ASKED, *[Outcome.OPEN] * 3]
    assert desk.app.seen.stages[desk.app.chosen] is Stage.FOLLOW_UP


async def _thank(desk: Desk, clock: Clock) -> None:
    await desk.press("d")
    await desk.type("I liked it, and the degree matters less than I thought.", "f10")
    assert desk.interview.debrief == ("I liked it, and the degree matters less than I thought.",)
    await desk.press("right", "t")
    await desk.until(lambda: desk.focus_id == "body")
    assert "spreadsheets are the job" in desk.text
    await desk.press("f7", "delete")
    await desk.type("Dear Zoë Müller, thank you for your time.", "f10")
    assert any("names nothing" in toast for toast in desk.toasts)
    assert desk.focus_id == "body"
    await desk.type(" What you said about spreadsheets stays with me.", "f10")
    await desk.until(lambda: desk.shown == "FollowUp")
    thanked = [event for event in desk.interview.events if event.kind is EventKind.THANKED]
    assert [event.at for event in thanked] == [clock.now]


async def _learn(desk: Desk) -> None:
    await desk.press("right", "g", "i", "left", "f10")
    await desk.press("s")
    await desk.press("A", "enter")
    await desk.press("enter", "enter", "f10")
    await desk.press("enter", "enter", "f10")
    notes = desk.interview.notes
    found = [
        (
            one.kind,
            one.text,
            [notes.index(note) for e in one.evidence for note in notes if note.id == e.note_id],
        )
        for one in desk.notebook.insights.values()
    ]
    assert found == [
        (InsightKind.DISLIKE, "spreadsheets are the job", [0, 2]),
        (InsightKind.PAY, "62k to start", [3]),
        (InsightKind.ADVICE, "half a line", [4]),
    ]
    assert [note.text for note in notes if note.is_set_aside] == ["will send the style guide"]
    assert unsorted_notes(desk.notebook, desk.interview) == ()
    assert desk.app.seen.stages[desk.app.chosen] is Stage.IN_TOUCH
    await desk.press("6")
    assert "62k to start" in desk.line("62k")
    await on_row(desk, "62k")
    assert "1 of 1   Zoë Müller" in desk.text
    await desk.press("5")


def _check_the_file(text: str) -> None:
    assert text.startswith("# Interview with Zoë Müller\n\nResearch Analyst, Kestrel, Rowe & Co\n")
    for words in (
        "- **Career path:** Competitive intelligence researcher",
        "- Does the degree matter?",
        "> “spreadsheets are the job” (3:00)",
        "- [ ] will send the style guide (4:00)",
        "- weekly vendor statistics (4:00)",
        "62k to start",
        "half a line",
        "What would you do first in my place?",
        "the degree matters less than I thought.",
        "What you said about spreadsheets stays with me.",
        "**time in the job:** Joined in 2019 (source: the staff page)",
        "25 agreed",
    ):
        assert words in text
