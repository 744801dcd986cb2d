"""Weighs the entries that may answer a question: one is told, some are offered, or none is."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from knowledge.any_state import about_any_state, not_named, says_which_states, speaks_of_any_state
from knowledge.asked import Asked
from knowledge.calibration import ANSWER_FROM, EVEN_ODDS
from knowledge.composing import Composer
from knowledge.entry import Answer
from knowledge.search import Candidate, Search
from knowledge.state_facts import StateFacts
from knowledge.state_phrases import state_phrases_in
from knowledge.state_questions import names_another_instrument
from knowledge.tabled import articles_told, is_tabled
from knowledge.versions import Choice

# A wrong answer costs ten times a missed one; from here nothing else is looked at.
_CERTAIN = 10 / 11


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
        candidates = self._search.candidates(asked)
        of_any = self._of_any_state(asked, composer, _sureness(candidates))
        if of_any and is_tabled(of_any[0].family):
            return self._told_by_tables(asked, composer, of_any)
        if of_any and says_which_states(of_any[0].family):
            return _listed(asked, composer, of_any)
        fitting = _fitting(candidates)
        if fitting and not of_any and fitting[0].probability >= ANSWER_FROM:
            best = fitting[0]
            return composer.answered(composer.version(best.family), best.probability, fitting)
        is_unheard = bool(asked.topics) and self._stems.isdisjoint(asked.topics)
        is_foreign = is_unheard and _sureness(candidates) < EVEN_ODDS
        return composer.unsure([*of_any, *candidates], is_foreign=is_foreign)

    def _of_any_state(self, asked: Asked, composer: Composer, sureness: float) -> list[Candidate]:
        """Return what fits the question without its States, where that is surer than with them."""
        text = about_any_state(asked, composer.phrases) if sureness < _CERTAIN else None
        if text is None:
            return []
        is_ours = not names_another_instrument(asked.text)
        found = self._search.candidates(self._read(text, composer.today), is_any_state=is_ours)
        fitting = [one for one in _fitting(found) if speaks_of_any_state(one.family)]
        return fitting if _sureness(fitting) > max(sureness, ANSWER_FROM) else []

    def _told_by_tables(
        self, asked: Asked, composer: Composer, found: Sequence[Candidate]
    ) -> Answer:
        """Return what the tables tell of the States that are named."""
        words = state_phrases_in(asked.language)
        articles = articles_told(found[0].family)
        entry, notices = self._facts.tell(asked, articles, composer.today, words)
        choice = Choice(entry, notices, entry.gap, words.language)
        return composer.answered(choice, found[0].probability)


def _listed(asked: Asked, composer: Composer, found: Sequence[Candidate]) -> Answer:
    """Return a list of States as the answer on one of them, be it that it is not there."""
    best = found[0]
    choice = composer.version(best.family)
    notices = (*not_named(asked, best.family, composer.phrases), *choice.notices)
    return composer.answered(replace(choice, notices=notices), best.probability, found)


def _fitting(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [candidate for candidate in candidates if not candidate.broken]


def _sureness(candidates: Sequence[Candidate]) -> float:
    return next((one.probability for one in _fitting(candidates)), 0.0)
