"""Slips of the keyboard that nothing else has mended, put right by the words that stand beside.

`spelling` and `mending` are careful, since they read every question. Here a question is read again
that had no answer; who asked is told how it was read.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.inflection import word_forms
from knowledge.language import DEFAULT
from knowledge.ordinary import is_ordinary
from knowledge.right_words import RightWords
from knowledge.text import Token, is_han, tokens
from knowledge.wording import BEGIN, END, Wording, wording_of

_SHORTEST = 3
# Shorter words have too many neighbours two mistakes away.
_MIDDLING = 5
_LONG = 7
_MOST = 2
# Of so many words one may be unheard of; where more are, it is about something else.
_SOUND = 2


class Slips:
    """Knows how people write by the ``texts`` of each language, and ``names`` of all.

    What is among the ``right_words`` of its language is meant as it stands; in other languages than
    English so is what is among ``others``, words of any language.
    """

    def __init__(
        self,
        texts: Mapping[str, Sequence[str]],
        names: Iterable[str],
        right_words: RightWords,
        others: Collection[str],
    ) -> None:
        self._names = frozenset(word for name in names for word in name.split())
        self._right_words = right_words
        self._others = others
        # None is forgotten: the largest takes as long to read as a hundred answers.
        self._wording = cache(lambda language: wording_of(texts.get(language, ())))

    def put_right(self, text: str, language: str) -> dict[Token, str]:
        """Return the words of ``text`` that are likely slips, each with what was meant."""
        words = tokens(text)
        unheard = [at for at, token in enumerate(words) if not self._is_right(token, language)]
        if not unheard or len(unheard) * _SOUND > len(words):
            return {}
        wording = self._wording(language)
        found: dict[Token, str] = {}
        for place in unheard:
            token = words[place]
            before = words[place - 1].folded if place else BEGIN
            after = words[place + 1].folded if place + 1 < len(words) else END
            if better := self._likeliest(before, token, after, wording):
                found[token] = better
        return found

    def _is_right(self, token: Token, language: str) -> bool:
        word = token.folded
        if len(word) < _SHORTEST or token.is_acronym or not word.isalpha() or is_han(word):
            return True
        if is_ordinary(word):
            return True
        return any(
            form in self._names
            or self._right_words.has(form, language)
            or (language != DEFAULT and form in self._others)
            or form in self._wording(language).counts
            for form in (token.written.lower(), *word_forms(word))
        )

    def _likeliest(self, before: str, token: Token, after: str, wording: Wording) -> str | None:
        ranked, names = [], set()
        for found, distance in _near(token.folded, wording):
            heard = wording.heard(before, found) + wording.heard(found, after)
            if found in self._names:
                names.add((distance, found))
            if _may_be(token, wording.written(found), distance, heard):
                ranked.append((distance, -heard, -wording.counts[found], found))
        if not ranked:
            return self._name(token)
        distance, *_, best = min(ranked)
        is_in_doubt = best in self._names and any(
            as_near <= distance and other != best for as_near, other in names
        )
        return None if is_in_doubt else wording.written(best)

    def _name(self, token: Token) -> str | None:
        """Return the only name that is a letter away."""
        if len(token.folded) < _MIDDLING - 1:
            return None
        near = [
            name
            for name, _, _ in process.extract(
                token.folded, sorted(self._names), scorer=OSA.distance, score_cutoff=1, limit=2
            )
        ]
        return near[0].capitalize() if len(near) == 1 and len(near[0]) >= _MIDDLING else None


def _may_be(token: Token, meant: str, distance: int, heard: int) -> bool:
    """Whether ``meant`` was, so many mistakes away, ``heard`` beside so many of its neighbours."""
    length = len(token.folded)
    if token.is_capitalised and token.start:  # it may be the name of somebody else
        is_long_name = length >= _LONG and meant[0].isupper()
        return heard + is_long_name >= distance and length >= _MIDDLING
    return distance == 1 or length >= _LONG or (length >= _MIDDLING and heard > 0)


def _near(word: str, wording: Wording) -> Iterator[tuple[str, int]]:
    most = _MOST if len(word) >= _MIDDLING else 1
    for length in range(max(_SHORTEST - 1, len(word) - most), len(word) + most + 1):
        for found, distance, _ in process.extract(
            word, wording.of_length(length), scorer=OSA.distance, score_cutoff=most, limit=None
        ):
            yield found, int(distance)
