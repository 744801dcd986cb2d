"""Repairs typing mistakes in other languages than English, where little doubt is left."""

from rapidfuzz.distance import OSA

from knowledge.likely_words import LikelyWords
from knowledge.meant import Guess
from knowledge.text import Token, put_in, tokens

# Of two words that are as likely, both mean nearly the same as a rule: "part" and "parts".
_MOST_AS_TYPED = 0.3
_SURE = 0.45


class SpellingAbroad:
    """Mends by ``likely``, and leaves alone what may be the name of somebody else."""

    def __init__(self, likely: LikelyWords) -> None:
        self._likely = likely

    def repair(self, text: str, language: str) -> str:
        """Return ``text`` with mistyped words of ``language`` put right."""
        return put_in(text, self._likely.better(tokens(text), language, self._sure))

    def _sure(self, token: Token, guess: Guess) -> str | None:
        if token.is_capitalised and (name := self._likely.name_like(token)):
            return name
        if guess.as_typed > _MOST_AS_TYPED or guess.probability < _SURE:
            return None
        if token.written.islower() and guess.word in self._likely.names:
            return None  # a name begins with a capital letter
        # A name may be mistyped by a letter; further away it is somebody else's name.
        is_name = token.is_capitalised and token.start > 0
        return None if is_name and OSA.distance(token.folded, guess.word) > 1 else guess.word
