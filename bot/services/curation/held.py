"""The versions of one entry while a decision on them is made, and the record of the decision."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.audit import AuditRecord
from bot.errors import UserError
from bot.register.entry_version import ANOTHER_TEXT, EntryVersion, VersionStatus
from bot.register.version_notice import is_news
from bot.services.request import Request
from bot.storage import UnitOfWork

BECAME = {
    VersionStatus.DRAFT: "a draft",
    VersionStatus.IN_REVIEW: "in review",
    VersionStatus.PUBLISHED: "published",
    VersionStatus.REJECTED: "turned down",
    VersionStatus.RETIRED: "retired",
    VersionStatus.TO_RETIRE: "waiting to be retired",
    VersionStatus.KEPT: "kept in use",
}
TAKEN_UP = (VersionStatus.PUBLISHED, VersionStatus.RETIRED)


@dataclass(frozen=True, slots=True)
class Held:
    """The versions of ``entry_id``, the newest first; nobody else decides until ``work`` ends."""

    entry_id: str
    versions: Sequence[EntryVersion]
    request: Request
    work: UnitOfWork

    @property
    def in_use(self) -> EntryVersion | None:
        """The version that stands for the entry, its retirement included; None for the file."""
        return next((one for one in self.versions if one.status in TAKEN_UP), None)

    def version(self, number: int, *statuses: VersionStatus) -> EntryVersion:
        """The one with this number; raise ``UserError`` unless it has one of ``statuses``."""
        found = next((one for one in self.versions if one.number == number), None)
        if found is None:
            raise UserError(f"`{self.entry_id}` no longer has that version.", fix=self._see)
        if found.status not in statuses:
            what = f"{found.called.capitalize()} of `{self.entry_id}`"
            is_own = found.status is VersionStatus.REJECTED and found.decided_by == found.author_id
            became = "taken back" if is_own else BECAME[found.status]
            raise UserError(f"{what} is {became} already.", fix=self._see)
        return found

    async def add(self, version: EntryVersion, action: str) -> EntryVersion:
        """Store a new version with its audit record."""
        added = await self.work.entry_versions.add(version)
        await self._record(added, action)
        return added

    async def decide(self, version: EntryVersion, action: str) -> EntryVersion:
        """Write down a decision with its audit record.

        What is published answers the questions and settles the complaints that it came from, and
        open questions are to be asked again. An author who did not decide is to be told.
        """
        version = await self.work.entry_versions.decide(version)
        await self._record(version, action)
        if is_news(version):
            await self.work.decision_notices.owe(version)
        if version.status is VersionStatus.PUBLISHED:
            await self.work.questions.answered_by(
                version.team_id, version.question_ids, version.entry_id
            )
            await self.work.feedback.settle(version.team_id, version.complaint_ids)
            await self.work.asked_again.owe(version)
        return version

    def decided(
        self, version: EntryVersion, status: VersionStatus, reason: str = ""
    ) -> EntryVersion:
        """The version with a decision of the person who asks, now."""
        return replace(
            version,
            status=status,
            decided_by=self.request.user_id,
            decided_at=self.request.now,
            reason=reason,
        )

    async def take_back_earlier(self, author_id: str) -> None:
        """Turn down what this author handed in before: another text of theirs takes its place."""
        for version in self.versions:
            if version.status is VersionStatus.IN_REVIEW and version.author_id == author_id:
                rejected = self.decided(version, VersionStatus.REJECTED, ANOTHER_TEXT)
                await self.decide(rejected, "entry taken back")

    async def _record(self, version: EntryVersion, action: str) -> None:
        subject = f"entry {version.entry_id} version {version.number}"
        await self.work.audit.record(
            AuditRecord(version.team_id, self.request.user_id, action, subject, self.request.now)
        )

    @property
    def _see(self) -> str:
        return f"`/ccm kb history {self.entry_id}` shows what became of it."


async def hold(entry_id: str, request: Request, work: UnitOfWork) -> Held:
    """Read the versions of an entry to decide on one of them."""
    versions = await work.entry_versions.held(request.team_id, entry_id)
    return Held(entry_id, versions, request, work)
