"""The entries that may answer a question, each with what speaks against it and how sure it is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from knowledge.asked import Asked
from knowledge.candidates import Candidate, Heard
from knowledge.coverage import Coverage
from knowledge.evidence import Screened
from knowledge.family import Family
from knowledge.finder import Finder, nearest_labels
from knowledge.keywords import Keywords
from knowledge.near_versions import NOT_COMPARED, NearByVersion
from knowledge.reader import Reader
from knowledge.reading import Reading
from knowledge.refusing_to_judge import refuses_to_judge
from knowledge.ridge import Ballot
from knowledge.screening import Screening
from knowledge.small_talk import are_for_small_talk
from knowledge.vectors import Encoder
from knowledge.vocabulary import Vocabulary

_ANY_DAY = date(2000, 1, 1)


class Search:
    """Ranks ``families`` for a question that ``reader`` has read."""

    def __init__(
        self,
        families: Sequence[Family],
        vocabulary: Vocabulary,
        reader: Reader,
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
        asked: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self._families = families
        self._reader = reader
        self.keywords = Keywords(families)
        self.is_for_small_talk = are_for_small_talk(families)
        self._coverage = Coverage(families, reader.gloss)
        self._screening = Screening(families, vocabulary, self._coverage)
        # Trials ask the same question twice running.
        self._read = lru_cache(1)(lambda question: reader.read(question, _ANY_DAY))
        self._encoder = encoder
        self._finder = Finder(
            families,
            self._screen,
            self._coverage,
            encoder=encoder,
            cache_dir=cache_dir,
            at_once=at_once,
            asked=asked,
        )
        self.is_measured = self._finder.is_measured

    def warm_up(self) -> None:
        """Look through what is asked of each family for judgements, which is remembered."""
        for family in self._families:
            refuses_to_judge(family)
        self._finder.warm_up()

    def nearest(self, text: str, k: int) -> list[tuple[Family, float]]:
        """Return the ``k`` families nearest to ``text`` with their scores."""
        ranking = self._finder.ballot([Reading(text, text)]).rank(self._screening.tabled)
        best_first = nearest_labels(ranking, k)
        return [(self._families[n], float(ranking.scores[n])) for n in best_first]

    def declared_by(self, asked: Asked) -> Family | None:
        """Return what declares just the reference that is all the question says: "LAP 41?"."""
        says_more = asked.strangers or asked.states or asked.kind is not None
        if says_more or not asked.references or not asked.is_only_reference:
            return None
        return self._screening.titled(asked)

    def candidates(self, asked: Asked) -> list[Candidate]:
        """Return the nearest families, best first, whether or not they can be the answer."""
        return self.weighed(self.heard(asked))

    def heard(self, asked: Asked, next_text: str | None = None) -> Heard:
        """Compare ``asked`` with the examples, which takes longest.

        Where ``next_text`` is likely to be compared next, encoding it now takes half of the time.
        """
        self._encode_together(asked, next_text)
        return Heard(asked, self._finder.ballot(asked.readings))

    def weighed(self, heard: Heard, *, with_tabled: bool = False) -> list[Candidate]:
        """Return the nearest families, best first, whether or not they can be the answer.

        What the tables answer is among them only ``with_tabled``: of a question about any State.
        """
        screened, broken = self._screening.screened(
            heard.asked, heard.ballot, heard.broken, with_tabled=with_tabled
        )
        labels = list(broken)
        sure = self._finder.probabilities(screened, labels)
        return [
            Candidate(
                self._families[label],
                tuple(broken[label]),
                float(one),
                self._finder.near_versions(heard.ballot, label),
                self._screening.left_out(heard.asked, label, float(one)),
            )
            for label, one in zip(labels, sure, strict=True)
        ]

    def near_versions(self, asked: Asked, family: Family) -> NearByVersion:
        """Return the nearest example of each version of ``family``, by its id."""
        if len(family.versions) == 1:
            return NOT_COMPARED
        return self._finder.near_versions(self.heard(asked).ballot, self._families.index(family))

    def _encode_together(self, asked: Asked, next_text: str | None) -> None:
        """Have all that will be compared by meaning encoded at once, in half of the time."""
        heard = (*asked.subject, (asked.focus,)) if asked.focus else asked.subject
        words = self._coverage.unheard(heard)
        if self._encoder and (words or next_text):
            sentences = dict.fromkeys(reading.sentence for reading in asked.readings)
            self._encoder.encode([*sentences, *words, *([next_text] if next_text else [])])

    def near_examples(self, asked: Asked, k: int) -> list[tuple[str, Family, float]]:
        """Return the ``k`` nearest examples: text, family, likeness at most 1."""
        near = self._finder.nearest_examples(asked.readings, k)
        return [(one.text, self._families[one.label], likeness) for one, likeness in near]

    def about_danger(self, asked: Asked) -> Family | None:
        """Return what is nearest among the entries on safety."""
        return self.nearest_of(asked, lambda family: family.is_on_safety)

    def about_judgement(self, asked: Asked) -> Family | None:
        """Return what says that no judgement is given, where the curators have written that."""
        return self.nearest_of(asked, refuses_to_judge)

    def nearest_of(self, asked: Asked, is_meant: Callable[[Family], bool]) -> Family | None:
        """Return what is nearest among those that are meant."""
        ranking = self._finder.ballot(asked.readings).rank(self._screening.tabled)
        best_first = (self._families[n] for n in nearest_labels(ranking, len(self._families)))
        return next((family for family in best_first if is_meant(family)), None)

    def _screen(self, question: str, ballot: Ballot) -> Screened:
        """Say what can answer an example question; its time does not matter."""
        return self._screening.screened(self._read(question), ballot, {})[0]
