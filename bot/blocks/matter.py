"""What stands together in the queue: alike questions, and all that a curator is to know of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.register.concern import Group
from bot.register.entry_version import EntryVersion
from knowledge.entry import Entry


@dataclass(frozen=True, slots=True)
class Matter:
    """Alike questions; ``blamed`` are the titles of entries complained of that still exist, by id.

    ``helped`` tells how often an entry helped; ``near`` are other entries that may be of help.
    ``waiting`` people want to be told. ``at_work`` are texts that colleagues, or the reader, are
    writing on it. ``answered_by`` answers by now those of its questions that ``answered`` names.
    """

    group: Group
    blamed: Mapping[str, str]
    helped: Mapping[str, int]
    near: tuple[Entry, ...] = ()
    waiting: int = 0
    at_work: tuple[EntryVersion, ...] = ()
    answered_by: Entry | None = None
    answered: tuple[int, ...] = ()
