"""Which day it is for a command: the one that was given, in any zone; else that of each line."""

import argparse
import io
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.cli import ask
from bot.cli.dates import moment
from bot.services import CurrentKnowledge
from tests.builders import at

DAY = date(2024, 1, 15)


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_day_that_was_given_is_that_day_in_the_zone_of_the_settings(zone: str) -> None:
    local = moment(DAY, ZoneInfo(zone)).astimezone(ZoneInfo(zone))

    assert (local.date(), local.hour) == (DAY, 12)


def clock_of(days: list[date]) -> Callable[[date | None], datetime]:
    left = iter(days)
    return lambda given: at(given or next(left))


@pytest.mark.parametrize(
    ("given", "same"), [(None, False), (date(2024, 2, 1), True)], ids=["not given", "given"]
)
def test_lines_are_answered_for_the_day_on_which_they_come(
    given: date | None,
    same: bool,
    knowledge: CurrentKnowledge,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line = json.dumps({"q": "Who are the coordinators on cooperation and assistance?"})
    monkeypatch.setattr(ask, "load", lambda _env: knowledge)
    monkeypatch.setattr(ask, "moment", clock_of([date(2024, 2, 1), date(2026, 11, 22)]))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{line}\n{line}\n".encode())))

    ask.main(argparse.Namespace(question=None, stdin=True, json=False, today=given), {})

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert "Lebanon" in first["answer"]
    assert (first == second) is same
