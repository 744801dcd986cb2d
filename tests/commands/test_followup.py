"""Recording, listing and closing follow-ups."""

import asyncio
from datetime import date

import pytest

from bot.errors import FieldErrors, UserError
from bot.register.follow_up import Status
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Modal, Services
from commands.followup import VERB, run, undo
from commands.followup.form import from_message, save, suggest_states
from commands.followup.note import pick
from tests.builders import TEAM, a_follow_up, a_request

FIELDS = {"state": "LBN", "note": "asked", "due": "", "level": "coordination"}


async def open_ones(services: Services) -> list[tuple[str, str, date | None]]:
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.open_ones(TEAM, Level.COORDINATORS.includes)
    return [(item.state, item.note, item.due_on) for item in found]


async def said(text: str, services: Services, **more: object) -> Message:
    shown = await run(a_request(text, **more), services)  # type: ignore[arg-type]
    assert isinstance(shown, Message)
    return shown


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


async def test_done_a_second_time_keeps_when_it_was_done(services: Services) -> None:
    await said("Lebanon asked", services)
    await said("done 1", services)

    with pytest.raises(UserError, match="done already"):
        await run(a_request("done 1", today=date(2026, 11, 22)), services)


async def test_shows_a_long_note_in_full(services: Services) -> None:
    await said(f"Lebanon {'very ' * 800}last", services)

    text = (await said("show 1", services)).text
    assert text.count("very") == 800
    assert "last" in text


async def test_an_edit_and_a_close_at_once_lose_neither(services: Services) -> None:
    for number in range(1, 11):
        await said(f"Lebanon asked {number}", services, key=f"Ev{number}")
        await asyncio.gather(
            run(a_request(f"edit {number} asked again"), services),
            run(a_request(f"done {number}"), services),
        )
        async with services.storage.unit_of_work() as work:
            found = await work.follow_ups.get(TEAM, number, Level.COORDINATORS.includes)
        assert found is not None
        assert (found.note, found.status) == ("asked again", Status.DONE)


@pytest.mark.parametrize("name", ["Korea", "Congo"])
async def test_a_name_that_two_states_go_by_is_asked_about(name: str, services: Services) -> None:
    shown = await said(f"{name} asked for a visit", services)

    assert "more than one State" in shown.text


async def test_says_so_when_a_name_was_read_from_another_spelling(services: Services) -> None:
    assert "“Ira”; I took it as" in (await said("Ira asked for a visit", services)).text


async def test_a_day_alone_is_no_note(services: Services) -> None:
    with pytest.raises(UserError, match="no note"):
        await run(a_request("Chad by 15 December 2026"), services)


async def test_says_how_an_ambiguous_date_was_read(services: Services) -> None:
    shown = await said("Chad reply by 03/04/2027", services)

    assert "“03/04/2027” was read as 3 April 2027" in shown.text


@pytest.mark.parametrize("typed", ["done", "done 4 5", "edit", "undo it", "show"])
async def test_a_command_without_its_number_says_so(typed: str, services: Services) -> None:
    with pytest.raises(UserError, match="needs the number"):
        await run(a_request(typed), services)


async def test_the_second_of_two_people_editing_is_told(services: Services) -> None:
    await said("Lebanon asked", services)
    form = await run(a_request("edit 1"), services)
    assert isinstance(form, Modal)
    first = {**FIELDS, "note": "version A"}
    await save(a_request(fields=first, metadata=dict(form.metadata)), services)

    second = {**FIELDS, "note": "version B"}
    with pytest.raises(FieldErrors, match="Somebody else changed"):
        await save(a_request(fields=second, metadata=dict(form.metadata)), services)
    assert await open_ones(services) == [("LBN", "version A", None)]


async def test_a_level_that_the_form_does_not_offer_is_refused(services: Services) -> None:
    with pytest.raises(FieldErrors):
        await save(a_request(fields={**FIELDS, "level": "public"}), services)


async def test_refuses_a_state_it_does_not_know(services: Services) -> None:
    with pytest.raises(UserError, match="no State called “Atlantis”"):
        await run(a_request("Atlantis asked for a visit"), services)

    assert await open_ones(services) == []


async def test_refuses_a_day_that_does_not_exist(services: Services) -> None:
    with pytest.raises(UserError, match="31 February 2026"):
        await run(a_request("Lebanon reply by 31 February 2026"), services)


async def test_refuses_a_state_without_a_note(services: Services) -> None:
    with pytest.raises(UserError, match="no note"):
        await run(a_request("Lebanon"), services)


async def test_keeps_the_author_and_the_link_to_the_message(services: Services) -> None:
    shown = await said("Lebanon x y", services, source_link="https://slack.test/archives/C1/p1")

    assert "https://slack.test/archives/C1/p1" in shown.text
    assert "<@U1>" in shown.text


async def test_lists_overdue_mine_and_by_state(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("late", due_on=date(2024, 1, 10), author_id="U2"))
        await work.follow_ups.add(a_follow_up("mine"))
        await work.follow_ups.add(a_follow_up("theirs", state="LAO", author_id="U2"))

    text = (await said("list", services)).text
    assert "3 open, 1 overdue, yours: 1" in text
    assert text.index("late") < text.index("mine") < text.index("theirs")
    assert "overdue since 10 January 2024" in text
    assert "theirs" not in (await said("list mine", services)).text
    assert "theirs" not in (await said("list overdue", services)).text
    only_laos = (await said("list Laos", services)).text
    assert "theirs" in only_laos
    assert "late" not in only_laos


async def test_an_empty_list_says_so(services: Services) -> None:
    assert "none" in (await said("list", services)).text


