"""Documents are quoted word for word, where no curated answer is sure, to those who may read."""

import pytest

from bot.blocks.elements import section
from bot.documents.importing import Order, import_file
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Place, Services, message
from commands import ask
from commands.ask.documents import quotations_for, with_documents
from knowledge.entry import Answer, Outcome
from knowledge.phrases import ENGLISH
from tests.builders import IN_THE_PLAN, TEAM, a_request, at

REPORT = """# Report of the drill

## Tarvania

The team of Tarvania cleared 14 hectares in the Veldt district in spring. It lost two rollers there.

## Money

Nobody pledged anything for rollers.

## Funds

The secretariat read out what Article 6(9) says about trust funds.
"""
CURATED = "What does Article 6(9) say about trust funds?"
QUESTION = "How many hectares of the Veldt district did the team clear?"
SAID = "The team of Tarvania cleared 14 hectares in the Veldt district in spring."


async def imported(services: Services, level: Level) -> None:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), level)
    await import_file(services.storage, "drill.md", REPORT.encode(), order)
    await services.documents.take_up(TEAM)


async def asked(
    services: Services, question: str, role: Role, place: Place = Place.COMMAND
) -> Message:
    return await ask.run(a_request(question, role=role, place=place), services)


def is_quoting(shown: Message) -> bool:
    return ENGLISH.from_documents in shown.text or ENGLISH.only_quoted in shown.text


async def test_quotes_word_for_word_and_says_where_it_stands(services: Services) -> None:
    await imported(services, Level.COORDINATION)

    shown = await asked(services, QUESTION, Role.COORDINATOR)

    assert f"“{SAID}" in shown.text
    assert "Report of the drill" in shown.text
    place = "Report of the drill, date not known, section “Report of the drill › Tarvania”"
    assert f"{place}, imported on 15 January 2024" in shown.text


async def test_does_not_say_that_it_does_not_know_above_what_a_document_says(
    services: Services,
) -> None:
    await imported(services, Level.COORDINATION)

    shown = await asked(services, QUESTION, Role.COORDINATOR)

    assert shown.blocks[0]["text"]["text"] == ENGLISH.only_quoted
    assert SAID in shown.blocks[1]["text"]["text"]
    assert ENGLISH.queued in shown.text
    assert ENGLISH.not_known not in shown.text


async def test_beside_what_is_near_the_quotation_comes_last(services: Services) -> None:
    await imported(services, Level.COORDINATION)
    request, found = a_request(QUESTION), Answer(QUESTION, Outcome.SUGGESTED, "Which of these?")

    quotations, _ = await quotations_for(found, request, services)
    shown = with_documents(message(section("Which of these?")), found, quotations, request)

    assert [block["type"] for block in shown.blocks][:3] == ["section", "divider", "section"]
    assert shown.blocks[2]["text"]["text"] == f"*{ENGLISH.from_documents}*"


@pytest.mark.parametrize(
    ("level", "role", "place", "is_quoted"),
    [
        (Level.COORDINATION, Role.CURATOR, Place.DIRECT, True),
        (Level.COORDINATION, Role.MEMBER, Place.DIRECT, False),
        (Level.COORDINATION, Role.ADMIN, Place.COMMAND, False),
        (Level.COORDINATORS, Role.CURATOR, Place.DIRECT, False),
        (Level.COORDINATORS, Role.COORDINATOR, Place.COMMAND, True),
        (Level.PUBLIC, Role.MEMBER, Place.MENTION, True),
    ],
)
async def test_quotes_to_nobody_who_may_not_read_it(
    services: Services, level: Level, role: Role, place: Place, is_quoted: bool
) -> None:
    await imported(services, level)

    shown = await asked(services, QUESTION, role, place)

    assert is_quoting(shown) is is_quoted
    assert ("Veldt district in spring" in shown.text) is is_quoted


@pytest.mark.parametrize(
    ("level", "place", "is_named"),
    [
        (Level.COORDINATION, Place.DIRECT, True),
        (Level.COORDINATION, Place.COMMAND, True),
        (Level.COORDINATION, Place.MENTION, True),  # among coordinators
        (Level.COORDINATORS, Place.MENTION, False),
        (Level.COORDINATORS, Place.DIRECT, False),
        (Level.PUBLIC, Place.MENTION, True),
    ],
)
async def test_under_a_curated_answer_a_line_names_the_place_to_those_who_may_read_it(
    services: Services, level: Level, place: Place, is_named: bool
) -> None:
    await imported(services, level)

    shown = await asked(services, CURATED, Role.CURATOR, place)

    cited = "Report of the drill, date not known, section “Report of the drill › Funds”"
    line = f"{ENGLISH.also_in_documents} {cited}"
    assert (shown.text.endswith(line)) is is_named
    assert (ENGLISH.also_in_documents in shown.text) is is_named
    assert "read out" not in shown.text


@pytest.mark.parametrize(
    "question",
    [
        "What does Article 6(2) say?",  # a curated answer, and an article it lacks
        "Do you think the team cleared the Veldt district?",  # an opinion
        "How many hectares of the Morvan district did the team clear?",  # a name it lacks
        "How many hectares of the Veldt district did the team clear in 2019?",  # a year it lacks
        "How many hectares of the Veldt district did Lebanon clear?",  # a State it lacks
        "hello",
    ],
)
async def test_quotes_nothing_where_it_does_not_fit(services: Services, question: str) -> None:
    await imported(services, Level.PUBLIC)

    shown = await asked(services, question, Role.COORDINATOR)
    assert not is_quoting(shown)
    assert ENGLISH.also_in_documents not in shown.text


async def test_a_level_raised_elsewhere_holds_at_once(services: Services) -> None:
    await imported(services, Level.PUBLIC)
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
        await work.documents.set_level(TEAM, document.id, Level.COORDINATORS)

    assert not is_quoting(await asked(services, QUESTION, Role.MEMBER))


async def test_what_is_forgotten_is_quoted_no_more(services: Services) -> None:
    await imported(services, Level.PUBLIC)
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
        await work.documents.forget(TEAM, document.id)

    assert not is_quoting(await asked(services, QUESTION, Role.MEMBER))
