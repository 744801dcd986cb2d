"""What the entries tell people to type or to choose is there."""

import re

import pytest

from bot.app.verbs import discover
from knowledge.library import load_library

VERBS = {verb.name: verb for verb in discover()}
BODIES = {one.id: one.body for one in load_library().entries if one.topic == "assistant"}
TYPED = sorted(
    {
        (entry_id, line)
        for entry_id, body in BODIES.items()
        for line in re.findall(r"`/ccm ([^`]+)`", body)
    }
)
CHOSEN = sorted(
    {
        (entry_id, name)
        for entry_id, body in BODIES.items()
        for name in re.findall(r"\*\*([^*]+)\*\* in the menu", body)
    }
)


@pytest.mark.parametrize(("entry_id", "line"), TYPED)
def test_what_is_to_be_typed_is_among_the_uses_of_a_verb(entry_id: str, line: str) -> None:
    name, _, rest = line.partition(" ")
    uses = [use.removeprefix(f"/ccm {name}").split() for use in VERBS[name].usage]

    # Of "followup Lao PDR promised …" and "activities Q2 2024" the rest is free.
    is_free = not rest or rest[0].isupper()
    assert is_free or rest.split()[0] in {use[0] for use in uses if use}, entry_id


@pytest.mark.parametrize(("entry_id", "name"), CHOSEN)
def test_what_is_to_be_chosen_is_in_the_menu_of_a_message(entry_id: str, name: str) -> None:
    assert name in {one.name for verb in VERBS.values() for one in verb.shortcuts}, entry_id


def test_each_entry_on_the_assistant_says_what_to_do() -> None:
    assert {entry_id for entry_id, _ in TYPED} == set(BODIES) != set()
    assert [name for _, name in CHOSEN] == ["Import this file", "Record as follow-up"]
