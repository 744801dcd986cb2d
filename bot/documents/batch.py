"""Imports several files of one order: none takes the place of another that came with it."""

from hashlib import sha256

from bot.documents.importing import import_file
from bot.documents.order import Imported, Order
from bot.storage import Storage
from knowledge.documents.document import Refused
from knowledge.documents.reading import safe_name


class Batch:
    """The files that somebody imports together, one after the other."""

    def __init__(self, storage: Storage, order: Order) -> None:
        self._storage = storage
        self._order = order
        self._taken: dict[str, str] = {}

    @property
    def has_taken(self) -> bool:
        """Whether one of them is among the documents now."""
        return bool(self._taken)

    async def take(self, name: str, content: bytes) -> Imported:
        """Return what became of the file; raise ``Refused`` where it is not taken."""
        file_name, digest = safe_name(name), sha256(content).hexdigest()
        if self._taken.get(file_name, digest) != digest:
            raise Refused(
                "Another file of this name came with it, and one would take the other's place: "
                "give this one a name of its own and import it again."
            )
        imported = await import_file(self._storage, name, content, self._order)
        self._taken[file_name] = digest
        return imported
