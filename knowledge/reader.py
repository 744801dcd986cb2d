"""Reads a question: its language, what it names, what it asks for, in our words where it is not."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from knowledge.asked import Asked
from knowledge.features import han_pairs
from knowledge.focus import focus_of, says_nothing
from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.gloss import Gloss
from knowledge.han_instruments import han_instruments
from knowledge.kinds import Kind, kind_of
from knowledge.language import DEFAULT, LanguageGuess
from knowledge.mending import Mending
from knowledge.ordinary import is_ordinary
from knowledge.reading import Reading
from knowledge.references import References, find_references
from knowledge.right_words import RightWords
from knowledge.spelling import Spelling
from knowledge.spelling_abroad import SpellingAbroad
from knowledge.strangers import Strangers
from knowledge.text import Token, fold, is_han, put_in, stem, tokens, word_counts
from knowledge.timeframe import find_period
from knowledge.vocabulary import Vocabulary
from knowledge.word_by_word import WordByWord

_LONGEST = 2_000  # of a pasted page the beginning is read; it takes time enough


class Reader:
    """Reads questions with the vocabulary of one knowledge base, other languages by ``gloss``.

    ``others`` are words of any language by frequency, ``abroad`` questions by their language.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer,
        gloss: Gloss | None = None,
        others: Mapping[str, float] = MappingProxyType({}),
        abroad: Mapping[str, Sequence[str]] = MappingProxyType({}),
        *,
        right_words: RightWords | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = gazetteer
        self.gloss = gloss
        asked_abroad = tuple(question for questions in abroad.values() for question in questions)
        known_abroad = frozenset().union(*map(word_counts, map(tuple, abroad.values())))
        self._known = frozenset(vocabulary.counts) | known_abroad
        self._languages = LanguageGuess(abroad, vocabulary.counts)
        self._spelling = Spelling(vocabulary, others)
        self._spelling_abroad = SpellingAbroad(abroad, gazetteer.names, others)
        self._mending = Mending(vocabulary, others, right_words or RightWords(None))
        self._word_by_word = WordByWord(vocabulary, gloss)
        self._strangers = Strangers(
            vocabulary,
            self._mending,
            others=others,
            abroad=known_abroad,
            han=han_instruments(asked_abroad),
            gloss=self._word_by_word.glossed,
        )

    def read(self, question: str, today: date) -> Asked:
        """Return what ``question`` names and asks for. Its text has its typing mistakes mended."""
        text = question = question[:_LONGEST]
        language = self._languages.guess(question)
        if language == DEFAULT:
            found = self._gazetteer.find(question, known=self._vocabulary.counts)
            text = self._spelling.repair(question, [(match.start, match.end) for match in found])
        else:
            text = self._spelling_abroad.repair(question, language)
        states = self._states(text, language)
        words = [
            token
            for token in tokens(text)
            if not any(match.start <= token.start < match.end for match in states)
        ]
        references = find_references(text)
        if language == DEFAULT:
            better = self._mending.better(words)
            english = put_in(text, better)
            ours = [(token, better.get(token, token.folded)) for token in words]
        else:
            ours = self._word_by_word.read(text, states, references.spans)
            english = " ".join(word for _, word in ours)
        beside = [
            (token, word)
            for token, word in ours
            if not any(match.start <= token.start < match.end for match in states)
            if not any(char.isdigit() for char in word)
            if not any(start <= token.start < end for start, end in references.spans)
        ]
        carrying = [
            (token, word)
            for token, word in beside
            if not is_ordinary(token.folded) and not is_ordinary(word)
        ]
        return Asked(
            text=text,
            english=english,
            readings=self._readings(text, english, language),
            language=language,
            references=references,
            states=states,
            period=find_period(text, today) or find_period(english, today),
            kind=_kind(text, english),
            names=frozenset(self._names(text, words)),
            strangers=tuple(self._strangers.find(text, words, references, language)),
            topics=tuple(stem(word) for _, word in carrying),
            subject=_subject(carrying or _plain(beside)),
            focus=_focus(text, words, references),
            typed=question,
        )

    def _states(self, text: str, language: str) -> tuple[StateMatch, ...]:
        if language == DEFAULT:
            return tuple(self._gazetteer.find(text, known=self._vocabulary.counts))
        # A word in small letters is a mistyped name in English only: "la chaîne" is not China.
        return tuple(
            match
            for match in self._gazetteer.find(text, known=self._known)
            if match.exact or not text[match.start].islower()
        )

    def _readings(self, text: str, english: str, language: str) -> tuple[Reading, ...]:
        if language != DEFAULT:
            return (Reading(text, english), Reading(text, text))
        return tuple(Reading(one, one) for one in dict.fromkeys((text, english)))

    def _names(self, text: str, words: list[Token]) -> set[str]:
        return {
            stem(token.folded)
            for token in words
            if stem(token.folded) in self._vocabulary.names
            or (token.is_acronym and token.folded in self._vocabulary.expansions)
            if not (text.isupper() and is_ordinary(token.folded))
        }


def _kind(text: str, english: str) -> Kind | None:
    if kind := kind_of(text):
        return kind
    guessed = kind_of(english)
    # An opinion is refused outright, so a guess at what a word may mean does not make one.
    return None if guessed is Kind.JUDGEMENT else guessed


def _plain(beside: Sequence[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """Return the everyday words that say something where no others do: "And the *euro*?"."""
    return [
        (token, word)
        for token, word in beside
        if not says_nothing(token.folded) and not says_nothing(word)
    ]


def _subject(carrying: Sequence[tuple[Token, str]]) -> tuple[tuple[str, ...], ...]:
    found: dict[tuple[str, ...], None] = {}
    for token, word in carrying:
        if is_han(token.folded):
            found |= dict.fromkeys((pair,) for pair in han_pairs(token.folded))
        else:
            found[tuple(dict.fromkeys((token.folded, word)))] = None
    return tuple(found)


def _focus(text: str, words: Sequence[Token], references: References) -> tuple[str, ...]:
    spans = references.spans
    plain = [one for one in words if not any(start <= one.start < end for start, end in spans)]
    focus = focus_of(text, plain)
    return tuple(dict.fromkeys((fold(focus), focus.lower()))) if focus else ()
