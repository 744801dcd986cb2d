"""How a digest is shown: ten lines in the channel, all of it in the thread, within limits."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.blocks import digests
from bot.blocks.digest_values import Digest, DigestLine, DigestPart, Press
from bot.blocks.message import LEFT_OUT, Message, Visibility
from bot.register.level import Level
from bot.sandbox.block_check.check import check_message_blocks
from tests.builders import IN_THE_PLAN, ZURICH

DONE = Press("Done", "followup_tick", "1")


def a_part(*lines: DigestLine, title: str = "Rows", left_out: int = 0) -> DigestPart:
    return DigestPart(title, (f"{len(lines)} rows",), lines, left_out, (), "see `/ccm rows`")


def a_digest(*parts: DigestPart, since: str = "", day: date = IN_THE_PLAN) -> Digest:
    return Digest(day, ZURICH, Level.COORDINATION, parts, since)


def lines_of(shown: Message) -> list[str]:
    """Those between the title and the small print."""
    return shown.text.splitlines()[1:-1]


def test_what_matters_fits_into_ten_lines_shared_by_all_parts() -> None:
    parts = [a_part(*(DigestLine(f"{name}{n}") for n in range(9)), title=name) for name in "ABC"]

    told = lines_of(digests.digest(a_digest(*parts, since="Since then: 1 new")))

    assert told == [
        *("*A*: 9 rows", "• A0", "• A1"),
        *("*B*: 9 rows", "• B0", "• B1"),
        *("*C*: 9 rows", "• C0", "• C1"),
        "_Since then: 1 new_",
    ]


def test_a_part_with_little_to_say_leaves_its_lines_to_the_others() -> None:
    short = a_part(DigestLine("only one"), title="Short")
    long = a_part(*(DigestLine(str(n)) for n in range(20)), title="Long")

    assert len(lines_of(digests.digest(a_digest(short, long)))) == digests.MOST_LINES


def test_the_thread_shows_every_line_whole_under_its_group_with_its_buttons() -> None:
    long = "word " * 60
    lines = (
        DigestLine(long, "new", "Noted by <@U1>", (DONE,)),
        DigestLine("second", "", "Noted by <@U2>", (DONE,)),
        DigestLine("third", "", "Noted by <@U1>", (DONE,)),
    )
    [shown] = digests.details(a_digest(a_part(*lines, left_out=3)))

    texts = [block["text"]["text"] for block in shown.blocks if block["type"] == "section"]
    assert texts == [
        "*Rows*",
        f"Noted by <@U1>\n{long} – _new_",
        "third",
        "Noted by <@U2>\nsecond",
    ]
    assert [block["type"] for block in shown.blocks].count("actions") == 3
    assert "and 3 more – see `/ccm rows`" in shown.text
    assert shown.visibility is Visibility.IN_CHANNEL


def test_the_short_form_of_a_line_stands_in_the_channel_and_the_whole_in_the_thread() -> None:
    digest = a_digest(a_part(DigestLine("short, and the rest of it", "new", short="short")))

    assert "• short – _new_" in lines_of(digests.digest(digest))
    assert "• short, and the rest of it – _new_" in digests.details(digest)[0].text


def test_lines_without_buttons_stand_together_as_a_list() -> None:
    part = a_part(DigestLine("one"), DigestLine("two"), DigestLine("three", "", "Group"))
    [shown] = digests.details(a_digest(part))

    assert [block["text"]["text"] for block in shown.blocks] == [
        "*Rows*",
        "• one\n• two\nGroup\n• three",
    ]


def test_a_part_that_does_not_fit_goes_on_in_the_next_message() -> None:
    part = a_part(*(DigestLine("x" * 700, buttons=(DONE,)) for _ in range(24)))
    first, second = digests.details(a_digest(part))

    assert first.text.startswith("*Rows*\n")
    assert second.text.startswith("*Rows* (continued)\n")


def test_a_preview_is_for_one_and_shows_the_thread_as_well() -> None:
    shown = digests.preview(a_digest(a_part(*(DigestLine(f"row {n}") for n in range(20)))))

    assert shown.visibility is Visibility.EPHEMERAL
    assert "nothing has been posted" in shown.text
    assert "row 19" in shown.text


words = st.text(st.sampled_from("ab *_~`<>&;|\n•"), max_size=900)
presses = st.lists(st.just(DONE), max_size=1).map(tuple)
some_lines = st.builds(DigestLine, words.filter(str.strip), words, words, presses)
parts = st.builds(
    DigestPart,
    st.text("ab ", min_size=1, max_size=200),
    st.lists(st.text("ab ", min_size=1, max_size=99), max_size=9).map(tuple),
    st.lists(some_lines, max_size=24).map(tuple),
    st.integers(0, 500),
    st.lists(st.text("ab ", min_size=1, max_size=99), max_size=9).map(tuple),
    st.text("ab ", max_size=200),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(parts, max_size=9))
def test_whatever_there_is_to_say_slack_takes_it(all_parts: list[DigestPart]) -> None:
    digest = a_digest(*all_parts, since="x" * 200)

    for shown in (digests.digest(digest), *digests.details(digest), digests.preview(digest)):
        check_message_blocks([dict(block) for block in shown.blocks])
        assert len(shown.blocks) <= 50
    for shown in digests.details(digest):
        assert LEFT_OUT not in shown.text
        assert len(shown.text) <= 10_000
