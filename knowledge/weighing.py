"""Weighs the entries that may answer a question: one is told, some are offered, or none is."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from knowledge.any_state import (
    about_any_state,
    is_known_of_none,
    not_named,
    says_which_states,
    speaks_of_any_state,
)
from knowledge.asked import Asked
from knowledge.calibration import ANSWER_FROM, CERTAIN, EVEN_ODDS
from knowledge.candidates import Candidate, Heard
from knowledge.composing import Composer
from knowledge.entry import Answer, Outcome
from knowledge.other_instruments import is_on_another_instrument
from knowledge.search import Search
from knowledge.state_facts import StateFacts
from knowledge.state_phrases import state_phrases_in
from knowledge.state_questions import KINDS_TOLD
from knowledge.tabled import articles_told, is_tabled
from knowledge.versions import Choice


class Weighing:
    """Weighs what ``search`` finds; ``read`` reads another wording, ``stems`` are words of ours,
    ``facts`` are those of the tables."""

    def __init__(
        self,
        search: Search,
        read: Callable[[str, date], Asked],
        stems: Collection[str],
        facts: StateFacts,
    ) -> None:
        self._search = search
        self._read = read
        self._stems = frozenset(stems)
        self._facts = facts

    def answer(self, asked: Asked, composer: Composer) -> Answer:
        """Return the surest answer, a list of States, what is near, or that nothing is known."""
        text = about_any_state(asked, composer.phrases)
        candidates = self._surest(asked, text)
        sureness = _sureness(candidates)
        # Unless it is sure with its States, the question is asked without them, too.
        of_any = None
        if text is not None and sureness < CERTAIN:
            of_any = self._search.heard(self._read(text, composer.today))
        of_tables = self._from_tables(asked, composer, of_any, sureness)
        if of_tables and of_tables.outcome is Outcome.ANSWERED:
            return of_tables
        # What an entry says is worth more than that the tables hold nothing.
        of_entries = self._from_entries(asked, composer, candidates, of_any)
        is_told = of_entries.outcome is Outcome.ANSWERED
        return of_entries if is_told or of_tables is None else of_tables

    def _surest(self, asked: Asked, next_text: str | None) -> list[Candidate]:
        """Return what may answer; with a year in place of "before 11MSP", if that is surer."""
        candidates = self._search.weighed(self._search.heard(asked, next_text))
        if asked.dated and _sureness(candidates) < CERTAIN:
            again = replace(asked, readings=asked.dated)
            by_year = self._search.weighed(self._search.heard(again))
            return max(candidates, by_year, key=_sureness)
        return candidates

    def _from_entries(
        self,
        asked: Asked,
        composer: Composer,
        candidates: Sequence[Candidate],
        heard: Heard | None,
    ) -> Answer:
        sureness = _sureness(candidates)
        found = _fitting(self._search.weighed(heard)) if heard else []
        of_any = [one for one in found if speaks_of_any_state(one.family)]
        if _sureness(of_any) <= max(sureness, ANSWER_FROM):
            of_any = []
        if of_any and says_which_states(of_any[0].family):
            return _listed(asked, composer, of_any)
        if of_any and is_known_of_none(of_any[0].family):
            best = of_any[0]
            return composer.answered(composer.version_of(best), best.probability, of_any)
        fitting = _fitting(candidates)
        if fitting and not of_any and fitting[0].is_enough:
            best = fitting[0]
            return composer.answered(composer.version_of(best), best.probability, fitting)
        is_unheard = bool(asked.topics) and self._stems.isdisjoint(asked.topics)
        is_foreign = is_unheard and sureness < EVEN_ODDS
        return composer.unsure([*of_any, *candidates], is_foreign=is_foreign)

    def _from_tables(
        self, asked: Asked, composer: Composer, heard: Heard | None, sureness: float
    ) -> Answer | None:
        """Return what the tables tell of the States that are named, where that is surest."""
        is_told = asked.kind in KINDS_TOLD and not is_on_another_instrument(asked)
        if heard is None or not is_told or asked.only_relates:
            return None
        found = _fitting(self._search.weighed(heard, with_tabled=True))
        best = found[0] if found else None
        if best is None or not is_tabled(best.family):
            return None
        if best.probability <= max(sureness, ANSWER_FROM):
            return None
        words = state_phrases_in(asked.language)
        articles = articles_told(best.family)
        entry, notices = self._facts.tell(asked, articles, composer.today, words)
        choice = Choice(entry, notices, entry.gap, words.language)
        return composer.answered(choice, best.probability)


def _listed(asked: Asked, composer: Composer, found: Sequence[Candidate]) -> Answer:
    """Return a list of States as the answer on one of them, be it that it is not there."""
    best = found[0]
    choice = composer.version_of(best)
    notices = (*not_named(asked, best.family, composer.phrases), *choice.notices)
    return composer.answered(replace(choice, notices=notices), best.probability, found)


def _fitting(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [candidate for candidate in candidates if not candidate.broken]


def _sureness(candidates: Sequence[Candidate]) -> float:
    return next((one.probability for one in _fitting(candidates)), 0.0)
