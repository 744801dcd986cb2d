"""While something is away the log stays short, and says nothing of what queries carried."""

import logging

from bot.jobs.throttled_log import SECONDS, FirstLine, Throttled


def line(what: str, *, level: int = logging.WARNING, number: int = 1) -> logging.LogRecord:
    return logging.LogRecord("jobs", level, "looking.py", number, "%s: away", (what,), None)


def test_the_same_line_comes_once_in_a_while() -> None:
    now = 0.0
    throttled = Throttled(lambda: now)

    assert [throttled.filter(line("digests")) for _ in range(3)] == [True, False, False]
    now = SECONDS
    assert throttled.filter(line("digests"))


def test_another_place_or_another_thing_is_logged_at_once() -> None:
    throttled = Throttled(lambda: 0.0)
    lines = (line("digests"), line("wishes"), line("digests", number=2))

    assert all(throttled.filter(one) for one in lines)
    assert all(throttled.filter(line("digests", level=logging.INFO)) for _ in range(2))


def test_only_the_first_line_is_left_of_a_query_with_its_values() -> None:
    record = line("no server\nSELECT %(key)s\n[parameters: secret]")

    assert FirstLine().filter(record)
    assert record.getMessage() == "no server"
