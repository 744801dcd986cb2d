"""Answers a question from the knowledge base, offers what is near, or says it does not know."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from knowledge.asked import Asked
from knowledge.asked_abroad import NOWHERE_ELSE, AskedAbroad
from knowledge.capitals import Capitals
from knowledge.entry import Answer, Entry, Hit
from knowledge.examples_abroad import set_apart_by_language
from knowledge.explanation import Explanation, explain
from knowledge.first_look import FirstLook
from knowledge.gazetteer import Gazetteer
from knowledge.kept_families import make_families
from knowledge.library import Library
from knowledge.obligations import Obligation
from knowledge.occasions import when_held
from knowledge.readers import make_reader
from knowledge.search import Search
from knowledge.second_look import SecondLook
from knowledge.slips import Slips
from knowledge.state_facts import StateFacts
from knowledge.states import State
from knowledge.tabled import NOTHING_TABLED, Tabled, is_tabled
from knowledge.translation import Translation
from knowledge.vectors import Encoder
from knowledge.vocabulary import Vocabulary
from knowledge.weighing import Weighing
from knowledge.written_down import WrittenDown


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
        tabled: Tabled = NOTHING_TABLED,
        translations: Mapping[str, Sequence[Translation]] = MappingProxyType({}),
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
    ) -> None:
        self.entries = tuple(entries)
        self.gazetteer = Gazetteer(known := tuple(states), never=abbreviations)
        self._by_id = {entry.id: entry for entry in self.entries}
        read, asked = set_apart_by_language(self.entries, asked, abbreviations)
        every = (*read, *tabled.entries)
        by_entry = {**asked.by_entry, **tabled.asked}
        vocabulary = Vocabulary(every, abbreviations)
        self.held = when_held(self.entries)  # the days of each meeting
        self._reader = make_reader(
            every,
            asked.by_language,
            vocabulary,
            self.gazetteer,
            self.held,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
        )
        families = make_families(
            every, vocabulary, self.gazetteer, by_entry, cache_dir, at_once=at_once
        )
        self._written_down = WrittenDown([family for family in families if not is_tabled(family)])
        self._search = Search(
            families,
            vocabulary,
            self._reader,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
            asked=by_entry,
        )
        facts = StateFacts(obligations)
        weighing = Weighing(self._search, self._reader.read, vocabulary.stems, facts)
        self.is_measured = self._search.is_measured  # on just these entries, now or before
        first_look = FirstLook(
            self._reader, self._written_down, facts, self._search, weighing, translations
        )
        slips = Slips(self._reader.likely, asked.by_language)
        self._second_look = SecondLook(first_look, Capitals(known), slips)

    @classmethod
    def from_library(
        cls,
        library: Library,
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
    ) -> "KnowledgeBase":
        """Build from the files.

        With an ``encoder`` questions are compared by meaning too, in many languages; its vectors
        are kept in ``cache_dir``. What may not wait is built ``at_once``, as sure as last time.
        """
        return cls(
            library.entries,
            library.states,
            library.obligations,
            library.abbreviations,
            asked=library.asked,
            tabled=library.tabled,
            translations=library.translations,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
        )

    def warm_up(self) -> None:
        """Make ready what the first questions would otherwise wait for, about a second."""
        self._second_look.warm_up()

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
        return self._second_look.answer(question, today, by_heart=by_heart)[1]

    def explain(self, question: str, today: date, k: int = 5) -> Explanation:
        """Return why ``answer`` says what it says, with the ``k`` best of each evidence."""
        meant, _ = self._second_look.answer(question, today, by_heart=True)
        return explain(self.read(meant, today), self._search, k)
