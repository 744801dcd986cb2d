"""Answers a question as it stands: what is beyond doubt first, then what weighs most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.asked import Asked
from knowledge.calibration import CERTAIN
from knowledge.composing import Composer
from knowledge.danger import is_danger
from knowledge.entry import Answer
from knowledge.kinds import Kind
from knowledge.only_mines import is_only_on_mines, is_titled_with_mines
from knowledge.reader import Reader
from knowledge.search import Search
from knowledge.state_facts import StateFacts
from knowledge.state_phrases import state_phrases_in
from knowledge.translation import Translation
from knowledge.versions import Choice
from knowledge.weighing import Weighing
from knowledge.written_down import WrittenDown


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Everything that an answer may come from."""

    reader: Reader
    written_down: WrittenDown
    facts: StateFacts
    search: Search
    weighing: Weighing
    translations: Mapping[str, Sequence[Translation]]

    def answer(self, question: str, today: date, *, by_heart: bool) -> Answer:
        """Return what to tell; what is written down as an example may be known ``by_heart``."""
        asked = self.reader.read(question, today)
        composer = Composer(question, asked, today, self.translations)
        for text in (question, asked.text) if by_heart else ():
            if written := self.written_down.find(text):
                near = self.search.near_versions(asked, written)
                return composer.answered(composer.version(written, near))
        if self._is_talk(asked) and not self.search.is_for_small_talk:
            return composer.nothing_asked()
        if asked.only_points_back:
            return composer.unclear()
        if choice := self._beyond_doubt(question, asked, composer):
            return composer.answered(choice)
        answer = self.weighing.answer(asked, composer)
        # Whoever types just a topic looks for what there is on it.
        is_doubtful = self._is_keyword(asked) and answer.confidence < CERTAIN
        if answer.entry and not is_doubtful:
            return answer
        return self._open(asked, composer, answer)

    def _open(self, asked: Asked, composer: Composer, answer: Answer) -> Answer:
        """Return what is told instead of an ``answer`` that is not told."""
        if self._is_talk(asked):
            nothing = composer.nothing_asked()
            return replace(nothing, hits=answer.hits, confidence=answer.confidence)
        if self._is_keyword(asked):
            near = [hit.entry for hit in answer.hits]
            answer = composer.offering(answer, [*answer.suggestions, *near])
        return self._on_mines(asked, composer, answer)

    def _on_mines(self, asked: Asked, composer: Composer, answer: Answer) -> Answer:
        """Return ``answer``; of a question on mines alone what is said of them comes first."""
        if not is_only_on_mines(asked.text) or asked.kind in (Kind.JUDGEMENT, Kind.TASK):
            return answer
        scope = self.search.nearest_of(asked, is_titled_with_mines)
        if scope is None:
            return answer
        return composer.offering(answer, [scope.versions[-1], *answer.suggestions])

    def _is_talk(self, asked: Asked) -> bool:
        return asked.says_nothing and not self._is_keyword(asked)

    def _is_keyword(self, asked: Asked) -> bool:
        keywords = self.search.keywords
        return asked.text in keywords or asked.english in keywords

    def _beyond_doubt(self, question: str, asked: Asked, composer: Composer) -> Choice | None:
        """Return what needs no search: safety first, then the tables, then "LAP 41?"."""
        # What repairs the spelling may take away the very word that tells of it.
        in_danger = asked.is_danger or is_danger(question, question)
        if in_danger and (safety := self.search.about_danger(asked)):
            return composer.version(safety)
        if asked.kind is Kind.JUDGEMENT and (refusal := self.search.about_judgement(asked)):
            return composer.version(refusal)
        words = state_phrases_in(asked.language)
        if fact := self.facts.compose(asked, composer.today, words):
            entry, notices = fact
            return Choice(entry, notices, entry.gap, words.language)
        named = self.search.declared_by(asked)
        return composer.version(named) if named else None
