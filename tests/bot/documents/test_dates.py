"""Which day an imported document is of: what was given holds, what lies ahead does not."""

from datetime import date, timedelta

from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at
from tests.knowledge.documents.files import a_pdf

NOW = at(IN_THE_PLAN)
PAST, GIVEN = date(2023, 5, 3), date(2023, 4, 30)


async def imported(storage: Storage, day: date, title: str | None = None) -> KeptDocument:
    content = a_pdf([["Some words."]], made=f"D:{day:%Y%m%d}")
    order = Order(TEAM, "U1", NOW, tuple(Level), title=title)
    return (await import_file(storage, "a.pdf", content, order)).document


async def test_the_day_that_the_file_says_is_kept(storage: Storage) -> None:
    assert (await imported(storage, PAST)).dated == PAST


async def test_a_day_that_lies_ahead_is_not(storage: Storage) -> None:
    assert (await imported(storage, NOW.date() + timedelta(days=400))).dated is None


async def test_a_day_that_was_given_outlasts_the_same_file_and_not_another(
    storage: Storage,
) -> None:
    document = await imported(storage, PAST)
    async with storage.unit_of_work() as work:
        await work.documents.describe(TEAM, document.id, document.title, GIVEN)

    assert (await imported(storage, PAST, "Another title")).dated == GIVEN
    later = PAST + timedelta(days=1)
    assert (await imported(storage, later)).dated == later
