"""The tree of who led to whom holds everybody once, whatever circles and gaps a file has."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import NOW
from tui_interviews.domain.contact import Contact
from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.referrals import referrer_key, tree


def people(*told: tuple[str, str, str]) -> Notebook:
    """Ids, names of referrers, ids of referrers."""
    return put(
        Notebook(),
        *(Contact(id_, id_.upper(), NOW, referred_by=by, referrer_id=by_id) for id_, by, by_id in told),
    )


def drawn(notebook: Notebook) -> list[str]:
    return [f"{'  ' * one.depth}{one.name} {one.led_to}" for one in tree(notebook)]


def test_each_person_stands_below_whoever_sent_the_user() -> None:
    notebook = people(("a", "", ""), ("b", "A", "a"), ("c", "B", "b"), ("d", "A", "a"), ("e", "", ""))
    assert drawn(notebook) == ["A 3", "  B 1", "    C 0", "  D 0"]


def test_a_referrer_who_is_no_contact_has_a_name_all_the_same() -> None:
    notebook = people(("a", "Prof. Zoë", ""), ("b", "prof. zoe", "gone"))
    assert drawn(notebook) == ["Prof. Zoë 2", "  A 0", "  B 0"]
    assert tree(notebook)[0].contact is None


def test_a_circle_ends_where_it_began() -> None:
    notebook = people(("a", "B", "b"), ("b", "A", "a"), ("c", "C", "c"))
    assert drawn(notebook) == ["A 1", "  B 1"]


def test_a_chain_of_thousands_is_no_trouble() -> None:
    chain = [(f"p{n:05}", f"p{n - 1}", f"p{n - 1:05}" if n else "") for n in range(3000)]
    found = tree(people(*((id_, by if n else "", by_id) for n, (id_, by, by_id) in enumerate(chain))))
    assert [one.depth for one in found] == list(range(3000))


@given(
    st.dictionaries(
        st.sampled_from("abcdefg"), st.tuples(st.sampled_from(["", "x", "y"]), st.sampled_from("abcdefgz"))
    )
)
def test_whoever_sent_or_was_sent_is_there_once_and_below_their_referrer(
    told: dict[str, tuple[str, str]],
) -> None:
    notebook = people(*((id_, by, by_id) for id_, (by, by_id) in told.items()))
    found = tree(notebook)
    ids = [one.contact.id for one in found if one.contact]
    assert len(ids) == len(set(ids))
    for one in notebook.contacts.values():
        key = referrer_key(notebook, one)
        if key and key != one.id:
            assert one.id in ids
