"""Two insights become one, and nothing that pointed at either is lost."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW, occasion
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.edits.joining import differing, join
from tui_interviews.domain.insight import Evidence, Insight, InsightKind, Mastery
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.pathpage import contradictions, reasons

FACT, NEEDED = InsightKind.FACT, InsightKind.REQUIREMENT
ONE = Insight(
    "one", "p", FACT, "SQL is used", NOW, (Evidence("i", "n1"),), contradicts=("far",), answers=("a",)
)
OTHER = Insight(
    "two",
    "p",
    NEEDED,
    "SQL is needed",
    NOW - timedelta(days=1),
    (Evidence("i", "n1"), Evidence("j", "n2")),
    Mastery.LEARNING,
    contradicts=("one",),
    answers=("b", "a"),
)
FAR = Insight("far", "p", FACT, "No SQL", NOW, contradicts=("two",))
BOOK = put(Notebook(), CareerPath("p", "Librarian", NOW, verdict_reasons=("two", "far")), ONE, OTHER, FAR)


def test_the_one_left_has_the_lines_answers_and_contradictions_of_both_and_is_as_old_as_the_older() -> None:
    joined = join(BOOK, occasion(), "one", "two", {}).insights["one"]
    assert joined.text == "SQL is used"
    assert joined.evidence == (Evidence("i", "n1"), Evidence("j", "n2"))
    assert joined.answers == ("a", "b")
    assert joined.created_at == OTHER.created_at


def test_what_the_two_contradicted_stays_so_and_they_no_longer_contradict_each_other() -> None:
    after = join(BOOK, occasion(), "one", "two", {})
    assert [(a.id, b.id) for a, b in contradictions(BOOK, "p")] == [
        ("far", "one"),
        ("far", "two"),
        ("one", "two"),
    ]
    assert [(a.id, b.id) for a, b in contradictions(after, "p")] == [("far", "one")]


def test_a_verdict_that_rested_on_the_other_rests_on_the_one_left_once() -> None:
    assert [one.id for one in reasons(join(BOOK, occasion(), "one", "two", {}), "p")] == ["one", "far"]
    both = put(BOOK, replace(BOOK.paths["p"], verdict_reasons=("one", "two")))
    assert [one.id for one in reasons(join(both, occasion(), "one", "two", {}), "p")] == ["one"]


def test_what_both_say_differently_can_be_chosen_and_only_a_requirement_is_had_or_lacked() -> None:
    assert differing(ONE, OTHER) == {
        "text": ("SQL is used", "SQL is needed"),
        "kind": ("fact", "requirement"),
    }
    chosen = join(BOOK, occasion(), "one", "two", {"text": "SQL\nit is ", "kind": "requirement"}).insights[
        "one"
    ]
    assert (chosen.text, chosen.kind, chosen.mastery) == ("SQL it is", NEEDED, Mastery.LEARNING)
    assert join(BOOK, occasion(), "one", "two", {}).insights["one"].mastery is Mastery.UNSAID


IDS = st.sampled_from(["one", "two", "far", "fourth"])
POINTERS = st.lists(IDS, max_size=4, unique=True).map(tuple)


@given(POINTERS, POINTERS, POINTERS, POINTERS, st.permutations(["one", "two", "far"]))
def test_nothing_points_to_the_one_that_is_gone_nor_to_itself(
    first: tuple[str, ...],
    second: tuple[str, ...],
    third: tuple[str, ...],
    why: tuple[str, ...],
    order: list[str],
) -> None:
    kept, other, _ = order
    insights = zip((ONE, OTHER, FAR), (first, second, third), strict=True)
    book = put(BOOK, *(replace(one, contradicts=ids) for one, ids in insights))
    book = put(book, replace(book.paths["p"], verdict_reasons=why))
    after = join(book, occasion(), kept, other, {})
    assert other not in after.insights
    assert all(other not in one.contradicts for one in after.insights.values())
    assert kept not in after.insights[kept].contradicts
    assert {kept if one == other else one for one in why} == {*after.paths["p"].verdict_reasons}
    moved = {
        frozenset(kept if one.id == other else one.id for one in pair) for pair in contradictions(book, "p")
    }
    left = {frozenset(one.id for one in pair) for pair in contradictions(after, "p")}
    assert left == {pair for pair in moved if len(pair) == 2}
