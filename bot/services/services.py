"""What verbs, surfaces and jobs may use."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.services.current_documents import CurrentDocuments
from bot.services.current_knowledge import CurrentKnowledge
from bot.services.protocols import Channels, Clock, DigestOutbox, Files
from bot.storage import Storage

if TYPE_CHECKING:
    from bot.services.verb import Verb


@dataclass(frozen=True, slots=True)
class Services:
    """Handed to every verb. ``verbs`` is the whole table, for help."""

    storage: Storage
    knowledge: CurrentKnowledge
    documents: CurrentDocuments
    clock: Clock
    channels: Channels
    outbox: DigestOutbox
    files: Files
    verbs: "tuple[Verb, ...]"

    def state_name(self, iso3: str) -> str:
        """The State's short name in English; the code itself where it is in no list of ours."""
        state = self.knowledge.gazetteer.by_iso3.get(iso3)
        return state.name if state else iso3
