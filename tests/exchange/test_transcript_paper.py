"""What was recorded of a talk, in what is taken away: as far as they have allowed, and under its questions."""

from dataclasses import replace

import pytest

from tests.exchange.pages import read
from tests.exchange.test_hostile_exports import taken
from tests.ui.desk import NOW, sample
from tui_interviews.domain.edits.consenting import withdraw_consent
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.method import Method
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.transcript import Turn
from tui_interviews.exchange.exports import Wanted, make
from tui_interviews.exchange.paperhtml import STYLES

SAID = "Stopping. The good ones know when the next hour buys nothing."
WITH_TRANSCRIPTS = [
    ("notes", "md"),
    ("notes", "html"),
    ("everything", "md"),
    ("everything", "html"),
    ("vault", "zip"),
]


def recorded() -> Interview:
    """The sample's talk that was recorded."""
    (recording,) = sample().recordings.values()
    return sample().interviews[recording.interview_id]


def allowed(answer: str = "yes", *limits: str) -> Notebook:
    """The sample, that talk having been recorded under such conditions."""
    consent = recorded().consent
    assert consent is not None
    return put(sample(), replace(recorded(), consent=replace(consent, answer=answer, limits=limits)))


def words(notebook: Notebook, what: str, kind: str, *, is_anonymous: bool = False) -> str:
    """All files as one text."""
    kind = "folder" if kind == "zip" else kind
    made = make(Wanted(what, kind, is_anonymous=is_anonymous), notebook, Method(), NOW)
    return b"\n".join((made.content, *made.files.values())).decode()


def test_what_was_said_stands_last_under_its_questions_with_speakers_and_times() -> None:
    page = words(sample(), "notes", "md").split("Interview with Wojciech Dąbrowski")[-1]
    notes, said = page.split("### Transcript")
    assert "## What was allowed" in notes
    assert said.startswith("\n\nThey may be quoted.\n\n#### Does the accredited degree matter")
    question = said.split("#### Which skill separates people")[1].split("####")[0]
    assert question.split("\n\n")[0].endswith("very good? (3 turns)")
    assert "\n\n7:09 **Robin Achterberg:** Which skill separates an adequate analyst" in question
    assert f"\n\n7:18 **Wojciech Dąbrowski:** {SAID}" in question


def test_on_a_screen_it_is_folded_and_on_paper_open() -> None:
    html = words(sample(), "everything", "html")
    assert '<details>\n<summary><h4 dir="auto">Which skill separates people' in html
    assert "details open" not in html
    assert html.count("<details>") == html.count("</details>") == 6
    assert read(html).faults == []
    printed = STYLES.read_text(encoding="utf-8").split("@media print")[1]
    assert "details::details-content { content-visibility: visible; display: block; }" in printed


@pytest.mark.parametrize(("what", "kind"), WITH_TRANSCRIPTS)
def test_it_is_in_whatever_is_of_a_talk_and_never_in_what_is_made_to_be_shown(what: str, kind: str) -> None:
    assert SAID in words(sample(), what, kind)
    assert SAID not in words(sample(), "report", "md" if kind == "zip" else kind)


@pytest.mark.parametrize(
    ("notebook", "reason"),
    [
        (allowed("no"), "they did not say yes to a recording"),
        (allowed("notes_only"), "they did not say yes to a recording"),
        (put(sample(), replace(recorded(), consent=None)), "they did not say yes to a recording"),
        (
            withdraw_consent(sample(), Occasion(NOW, str), recorded().id),
            "they have taken their yes to a recording back",
        ),
        (allowed("yes", "not_shared"), "they asked that it is not shared"),
        (
            allowed("yes", "may_be_quoted", "delete_after_notes"),
            "they asked that it is deleted after the notes",
        ),
        (allowed("yes", "quoted_unnamed"), "they are to be quoted without their name"),
    ],
)
def test_what_they_did_not_allow_is_left_out_and_the_page_says_why(notebook: Notebook, reason: str) -> None:
    for what, kind in WITH_TRANSCRIPTS:
        page = words(notebook, what, kind)
        assert f"It is left out: {reason}" in page
        assert SAID not in page


def test_whoever_is_quoted_without_a_name_is_quoted_where_stand_ins_are() -> None:
    page = read(words(allowed("yes", "quoted_unnamed"), "notes", "html", is_anonymous=True)).text
    assert f"7:18 Person 4: {SAID}" in page
    assert "They may be quoted without their name." in page


def test_json_that_is_made_to_be_shown_leaves_out_the_same_and_a_backup_nothing() -> None:
    told = allowed("yes", "not_shared")
    assert SAID not in words(told, "everything", "json", is_anonymous=True)
    assert SAID in words(allowed("yes", "quoted_unnamed"), "everything", "json", is_anonymous=True)
    assert SAID in words(told, "everything", "json")


def test_that_nobody_asked_about_quoting_is_said() -> None:
    assert "Nobody has asked whether they may be quoted." in words(
        allowed("yes", "sound_only"), "notes", "md"
    )


def test_of_two_recordings_both_are_told_and_a_guess_is_called_one() -> None:
    (recording,), (transcript,) = sample().recordings.values(), sample().transcripts.values()
    again = replace(recording, id="z" * 12, transcript_id="y" * 12)
    notebook = put(
        sample(),
        replace(recorded(), focus=()),
        again,
        replace(transcript, id="y" * 12, turns=transcript.turns[:2]),
    )
    said = words(notebook, "notes", "md").split("### Transcript")[1]
    assert said.index("#### 1 of 2") < said.index(SAID) < said.index("#### 2 of 2")
    assert "##### Under no question" in said or "##### Does the accredited degree" in said
    assert "Where a question begins is a guess, by its words." in said


def test_five_hours_are_a_page() -> None:
    (transcript,) = sample().transcripts.values()
    turns = (Turn(n / 2, n / 2 + 0.4, f"line {n}", "AB"[n % 2]) for n in range(36_000))
    page = taken(put(sample(), replace(transcript, turns=tuple(turns))), "notes", "html")
    assert b"line 35999</p>" in page.content
