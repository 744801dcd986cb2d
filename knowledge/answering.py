"""Answers a question from the knowledge base, offers what is near, or says it does not know."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from knowledge.any_state import (
    about_any_state,
    not_named,
    says_which_states,
    speaks_of_any_state,
)
from knowledge.asked import Asked
from knowledge.asked_abroad import AskedAbroad
from knowledge.calibration import ANSWER_FROM
from knowledge.composing import Composer
from knowledge.danger import is_danger
from knowledge.entry import Answer, Entry, Hit
from knowledge.explanation import Explanation, NearExample
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.kept_families import make_families
from knowledge.kinds import Kind
from knowledge.library import Library
from knowledge.obligations import Obligation
from knowledge.reader import Reader
from knowledge.search import Candidate, Search
from knowledge.state_facts import StateFacts
from knowledge.state_phrases import state_phrases_in
from knowledge.states import State
from knowledge.translation import Translation
from knowledge.vectors import Encoder
from knowledge.versions import Choice
from knowledge.vocabulary import Vocabulary
from knowledge.written_down import WrittenDown

NOWHERE_ELSE = AskedAbroad()
# A wrong answer costs ten times a missed one; from here nothing else is looked at.
_CERTAIN = 10 / 11


class KnowledgeBase:
    """An immutable value: the entries, how to find them, and the tables about States."""

    def __init__(
        self,
        entries: Iterable[Entry],
        states: Iterable[State] = (),
        obligations: Iterable[Obligation] = (),
        abbreviations: Mapping[str, str] = MappingProxyType({}),
        *,
        asked: AskedAbroad = NOWHERE_ELSE,
        translations: Mapping[str, Sequence[Translation]] = MappingProxyType({}),
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
    ) -> None:
        self.entries = tuple(entries)
        self.gazetteer = Gazetteer(states, never=abbreviations)
        self._by_id = {entry.id: entry for entry in self.entries}
        self._vocabulary = Vocabulary(self.entries, abbreviations)
        gloss = Gloss(self._vocabulary, encoder, cache_dir) if encoder else None
        others = encoder.words() if encoder else {}
        self._reader = Reader(self._vocabulary, self.gazetteer, gloss, others, asked.by_language)
        families = make_families(
            self.entries, self._vocabulary, self.gazetteer, asked.by_entry, cache_dir
        )
        self._written_down = WrittenDown(families, asked.by_entry)
        self._search = Search(
            families,
            self._vocabulary,
            self._reader,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
            asked=asked.by_entry,
        )
        self._translations = translations
        self._facts = StateFacts(obligations)

    @classmethod
    def from_library(
        cls,
        library: Library,
        edited: Iterable[Entry] = (),
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
    ) -> "KnowledgeBase":
        """Build from the files; an entry in ``edited`` replaces the one of the same id.

        With an ``encoder`` questions are also compared by meaning, in many languages; the
        vectors of the examples are kept in ``cache_dir``. ``at_once`` is for what may not wait:
        how sure it may be is then not measured anew, but taken from the last time.
        """
        entries = {entry.id: entry for entry in (*library.entries, *edited)}
        return cls(
            entries.values(),
            library.states,
            library.obligations,
            library.abbreviations,
            asked=library.asked,
            translations=library.translations,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
        )

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry with this id."""
        return self._by_id.get(entry_id)

    def near(self, question: str, k: int = 3) -> tuple[Hit, ...]:
        """Return the ``k`` entries nearest to ``question``, whether or not they answer it."""
        found = self._search.nearest(question, k)
        return tuple(Hit(family.versions[-1], score) for family, score in found)

    def read(self, question: str, today: date) -> Asked:
        """Return what is understood of ``question``, without looking for an answer."""
        return self._reader.read(question, today)

    def is_written_down(self, question: str) -> bool:
        """Whether somebody wrote down just this question as an example."""
        return self._written_down.find(question) is not None

    def answer(self, question: str, today: date, *, by_heart: bool = True) -> Answer:
        """Return what to tell who asked. ``today`` decides which versions of a fact hold.

        What is written down as an example is known ``by_heart``; whoever wants to know how well
        it is told apart from its neighbours turns that off.
        """
        asked = self.read(question, today)
        composer = Composer(question, asked, today, self._translations)
        for text in (question, asked.text) if by_heart else ():
            if written := self._written_down.find(text):
                return composer.answered(composer.version(written))
        if asked.says_nothing:
            return composer.nothing_asked()
        if choice := self._beyond_doubt(question, asked, composer):
            return composer.answered(choice)
        candidates = self._search.candidates(asked)
        of_any = self._of_any_state(asked, composer, _sureness(candidates))
        if of_any and says_which_states(of_any[0].family):
            return self._listed(asked, composer, of_any)
        fitting = _fitting(candidates)
        if fitting and not of_any and fitting[0].probability >= ANSWER_FROM:
            best = fitting[0]
            return composer.answered(composer.version(best.family), best.probability, fitting)
        is_foreign = bool(asked.topics) and not self._vocabulary.stems.intersection(asked.topics)
        return composer.unsure([*of_any, *candidates], is_foreign=is_foreign)

    def _of_any_state(self, asked: Asked, composer: Composer, sureness: float) -> list[Candidate]:
        """Return what fits the question without its States, where that is surer than with them."""
        text = about_any_state(asked, composer.phrases) if sureness < _CERTAIN else None
        if text is None:
            return []
        found = self._search.candidates(self.read(text, composer.today))
        fitting = [one for one in _fitting(found) if speaks_of_any_state(one.family)]
        return fitting if _sureness(fitting) > max(sureness, ANSWER_FROM) else []

    def _listed(self, asked: Asked, composer: Composer, found: Sequence[Candidate]) -> Answer:
        """Return a list of States as the answer on one of them, be it that it is not there."""
        best = found[0]
        choice = composer.version(best.family)
        notices = (*not_named(asked, best.family, composer.phrases), *choice.notices)
        return composer.answered(replace(choice, notices=notices), best.probability, found)

    def explain(self, question: str, today: date, k: int = 5) -> Explanation:
        """Return why ``answer`` says what it says, with the ``k`` best of each evidence."""
        asked = self.read(question, today)
        return Explanation(
            asked,
            tuple(self._search.candidates(asked)[:k]),
            tuple(
                NearExample(text, family.id, likeness)
                for text, family, likeness in self._search.near_examples(asked, k)
            ),
        )

    def _beyond_doubt(self, question: str, asked: Asked, composer: Composer) -> Choice | None:
        """Return what needs no search: safety first, then the tables, then "LAP 41?"."""
        # What repairs the spelling may take away the very word that tells of it.
        in_danger = asked.is_danger or is_danger(question, question)
        if in_danger and (safety := self._search.about_danger(asked)):
            return composer.version(safety)
        if asked.kind is Kind.JUDGEMENT and (refusal := self._search.about_judgement(asked)):
            return composer.version(refusal)
        words = state_phrases_in(asked.language)
        if fact := self._facts.compose(asked, composer.today, words):
            entry, notices = fact
            return Choice(entry, notices, entry.gap, words.language)
        named = self._search.declared_by(asked)
        return composer.version(named) if named else None


def _fitting(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [candidate for candidate in candidates if not candidate.broken]


def _sureness(candidates: Sequence[Candidate]) -> float:
    return next((one.probability for one in _fitting(candidates)), 0.0)
