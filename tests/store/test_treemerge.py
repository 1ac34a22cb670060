"""Whatever two devices wrote into one file, the merged file has all of it, and nothing twice."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.store.builders import ADA, TALK, note
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.interview import Interview
from tui_interviews.store.documents import document, document_key, record
from tui_interviews.store.shape import Tree
from tui_interviews.store.treemerge import is_within, merge_trees

TALKS = st.builds(
    lambda notes, lines, minutes: replace(
        TALK, notes=tuple(map(note, sorted(notes))), debrief=tuple(lines), extra_minutes=minutes
    ),
    st.sets(st.integers(10, 20), max_size=5),
    st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True, max_size=4),
    st.integers(0, 3),
)
PEOPLE = st.builds(lambda mail: replace(ADA, email=mail), st.sampled_from(["", "1", "2"]))


def tree(ada: Contact, talk: Interview) -> Tree:
    """A person's file."""
    return {
        "contacts": {document_key(ada): document(ada)},
        "interviews": {document_key(talk): document(talk)},
    }


TREES = st.builds(tree, PEOPLE, TALKS)


def talk_in(found: Tree) -> Interview:
    """The interview of a file."""
    (row,) = found["interviews"].values()
    one = record("interviews", row)
    assert isinstance(one, Interview)
    return one


@given(TREES, TREES, TREES)
def test_no_line_of_either_side_is_lost_or_doubled_whatever_the_previous_file_was(
    base: Tree, mine: Tree, theirs: Tree
) -> None:
    merged = talk_in(merge_trees(base, mine, theirs))
    sides = [talk_in(mine), talk_in(theirs)]
    if not is_within(base["interviews"], mine["interviews"]):
        assert {one.id for one in merged.notes} == {one.id for side in sides for one in side.notes}
        assert set(merged.debrief) == {line for side in sides for line in side.debrief}
    assert {one.id for one in merged.notes} >= {one.id for one in sides[1].notes}
    assert len(merged.notes) == len({one.id for one in merged.notes})
    assert len(merged.debrief) == len(set(merged.debrief))


@given(TREES, TREES)
def test_a_single_value_that_differs_is_kept_beside_the_disks(mine: Tree, theirs: Tree) -> None:
    merged, other, disk = talk_in(merge_trees({}, mine, theirs)), talk_in(mine), talk_in(theirs)
    assert merged.extra_minutes == disk.extra_minutes
    clashes = [one.mine for one in merged.conflicts if one.field == "extra_minutes"]
    assert clashes == ([] if other.extra_minutes == disk.extra_minutes else [str(other.extra_minutes)])


@given(TREES, TREES, TREES)
def test_merging_once_more_changes_nothing(base: Tree, mine: Tree, theirs: Tree) -> None:
    once = merge_trees({}, mine, theirs)
    assert merge_trees({}, mine, once) == once
    assert merge_trees(base, theirs, theirs) == theirs
