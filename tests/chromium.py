"""Browser tests need Debian's Chromium: where it is, and what pytest says where there is none."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
LEFT_OUT = pytest.StashKey[int]()
CURE = "Debian's Chromium is missing: apt-get install chromium"


def find_chromium() -> str | None:
    """The path of a Chromium on PATH, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot run; last, so that only tests count which somebody asked for."""
    left_out = [] if find_chromium() else [item for item in items if _needs_it(item)]
    config.stash[LEFT_OUT] = len(left_out)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not _needs_it(item)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a run without its browser tests has failed."""
    if _is_failure(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say in the last lines what was left out and how to get it."""
    count = config.stash.get(LEFT_OUT, 0)
    if not count:
        return
    terminalreporter.section("Left out", sep="-")
    terminalreporter.write_line(f"{count} browser tests did not run. {CURE}")
    if _is_failure(config):
        terminalreporter.write_line("With CI=true that is a failure.", red=True)


def _needs_it(item: pytest.Item) -> bool:
    return item.get_closest_marker("browser") is not None


def _is_failure(config: pytest.Config) -> bool:
    return config.stash.get(LEFT_OUT, 0) > 0 and os.environ.get("CI") == "true"
