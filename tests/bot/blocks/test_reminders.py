"""A reminder keeps to Slack's limits, whatever there is to say."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.message import MOST_BLOCKS, MOST_TEXT
from bot.blocks.reminders import Fate, ReminderItem, ReminderPart, keys, redrawn, reminder

MONDAY = date(2024, 1, 15)
MOST_VALUE = 150
long_id = "x" * 128


@given(
    counts=st.lists(st.integers(0, 60), min_size=1, max_size=4),
    length=st.integers(1, 4_000),
    is_curator=st.booleans(),
)
def test_any_number_of_items_of_any_length_fits(
    counts: list[int], length: int, is_curator: bool
) -> None:
    parts = [
        ReminderPart(
            f"Part {number}",
            [ReminderItem(f"review:{n}:{number}", "w" * length) for n in range(count)],
            "elsewhere",
        )
        for number, count in enumerate(counts)
    ]
    shown = reminder(parts, MONDAY, "late", is_curator=is_curator)
    settled = redrawn(shown.blocks, {key: Fate("Dismissed") for key in keys(shown.blocks)})

    for message in (shown, settled):
        assert len(message.blocks) <= MOST_BLOCKS
        assert len(message.text) <= MOST_TEXT + 1_000
    assert keys(settled.blocks) == keys(shown.blocks)


def test_what_has_no_room_is_counted() -> None:
    items = [ReminderItem(f"followup:{n}:2024-01-15", "note") for n in range(20)]
    later = ReminderPart("Deadlines", [ReminderItem("deadline:LBN:4:2024", "soon")], "there")
    shown = reminder([ReminderPart("Follow-ups", items, "here"), later], MONDAY)

    assert "Follow-ups: 2 more – here" in shown.text
    assert "Deadlines: 1 more – there" in shown.text


def test_the_longest_name_of_an_entry_fits_into_the_menu() -> None:
    items = [ReminderItem(f"review:{long_id}:2024-01-15", "due")]
    shown = reminder([ReminderPart("Knowledge", items, "")], MONDAY)

    [options] = [
        element["options"]
        for block in shown.blocks
        for element in block.get("elements", [])
        if "options" in element
    ]
    assert max(len(option["value"]) for option in options) <= MOST_VALUE
