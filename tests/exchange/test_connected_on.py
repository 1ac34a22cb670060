"""The day of a connection, whatever the language of the export and of the machine."""

from datetime import date

import pytest

from tui_interviews.exchange.roster import connected_on


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Mar 2024", date(2024, 3, 5)),
        ("5 March 2024", date(2024, 3, 5)),
        ("Mar 5, 2024", date(2024, 3, 5)),
        ("05-Mar-2024", date(2024, 3, 5)),
        ("5. Mär 2024", date(2024, 3, 5)),
        ("5 déc. 2023", date(2023, 12, 5)),
        ("14 juil. 2023", date(2023, 7, 14)),
        ("2024-03-05", date(2024, 3, 5)),
        ("05.03.2024", date(2024, 3, 5)),
        ("3/5/24", None),
        ("03/05/2024", None),
        ("31 Feb 2024", None),
        ("05 Foo 2024", None),
        ("05 Mar 24", None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_a_day_is_read_where_it_can_be_read_in_one_way_only(text: str, day: date | None) -> None:
    assert connected_on(text) == day
