"""What a question names and asks for, read once and then held against every entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from knowledge.danger import is_danger
from knowledge.features import han_pairs
from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.gloss import Gloss
from knowledge.kinds import Kind, kind_of
from knowledge.language import DEFAULT, guess_language
from knowledge.mending import Mending
from knowledge.ordinary import ORDINARY, is_ordinary
from knowledge.reading import Reading
from knowledge.references import OURS, References, find_references
from knowledge.spelling import Spelling
from knowledge.text import Token, is_han, stem, tokens
from knowledge.timeframe import Period, find_period
from knowledge.vocabulary import Vocabulary, instrument_pairs, stands_as_name, starts_sentence

_SHORT = 2
_SHORT_WORD = 3
_LONGEST = 2_000  # of a pasted page the beginning is read; it takes time enough
_OTHER_SCRIPTS = frozenset({"ru", "ar", "zh"})


@dataclass(frozen=True, slots=True)
class Asked:
    """``readings`` are ways to read it for finding an entry; ``text`` is the one to go by,
    ``english`` the same word by word in English.

    ``names`` are stems of names we know; ``strangers`` are words that nobody here has used.

    ``topics`` are the stems that carry the subject, without States, small words and numbers.
    ``subject`` are the same as they were written, each with our word for it where that is another.
    """

    text: str
    english: str
    readings: tuple[Reading, ...]
    language: str
    references: References
    states: tuple[StateMatch, ...]
    period: Period | None
    kind: Kind | None
    names: frozenset[str]
    strangers: tuple[str, ...]
    topics: tuple[str, ...]
    subject: tuple[tuple[str, ...], ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it is a greeting or a word of thanks: one or two words and no subject."""
        if not tokens(self.text):
            return True
        named = self.topics or self.names or self.strangers or self.states or self.references
        return not named and self.kind is None and len(tokens(self.text)) <= _SHORT

    @property
    def is_only_reference(self) -> bool:
        """Whether nothing is said beside an article, an action or a meeting."""
        return bool(self.references) and not ({*self.topics} | self.names) - OURS

    @property
    def is_danger(self) -> bool:
        """Whether somebody may be near an explosive; see `danger`."""
        return is_danger(self.text, self.english)

    @property
    def codes(self) -> frozenset[str]:
        """The ISO3 codes of the States that are named."""
        return frozenset(match.state.iso3 for match in self.states)


