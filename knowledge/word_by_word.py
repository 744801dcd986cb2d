"""Reads a question in another language word by word, in our words."""

from collections.abc import Sequence

from knowledge.gazetteer import StateMatch
from knowledge.gloss import Gloss
from knowledge.ordinary import ORDINARY
from knowledge.text import Token, fold, is_han, tokens
from knowledge.vocabulary import Vocabulary

_WORD = 2  # characters of Chinese, as a rule


class WordByWord:
    """Puts the words of ``vocabulary`` in place of those that mean the same, by ``gloss``."""

    def __init__(self, vocabulary: Vocabulary, gloss: Gloss | None) -> None:
        self._vocabulary = vocabulary
        self._gloss = gloss

    def read(
        self,
        text: str,
        states: Sequence[StateMatch],
        numbered: Sequence[tuple[int, int]] = (),
        beside: Sequence[str] = (),
    ) -> list[tuple[Token, str]]:
        """Return each word with ours for it; a State with its name in English.

        A run of Chinese gives several; what stands in the spans ``numbered`` is left out of it.
        ``beside`` are texts that are likely to be compared next, as ``text`` will be.
        """
        words = tokens(text)
        if self._gloss is None:
            return [(token, token.folded) for token in words]
        ours = self.glossed(words, text, *beside)
        ours_for_runs = self._of_han(words, states, numbered, (text, *beside))
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
                found.extend((token, match.state.name) for match in inside)
                found.extend((run, our) for run, those in ours_for_runs[token] for our in those)
            else:
                found.append((token, ours.get(token) or token.folded))
        return found

    def _of_han(
        self,
        words: Sequence[Token],
        states: Sequence[StateMatch],
        numbered: Sequence[tuple[int, int]],
        beside: Sequence[str],
    ) -> dict[Token, list[tuple[Token, list[str]]]]:
        """Return for each run of Chinese its parts that name nothing, with our words for them."""
        if self._gloss is None:
            return {}
        spans = [*((match.start, match.end) for match in states), *numbered]
        runs = {token: _without(token, spans) for token in words if is_han(token.folded)}
        parts = [part for those in runs.values() for part in those]
        ours = self._gloss.of_han([part.written for part in parts], beside)
        said = {part: _or_unread(part, our) for part, our in zip(parts, ours, strict=True)}
        return {token: [(part, said[part]) for part in those] for token, those in runs.items()}

    def glossed(self, words: Sequence[Token], *sentence: str) -> dict[Token, str | None]:
        """Return our word for each that is neither ours nor a name in capitals nor Chinese.

        The ``sentence`` that they are from will be compared as a whole, too.
        """
        if self._gloss is None:
            return {}
        unknown = {
            token: token.written.lower()  # with its accents, unlike the folded word
            for token in words
            if not (self._is_ours(token.folded) or _is_code(token) or is_han(token.folded))
        }
        near = self._gloss.of_words(list(unknown.values()), sentence)
        return {token: near[word] for token, word in unknown.items()}

    def _is_ours(self, word: str) -> bool:
        # Not by stem: "parte" and "part" have the same one in English only.
        is_used = word in self._vocabulary.counts or word in ORDINARY
        return is_used or any(char.isdigit() for char in word)


def _is_code(token: Token) -> bool:
    return token.is_acronym and token.written.isascii()


def _or_unread(part: Token, ours: list[str]) -> list[str]:
    """Return ``ours``, with ``part`` as it is where it says more than everyday words do."""
    unread = len(part.written) - _WORD * len(ours)
    is_name = unread >= _WORD and all(our in ORDINARY for our in ours)
    # a name, or something else nobody has heard of
    return [*ours, part.written] if is_name else ours


def _without(token: Token, spans: Sequence[tuple[int, int]]) -> list[Token]:
    """Return the parts of ``token`` that lie in none of ``spans``."""
    parts, start = [], token.start
    for begin, end in sorted((*spans, (token.end, token.end))):
        if start < min(begin, token.end):
            written = token.written[start - token.start : begin - token.start]
            parts.append(Token(written, fold(written), start, begin))
        start = max(start, end)
    return parts
