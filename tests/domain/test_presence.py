"""Who else has the notebook open, in as many words as there is room for."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from tests.domain.builders import NOW, at
from tui_interviews.domain.presence import Alone, Presence, presence_words

ADA = Presence("ada", "laptop", at("2026-11-26 09:40"), "pts/3")
BEN = Presence("ben", "desk.example.org", at("2026-11-26 09:55"), "pts/9", ssh_from="192.0.2.7")


def test_nobody_else_is_no_word() -> None:
    assert presence_words((), NOW) == ()


def test_the_words_say_who_and_where_and_since_when() -> None:
    assert presence_words((ADA,), NOW)[0] == "also open: ada on laptop (pts/3) since 09:40"


def test_whoever_came_over_ssh_is_known_by_where_they_came_from() -> None:
    assert presence_words((BEN,), NOW)[0] == "also open: ben on desk (ssh from 192.0.2.7) since 09:55"


def test_another_day_is_named() -> None:
    yesterday = replace(ADA, opened_at=at("2026-11-25 23:10"))
    assert presence_words((yesterday,), NOW)[1] == "also open: ada on laptop since yesterday 23:10"


def test_the_time_is_that_of_the_zone_of_now() -> None:
    there = NOW.astimezone(ZoneInfo("Europe/Oslo"))
    assert presence_words((ADA,), there)[1] == "also open: ada on laptop since 15:40"


def test_of_several_all_are_named_and_where_that_is_too_long_the_last() -> None:
    words = presence_words((ADA, BEN), NOW)
    assert words[1] == "also open twice: ada on laptop since 09:40, ben on desk since 09:55"
    assert "also open twice, last: ben on desk since 09:55" in words
    assert presence_words((ADA, ADA, BEN), NOW)[-1] == "also open 3 times"


def test_less_room_means_fewer_words_and_a_long_name_never_costs_the_time() -> None:
    words = presence_words((replace(ADA, user="a" * 60, host="h" * 60),), NOW)
    sizes = [len(one) for one in words]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-2] <= 56
    assert all(one.endswith("since 09:40") for one in words)


def test_whoever_says_nothing_of_themselves_is_somebody() -> None:
    assert presence_words((Presence("", "", ADA.opened_at),), NOW)[0] == (
        "also open: somebody on some machine since 09:40"
    )


def test_alone_there_is_nobody() -> None:
    company = Alone()
    company.leave()
    assert company.look() == ()
