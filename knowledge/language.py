"""Guesses which of our languages a text is written in, from its script and smallest words."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from knowledge.text import put_in, tokens, word_counts, words_of

DEFAULT = "en"

_SCRIPTS = (
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_SMALL_WORDS = {
    "en": "the of and to in is are what who when where how which does do did can for with on by "
    "we our us have has it that this be was were from under an my you not should must about",
    "fr": "le la les des du de et en est sont que quoi qui quand ou comment quel quelle quels "
    "quelles pour avec sur par nous notre nos une un au aux dans ce cette il elle ont pas sous l d "
    "qu puis peut doit etre votre vos leur",
    "es": "el los las del de y en es son que quien quienes cuando donde como cual cuales para con "
    "por nosotros nuestro nuestra una un al se lo hay puede debe esta este ser su sus sobre la han",
    "pt": "o os as do da dos das de e em sao que quem quando onde como qual quais para com por "
    "nos nosso nossa uma um ao no na nas se ha pode deve esta este ser seu sua sobre pelo pela nao",
    "de": "der die das des dem den und ist sind ein eine einen einer eines wer wie wo wann welche "
    "welcher welches warum fur mit auf von zu zum zur im nicht wir unser unsere es gibt hat haben "
    "wird werden wurde kann muss sich bei uber nach aus an was in",
    "it": "il lo la i gli le di del della dei delle degli e che chi cosa quando dove come quale "
    "quali quanto quanti quante per con su nel nella da un una uno si sono ha hanno al alla ai non "
    "ci noi nostro nostra puo deve in c qual",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
SMALL_WORDS = frozenset().union(*_WORDS.values())
"""Those of all languages with Latin letters, folded."""

_MARKS = {"es": "¿¡ñ", "pt": "ãõê", "fr": "œèêà", "de": "äöß"}
_MARKED = frozenset(_WORDS) - {DEFAULT}
_ENOUGH = 2  # small words: of one alone, such as "par", nobody can tell


def guess_language(text: str) -> str:
    """Return one of en, fr, es, pt, de, it, ar, ru, zh; English where nothing tells."""
    if not text.isascii():
        letters = sum(map(str.isalpha, text)) or 1
        for language, script in _SCRIPTS:
            if len(script.findall(text)) * 3 >= letters:
                return language
    scores = _scores(text)
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores[DEFAULT] else DEFAULT


def _scores(text: str) -> dict[str, int]:
    words = words_of(text)
    scores = {language: sum(map(small.__contains__, words)) for language, small in _WORDS.items()}
    if not text.isascii():
        lowered = text.lower()
        for language, marks in _MARKS.items():
            scores[language] += 2 * any(mark in lowered for mark in marks)
        scores["pt"] += "é" in lowered.split()
    return scores


class LanguageGuess:
    """Guesses as `guess_language` does, and knows the words of ``examples`` by language.

    "taller fecha" has no small word in it, but nobody writes so in English. ``english`` are words
    that are used in English, ``names`` those of States.
    """

    def __init__(
        self,
        examples: Mapping[str, Sequence[str]],
        english: Collection[str],
        names: Iterable[str] = (),
    ) -> None:
        self._english = english
        self._names = frozenset(word for name in names for word in words_of(name))
        self._only = _words_of_one_language(
            tuple((of, tuple(texts)) for of, texts in examples.items())
        )

    def guess(self, text: str) -> str:
        """Return the language of ``text``, one of those of `guess_language`."""
        plain = guess_language(text)
        if plain not in _MARKED and plain != DEFAULT:
            return plain
        # "ISU", "Angola" and "Chad" are the same in many languages, and "a" a word of most.
        named = [one for one in tokens(text) if one.is_capitalised and one.folded in self._names]
        unnamed = put_in(text, dict.fromkeys(named, " "))
        words = {one.folded for one in tokens(unnamed) if not one.is_acronym} - {"a"}
        scores = _scores(unnamed)
        spoken = {language for language, score in scores.items() if score >= _ENOUGH}
        for word in words - SMALL_WORDS:
            scores[DEFAULT] += word in self._english
            # "Article" is English and French: after "de la" it speaks for both.
            if (language := self._only.get(word)) and (
                word not in self._english or language in spoken
            ):
                scores[language] += 1
        best = max(scores, key=lambda language: scores[language])
        return best if scores[best] > scores[DEFAULT] else DEFAULT


# The examples mostly stay the same when an entry is edited.
@lru_cache(maxsize=1)
def _words_of_one_language(examples: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    used: dict[str, set[str]] = defaultdict(set)
    for language, texts in examples:
        if language in _MARKED:
            for word in word_counts(texts):
                used[word].add(language)
    return {word: found.pop() for word, found in used.items() if len(found) == 1}


def is_small_word(word: str) -> bool:
    """Whether ``word`` (folded) is one of the smallest words of a language with Latin letters."""
    return word in SMALL_WORDS
