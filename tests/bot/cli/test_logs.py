"""The log of a running bot never holds what people write, not even for debugging."""

import logging
from collections.abc import Iterator

import pytest

from bot.cli.logs import QUIET, set_up


@pytest.fixture(autouse=True)
def levels_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = (root.level, list(root.handlers), {n: logging.getLogger(n).level for n in QUIET})
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize("name", QUIET)
def test_libraries_that_log_whole_requests_stay_quiet_while_debugging(name: str) -> None:
    set_up("DEBUG")

    assert not logging.getLogger(f"{name}.part").isEnabledFor(logging.INFO)
    assert logging.getLogger("bot.part").isEnabledFor(logging.DEBUG)
