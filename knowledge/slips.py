"""Slips of the keyboard that nothing else has mended, put right by the words that stand beside.

`spelling` and `mending` are careful, since they read every question. Here a question is read again
that had no answer; who asked is told how it was read.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from rapidfuzz.distance import OSA

from knowledge.han_slips import HanSlips
from knowledge.language import DEFAULT
from knowledge.likely_words import LikelyWords
from knowledge.meant import Guess
from knowledge.ordinary import is_ordinary
from knowledge.text import Token, fold, put_in, tokens

_CHINESE = "zh"
# How likely it may be that nothing else was meant. What has the capital letter of a name may be the
# name of somebody else.
_MOST_AS_TYPED = 0.9
_MOST_FOR_NAME = 0.5
_MOST_FOR_WORD = 0.01
# Of so many words one may be unheard of; where more are, it is about something else.
_SOUND = 2
_SHORTEST = 3
# Of two words with a slip so many likely ones each make 200 questions to look up.
_MOST_SLIPS = 2
_MOST_MEANT = 14


class Slips:
    """Knows how people write by ``likely``, and by those of ``texts`` that are Chinese."""

    def __init__(self, likely: LikelyWords, texts: Mapping[str, Sequence[str]]) -> None:
        self._likely = likely
        self._han = HanSlips(texts.get(_CHINESE, ()))

    def warm_up(self) -> None:
        """Make ready what the first question with a slip would otherwise wait for."""
        self._likely.warm_up()
        self._han.warm_up()

    def put_right(self, text: str, language: str) -> dict[Token, str]:
        """Return the words of ``text`` that are likely slips, each with what was meant."""
        if language == _CHINESE:
            return self._han.put_right(text)
        words = tokens(text)
        unheard = sum(not self._likely.is_right(token, language) for token in words)
        if unheard * _SOUND > len(words):
            return {}

        def meant(token: Token, guess: Guess) -> str | None:
            return self._meant(token, guess, language)

        may_be_ours = self._like_ours(words, language)
        return self._likely.better(words, language, meant, may_be_ours)

    def put_right_by_heart(
        self, text: str, language: str, find: Callable[[str], object | None]
    ) -> dict[Token, str]:
        """Return the slips of ``text`` without which ``find`` knows it word for word.

        None where it may be two things that are known.
        """
        words = tokens(text)
        may_be_slip = [
            token for token in words if not self._likely.is_right(token, language)
        ] or self._like_ours(words, language)
        if language == _CHINESE or not 0 < len(may_be_slip) <= _MOST_SLIPS:
            return {}
        near = [self._likeliest(words, token, language) for token in may_be_slip]
        readings = [dict(zip(may_be_slip, meant, strict=True)) for meant in product(*near)]
        found = [(one, better) for better in readings if (one := find(put_in(text, better)))]
        is_plain = bool(found) and all(one is found[0][0] for one, _ in found)
        return found[0][1] if is_plain else {}

    def _likeliest(self, words: Sequence[Token], token: Token, language: str) -> list[str]:
        found = self._likely.likeliest(words, words.index(token), language, _MOST_MEANT)
        if not token.is_capitalised or not token.start:
            return found
        # A name may be mistyped by a letter; further away it is somebody else's name.
        return [word for word in found if OSA.distance(token.folded, fold(word)) == 1]

    def _like_ours(self, words: Sequence[Token], language: str) -> list[Token]:
        """Return those of ``words`` that nobody here would use, but one that is nearly the same."""
        return [
            token
            for place, token in enumerate(words)
            if self._is_unused(token, language)
            and self._likely.is_like_ours(words, place, language)
        ]

    def _is_unused(self, token: Token, language: str) -> bool:
        """Whether ``token`` is neither a name nor a word that anybody here would write."""
        word = token.folded
        is_name = token.is_acronym or (token.is_capitalised and token.start > 0)
        if is_name or not word.isalpha() or len(word) < _SHORTEST or word in self._likely.names:
            return False
        is_everyday = language == DEFAULT and is_ordinary(word)
        return not is_everyday and not self._likely.uses(word, language)

    def _meant(self, token: Token, guess: Guess, language: str) -> str | None:
        is_name = token.is_capitalised and token.start > 0
        if is_name and (name := self._likely.name_like(token)):
            return name
        if guess.other is None or not guess.is_plain:
            return None
        # "pan" may be "plan" mistyped: a right word gives way only to one that people write here.
        is_right = self._likely.is_right(token, language)
        if is_right and not self._likely.uses(guess.other, language):
            return None
        most = _MOST_AS_TYPED
        if is_name:
            is_ours = self._likely.is_name(guess.other, language)
            most = _MOST_FOR_NAME if is_ours else _MOST_FOR_WORD
        return guess.other if guess.as_typed <= most else None
