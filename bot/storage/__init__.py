"""What the bot keeps; the only place with SQL."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from psycopg.errors import UndefinedTable
from sqlalchemy.exc import (
    DatabaseError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.errors import StorageUnavailable
from bot.storage.activities import ActivityRepository
from bot.storage.approval_requests import ApprovalRequestRepository
from bot.storage.audit_log import AuditLog
from bot.storage.delivery_troubles import DeliveryTroubleRepository
from bot.storage.digest_deliveries import DigestDeliveryRepository
from bot.storage.digests import DigestRepository
from bot.storage.documents import DocumentRepository
from bot.storage.earlier_questions import EarlierQuestions
from bot.storage.engine import READ_ONLY, open_engine
from bot.storage.entry_versions import EntryVersionRepository
from bot.storage.feedback import FeedbackRepository
from bot.storage.follow_ups import FollowUpRepository
from bot.storage.inbox import Inbox
from bot.storage.question_queue import QuestionQueue
from bot.storage.questions import QuestionRepository
from bot.storage.reminders import ReminderRepository
from bot.storage.review_reminders import ReviewReminderRepository
from bot.storage.said import SaidRepository
from bot.storage.under_way import UnderWay
from bot.storage.unfinished_forms import UnfinishedFormRepository
from bot.storage.version_notices import (
    AskedAgainRow,
    DecisionNoticeRow,
    VersionNoticeRepository,
)
from bot.storage.wishes import WishRepository
from bot.storage.workspaces import WorkspaceRepository

__all__ = ["Storage", "UnitOfWork"]


class UnitOfWork:
    """All repositories on one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self.follow_ups = FollowUpRepository(session)
        self.questions = QuestionRepository(session)
        self.queue = QuestionQueue(session)
        self.wishes = WishRepository(session)
        self.feedback = FeedbackRepository(session)
        self.activities = ActivityRepository(session)
        self.digests = DigestRepository(session)
        self.deliveries = DigestDeliveryRepository(session)
        self.troubles = DeliveryTroubleRepository(session)
        self.said = SaidRepository(session)
        self.documents = DocumentRepository(session)
        self.entry_versions = EntryVersionRepository(session)
        self.unfinished_forms = UnfinishedFormRepository(session)
        self.approval_requests = ApprovalRequestRepository(session)
        self.decision_notices = VersionNoticeRepository(session, DecisionNoticeRow)
        self.asked_again = VersionNoticeRepository(session, AskedAgainRow)
        self.reminders = ReminderRepository(session)
        self.review_reminders = ReviewReminderRepository(session)
        self.workspaces = WorkspaceRepository(session)
        self.inbox = Inbox(session)
        self.earlier_questions = EarlierQuestions(session)
        self.audit = AuditLog(session)


class Storage:
    """Opens units of work on one database."""

    def __init__(self, database_url: str) -> None:
        self._engine = open_engine(database_url)
        reading = self._engine.execution_options(**READ_ONLY)
        self._writers = async_sessionmaker(self._engine, expire_on_commit=False)
        self._readers = async_sessionmaker(reading, expire_on_commit=False)
        self._under_way = UnderWay()

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Commit when the block ends well, roll back when it raises.

        Raise ``StorageUnavailable`` when the database is away, locked, closed or not migrated.
        """
        return self._begun(self._writers)

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The same for what only reads: on SQLite it waits for nobody who writes."""
        return self._begun(self._readers)

    async def close(self) -> None:
        """Let what is under way end, begin nothing more, and close all connections."""
        # A connection that comes back to a pool that was given up is never closed.
        await self._under_way.end()
        await self._engine.dispose()

    @asynccontextmanager
    async def _begun(self, sessions: async_sessionmaker[AsyncSession]) -> AsyncIterator[UnitOfWork]:
        with self._under_way:
            async with _begun(sessions) as work:
                yield work


@asynccontextmanager
async def _begun(sessions: async_sessionmaker[AsyncSession]) -> AsyncIterator[UnitOfWork]:
    try:
        async with sessions.begin() as session:
            yield UnitOfWork(session)
    except (OperationalError, ProgrammingError) as error:
        if "no such table" in str(error.orig) or isinstance(error.orig, UndefinedTable):
            raise StorageUnavailable("not migrated: run article6 db upgrade") from error
        if isinstance(error, ProgrammingError):
            raise
        raise StorageUnavailable("the database does not answer") from error
    except (InterfaceError, PoolTimeout, OSError) as error:
        raise StorageUnavailable("the database does not answer") from error
    except DBAPIError as error:
        if error.connection_invalidated or type(error) is DatabaseError:
            raise StorageUnavailable("the database went away") from error
        raise
