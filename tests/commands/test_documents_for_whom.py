"""Documents are quoted, and named under a curated answer, to those only who may read them."""

import pytest

from bot.register.level import Level
from bot.roles import Role
from bot.services import Place, Services
from knowledge.phrases import ENGLISH
from tests.builders import TEAM
from tests.commands.document_acts import QUESTION, asked, imported, is_quoting

CURATED = "What does Article 6(9) say about trust funds?"


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


async def test_a_level_raised_elsewhere_holds_at_once(services: Services) -> None:
    await imported(services, Level.PUBLIC)
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
        await work.documents.set_level(TEAM, document.id, Level.COORDINATORS)

    assert not is_quoting(await asked(services, QUESTION, Role.MEMBER))
