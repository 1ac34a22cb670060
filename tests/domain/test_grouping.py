"""Indexes that follow their table from version to version."""

from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tui_interviews.domain.grouping import differing, grouped_by

IDS = st.sampled_from("abcdefgh")


@dataclass(frozen=True)
class Record:
    """Something with an id and keys."""

    id: str
    keys: tuple[str, ...]


def keys_of(record: Record) -> Iterable[str]:
    return set(record.keys)


TABLES = st.dictionaries(IDS, st.lists(st.sampled_from("xyz"), max_size=2)).map(
    lambda found: {key: Record(key, tuple(keys)) for key, keys in found.items()}
)


@given(st.lists(TABLES, min_size=1, max_size=6))
def test_an_index_that_followed_its_table_is_the_index_of_the_table(
    versions: list[dict[str, Record]],
) -> None:
    followed = grouped_by(keys_of)
    before: dict[str, Record] = {}
    for version in versions:
        table = {key: before[key] if before.get(key) == one else one for key, one in version.items()}
        assert followed(table) == grouped_by(keys_of)(table)
        before = table


@given(TABLES, TABLES)
def test_two_versions_differ_where_they_do_not_hold_the_very_same_record(
    before: dict[str, Record], other: dict[str, Record]
) -> None:
    after = {key: before[key] if before.get(key) == one else one for key, one in other.items()}
    expected = {key for key in before | after if before.get(key) is not after.get(key)}
    assert differing(before, after) == expected
