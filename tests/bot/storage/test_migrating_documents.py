"""Documents that were imported before keep their passages, and their numbers to themselves."""

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from bot.storage import Storage
from bot.storage.engine import sync_url
from bot.storage.migrate import FOLDER, upgrade
from knowledge.documents.document import Passage
from tests.bot.storage.test_documents import a_document
from tests.builders import TEAM

KEPT = (
    "INSERT INTO documents (team_id, file_name, sha256, title, passage_count, level, imported_by, "
    "imported_at) VALUES ('T1', 'a.md', 'aa', 'A', 1, 'public', 'U1', '2024-01-15 12:00:00')",
    "INSERT INTO passages (document_id, position, text, section) VALUES (1, 0, 'One.', '')",
)
REMOVED = (
    "INSERT INTO audit_log (team_id, actor_id, action, subject, at) VALUES "
    "('T1', 'U1', 'document removed', 'document 2', '2024-01-15 12:00:00')"
)


async def test_documents_stay_and_the_number_of_a_removed_one_is_not_given_again(
    empty_url: str,
) -> None:
    url = sync_url(empty_url)
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    command.upgrade(config, "0018_settled_from")
    on_postgres = url.get_backend_name() == "postgresql"
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in (*KEPT, REMOVED):
            connection.execute(text(statement))
        if on_postgres:
            connection.execute(text("SELECT nextval('documents_id_seq')"))
    engine.dispose()
    upgrade(empty_url)

    storage = Storage(empty_url)
    async with storage.unit_of_work() as work:
        assert [(one.id, one.title) for one in await work.documents.all_of(TEAM)] == [(1, "A")]
        assert await work.documents.passages(1) == [Passage("One.")]
        assert await work.documents.put(a_document("b.md"), [Passage("Two.")]) == 3
        assert await work.documents.forget(TEAM, 1)
        assert await work.documents.passages(1) == []
    await storage.close()
