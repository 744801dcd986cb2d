"""Where other words came into use while somebody was writing: their author has to choose."""

from collections.abc import Sequence
from dataclasses import replace

from bot.register.entry_version import EntryVersion
from bot.services.curation.held import TAKEN_UP, Held


class ChangedMeanwhile(Exception):
    """Somebody published another version while this one was being written."""

    def __init__(self, in_use: EntryVersion) -> None:
        super().__init__(f"version {in_use.number} of {in_use.entry_id} came first")
        self.in_use = in_use


def came_since(version: EntryVersion, versions: Sequence[EntryVersion]) -> EntryVersion | None:
    """Of what came into use after that on which ``version`` is based, the last with other words.

    Where there was nothing but reviews, which change no words, the last review.
    """
    later = [
        one
        for one in versions
        if one.status in TAKEN_UP and one.number > version.based_on and one.number != version.number
    ]
    return next((one for one in later if not one.is_review), next(iter(later), None))


async def based_on_what_is_in_use(
    draft: EntryVersion, held: Held, instead_of: int | None
) -> EntryVersion:
    """The draft, anew where its author chose that it takes the place of version ``instead_of``.

    Nothing is asked where somebody has only found the words still right that it was based on.
    Raise ``ChangedMeanwhile`` where other words are in use than the author knew of.
    """
    other = came_since(draft, held.versions)
    if held.in_use is None or other is None:
        return draft
    if not other.is_review and other.number != instead_of:
        raise ChangedMeanwhile(other)
    # What has the highest number is in use, so what takes its place gets one after it.
    number = held.in_use.number
    chosen = replace(draft, number=0, based_on=number, created_at=held.request.now)
    return await held.add(chosen, "entry drafted")
