"""Which State a follow-up is about: names, slips, ties and several at once."""

from datetime import date

import pytest

from bot.errors import UserError
from bot.services import Message, Services
from commands.followup import run, undo
from commands.followup.form import suggest_states
from commands.followup.note import pick
from tests.builders import a_request
from tests.commands.followup_acts import open_ones, said


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("Lebanon", "LBN"),
        ("Lebannon", "LBN"),
        ("Laos", "LAO"),
        ("Lao PDR", "LAO"),
        ("the Lao People's Democratic Republic", "LAO"),
        ("LAO", "LAO"),
        ("Líbano", "LBN"),
        ("bosnia and herzegovina", "BIH"),
    ],
)
async def test_knows_the_state_by_many_names(typed: str, state: str, services: Services) -> None:
    await said(f"{typed} asked for a liaison, reply by 15 December 2026", services)

    note = "asked for a liaison, reply by 15 December 2026"
    assert await open_ones(services) == [(state, note, date(2026, 12, 15))]


async def test_says_how_a_mistyped_name_was_read_and_offers_an_undo(services: Services) -> None:
    shown = await said("Lebannon asked for a liaison", services)

    assert "“Lebannon”; I took it as Lebanon" in shown.text
    await undo(a_request(value="1"), services)
    assert await open_ones(services) == []


async def test_asks_in_a_tie_and_records_what_was_chosen(services: Services) -> None:
    shown = await said("Nigera asked for a visit", services)

    assert await open_ones(services) == []
    buttons = shown.blocks[-1]["elements"]
    assert len(buttons) == 2
    await pick(a_request(value=buttons[0]["value"], key="Ev2"), services)
    [(state, note, _)] = await open_ones(services)
    assert state in ("NER", "NGA")
    assert note == "asked for a visit"


async def test_asks_whether_several_states_get_one_each(services: Services) -> None:
    text = "Lebanon, Chad and Iraq asked for a joint meeting"
    shown = await said(text, services)

    assert await open_ones(services) == []
    [each, *single] = shown.blocks[-1]["elements"]
    assert [one["text"]["text"] for one in single] == ["Only Lebanon", "Only Chad", "Only Iraq"]
    done = await pick(a_request(value=each["value"]), services)
    assert sorted(await open_ones(services)) == [
        ("IRQ", text, None),
        ("LBN", text, None),
        ("TCD", text, None),
    ]
    assert isinstance(done, Message)
    assert done.text.count("Recorded as") == 3


async def test_a_state_that_is_only_mentioned_later_is_no_second_one(services: Services) -> None:
    await said("Lebanon asked Chad for a visit", services)

    assert await open_ones(services) == [("LBN", "asked Chad for a visit", None)]


async def test_pressing_the_choice_again_records_nothing_more(services: Services) -> None:
    shown = await said("Nigera asked for a visit", services)
    value = shown.blocks[-1]["elements"][0]["value"]

    for press in ("1.5:2.0", "1.5:3.0"):
        done = await pick(a_request(value=value, key=press), services)
        assert isinstance(done, Message)
        assert done.replaces
    assert len(await open_ones(services)) == 1


@pytest.mark.parametrize("name", ["Korea", "Congo"])
async def test_a_name_that_two_states_go_by_is_asked_about(name: str, services: Services) -> None:
    shown = await said(f"{name} asked for a visit", services)

    assert "more than one State" in shown.text


async def test_says_so_when_a_name_was_read_from_another_spelling(services: Services) -> None:
    assert "“Ira”; I took it as" in (await said("Ira asked for a visit", services)).text


async def test_refuses_a_state_it_does_not_know(services: Services) -> None:
    with pytest.raises(UserError, match="no State called “Atlantis”"):
        await run(a_request("Atlantis asked for a visit"), services)

    assert await open_ones(services) == []


async def test_suggests_states_by_beginning_alias_and_likeness(services: Services) -> None:
    async def first(typed: str) -> str:
        return (await suggest_states(a_request(typed), services))[0][1]

    assert await first("leb") == "LBN"
    assert await first("Laos") == "LAO"
    assert await first("Lebannon") == "LBN"
    assert await suggest_states(a_request("xyzzy"), services) == []
