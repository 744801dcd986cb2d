"""Reads a question: its language, what it names, what it asks for, in our words where it is not."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from knowledge.any_state import of_any_state
from knowledge.asked import Asked
from knowledge.either_wording import kind_asked, times_asked
from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.gloss import Gloss
from knowledge.han_instruments import han_instruments
from knowledge.language import DEFAULT, SMALL_WORDS, LanguageGuess
from knowledge.likely_words import LikelyWords
from knowledge.mending import Mending
from knowledge.occasions import days_of
from knowledge.ordinary import is_ordinary
from knowledge.phrases import phrases_in
from knowledge.reading import Reading, dated, readings_of
from knowledge.references import find_references
from knowledge.spelling import Spelling
from knowledge.spelling_abroad import SpellingAbroad
from knowledge.strangers import Strangers
from knowledge.subject import plain, subject_of, unnamed, wanted
from knowledge.text import fold, put_in, stem, tokens, word_counts
from knowledge.timeframe import NONE_HELD, Period, compile_scanners
from knowledge.unheard import unheard
from knowledge.vocabulary import Vocabulary
from knowledge.whose_article import without_whose_article
from knowledge.word_by_word import WordByWord

_LONGEST = 2_000  # of a pasted page the beginning is read; it takes time enough


class Reader:
    """Reads questions with the vocabulary of one knowledge base, other languages by ``gloss``.

    ``others`` are words of any language by frequency, ``abroad`` questions by their language,
    ``held`` the days of the meetings.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        gazetteer: Gazetteer,
        gloss: Gloss | None = None,
        others: Mapping[str, float] = MappingProxyType({}),
        abroad: Mapping[str, Sequence[str]] = MappingProxyType({}),
        *,
        likely: LikelyWords,
        held: Mapping[str, Period] = NONE_HELD,
    ) -> None:
        self._vocabulary, self._gazetteer = vocabulary, gazetteer
        self.gloss, self.held, self.likely = gloss, held, likely
        asked_abroad = tuple(question for questions in abroad.values() for question in questions)
        known_abroad = frozenset().union(*map(word_counts, map(tuple, abroad.values())))
        self._known = frozenset(vocabulary.counts) | known_abroad
        self._languages = LanguageGuess(abroad, vocabulary.counts, gazetteer.names)
        self._spelling = Spelling(vocabulary, others, likely.right_words)
        self._spelling_abroad, self._mending = SpellingAbroad(likely), Mending(vocabulary, likely)
        self._word_by_word = WordByWord(vocabulary, gloss)
        self._strangers = Strangers(
            vocabulary,
            self._mending,
            others=others,
            abroad=known_abroad,
            han=han_instruments(asked_abroad),
            gloss=self._word_by_word.glossed,
        )

    def warm_up(self) -> None:
        """Make ready what the first questions would otherwise wait for."""
        compile_scanners()
        self._mending.warm_up()
        if self.gloss:
            self.gloss.of_words(sorted(SMALL_WORDS))  # in every question of another language

    def read(self, question: str, today: date) -> Asked:
        """Return what ``question`` names and asks for. Its text has its typing mistakes mended."""
        text = question = question[:_LONGEST]
        language = self._languages.guess(question)
        if language == DEFAULT:
            states = self._states(question, language)
            text = self._spelling.repair(question, [(one.start, one.end) for one in states])
        else:
            text = self._spelling_abroad.repair(question, language)
        text = without_whose_article(text)
        if language != DEFAULT or text != question:
            states = self._states(text, language)
        words = [
            token
            for token in tokens(text)
            if not any(match.start <= token.start < match.end for match in states)
        ]
        references = find_references(text)
        if language == DEFAULT:
            better = self._mending.better(words)
            english = put_in(text, better.slips)
            ours = [(token, better.slips.get(token, token.folded)) for token in words]
            readings = readings_of(text, put_in(text, better.all), is_sure=better.sure)
        else:
            # What is asked of one State is likely to be asked of any next.
            again = [of_any_state(text, states, phrases_in(language))] if states else []
            ours = self._word_by_word.read(text, states, references.spans, again)
            english = " ".join(word for _, word in ours)
            readings = (Reading(text, english), Reading(text, text))
        beside = unnamed(ours, [*((one.start, one.end) for one in states), *references.spans])
        carrying = [
            (token, word)
            for token, word in beside
            if not is_ordinary(token.folded) and not is_ordinary(word)
        ]
        times = times_asked(text, english, today, self.held)
        return Asked(
            text=text,
            english=english,
            readings=readings,
            dated=dated(readings, times.counted_from),
            language=language,
            references=references.without(times.counted_from),
            states=states,
            period=times.period,
            counted_from=times.counted_from,
            held=days_of(references.meetings - times.counted_from.keys(), self.held),
            kind=kind_asked(text, english),
            names=self._vocabulary.names_in(text, words).difference(map(fold, times.counted_from)),
            strangers=tuple(self._strangers.find(text, words, references, language)),
            topics=tuple(stem(word) for _, word in carrying),
            subject=subject_of(carrying or plain(beside)),
            focus=wanted(text, words, references),
            typed=question,
            unheard=unheard(words, language, self.likely),
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
