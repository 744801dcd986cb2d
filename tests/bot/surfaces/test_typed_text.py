"""What a person typed, out of what Slack sends."""

import pytest

from bot.surfaces.messages import plain, typed


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("see <https://a.example/b|the plan>", "see the plan (https://a.example/b)"),
        ("see <https://a.example/?b&amp;c|it>", "see it (https://a.example/?b&c)"),
        ("see <http://a.example|a.example>", "see a.example"),
        ("see <https://a.example/b>", "see https://a.example/b"),
        ("write to <mailto:a@b.example|a@b.example>", "write to a@b.example"),
        ("in <#C1|general>", "in #general"),
        (" R&amp;D &lt;3 ", "R&D <3"),
    ],
)
def test_reads_what_was_typed(sent: str, meant: str) -> None:
    assert plain(sent) == meant


def test_drops_characters_that_a_database_refuses() -> None:
    assert plain("a\0b") == typed("a\0b") == "ab"
