"""Answers a question from the knowledge base, offers what is near, or says it does not know."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from knowledge.asked import Asked
from knowledge.asked_abroad import AskedAbroad
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
from knowledge.search import Search
from knowledge.state_facts import StateFacts
from knowledge.state_phrases import state_phrases_in
from knowledge.states import State
from knowledge.translation import Translation
from knowledge.vectors import Encoder
from knowledge.versions import Choice
from knowledge.vocabulary import Vocabulary
from knowledge.weighing import Weighing
from knowledge.written_down import WrittenDown

NOWHERE_ELSE = AskedAbroad()


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
        gloss = Gloss(self._vocabulary, encoder, cache_dir, at_once=at_once) if encoder else None
        others = encoder.words() if encoder else {}
        self._reader = Reader(self._vocabulary, self.gazetteer, gloss, others, asked.by_language)
        families = make_families(
            self.entries,
            self._vocabulary,
            self.gazetteer,
            asked.by_entry,
            cache_dir,
            at_once=at_once,
        )
        self._written_down = WrittenDown(families)
        self._search = Search(
            families,
            self._vocabulary,
            self._reader,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
            asked=asked.by_entry,
        )
        self._weighing = Weighing(self._search, self._reader.read, self._vocabulary.stems)
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
        return self._weighing.answer(asked, composer)

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
