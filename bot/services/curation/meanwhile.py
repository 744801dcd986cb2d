"""Where another version came into use while somebody was writing: its author has to choose."""

from dataclasses import replace

from bot.register.entry_version import EntryVersion
from bot.services.curation.held import Held


class ChangedMeanwhile(Exception):
    """Somebody published another version while this one was being written."""

    def __init__(self, in_use: EntryVersion) -> None:
        super().__init__(f"version {in_use.number} of {in_use.entry_id} came first")
        self.in_use = in_use


async def based_on_what_is_in_use(
    draft: EntryVersion, held: Held, instead_of: int | None
) -> EntryVersion:
    """The draft, anew where its author chose that it takes the place of version ``instead_of``.

    Raise ``ChangedMeanwhile`` where another version is in use than the author knew of.
    """
    if held.in_use is None or held.in_use.number == draft.based_on:
        return draft
    if held.in_use.number != instead_of:
        raise ChangedMeanwhile(held.in_use)
    chosen = replace(draft, number=0, based_on=instead_of, created_at=held.request.now)
    return await held.add(chosen, "entry drafted")
