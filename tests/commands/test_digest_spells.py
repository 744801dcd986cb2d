"""Daily digests for a while, and pauses: when they end, and what comes then."""

from datetime import UTC, datetime

import pytest

from bot.errors import UserError
from bot.services import Services
from tests.commands.digest_acts import SCHEDULED, came, said


async def test_daily_digests_come_for_a_while_on_top_of_the_usual_ones(services: Services) -> None:
    await said(SCHEDULED, services)
    told = await said("daily 16 to 17 November 2026 08:00", services)

    assert "*every day* from 16 November 2026 to 17 November 2026 at *08:00*" in told
    assert "now comes *every Monday* at *09:00*" in told
    meeting = datetime(2026, 11, 17, 12, tzinfo=UTC)
    await came(services, meeting)
    assert "The next one: Monday, 23 November 2026, 09:00" in await said("show", services, meeting)
    assert "Before: *every Monday*" in await said("daily off", services)


async def test_daily_digests_need_no_usual_ones(services: Services) -> None:
    told = await said("daily 2024-02-01 to 2024-02-02 08:00", services)
    assert "One" not in told
    assert "The next one: Thursday, 1 February 2024, 08:00 (Europe/Zurich)" in told
    after = datetime(2024, 2, 3, 12, tzinfo=UTC)

    assert "No day for it is to come" in await said("show", services, after)


async def test_a_pause_ends_by_itself_or_by_hand(services: Services) -> None:
    await said(SCHEDULED, services)

    told = await said("pause until 10 February", services)
    assert "is now paused until 10 February 2024; then it comes *every Monday*" in told
    assert "The next one: Monday, 12 February 2024" in told
    shown = await said("show", services)
    assert "paused until 10 February 2024, then *every Monday*" in shown
    assert "They tell of all sections; all States." in shown
    assert "Before: paused until 10 February 2024" in await said("resume", services)
    await said("pause until 10 February", services)
    later = datetime(2024, 2, 10, 12, tzinfo=UTC)
    assert "The digest comes here *every Monday*" in await said("show", services, later)


async def test_what_is_switched_off_gets_no_daily_digests(services: Services) -> None:
    await said(SCHEDULED, services)
    await said("off", services)

    with pytest.raises(UserError, match="digest resume"):
        await said("daily 2024-02-01 to 2024-02-05 08:00", services)
    with pytest.raises(UserError, match="is switched off"):
        await said("pause until 10 February", services)


async def test_daily_digests_that_a_pause_would_swallow_are_not_promised(
    services: Services,
) -> None:
    await said(SCHEDULED, services)
    await said("pause until 5 February", services)

    with pytest.raises(UserError, match=r"paused until 5 February 2024.*digest resume"):
        await said("daily 2024-01-29 to 2024-02-04 08:00", services)

    told = await said("daily 2024-02-01 to 2024-02-09 08:00", services)
    assert "*every day* from 1 February 2024 to 9 February 2024" in told
    assert "The next one: Monday, 5 February 2024, 08:00" in told


@pytest.mark.parametrize("typed", ["off until 10 February", "resume on 10 February"])
async def test_what_somebody_adds_to_a_word_is_not_passed_over(
    services: Services, typed: str
) -> None:
    await said(SCHEDULED, services)

    with pytest.raises(
        UserError, match=r"Nothing was done\..*`/ccm digest pause until 10 January`"
    ):
        await said(typed, services)

    assert "The digest comes here *every Monday*" in await said("show", services)


async def test_a_pause_may_be_given_by_its_length(services: Services) -> None:
    await said(SCHEDULED, services)

    assert "is now paused until 29 January 2024" in await said("pause for two weeks", services)
