"""When typed text must be kept: soon after a pause, and not much later while somebody types on."""

from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.ui.conversation import HALF_LINE_SECONDS
from tui_interviews.ui.drafts import Drafts, Pause
from tui_interviews.ui.messages import Typing

GAPS = st.lists(st.floats(0, 0.4), min_size=1, max_size=200)


def test_after_a_pause_text_is_kept_within_a_second() -> None:
    assert Pause().wait(100.0) <= 1.0


@given(GAPS)
def test_while_somebody_types_on_text_is_kept_within_two_seconds(gaps: list[float]) -> None:
    """Each key says anew when; the earliest promise still counts."""
    pause, now = Pause(), 0.0
    first, due = now, now + pause.wait(now)
    for gap in gaps:
        now += gap
        if now >= due:
            break
        due = now + pause.wait(now)
    assert due <= max(first + 2.0, now) + 0.02


@given(GAPS)
def test_the_line_of_a_talk_is_kept_within_a_second_also_while_somebody_types_on(gaps: list[float]) -> None:
    drafts, now = Drafts(), 0.0
    typing = Typing("half", "", lambda n, _: n, HALF_LINE_SECONDS)
    due = drafts.take(typing, now)
    for gap in gaps:
        now += gap
        if now >= due:
            break
        due = now + drafts.take(typing, now)
    assert due <= max(1.0, now + 0.02)


def test_what_is_typed_in_two_texts_is_kept_of_both_once_and_as_it_stands_last() -> None:
    drafts = Drafts()
    first, second, third = (Typing(slot, label, lambda n, _: n) for slot, label in ("aA", "bB", "aC"))
    for typing in (first, second, third):
        drafts.take(typing, 0.0)
    assert drafts.drain() == [third, second]
    assert drafts.drain() == []
