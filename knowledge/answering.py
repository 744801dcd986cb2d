"""Answers a question from the knowledge base, offers what is near, or says it does not know."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from knowledge.asked import Asked, Reader
from knowledge.calibration import ANSWER_FROM, SUGGEST_FROM
from knowledge.constraints import Rule
from knowledge.entry import Answer, Entry, Hit, Outcome
from knowledge.explanation import Explanation, NearExample
from knowledge.family import make_families
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.kinds import Kind
from knowledge.library import Library
from knowledge.notices import entry_notices, question_notices
from knowledge.obligations import Obligation
from knowledge.search import Candidate, Search
from knowledge.state_facts import StateFacts
from knowledge.states import State
from knowledge.vectors import Encoder
from knowledge.versions import Choice, choose_version
from knowledge.vocabulary import Vocabulary

NOT_KNOWN = "I do not know. Nothing in the knowledge base answers this."
NO_OPINION = (
    "I give no opinion on what a State does or should do. I can only quote what is on record."
)
SUGGESTIONS = "I am not sure which of these you mean."
EMPTY = "There is no question here. Ask about Article 6, assistance, deadlines or a State."

_MOST_SUGGESTIONS = 3


class KnowledgeBase:
    """An immutable value: the entries, how to find them, and the tables about States."""

    def __init__(
        self,
        entries: Iterable[Entry],
        states: Iterable[State] = (),
        obligations: Iterable[Obligation] = (),
        abbreviations: Mapping[str, str] = MappingProxyType({}),
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
    ) -> None:
        self.entries = tuple(entries)
        self.gazetteer = Gazetteer(states, never=abbreviations)
        self._by_id = {entry.id: entry for entry in self.entries}
        self._vocabulary = Vocabulary(self.entries, abbreviations)
        gloss = Gloss(self._vocabulary, encoder, cache_dir) if encoder else None
        others = encoder.words() if encoder else {}
        self._reader = Reader(self._vocabulary, self.gazetteer, gloss, others)
        families = make_families(self.entries, self._vocabulary, self.gazetteer)
        self._search = Search(families, self._vocabulary, self._reader, encoder, cache_dir)
        self._facts = StateFacts(obligations)

    @classmethod
    def from_library(
        cls,
        library: Library,
        edited: Iterable[Entry] = (),
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
    ) -> "KnowledgeBase":
        """Build from the files; an entry in ``edited`` replaces the one of the same id.

        With an ``encoder`` questions are also compared by meaning, in many languages; the
        vectors of the examples are kept in ``cache_dir``.
        """
        entries = {entry.id: entry for entry in (*library.entries, *edited)}
        return cls(
            entries.values(),
            library.states,
            library.obligations,
            library.abbreviations,
            encoder=encoder,
            cache_dir=cache_dir,
        )

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry with this id."""
        return self._by_id.get(entry_id)

    def near(self, question: str, k: int = 3) -> tuple[Hit, ...]:
        """Return the ``k`` entries nearest to ``question``, whether or not they answer it."""
        found = self._search.nearest(question, k)
        return tuple(Hit(family.versions[-1], score) for family, score in found)

    def answer(self, question: str, today: date) -> Answer:
        """Return what to tell who asked. ``today`` decides which versions of a fact hold."""
        if not any(char.isalnum() for char in question):
            return Answer(question, Outcome.UNANSWERED, EMPTY)
        asked = self._reader.read(question, today)
        if asked.says_nothing:
            return Answer(question, Outcome.UNANSWERED, EMPTY, language=asked.language)
        if choice := self._beyond_doubt(asked, today):
            return self._answered(question, asked, choice, today)
        candidates = self._search.candidates(asked)
        fitting = [candidate for candidate in candidates if not candidate.broken]
        if fitting:
            best = fitting[0]
            if best.probability >= ANSWER_FROM and not best.is_tied:
                choice = choose_version(best.family, asked, today)
                return self._answered(
                    question, asked, choice, today, confidence=best.probability, others=fitting
                )
        return self._unsure(question, asked, candidates, fitting, today)

    def explain(self, question: str, today: date, k: int = 5) -> Explanation:
        """Return why ``answer`` says what it says, with the ``k`` best of each evidence."""
        asked = self._reader.read(question, today)
        return Explanation(
            asked,
            tuple(self._search.candidates(asked)[:k]),
            tuple(
                NearExample(text, family.id, likeness)
                for text, family, likeness in self._search.near_examples(asked, k)
            ),
        )

    def _beyond_doubt(self, asked: Asked, today: date) -> Choice | None:
        """Return what needs no search: safety first, then the tables, then "LAP 41?"."""
        if asked.is_danger and (safety := self._search.about_danger(asked)):
            return choose_version(safety, asked, today)
        if fact := self._facts.compose(asked, today):
            entry, notices = fact
            return Choice(entry, notices, entry.gap)
        named = self._search.declared_by(asked)
        return choose_version(named, asked, today) if named else None

    def _answered(
        self,
        question: str,
        asked: Asked,
        choice: Choice,
        today: date,
        *,
        confidence: float = 1.0,
        others: Sequence[Candidate] = (),
    ) -> Answer:
        entry = choice.entry
        return Answer(
            question=question,
            outcome=Outcome.UNANSWERED if choice.is_open else Outcome.ANSWERED,
            body=entry.body,
            entry=entry,
            notices=(
                *question_notices(asked, entry),
                *choice.notices,
                *entry_notices(entry, today),
            ),
            hits=_hits(others, asked, today),
            confidence=confidence,
            language=asked.language,
        )

    def _unsure(
        self,
        question: str,
        asked: Asked,
        candidates: Sequence[Candidate],
        fitting: Sequence[Candidate],
        today: date,
    ) -> Answer:
        best = max((candidate.probability for candidate in candidates), default=0.0)
        offered = [one for one in fitting if one.probability >= SUGGEST_FROM]
        is_foreign = bool(asked.topics) and not self._vocabulary.stems.intersection(asked.topics)
        if asked.kind is Kind.JUDGEMENT or is_foreign:
            offered = []
        elif not fitting and best >= ANSWER_FROM and not asked.strangers:
            offered = [one for one in candidates if _is_near_miss(one)]
        suggestions = tuple(
            choose_version(one.family, asked, today).entry for one in offered[:_MOST_SUGGESTIONS]
        )
        body = NO_OPINION if asked.kind is Kind.JUDGEMENT else NOT_KNOWN
        return Answer(
            question=question,
            outcome=Outcome.SUGGESTED if suggestions else Outcome.UNANSWERED,
            body=SUGGESTIONS if suggestions else body,
            notices=question_notices(asked, None),
            suggestions=suggestions,
            hits=_hits(candidates, asked, today),
            confidence=fitting[0].probability if fitting else 0.0,
            language=asked.language,
        )


def _is_near_miss(candidate: Candidate) -> bool:
    """Whether it is only the sort of answer that does not fit, so that it may still help."""
    return candidate.probability >= SUGGEST_FROM and all(
        one.rule is Rule.KIND for one in candidate.broken
    )


def _hits(candidates: Sequence[Candidate], asked: Asked, today: date) -> tuple[Hit, ...]:
    return tuple(
        Hit(choose_version(one.family, asked, today).entry, one.probability)
        for one in candidates[:_MOST_SUGGESTIONS]
    )
