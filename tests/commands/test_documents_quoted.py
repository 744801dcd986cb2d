"""Documents are quoted word for word, where no curated answer is sure."""

import pytest

from bot.blocks.elements import section
from bot.register.level import Level
from bot.roles import Role
from bot.services import Services, message
from commands.ask.documents import quotations_for, with_documents
from knowledge.entry import Answer, Outcome
from knowledge.phrases import ENGLISH
from tests.builders import TEAM, a_request
from tests.commands.document_acts import QUESTION, asked, imported, is_quoting

SAID = "The team of Tarvania cleared 14 hectares in the Veldt district in spring."


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


async def test_what_is_forgotten_is_quoted_no_more(services: Services) -> None:
    await imported(services, Level.PUBLIC)
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
        await work.documents.forget(TEAM, document.id)

    assert not is_quoting(await asked(services, QUESTION, Role.MEMBER))
