"""Nothing that either side wrote is lost, doubled, or decided twice in two ways."""

from collections import Counter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_interviews.store.merge import merge, merge_documents

LINES = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=6, unique=True)
SPACED = st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=8)
REPEATED = st.lists(st.sampled_from(["a", "b", "c"]), max_size=6)
ENTRIES = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(0, 1)), max_size=5, unique_by=lambda pair: pair[0]
).map(lambda pairs: [{"id": key, "text": f"{key}{value}"} for key, value in pairs])
MEETINGS = st.none() | st.fixed_dictionaries(
    {"place": st.sampled_from(["x", "y"]), "minutes": st.integers(1, 3)}
)
DOCUMENTS = st.fixed_dictionaries(
    {"name": st.sampled_from(["x", "y", "z"]), "meeting": MEETINGS, "notes": ENTRIES, "body": LINES},
    optional={"unknown": st.integers(0, 2)},
)


@given(DOCUMENTS, DOCUMENTS)
def test_a_side_that_changed_nothing_has_no_say(base: dict[str, Any], changed: dict[str, Any]) -> None:
    assert merge_documents(base, base, changed) == changed
    assert merge_documents(base, changed, base) == changed
    assert merge_documents(base, changed, changed) == changed


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_merging_once_more_changes_nothing(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    once = merge_documents(base, mine, theirs)
    assert merge_documents(base, mine, once) == once


@settings(max_examples=300)
@given(REPEATED, REPEATED, REPEATED)
@example(["b", "c"], ["c", "b", "b", "b", "b", "a"], ["a", "a", "a", "c"])
def test_lines_that_repeat_stay_in_their_order_when_they_are_merged_once_more(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    once, _ = merge(base, mine, theirs)
    assert merge(base, mine, once)[0] == once


@settings(max_examples=500)
@given(SPACED, SPACED, SPACED)
@example([], ["", "a", "b"], ["b", "a"])
@example(["a"], ["b", "", "a"], ["b"])
def test_empty_lines_stay_where_they_are_when_their_text_is_merged_once_more(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    once, _ = merge(base, mine, theirs)
    assert merge(base, mine, once)[0] == once


@given(LINES, LINES, LINES, st.integers(0, 2))
def test_empty_lines_change_nothing_about_which_lines_stay(
    base: list[str], mine: list[str], theirs: list[str], space: int
) -> None:
    spaced = [entry for line in mine for entry in (*[""] * space, line)]
    merged, _ = merge(base, spaced, theirs)
    assert [line for line in merged if line] == merge(base, mine, theirs)[0]


@given(REPEATED, REPEATED, REPEATED)
def test_no_added_line_is_lost_or_doubled(base: list[str], mine: list[str], theirs: list[str]) -> None:
    merged, _ = merge(base, mine, theirs)
    b, m, t, found = (Counter(side) for side in (base, mine, theirs, merged))
    for line in {*base, *mine, *theirs}:
        if max(m[line], t[line]) > b[line]:
            assert found[line] == max(m[line], t[line])
        else:
            assert found[line] == min(m[line], t[line])


@given(ENTRIES, ENTRIES, ENTRIES)
def test_an_entry_goes_only_where_one_side_deleted_it_and_the_other_left_it_alone(
    base: list[dict[str, str]], mine: list[dict[str, str]], theirs: list[dict[str, str]]
) -> None:
    merged, _ = merge(base, mine, theirs)
    old, my, their = ({one["id"]: one for one in side} for side in (base, mine, theirs))
    wanted = {
        key
        for key in my.keys() | their.keys()
        if (key in my and key in their) or old.get(key) not in (my.get(key), their.get(key)) or key not in old
    }
    assert sorted(one["id"] for one in merged) == sorted(wanted)


def test_where_both_wrote_in_the_same_place_both_stay_theirs_first() -> None:
    assert merge(["a", "z"], ["a", "mine", "z"], ["a", "theirs", "z"])[0] == ["a", "theirs", "mine", "z"]


def test_a_paragraph_added_by_each_keeps_the_empty_line_before_it() -> None:
    base = ["one", "", "two"]
    merged, _ = merge(base, ["one", "", "mine", "", "two"], ["one", "", "two", "", "theirs"])
    assert merged == ["one", "", "mine", "", "two", "", "theirs"]


def test_an_empty_line_that_only_one_side_added_or_took_out_is_added_or_taken_out() -> None:
    assert merge(["one", "two"], ["one", "", "two"], ["zero", "one", "two"])[0] == ["zero", "one", "", "two"]
    assert merge(["one", "", "two"], ["one", "two"], ["one", "", "two", "three"])[0] == [
        "one",
        "two",
        "three",
    ]


def test_an_entry_added_by_mine_follows_the_entry_that_it_followed() -> None:
    a, b, c, new = ({"id": key} for key in "abcn")
    assert merge([a, b], [a, new, b], [c, a, b])[0] == [c, a, new, b]


def test_the_order_is_mine_where_only_mine_moved_entries() -> None:
    a, b, c = ({"id": key} for key in "abc")
    assert merge([a, b], [b, a], [a, b, c])[0] == [b, c, a]


def test_a_clash_of_single_values_keeps_theirs_and_remembers_mine() -> None:
    base = {"meeting": {"place": "here", "minutes": 20}}
    mine = {"meeting": {"place": "mine", "minutes": 30}}
    theirs = {"meeting": {"place": "theirs", "minutes": 20}}
    assert merge_documents(base, mine, theirs) == {
        "meeting": {"place": "theirs", "minutes": 30},
        "conflicts": [{"field": "meeting.place", "mine": "mine"}],
    }


def test_a_conflict_that_was_decided_does_not_come_back() -> None:
    undecided = {"name": "x", "conflicts": [{"field": "name", "mine": "y"}]}
    assert merge_documents(undecided, {"name": "x"}, undecided | {"email": "e"}) == {
        "name": "x",
        "email": "e",
    }


def test_fields_that_only_the_disk_knows_are_kept() -> None:
    assert merge_documents({"a": 1}, {"a": 2}, {"a": 1, "from_a_newer_version": [1]}) == {
        "a": 2,
        "from_a_newer_version": [1],
    }


def test_an_edited_meeting_wins_over_a_cancelled_one() -> None:
    base = {"meeting": {"place": "here"}}
    assert merge(base, {"meeting": None}, {"meeting": {"place": "there"}})[0] == {
        "meeting": {"place": "there"}
    }


def test_a_talk_that_two_apps_start_began_with_the_first_of_them() -> None:
    """In the zones of both: the second is the earlier moment, though its text sorts last."""
    base = {"started_at": None}
    mine, theirs = {"started_at": "2026-11-26T09:00:01-05:00"}, {"started_at": "2026-11-26T15:00:00+01:00"}
    assert merge_documents(base, mine, theirs) == theirs
    assert merge_documents(base, theirs, mine) == theirs


def test_a_promise_that_two_sessions_kept_at_once_was_kept_with_the_first() -> None:
    def kept(moment: str | None) -> dict[str, Any]:
        return {"promises": [{"id": "a", "is_mine": False, "due_on": None, "done_at": moment}]}

    mine, theirs = kept("2026-11-26T15:00:00+01:00"), kept("2026-11-26T09:00:01-05:00")
    for base in (kept(None), {}):
        assert merge_documents(base, mine, theirs) == mine
        assert merge_documents(base, theirs, mine) == mine


def test_promises_that_two_sessions_touched_are_one_entry_each() -> None:
    def promise(key: str, *, is_mine: bool = False, done_at: str | None = None) -> dict[str, Any]:
        return {"id": key, "is_mine": is_mine, "due_on": None, "done_at": done_at}

    base = {"promises": [promise("a")]}
    mine = {"promises": [promise("a", is_mine=True), promise("b", is_mine=True)]}
    theirs = {"promises": [promise("a", done_at="2026-05-04T14:30:00+02:00")]}
    merged, conflicts = merge(base, mine, theirs)
    assert conflicts == []
    both = promise("a", is_mine=True, done_at="2026-05-04T14:30:00+02:00")
    assert merged == {"promises": [both, promise("b", is_mine=True)]}
