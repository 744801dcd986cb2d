"""The words of a question that nobody here has used: names, instruments, other subjects."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from knowledge.han_instruments import strange_instruments
from knowledge.inflection import word_forms
from knowledge.instruments import body_pairs, instrument_pairs, names_instrument_or_body
from knowledge.language import DEFAULT, is_small_word
from knowledge.mending import Mending
from knowledge.proper_names import stands_as_name, starts_sentence
from knowledge.references import References
from knowledge.text import Token, is_han
from knowledge.vocabulary import Vocabulary

_OTHER_SCRIPTS = frozenset({"ru", "ar", "zh"})

_SHORTEST_NAME = 5
_MOST = 2  # mistakes

Gloss = Callable[[Sequence[Token]], Mapping[Token, str | None]]


class Strangers:
    """Finds them.

    ``others`` are right words of any language, ``abroad`` those of questions in other languages,
    ``han`` the instruments that are known in Chinese, and ``gloss`` gives our words for others.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        mending: Mending,
        *,
        others: Collection[str],
        abroad: Collection[str],
        han: frozenset[str] = frozenset(),
        gloss: Gloss,
    ) -> None:
        self._vocabulary = vocabulary
        self._mending = mending
        self._others = others
        self._abroad = abroad
        self._han = han
        self._gloss = gloss

    def find(
        self, text: str, words: Sequence[Token], references: References, language: str
    ) -> list[str]:
        """Return what nobody here has used: names, two words that are none, instruments not ours.

        ``words`` are those of ``text`` that name no State.
        """
        unknown = [
            place
            for place, token in enumerate(words)
            if not self._vocabulary.knows(token.folded)
            and not _is_number(token)
            and not any(start <= token.start < end for start, end in references.spans)
            and not is_han(token.folded)
        ]
        if language == DEFAULT:
            told = self._in_english(text, words, unknown)
        else:
            told = self._elsewhere(text, words, unknown, language)
        han = strange_instruments(text, self._han) if language == "zh" else []
        bodies = self._bodies(words) if language == DEFAULT else []
        return [words[place].written for place in told] + self._instruments(words) + bodies + han

    def _in_english(self, text: str, words: Sequence[Token], unknown: Sequence[int]) -> list[int]:
        unknown = [place for place in unknown if not self._is_slip(words[place])]
        names = [
            place
            for place in unknown
            if (words[place].is_acronym and not text.isupper())
            or (
                stands_as_name(text, words, place)
                and (words[place].is_capitalised or words[place].folded not in self._others)
            )
        ]
        plain = [
            place for place in unknown if place in names or words[place].folded not in self._others
        ]
        return plain if len(plain) > 1 else names

    def _elsewhere(
        self, text: str, words: Sequence[Token], unknown: Sequence[int], language: str
    ) -> list[int]:
        unknown = [place for place in unknown if words[place].folded not in self._abroad]
        ours = self._gloss([words[place] for place in unknown])
        # Any name sounds like some word of ours, so being one of a list of words counts as well.
        unheard = {place for place in unknown if not self._is_heard(words[place].folded)}
        return [
            place
            for place in unknown
            if place in unheard or ours.get(words[place]) is None
            if (words[place].is_acronym and not text.isupper())
            or (words[place].is_capitalised and not starts_sentence(text, words[place].start))
            or (language in _OTHER_SCRIPTS and words[place].folded.isascii())
            or (language == "ar" and place in unheard and self._follows_head(words, place))
        ]

    def _is_heard(self, word: str) -> bool:
        return any(form in self._others or form in self._abroad for form in word_forms(word))

    def _follows_head(self, words: Sequence[Token], place: int) -> bool:
        """Whether it stands where Arabic, which has no capitals, names an instrument or a body."""
        before = words[max(0, place - 2) : place]
        ours = self._gloss(before)
        return any(names_instrument_or_body(ours.get(word) or word.folded) for word in before)

    def _instruments(self, words: Sequence[Token]) -> list[str]:
        known = self._vocabulary
        return [
            f"{one} {other}"
            for one, other in instrument_pairs([word.folded for word in words])
            if {one, other} & known.names and (one, other) not in known.pairs
        ]

    def _bodies(self, words: Sequence[Token]) -> list[str]:
        """Return bodies whose names, written with capitals, are of our words and not of ours."""
        found = []
        for before, head in pairwise(words):
            are_one = before.end + 1 == head.start and not before.is_acronym
            is_name = before.is_capitalised and not is_small_word(before.folded)
            if not (are_one and is_name and head.is_capitalised):
                continue
            pairs = set(body_pairs([before.folded, head.folded]))
            if pairs and not pairs & self._vocabulary.pairs.keys():
                found.append(f"{before.written} {head.written}")
        return found

    def _is_slip(self, token: Token) -> bool:
        """Whether it is no stranger but one of our words, mistyped.

        A name that begins with a capital letter is only mistyped where a single letter is wrong,
        and not where it is short: "Ban" is no slip for "can".
        """
        if token.is_acronym or token.folded in self._others:
            return False
        if token.is_capitalised and len(token.folded) < _SHORTEST_NAME:
            return False
        return self._mending.is_ours(token, most=1 if token.is_capitalised else _MOST)


def _is_number(token: Token) -> bool:
    return any(char.isdigit() for char in token.folded) and not token.folded[-1].isalpha()