async def test_a_long_list_says_that_there_is_more(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        for number in range(60):
            await work.follow_ups.add(a_follow_up(f"note {number}"))

    shown = await said("list", services)
    assert len(shown.blocks) <= 50
    assert "There are more" in shown.text


async def test_closes_by_number_and_reopens(services: Services) -> None:
    await said("Lebanon asked", services)

    assert "Done" in (await said("done #1", services)).text
    assert await open_ones(services) == []
    assert "asked" in (await said("list done", services)).text
    await said("reopen 1", services)
    assert len(await open_ones(services)) == 1


async def test_says_which_number_is_not_there(services: Services) -> None:
    with pytest.raises(UserError, match="no follow-up #7"):
        await run(a_request("done 7"), services)


async def test_hides_from_the_isu_what_only_coordinators_may_see(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("secret", level=Level.COORDINATORS))

    assert "secret" in (await said("list", services)).text
    assert "secret" not in (await said("list", services, role=Role.CURATOR)).text
    with pytest.raises(UserError, match="no follow-up #1"):
        await run(a_request("done 1", role=Role.CURATOR), services)


async def test_user_text_can_neither_ping_nor_format_links(services: Services) -> None:
    shown = await said("Lebanon tell <!channel> and <@U9> & <https://x|y>", services)

    assert "<!channel>" not in shown.text
    assert "&lt;!channel&gt;" in shown.text


async def test_the_form_opens_empty_and_names_every_field(services: Services) -> None:
    shown = await run(a_request(""), services)

    assert isinstance(shown, Modal)
    assert [block["block_id"] for block in shown.blocks] == ["state", "note", "due", "level"]


async def test_a_form_from_a_message_is_filled_in(services: Services) -> None:
    request = a_request(
        "Lao PDR needs a reply by 1 March 2024", source_link="https://slack.test/p1"
    )
    shown = await from_message(request, services)

    state, note, due, _ = (block["element"] for block in shown.blocks)
    assert state["initial_option"]["value"] == "LAO"
    assert note["initial_value"] == "Lao PDR needs a reply by 1 March 2024"
    assert due["initial_value"] == "1 March 2024"
    assert shown.metadata["link"] == "https://slack.test/p1"


async def test_the_form_names_every_wrong_field(services: Services) -> None:
    wrong = {"state": "", "note": " ", "due": "someday", "level": "coordinators"}
    with pytest.raises(FieldErrors) as error:
        await save(a_request(fields=wrong, role=Role.CURATOR), services)

    assert set(error.value.errors) == {"state", "note", "due", "level"}
    assert await open_ones(services) == []


async def test_pressing_save_twice_records_once(services: Services) -> None:
    for _ in range(2):
        await save(a_request(fields=FIELDS, key="V1"), services)

    assert len(await open_ones(services)) == 1


async def test_the_form_changes_what_is_there(services: Services) -> None:
    await said("Lebanon asked", services)
    shown = await run(a_request("edit 1"), services)
    assert isinstance(shown, Modal)
    changed = {**FIELDS, "note": "asked twice", "due": "next Friday"}
    await save(a_request(fields=changed, metadata=dict(shown.metadata)), services)

    assert await open_ones(services) == [("LBN", "asked twice", date(2024, 1, 19))]


async def test_a_line_gives_another_note_and_shows_the_one_before(services: Services) -> None:
    await said("Lebanon asked, reply by 1 March 2024", services)

    shown = await said("edit 1 asked twice", services)
    assert "asked, reply by 1 March 2024" in shown.text
    assert await open_ones(services) == [("LBN", "asked twice", date(2024, 3, 1))]

    await said("edit #1 asked thrice by 2 April 2024", services)
    assert await open_ones(services) == [("LBN", "asked thrice by 2 April 2024", date(2024, 4, 2))]


async def test_a_note_too_long_for_a_form_is_not_cut_by_editing_it(services: Services) -> None:
    await said(f"Lebanon {'very ' * 700}long", services)

    with pytest.raises(UserError, match="longer than a form takes"):
        await run(a_request("edit 1"), services)
    [(_, note, _)] = await open_ones(services)
    assert len(note) > 3_000


async def test_a_form_from_a_long_message_says_that_it_is_cut(services: Services) -> None:
    shown = await from_message(a_request("word " * 1_000), services)

    assert "3,000" in shown.blocks[1]["hint"]["text"]


async def test_suggests_states_by_beginning_alias_and_likeness(services: Services) -> None:
    async def first(typed: str) -> str:
        return (await suggest_states(a_request(typed), services))[0][1]

    assert await first("leb") == "LBN"
    assert await first("Laos") == "LAO"
    assert await first("Lebannon") == "LBN"
    assert await suggest_states(a_request("xyzzy"), services) == []


async def test_every_change_is_audited_without_the_note(services: Services) -> None:
    await said("Lebanon a secret word", services)
    await said("done 1", services)

    async with services.storage.unit_of_work() as work:
        records = await work.audit.latest(TEAM)
    assert [record.action for record in records] == ["follow-up done", "follow-up recorded"]
    assert all("secret" not in record.subject for record in records)


async def test_what_is_withdrawn_stays_in_the_database(services: Services) -> None:
    await said("Lebanon asked", services)
    await undo(a_request(value="1"), services)

    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, 1, Level.COORDINATORS.includes)
    assert found is not None
    assert found.status is Status.WITHDRAWN


def test_only_coordinators_and_the_isu_may_use_it() -> None:
    assert VERB.allowed == {Role.COORDINATOR, Role.CURATOR}
