"""Time zones as people name them."""

import pytest

from tests.domain.builders import NOW, occasion, person
from tui_interviews.domain.duration import zone
from tui_interviews.domain.edits.people import describe_contact
from tui_interviews.domain.zones import known_zone, place_name, zone_named, zones_like


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        (" New  York ", "America/New_York"),
        ("são paulo", "America/Sao_Paulo"),
        ("kathmandu", "Asia/Kathmandu"),
        ("chatham", "Pacific/Chatham"),
        ("UTC", "UTC"),
        ("", ""),
    ],
)
def test_a_zone_is_known_by_its_name_in_any_case_or_by_its_city(text: str, name: str) -> None:
    assert known_zone(text) == name


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Amrica/New_York", "did you mean America/New_York"),
        ("berln", "did you mean Europe/Berlin"),
        ("Louisville", "did you mean America/Kentucky/Louisville or America/Louisville"),
        ("EST", "“EST” leaves summer time open: name a city"),
        ("est", "“est” leaves summer time open: name a city"),
        ("Xanadu", "write its nearest large city"),
        ("../../etc/passwd", "write its nearest large city"),
        ("[/x]", "write its nearest large city"),
    ],
)
def test_another_word_is_refused_with_the_nearest_names(text: str, complaint: str) -> None:
    assert zone_named(text) == ""
    with pytest.raises(ValueError, match=complaint):
        known_zone(text)


def test_of_nothing_there_is_nothing_like_it() -> None:
    assert zones_like(" ") == ()


def test_a_contact_has_the_name_that_iana_gives_the_zone() -> None:
    notebook, contact, _ = person(timezone="los angeles")
    assert contact.timezone == "America/Los_Angeles"
    after = describe_contact(notebook, occasion(), contact.id, {"timezone": "nowhere"})
    assert after.contacts[contact.id].timezone == "nowhere"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("America/New_York", "New York"),
        ("America/Kentucky/Louisville", "Louisville"),
        ("UTC", "UTC"),
        ("Etc/GMT+5", "-05"),
    ],
)
def test_a_zone_is_called_by_its_city(name: str, words: str) -> None:
    assert place_name(zone(name), NOW) == words
