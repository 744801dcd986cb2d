"""Puts together the questions that are alike, once for all channels with a digest at one hour."""

import threading
from collections.abc import Sequence

from bot.digests.section import DigestContext
from bot.register.alike import alike
from bot.register.concern import Concern, Group
from knowledge.gazetteer import Gazetteer
from knowledge.states import State
from knowledge.vectors import Encoder


class Grouping:
    """Remembers the groups of the last questions, and the names of the States, in any thread.

    Both take processor time for which answers would wait, digest after digest.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._states: Sequence[State] | None = None
        self._gazetteer: Gazetteer | None = None
        self._of: tuple[Sequence[Concern], Encoder | None] | None = None
        self._groups: list[Group] = []

    def of(self, concerns: Sequence[Concern], context: DigestContext) -> list[Group]:
        """Groups, those that were asked most often first."""
        with self._lock:
            library = context.library
            if self._gazetteer is None or self._states is not library.states:
                self._states, self._of = library.states, None
                self._gazetteer = Gazetteer(library.states, library.abbreviations)
            if self._of != (concerns, context.encoder):
                self._groups = alike(concerns, self._gazetteer, context.encoder)
                self._of = (concerns, context.encoder)
            return self._groups
