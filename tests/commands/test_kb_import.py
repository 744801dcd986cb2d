"""`kb import` of a file that is known: who may read it is never changed without a word."""

from dataclasses import replace
from typing import cast

from bot.blocks.imported_files import REFUSED
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Place, Services, SharedFile
from commands.kb import run
from commands.kb.documents import set_level
from tests.builders import TEAM, a_request
from tests.fakes import FakeFiles

MINUTES = b"# Minutes of the call\n\nQuorvo is to receive two rollers.\n"
LATER = MINUTES.replace(b"two", b"three")


async def imported(
    services: Services, level: str = "", content: bytes = MINUTES, role: Role = Role.CURATOR
) -> Message:
    cast(FakeFiles, services.files).shared["F1"] = SharedFile("minutes.md", content)
    request = a_request(f"import {level}", role=role, place=Place.DIRECT)
    shown = await run(replace(request, file_ids=("F1",)), services)
    assert isinstance(shown, Message)
    return shown


async def level(services: Services) -> Level:
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
    return document.level


async def test_small_files_come_first_and_each_is_told_of_before_the_next_is_read(
    services: Services,
) -> None:
    said: list[str] = []
    files = cast(FakeFiles, services.files).shared
    files["F1"], files["F2"] = SharedFile("minutes.md", MINUTES), SharedFile("empty.pdf", b"")

    async def progress(shown: Message) -> None:
        said.append(shown.text)

    request = replace(a_request("import"), file_ids=("F1", "F2"), progress=progress)
    shown = await run(request, services)

    assert isinstance(shown, Message)
    received, first, second, last = said
    assert received.startswith("I have received 2 files and am reading them")
    assert first == "Reading empty.pdf … 0 of 2 done."
    assert second == f"{REFUSED} empty.pdf: It is empty.\nReading minutes.md … 1 of 2 done."
    assert last.endswith("Making them searchable …")
    assert "minutes.md: “Minutes of the call”" in last
    assert "empty.pdf: It is empty." in shown.text
    assert "minutes.md: “Minutes of the call”" in shown.text
    assert "…" not in shown.text


async def test_where_no_file_was_taken_only_the_reasons_are_told(services: Services) -> None:
    shown = await imported(services, content=b"")

    assert shown.text == f"{REFUSED} minutes.md: It is empty."


async def test_of_two_files_of_one_name_the_second_is_refused_and_the_first_stays(
    services: Services,
) -> None:
    files = cast(FakeFiles, services.files).shared
    files["F1"], files["F2"] = SharedFile("a.md", MINUTES), SharedFile("a.md", LATER)

    shown = await run(replace(a_request("import"), file_ids=("F1", "F2")), services)

    assert isinstance(shown, Message)
    assert f"{REFUSED} a.md: Another file of this name came with it" in shown.text
    async with services.storage.unit_of_work() as work:
        [kept] = await work.documents.all_of(TEAM)
        [passage] = await work.documents.passages(kept.id)
    assert "two rollers" in passage.text


async def test_the_same_file_shared_twice_is_no_quarrel(services: Services) -> None:
    files = cast(FakeFiles, services.files).shared
    files["F1"] = files["F2"] = SharedFile("a.md", MINUTES)

    shown = await run(replace(a_request("import"), file_ids=("F1", "F2")), services)

    assert isinstance(shown, Message)
    assert "was there already" in shown.text


async def test_a_known_file_is_opened_to_more_people_only_on_confirmation(
    services: Services,
) -> None:
    await imported(services)

    shown = await imported(services, "public")

    assert "Read by: Coordinators and ISU. That stays so unless" in shown.text
    assert await level(services) is Level.COORDINATION
    [button] = next(block for block in shown.blocks if block["type"] == "actions")["elements"]
    assert "It was kept for: Coordinators and ISU." in button["confirm"]["text"]["text"]
    await set_level(a_request(value=button["value"], role=Role.CURATOR), services)
    assert await level(services) is Level.PUBLIC


async def test_a_later_version_is_not_opened_to_more_people_either(services: Services) -> None:
    await imported(services)

    shown = await imported(services, "public", LATER)

    assert "in place of the older version. Read by: Coordinators and ISU." in shown.text
    assert await level(services) is Level.COORDINATION


async def test_a_known_file_is_closed_at_once_and_that_is_said(services: Services) -> None:
    await imported(services, "public")

    shown = await imported(services, "coordination")

    assert "Read by: Coordinators and ISU (before: Public)." in shown.text
    assert await level(services) is Level.COORDINATION


async def test_a_new_file_and_a_known_one_without_a_level_ask_nothing(services: Services) -> None:
    for shown in (await imported(services, "public"), await imported(services)):
        assert shown.text.count("Read by: Public.") == 1
        assert all(block["type"] != "actions" for block in shown.blocks)
