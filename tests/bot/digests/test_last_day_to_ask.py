"""What the digest says of asking for an extension: the last day for it, while the rule holds."""

from dataclasses import replace
from datetime import date

import pytest

from bot.digests.section import Kind
from bot.digests.sections import deadlines_ahead
from bot.storage import Storage
from knowledge.entry import Validity
from tests.bot.digests.deadlines import ASKED, GRANTED, RULE, told


async def test_once_an_extension_is_asked_for_that_is_told_and_no_last_day(
    storage: Storage,
) -> None:
    [line] = await told(storage, GRANTED, ASKED)

    assert "An extension has been asked for – List of requests, as of February 2025." in line.text
    assert "at the very latest" not in line.text


async def test_a_request_that_is_not_known_yet_is_not_told(storage: Storage) -> None:
    [line] = await told(storage, GRANTED, ASKED, today=date(2025, 1, 31))

    assert "asked for" not in line.text


async def test_nothing_is_said_of_asking_when_the_last_day_is_over(storage: Storage) -> None:
    [line] = await told(storage, GRANTED, today=date(2026, 1, 2))

    assert "request" not in line.text


async def test_nothing_is_said_of_asking_while_the_entry_with_the_rule_is_out_of_use(
    storage: Storage,
) -> None:
    [line] = await told(storage, GRANTED, rule=None)

    assert "request" not in line.text
    assert line.group == ""


async def test_a_rule_that_no_longer_holds_is_not_told(storage: Storage) -> None:
    over = replace(RULE, validity=Validity(valid_to=date(2025, 1, 1)))
    [line] = await told(storage, GRANTED, rule=over)

    assert line.group == ""


@pytest.mark.parametrize(
    ("today", "kind"),
    [
        (date(2025, 7, 1), deadlines_ahead.DEADLINE),
        (date(2025, 7, 2), deadlines_ahead.TO_ASK),
        (date(2026, 1, 1), deadlines_ahead.TO_ASK),
        (date(2026, 1, 2), deadlines_ahead.DEADLINE),
    ],
)
async def test_those_with_little_time_to_ask_are_counted_apart(
    storage: Storage, today: date, kind: Kind
) -> None:
    [line] = await told(storage, GRANTED, today=today)

    assert line.kind == kind
