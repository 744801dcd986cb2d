"""An answer in private waits for nobody who writes, such as digests that are being delivered."""

from dataclasses import replace
from typing import NoReturn

from bot.services import Place, Services
from bot.storage import Storage
from commands.ask.answers import answers
from tests.builders import a_request


class OnlyRead(Storage):
    """Refuses to be written to."""

    def unit_of_work(self) -> NoReturn:
        raise AssertionError("an answer waited for the lock of those who write")


async def test_a_sure_answer_to_a_slash_command_writes_nothing(
    services: Services, database_url: str
) -> None:
    storage = OnlyRead(database_url)
    request = replace(a_request("What does Article 6(2) say?"), place=Place.COMMAND)

    told = await answers(request.text, request, replace(services, storage=storage))

    await storage.close()
    assert "Article 6(2)" in told.text