class Reader:
    """Reads questions with the vocabulary of one knowledge base, other languages by ``gloss``."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer,
        gloss: Gloss | None = None,
        others: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = gazetteer
        self.gloss = gloss
        self._spelling = Spelling(vocabulary, others)
        self._mending = Mending(vocabulary, others)

    def read(self, question: str, today: date) -> Asked:
        """Return what ``question`` names and asks for. Its text has its typing mistakes mended."""
        text = question = question[:_LONGEST]
        language = guess_language(question)
        if language == DEFAULT:
            found = self._gazetteer.find(question, known=self._vocabulary.counts)
            text = self._spelling.repair(question, [(match.start, match.end) for match in found])
        states = tuple(self._gazetteer.find(text, known=self._vocabulary.counts))
        words = [
            token
            for token in tokens(text)
            if not any(match.start <= token.start < match.end for match in states)
        ]
        references = find_references(text)
        ours = self._in_our_words(text, states, language)
        english = " ".join(word for _, word in ours) if language != DEFAULT else text
        carrying = [
            (token, word)
            for token, word in ours
            if token in words and not is_ordinary(token.folded) and not is_ordinary(word)
            if not any(char.isdigit() for char in word)
            if not any(start <= token.start < end for start, end in references.spans)
        ]
        return Asked(
            text=text,
            english=english,
            readings=self._readings(text, english, language),
            language=language,
            references=references,
            states=states,
            period=find_period(text, today) or find_period(english, today),
            kind=kind_of(text) or kind_of(english),
            names=frozenset(self._names(text, words)),
            strangers=tuple(self._strangers(text, words, references, language)),
            topics=tuple(stem(word) for _, word in carrying),
            subject=_subject(carrying),
        )

    def _readings(self, text: str, english: str, language: str) -> tuple[Reading, ...]:
        if language != DEFAULT:
            return (Reading(text, english), Reading(text, text))
        mended = self._mending.mend(text)
        return tuple(Reading(one, one) for one in dict.fromkeys((text, mended)))

    def _in_our_words(
        self, text: str, states: Sequence[StateMatch], language: str
    ) -> list[tuple[Token, str]]:
        """Return each word with ours for it; a State with its name in English."""
        words = tokens(text)
        if language == DEFAULT or self.gloss is None:
            return [(token, token.folded) for token in words]
        ours = self._glossed(words)
        found: list[tuple[Token, str]] = []
        for token in words:
            inside = [
                match for match in states if match.start < token.end and token.start < match.end
            ]
            if inside and not is_han(token.folded):
                found.extend(
                    (token, match.state.name) for match in inside if match.start == token.start
                )
            elif is_han(token.folded):
                rest = text[token.start : token.end]
                for match in inside:
                    rest = rest.replace(text[match.start : match.end], " ")
                    found.append((token, match.state.name))
                found.extend((token, our) for run in rest.split() for our in self.gloss.of_han(run))
            else:
                found.append((token, ours.get(token) or token.folded))
        return found

    def _glossed(self, words: Sequence[Token]) -> dict[Token, str | None]:
        """Return our word for each that is neither ours nor a name in capitals nor Chinese."""
        if self.gloss is None:
            return {}
        unknown = {
            token: token.written.lower()  # with its accents, unlike the folded word
            for token in words
            if not (self._is_ours(token.folded) or _is_code(token) or is_han(token.folded))
        }
        near = self.gloss.of_words(list(unknown.values()))
        return {token: near[word] for token, word in unknown.items()}

    def _is_slip(self, token: Token) -> bool:
        """Whether a plain word is no stranger but one of ours, mistyped."""
        is_long = len(token.folded) > _SHORT_WORD
        return is_long and not token.is_capitalised and self._mending.is_ours(token.folded)

    def _is_ours(self, word: str) -> bool:
        # Not by stem: "parte" and "part" have the same one in English only.
        is_used = word in self._vocabulary.counts or word in ORDINARY
        return is_used or any(char.isdigit() for char in word)

    def _names(self, text: str, words: list[Token]) -> set[str]:
        return {
            stem(token.folded)
            for token in words
            if stem(token.folded) in self._vocabulary.names
            or (token.is_acronym and token.folded in self._vocabulary.expansions)
            if not (text.isupper() and is_ordinary(token.folded))
        }

    def _strangers(
        self, text: str, words: list[Token], references: References, language: str
    ) -> list[str]:
        """Return what nobody here has used: names, two plain words, instruments not ours."""
        unknown = [
            place
            for place, token in enumerate(words)
            if not self._vocabulary.knows(token.folded)
            and not _is_number(token)
            and not any(start <= token.start < end for start, end in references.spans)
            and not is_han(token.folded)
        ]
        is_english = language == DEFAULT
        if not is_english:
            ours = self._glossed([words[place] for place in unknown])
            unknown = [place for place in unknown if ours.get(words[place]) is None]
        shouted = text.isupper()
        names = [
            place
            for place in unknown
            if (words[place].is_acronym and not shouted)
            or (is_english and stands_as_name(text, words, place))
            or (
                not is_english
                and words[place].is_capitalised
                and not starts_sentence(text, words[place])
            )
            or (language in _OTHER_SCRIPTS and words[place].folded.isascii())
        ]
        plain = [place for place in unknown if place in names or not self._is_slip(words[place])]
        told = plain if len(plain) > 1 and is_english else names
        found = [words[place].written for place in told]
        for one, other in instrument_pairs(words):
            if {one, other} & self._vocabulary.names and (one, other) not in self._vocabulary.pairs:
                found.append(f"{one} {other}")
        return found


def _subject(carrying: Sequence[tuple[Token, str]]) -> tuple[tuple[str, ...], ...]:
    found: dict[tuple[str, ...], None] = {}
    for token, word in carrying:
        if is_han(token.folded):
            found |= dict.fromkeys((pair,) for pair in han_pairs(token.folded))
        else:
            found[tuple(dict.fromkeys((token.folded, word)))] = None
    return tuple(found)


def _is_code(token: Token) -> bool:
    return token.is_acronym and token.written.isascii()


def _is_number(token: Token) -> bool:
    return any(char.isdigit() for char in token.folded) and not token.folded[-1].isalpha()
