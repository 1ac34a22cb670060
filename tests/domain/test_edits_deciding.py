"""What the user makes of a career path: one key each, and once more takes it back."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, occasion
from tui_interviews.domain.careerpath import CareerPath, Verdict
from tui_interviews.domain.edits.deciding import call_answered, give_reason, give_verdict, tie, turn_mastery
from tui_interviews.domain.edits.profile import describe_path
from tui_interviews.domain.insight import Insight, InsightKind, Mastery
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.pathpage import wishes

PATH = CareerPath("p", "Librarian", NOW, find_out=("the pay", "the week"))
SQL = Insight("i1", "p", InsightKind.REQUIREMENT, "SQL", NOW)
BOOK = put(Notebook(), PATH, SQL)
DAY = date(2026, 11, 26)


def test_one_key_turns_a_requirement_through_have_learning_missing_and_back() -> None:
    notebook, seen = BOOK, []
    for _ in range(4):
        notebook = turn_mastery(notebook, occasion(), "i1")
        seen.append(notebook.insights["i1"].mastery)
    assert seen == [Mastery.HAVE, Mastery.LEARNING, Mastery.MISSING, Mastery.UNSAID]


def test_a_verdict_has_its_day_and_other_words_for_it_leave_the_day() -> None:
    notebook = give_verdict(BOOK, occasion(), "p", Verdict.PURSUE, "I like\nthe people ", DAY)
    path = notebook.paths["p"]
    assert (path.verdict, path.verdict_on, path.verdict_words) == (
        Verdict.PURSUE,
        DAY,
        ("I like", "the people"),
    )
    later = give_verdict(notebook, occasion(), "p", Verdict.PURSUE, "the pay", DAY.replace(day=27)).paths["p"]
    assert (later.verdict_on, later.verdict_words) == (DAY, ("the pay",))
    none = give_verdict(notebook, occasion(), "p", Verdict.OPEN, "", DAY).paths["p"]
    assert (none.verdict_on, none.verdict_words) == (None, ())


def test_a_reason_given_twice_is_taken_back() -> None:
    once = give_reason(BOOK, occasion(), "p", "i1")
    assert once.paths["p"].verdict_reasons == ("i1",)
    assert give_reason(once, occasion(), "p", "i1").paths["p"].verdict_reasons == ()


def test_a_reworded_line_keeps_what_was_tied_to_it_and_being_answered() -> None:
    notebook = call_answered(tie(BOOK, occasion(), "i1", "the week"), occasion(), "p", "the week")
    notebook = describe_path(notebook, occasion(), "p", "Librarian", "the pay\nan ordinary week\n")
    (pay, week) = wishes(notebook, "p")
    assert (pay.insights, pay.is_answered) == ((), False)
    assert ([one.id for one in week.insights], week.is_answered) == (["i1"], True)
    assert call_answered(notebook, occasion(), "p", "an ordinary week").paths["p"].answered == ()


def test_a_line_that_moved_or_got_company_keeps_what_was_tied_to_it() -> None:
    notebook = tie(BOOK, occasion(), "i1", "the pay")
    for lines in ("the week\nthe pay", "the degree\nthe pay\nthe week", "the pay"):
        moved = describe_path(notebook, occasion(), "p", "Librarian", lines)
        assert [wish.line for wish in wishes(moved, "p") if wish.insights] == ["the pay"]


def test_a_line_that_was_taken_out_has_its_insights_again_when_it_comes_back() -> None:
    notebook = tie(BOOK, occasion(), "i1", "the pay")
    gone = describe_path(notebook, occasion(), "p", "Librarian", "the week")
    assert all(not wish.insights for wish in wishes(gone, "p"))
    back = describe_path(gone, occasion(), "p", "Librarian", "the week\nthe pay")
    assert [wish.line for wish in wishes(back, "p") if wish.insights] == ["the pay"]


@given(st.permutations(["a", "b", "c"]), st.integers(0, 2), st.sampled_from(["a", "b", "c"]))
def test_no_insight_is_ever_tied_to_another_line_by_moving_lines(
    order: list[str], kept: int, tied: str
) -> None:
    path = replace(PATH, find_out=("a", "b", "c"))
    notebook = tie(put(BOOK, path), occasion(), "i1", tied)
    lines = order[: kept + 1]
    after = describe_path(notebook, occasion(), "p", "Librarian", "\n".join(lines))
    assert after.insights["i1"].answers == (tied,) or tied not in lines
