"""What the buttons of a message tell again."""

from bot.blocks.elements import actions, button, section
from bot.surfaces.carried import carried


def test_buttons_tell_what_they_carry_and_repeated_ones_are_numbered() -> None:
    blocks = [
        section("words", button("Look", "kb_look", "beside")),
        actions(button("One", "ask_tell", "Ev1"), button("Entry", "ask_entry:0", "isu")),
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]},
        actions(button("Two", "ask_tell", "Ev1:1"), button("Bare", "ask_bare")),
    ]

    assert carried(blocks) == {"ask_tell": "Ev1", "ask_entry": "isu", "ask_tell:2": "Ev1:1"}
