"""Text on its way to Slack."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.elements import sections
from bot.blocks.mrkdwn import clip, clip_marked, escape, from_markdown, link, moment, unescape
from knowledge.dates import long_date
from tests.builders import ZURICH


@given(st.text())
def test_what_is_escaped_comes_back_and_holds_no_command(text: str) -> None:
    assert unescape(escape(text)) == text
    assert "<" not in escape(text)


@pytest.mark.parametrize(
    ("markdown", "mrkdwn"),
    [
        ("**bold** and *soft*", "*bold* and _soft_"),
        ("[the page](https://x.org/a?b=1&c=2)", "<https://x.org/a?b=1&amp;c=2|the page>"),
        ("- one\n- two", "• one\n• two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("# Title\n\ntext", "*Title*\n\ntext"),
        ("a `b<c` d", "a `b&lt;c` d"),
        ("<script> & <!channel>", "&lt;script&gt; &amp; &lt;!channel&gt;"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
    ],
)
def test_turns_markdown_into_what_slack_reads(markdown: str, mrkdwn: str) -> None:
    assert from_markdown(markdown) == mrkdwn


@given(st.text(alphabet="ab \n", max_size=9_000))
def test_long_texts_are_cut_into_sections_without_loss(text: str) -> None:
    pieces = [block["text"]["text"] for block in sections(text)]

    assert all(0 < len(piece) <= 3_000 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_link_cannot_be_ended_early_by_its_address() -> None:
    assert link("https://x.org/a|b>c", "l>abel") == "<https://x.org/a%7Cb%3Ec|l&gt;abel>"


def test_clips_with_an_ellipsis() -> None:
    assert clip("abcdef", 4) == "abc…"
    assert clip("abc", 4) == "abc"


def test_writes_days_and_moments_with_their_zone() -> None:
    assert long_date(date(2024, 3, 5)) == "5 March 2024"
    assert moment(datetime(2024, 1, 15, 8, tzinfo=UTC), ZURICH) == (
        "15 January 2024, 09:00 (Europe/Zurich)"
    )


@pytest.mark.parametrize(
    ("mrkdwn", "limit", "shown"),
    [
        ("short", 5, "short"),
        ("too long", 5, "too…"),
        ("*bold and long*", 8, "*bold a*…"),
        ("ab <https://x.org/very/long|page> cd", 10, "ab <https://x.org/very/long|page> cd"),
        ("ab <https://x.org/very/long|page> cd", 9, "ab <https://x.org/very/long|page>…"),
        ("ab <https://x.org/very/long|page> cd", 7, "ab…"),
        ("a &amp; b", 5, "a &amp; b"),
        ("a &amp; bc", 4, "a &amp;…"),
    ],
)
def test_marked_text_is_cut_by_what_people_see(mrkdwn: str, limit: int, shown: str) -> None:
    assert clip_marked(mrkdwn, limit) == shown


@given(st.text("ab *<>&", max_size=60), st.integers(2, 40))
def test_cut_text_holds_no_half_escape(text: str, limit: int) -> None:
    shown = clip_marked(escape(text), limit)

    assert len(unescape(shown).replace("*", "")) <= limit
    assert escape(unescape(shown)) == shown
