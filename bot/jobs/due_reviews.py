"""Which entries are due for review, and who is to hear of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from bot.register.review_reminder import Reminded, Stage, stages
from bot.roles import Role, Roles
from knowledge.entry import Entry


def due_reviews(entries: Iterable[Entry], today: date) -> list[tuple[Entry, Stage, date]]:
    """Each entry that was due before ``today``, at each stage reached; longest overdue first."""
    found = [
        (entry, stage, entry.review_due_on)
        for entry in entries
        if entry.review_due_on
        for stage in stages(entry.review_due_on, today)
    ]
    return sorted(found, key=lambda one: (one[2], one[0].id))


async def by_person(
    entries: Iterable[Entry], today: date, roles: Roles
) -> Mapping[str, list[Reminded]]:
    """What each person is to hear of: its owner role first, administrators after the fallback."""
    found: dict[str, list[Reminded]] = defaultdict(list)
    for entry, stage, due_on in due_reviews(entries, today):
        role = _owner(entry) if stage is Stage.OWNER else Role.ADMIN
        for user_id in await roles.people(role):
            found[user_id].append(Reminded(entry.id, due_on, stage))
    return found


def _owner(entry: Entry) -> Role:
    """The role that looks after an entry; the curators where it names none of ours."""
    return Role(entry.owner) if entry.owner in set(Role) else Role.CURATOR
