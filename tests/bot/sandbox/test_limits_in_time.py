"""What runs out: triggers, response URLs and calls a minute; and the date that can be set."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.sandbox.clock import Clock
from bot.sandbox.errors import RateLimitedError, SlackError
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.response_urls import LIFETIME_SECONDS, ResponseUrls
from bot.sandbox.triggers import Triggers


class Watch:
    """A time that the test moves."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_trigger_works_once_within_three_seconds() -> None:
    watch = Watch()
    triggers = Triggers(watch)
    used, late = triggers.issue("U0MEMBER"), triggers.issue("U0GUEST")
    watch.seconds += 3
    assert triggers.exchange(used) == "U0MEMBER"
    watch.seconds += 0.1

    for trigger, error in (
        (used, "exchanged_trigger_id"),
        (late, "expired_trigger_id"),
        ("1.2.3", "invalid_trigger_id"),
    ):
        with pytest.raises(SlackError, match=error):
            triggers.exchange(trigger)


def test_a_response_url_expires_after_half_an_hour() -> None:
    watch = Watch()
    urls = ResponseUrls(watch)
    secret = urls.issue("U0MEMBER", "C0CCM")
    watch.seconds += LIFETIME_SECONDS
    assert urls.use(secret).user == "U0MEMBER"
    watch.seconds += 1

    with pytest.raises(SlackError, match="expired_url"):
        urls.use(secret)


def test_messages_are_limited_a_channel_and_allowed_again_after_the_time_told() -> None:
    watch = Watch()
    limits = RateLimits(watch)
    here, there = {"channel": "C0CCM"}, {"channel": "C0ISU"}
    for _ in range(3):
        limits.count("chat.postMessage", here)
    with pytest.raises(RateLimitedError) as refused:
        limits.count("chat.postMessage", here)
    limits.count("chat.postMessage", there)
    watch.seconds += refused.value.retry_after

    limits.count("chat.postMessage", here)


def test_messages_are_limited_in_the_whole_workspace_too() -> None:
    watch = Watch()
    limits = RateLimits(watch)
    for number in range(15):
        limits.count("chat.postMessage", {"channel": f"C{number}"})
    with pytest.raises(RateLimitedError, match="ratelimited"):
        limits.count("chat.postMessage", {"channel": "C0CCM"})
    watch.seconds += 1

    for number in range(5):
        limits.count("chat.postMessage", {"channel": f"C{number}"})
    with pytest.raises(RateLimitedError):
        limits.count("chat.postMessage", {"channel": "C0CCM"})


def test_other_methods_are_limited_a_minute() -> None:
    watch = Watch()
    limits = RateLimits(watch)
    for _ in range(20):
        limits.count("users.list", {})

    with pytest.raises(RateLimitedError) as refused:
        limits.count("users.list", {})

    assert refused.value.retry_after == 3


def test_the_date_moves_by_whole_days_and_time_runs_on() -> None:
    now = datetime(2026, 11, 22, 14, 30, tzinfo=UTC).timestamp()
    watch = Watch()
    watch.seconds = now
    clock = Clock(watch)
    clock.go_to(date(2024, 1, 15))
    assert clock.now() == datetime(2024, 1, 15, 14, 30, tzinfo=UTC)
    watch.seconds += 10 * 3600
    assert clock.now() == datetime(2024, 1, 16, 0, 30, tzinfo=UTC)
    assert clock.is_shifted
    clock.skip(timedelta(hours=2))
    assert clock.now() == datetime(2024, 1, 16, 2, 30, tzinfo=UTC)
    clock.go_to(None)

    assert clock.now() == datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="too far away"):
        clock.go_to(date(9999, 1, 1))
