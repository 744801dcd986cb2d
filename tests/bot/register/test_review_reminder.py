"""Whose turn it is when a review is due."""

from datetime import date, timedelta

import pytest

from bot.register.review_reminder import Stage, stages

DUE_ON = date(2024, 1, 15)


@pytest.mark.parametrize(
    ("days", "reached"),
    [
        (-1, ()),
        (0, ()),
        (1, (Stage.OWNER,)),
        (13, (Stage.OWNER,)),
        (14, (Stage.OWNER, Stage.FALLBACK)),
        (400, (Stage.OWNER, Stage.FALLBACK)),
    ],
)
def test_the_owner_is_first_and_others_stand_in_two_weeks_later(
    days: int, reached: tuple[Stage, ...]
) -> None:
    assert stages(DUE_ON, DUE_ON + timedelta(days=days)) == reached
