"""Turns what was found into the answer to show, in the language of who asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.asked import Asked
from knowledge.candidates import Candidate
from knowledge.entry import Answer, Entry, Hit, Outcome
from knowledge.family import Family
from knowledge.kinds import Kind
from knowledge.near_versions import NOT_COMPARED, NearByVersion
from knowledge.notices import entry_notices, language_notices, question_notices
from knowledge.offered import MOST_OFFERED, doubt_of, offered_of
from knowledge.phrases import Phrases, phrases_in
from knowledge.translation import Translation, translate
from knowledge.versions import Choice, choose_version


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes what to tell of one ``question`` that was ``asked`` on the day ``today``."""

    question: str
    asked: Asked
    today: date
    translations: Mapping[str, Sequence[Translation]]

    @property
    def phrases(self) -> Phrases:
        """The sentences around the answer, in the language of the question."""
        return phrases_in(self.asked.language)

    def version(self, family: Family, near: NearByVersion = NOT_COMPARED) -> Choice:
        """Return the version of ``family`` that the question is about.

        ``near`` are the nearest examples of its versions.
        """
        return choose_version(
            family, self.asked, self.today, self.phrases, self.translated, near=near
        )

    def version_of(self, candidate: Candidate) -> Choice:
        """Return the version of what may answer that the question is about."""
        return self.version(candidate.family, candidate.near)

    def nothing_asked(self) -> Answer:
        """Return what to say where there is no question."""
        return self._open(self.phrases.no_question)

    def unclear(self) -> Answer:
        """Return what to say where a question does not tell what it is about."""
        return self._open(self.phrases.says_too_little)

    def answered(
        self, choice: Choice, confidence: float = 1.0, others: Sequence[Candidate] = ()
    ) -> Answer:
        """Return the answer that ``choice`` gives; a gap leaves the question open."""
        entry = choice.entry
        shown, translation = self.translated(entry)
        return Answer(
            question=self.question,
            outcome=Outcome.UNANSWERED if choice.is_open else Outcome.ANSWERED,
            body=shown.body,
            entry=shown,
            notices=(
                *question_notices(self.asked, entry, self.phrases),
                *self._language_notices(choice, translation),
                *choice.notices,
                *entry_notices(entry, self.today, self.phrases),
            ),
            hits=self._hits(others),
            confidence=confidence,
            language=self.asked.language,
        )

    def unsure(self, candidates: Sequence[Candidate], *, is_foreign: bool) -> Answer:
        """Return suggestions, or that it is not known; ``is_foreign``: no word of it is ours."""
        fitting = [candidate for candidate in candidates if not candidate.broken]
        is_judgement = self.asked.kind is Kind.JUDGEMENT
        is_offered = not is_judgement and not is_foreign
        offered = offered_of(candidates, self.asked.strangers) if is_offered else []
        suggestions = tuple(self.translated(self.version_of(one).entry)[0] for one in offered)
        if suggestions:
            return self._open(
                self._refusal(doubt_of(offered[0], self.phrases)),
                outcome=Outcome.SUGGESTED,
                suggestions=suggestions,
                hits=self._hits(candidates),
                confidence=fitting[0].probability if fitting else 0.0,
            )
        return self._open(
            self._refusal(self.phrases.not_known),
            hits=self._hits(candidates),
            confidence=fitting[0].probability if fitting else 0.0,
        )

    def offering(self, answer: Answer, entries: Sequence[Entry]) -> Answer:
        """Return ``entries`` to choose from, the first ones of them, in place of ``answer``."""
        shown = {one.id: self.translated(one)[0] for one in entries}
        return self._open(
            self.phrases.not_sure,
            outcome=Outcome.SUGGESTED,
            suggestions=tuple(shown.values())[:MOST_OFFERED],
            hits=answer.hits,
            confidence=answer.confidence,
        )

    def _refusal(self, otherwise: str) -> str:
        """Return why an opinion or work is not given; for all else ``otherwise``."""
        if self.asked.kind is Kind.JUDGEMENT:
            return self.phrases.no_opinion
        return self.phrases.no_work if self.asked.kind is Kind.TASK else otherwise

    def _open(
        self,
        body: str,
        *,
        outcome: Outcome = Outcome.UNANSWERED,
        suggestions: tuple[Entry, ...] = (),
        hits: tuple[Hit, ...] = (),
        confidence: float = 0.0,
    ) -> Answer:
        return Answer(
            question=self.question,
            outcome=outcome,
            body=body,
            notices=question_notices(self.asked, None, self.phrases),
            suggestions=suggestions,
            hits=hits,
            confidence=confidence,
            language=self.asked.language,
        )

    def _language_notices(self, choice: Choice, translation: Translation | None) -> tuple[str, ...]:
        is_theirs = choice.language == self.asked.language
        return () if is_theirs else language_notices(self.asked.language, translation, self.phrases)

    def translated(self, entry: Entry) -> tuple[Entry, Translation | None]:
        """Return ``entry`` in the language of the question, and the translation if there is one."""
        found = translate(entry, self.asked.language, self.translations)
        return found or (entry, None)

    def _hits(self, candidates: Sequence[Candidate]) -> tuple[Hit, ...]:
        return tuple(
            Hit(self.version_of(one).entry, one.probability) for one in candidates[:MOST_OFFERED]
        )
