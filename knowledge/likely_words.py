"""What was likely meant by a mistyped word, in each language that people ask in."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from knowledge.inflection import plain_forms
from knowledge.language import DEFAULT
from knowledge.likely_names import LikelyNames
from knowledge.meant import Guess, Meant
from knowledge.ordinary import ORDINARY, is_ordinary
from knowledge.right_words import RightWords
from knowledge.sparse import Floats
from knowledge.text import Token, is_han
from knowledge.wording import BEGIN, END, Wording, wording_of

_SHORTEST = 3


class LikelyWords:
    """Knows how people write by the ``texts`` of each language, and ``names`` of all.

    What is among the ``right_words`` of its language is meant as it stands, as a rule; in other
    languages than English so is what is among ``others``, words of any language.
    """

    def __init__(
        self,
        texts: Mapping[str, Sequence[str]],
        names: Iterable[str],
        right_words: RightWords,
        others: Collection[str],
    ) -> None:
        self._names = LikelyNames(names)
        self.names = self._names.words
        self.right_words = right_words
        self._languages = frozenset(texts)
        self._others = others
        # None is forgotten: the largest takes as long to read as ten answers.
        self.wording: Callable[[str], Wording] = cache(
            lambda language: wording_of(texts.get(language, ()))
        )
        self._meant = cache(self._of)

    def warm_up(self) -> None:
        """Gather the words that may be meant: of a language that takes as long as ten answers."""
        for language in self._languages:
            self._meant(language).warm_up()

    def is_right(self, token: Token, language: str) -> bool:
        """Whether nothing says that ``token`` is mistyped."""
        word = token.folded
        if len(word) < _SHORTEST or token.is_acronym or not word.isalpha() or is_han(word):
            return True
        if is_ordinary(word):
            return True
        return any(
            form in self.names
            or self.right_words.has(form, language)
            or (language != DEFAULT and form in self._others)
            or self.uses(form, language)
            for form in (token.written.lower(), *plain_forms(word))
        )

    def uses(self, word: str, language: str) -> bool:
        """Whether somebody here has written ``word`` (folded)."""
        return word in self.wording(language).counts

    def is_like_ours(self, words: Sequence[Token], place: int, language: str) -> bool:
        """Whether the one at ``place`` may be mistyped for one used beside its neighbours."""
        before = words[place - 1].folded if place else BEGIN
        return language in self._languages and self._meant(language).is_like_ours(
            before, words[place], _after(words, place)
        )

    def better(
        self,
        words: Sequence[Token],
        language: str,
        choose: Callable[[Token, Guess], str | None],
        also: Collection[Token] = (),
    ) -> dict[Token, str]:
        """Return those that are mistyped, with what ``choose`` takes it for.

        Right words are looked at as well where they are among ``also``.
        """
        found: dict[Token, str] = {}
        if language not in self._languages:
            return found
        before = BEGIN
        for place, token in enumerate(words):
            meant = token.folded
            if token in also or not self.is_right(token, language):
                guess = self.guess(words, place, before, language)
                chosen = choose(token, guess)
                if chosen and not self._names.is_in_doubt(token, chosen):
                    meant = chosen
                    found[token] = self._written(token, meant, language)
            before = meant
        return found

    def guess(self, words: Sequence[Token], place: int, before: str, language: str) -> Guess:
        """Return what was meant by the one at ``place``, if ``before`` was by the one before it."""
        return self._meant(language).guess(before, words[place], _after(words, place))

    def likeliest(self, words: Sequence[Token], place: int, language: str, most: int) -> list[str]:
        """Return what may be meant by the one at ``place``, as people write it, likeliest first."""
        if language not in self._languages:
            return []
        before = words[place - 1].folded if place else BEGIN
        found = self._meant(language).likeliest(before, words[place], _after(words, place))
        return [self._written(words[place], word, language) for word in found[:most]]

    def choices(
        self, words: Sequence[Token], place: int, before: str, language: str
    ) -> tuple[list[str], Floats]:
        """Return what may be meant by the one at ``place``, and the signs of each, a row each."""
        return self._meant(language).choices(before, words[place], _after(words, place))

    def is_name(self, word: str, language: str) -> bool:
        """Whether ``word`` is a name, or is mostly written as one."""
        wording = self.wording(language)
        # Words of names may be others as well: "Pays-Bas".
        is_only_name = word in self.names and word not in wording.counts
        return is_only_name or wording.written(word)[0].isupper()

    def _written(self, token: Token, meant: str, language: str) -> str:
        """Return ``meant`` with its accents, and with a capital letter as a name or as typed."""
        written = self.wording(language).written(meant)
        if token.is_capitalised or self.is_name(meant, language):
            return written[0].upper() + written[1:]
        return written

    def name_like(self, token: Token) -> str | None:
        """Return the only name that is one mistake away from ``token``."""
        return self._names.near(token)

    def _of(self, language: str) -> Meant:
        wording = self.wording(language)
        everyday = ORDINARY if language == DEFAULT else frozenset[str]()
        return Meant(
            wording.counts.keys() | self.names | everyday,
            wording.heard,
            self.right_words.common(language),
            self.names,
            lambda word: self.right_words.has(word, language),
        )


def _after(words: Sequence[Token], place: int) -> str:
    return words[place + 1].folded if place + 1 < len(words) else END
