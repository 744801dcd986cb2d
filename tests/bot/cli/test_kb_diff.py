"""What was published in Slack, as a difference to the files."""

from argparse import Namespace

import pytest

from bot.cli.kb import diff


def test_shows_what_differs(
    published_env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff.main(Namespace(), published_env) == 1

    shown = capsys.readouterr().out
    assert "+++ slack/isu/isu-host.md" in shown
    assert "+New words." in shown
    assert "--- /dev/null\n+++ slack/isu/isu-coffee.md" in shown
    assert "--- files/isu/isu-what.md\n+++ /dev/null" in shown
    assert "isu-gichd" not in shown
