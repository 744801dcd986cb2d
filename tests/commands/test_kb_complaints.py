"""An edit that begins with complaints settles them, once it is published and no earlier."""

from bot.register.feedback import Fault, Feedback
from bot.services import Message, Modal, Request, Services
from bot.services.curation.approval import approve
from bot.services.curation.form_texts import as_texts
from commands.kb.edit import edit_pressed
from commands.kb.finding import named
from commands.kb.form import back
from commands.kb.preview import publish, show
from tests.builders import IN_THE_PLAN, TEAM, a_request, at

PLAIN, ON_TREATY_TEXT = "isu-postal-address", "article-6-9"


async def complained(desk: Services, entry_id: str) -> None:
    async with desk.storage.unit_of_work() as work:
        for key in ("one", "another", "a third"):
            said = Feedback(
                TEAM, key, "Where?", entry_id, "", at(IN_THE_PLAN), Fault.WRONG, f"*{key}* <!here>"
            )
            await work.feedback.give(said)


async def still_open(desk: Services) -> list[int]:
    async with desk.storage.unit_of_work() as work:
        return sorted(one.id for one in await work.feedback.complaints(TEAM, 10))


async def previewed(entry_id: str, desk: Services, opened: Modal, body: str) -> Modal:
    texts = as_texts(named(entry_id, desk), desk.knowledge.gazetteer)
    typed = a_request(fields={**texts, "answer": body}, metadata=dict(opened.metadata))
    return await show(typed, desk)


def submitted(preview: Modal) -> Request:
    return a_request(metadata=dict(preview.metadata))


async def test_publishing_settles_the_complaints_the_edit_began_with(desk: Services) -> None:
    await complained(desk, PLAIN)
    opened = await edit_pressed(a_request(value=f"{PLAIN} 1,2"), desk)
    assert isinstance(opened, Modal)
    preview = await previewed(PLAIN, desk, opened, "At the bar.")
    assert await still_open(desk) == [1, 2, 3]

    told = await publish(submitted(preview), desk)
    assert isinstance(told, Message)
    assert "It settles 2 complaints." in told.text
    assert await still_open(desk) == [3]


async def test_what_waits_for_a_second_curator_settles_nothing_yet(desk: Services) -> None:
    await complained(desk, ON_TREATY_TEXT)
    opened = await edit_pressed(a_request(value=f"{ON_TREATY_TEXT} 1,2,3"), desk)
    assert isinstance(opened, Modal)
    await publish(submitted(await previewed(ON_TREATY_TEXT, desk, opened, "Funds.")), desk)
    assert await still_open(desk) == [1, 2, 3]

    await approve(ON_TREATY_TEXT, 1, a_request(user_id="U2"), desk)
    assert await still_open(desk) == []


async def test_what_people_found_wrong_stands_above_the_form_as_they_typed_it(
    desk: Services,
) -> None:
    await complained(desk, PLAIN)
    opened = await edit_pressed(a_request(value=f"{PLAIN} 1,2"), desk)
    assert isinstance(opened, Modal)
    texts = [block["text"] for block in opened.blocks if block["type"] == "section"]

    assert [(text["type"], text["text"]) for text in texts] == [
        ("plain_text", "👎 wrong: “*another* <!here>”"),
        ("plain_text", "👎 wrong: “*one* <!here>”"),
    ]


async def test_going_back_to_writing_keeps_the_complaints_and_the_note(desk: Services) -> None:
    await complained(desk, PLAIN)
    opened = await edit_pressed(a_request(value=f"{PLAIN} 1,2"), desk)
    assert isinstance(opened, Modal)
    await previewed(PLAIN, desk, opened, "At the bar.")

    again = await back(a_request(value=f"{PLAIN} 1", fields={"note": "It has moved."}), desk)
    assert again.metadata["complaints"] == "1,2"
    assert "*another* <!here>" in str(again.blocks)
    preview = await previewed(PLAIN, desk, again, "At the bar, upstairs.")
    [note] = [block for block in preview.blocks if block.get("block_id") == "note"]
    assert note["element"]["initial_value"] == "It has moved."


async def test_an_edit_that_began_elsewhere_settles_nothing(desk: Services) -> None:
    await complained(desk, PLAIN)
    opened = await edit_pressed(a_request(value=PLAIN), desk)
    assert isinstance(opened, Modal)

    await publish(submitted(await previewed(PLAIN, desk, opened, "At the bar.")), desk)
    assert await still_open(desk) == [1, 2, 3]
