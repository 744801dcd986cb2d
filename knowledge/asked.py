"""What a question names and asks for, read once and then held against every entry."""

from dataclasses import dataclass
from datetime import date

from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.kinds import Kind, kind_of
from knowledge.language import DEFAULT, guess_language
from knowledge.ordinary import is_ordinary
from knowledge.references import References, find_references
from knowledge.spelling import Spelling
from knowledge.text import Token, fold, is_han, stem, tokens
from knowledge.timeframe import Period, find_period
from knowledge.vocabulary import Vocabulary, instrument_pairs, stands_as_name

_INSTRUMENTS_OF_OURS = frozenset({"ccm", "lap"})
_SHORT = 2
_OTHER_SCRIPTS = frozenset({"ru", "ar", "zh"})


@dataclass(frozen=True, slots=True)
class Asked:
    """``names`` are stems of names we know; ``strangers`` are words that nobody here has used.

    ``topics`` are the stems that carry the subject, without States, small words and numbers.
    """

    text: str
    language: str
    references: References
    states: tuple[StateMatch, ...]
    period: Period | None
    kind: Kind | None
    names: frozenset[str]
    strangers: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it is a greeting or a word of thanks: one or two words and no subject."""
        named = self.topics or self.names or self.strangers or self.states or self.references
        return not named and self.kind is None and len(tokens(self.text)) <= _SHORT

    @property
    def is_only_reference(self) -> bool:
        """Whether nothing is said beside an article, an action or a meeting."""
        folded = fold(self.text)
        for start, end in sorted(self.references.spans, reverse=True):
            folded = folded[:start] + folded[end:]
        rest = {stem(token.folded) for token in tokens(folded)}
        return all(is_ordinary(word) or word in _INSTRUMENTS_OF_OURS for word in rest)

    @property
    def codes(self) -> frozenset[str]:
        """The ISO3 codes of the States that are named."""
        return frozenset(match.state.iso3 for match in self.states)


class Reader:
    """Reads questions with the vocabulary of one knowledge base."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = gazetteer
        self._spelling = Spelling(vocabulary)

    def read(self, question: str, today: date) -> Asked:
        """Return what ``question`` names and asks for. Its text has its typing mistakes mended."""
        language = guess_language(question)
        text = question
        if language == "en":
            found = self._gazetteer.find(question, known=self._vocabulary.counts)
            text = self._spelling.repair(question, [(match.start, match.end) for match in found])
        states = tuple(self._gazetteer.find(text, known=self._vocabulary.counts))
        words = [
            token
            for token in tokens(text)
            if not any(match.start <= token.start < match.end for match in states)
        ]
        return Asked(
            text=text,
            language=language,
            references=find_references(text),
            states=states,
            period=find_period(text, today),
            kind=kind_of(text),
            names=frozenset(self._names(text, words)),
            strangers=tuple(self._strangers(text, words, language)),
            topics=tuple(
                stem(token.folded)
                for token in words
                if not is_ordinary(token.folded) and not _has_digit(token)
            ),
        )

    def _names(self, text: str, words: list[Token]) -> set[str]:
        return {
            stem(token.folded)
            for token in words
            if stem(token.folded) in self._vocabulary.names
            or (token.is_acronym and token.folded in self._vocabulary.expansions)
            if not (text.isupper() and is_ordinary(token.folded))
        }

    def _strangers(self, text: str, words: list[Token], language: str) -> list[str]:
        """Return what nobody here has used: names, two plain words, instruments not ours."""
        unknown = [
            place
            for place, token in enumerate(words)
            if not self._vocabulary.knows(token.folded)
            and not _is_number(token)
            and not is_han(token.folded)
        ]
        shouted = text.isupper()
        plain = [place for place in unknown if language == DEFAULT]
        names = [
            place
            for place in unknown
            if (words[place].is_acronym and not shouted)
            or (language == DEFAULT and stands_as_name(text, words, place))
            or (language in _OTHER_SCRIPTS and words[place].folded.isascii())
        ]
        told = plain if len(plain) > 1 else names
        found = [words[place].written for place in told]
        for one, other in instrument_pairs(words):
            if {one, other} & self._vocabulary.names and (one, other) not in self._vocabulary.pairs:
                found.append(f"{one} {other}")
        return found


def _has_digit(token: Token) -> bool:
    return any(char.isdigit() for char in token.folded)


def _is_number(token: Token) -> bool:
    return _has_digit(token) and not token.folded[-1].isalpha()
