"""Cuts what was read into passages of whole sentences that stand on one page in one section."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from knowledge.documents.document import Passage, Piece
from knowledge.documents.sentences import sentences

_WORDS = 120  # what a passage aims at
_MOST_WORDS = 180
_LETTERS_A_WORD = 6
_LONGEST_SECTION = 300
_LEVELS = 6


def cut(pieces: Iterable[Piece]) -> list[Passage]:
    """Return the passages, in order."""
    passages: list[Passage] = []
    for (page, section), group in groupby(_placed(pieces), lambda placed: placed[:2]):
        lines = [text for _, _, text in group]
        passages += [Passage(text, page, section) for text in _filled(lines)]
    return passages


def size(text: str) -> int:
    """Return the number of words; scripts without spaces are reckoned by their letters."""
    return max(len(text.split()), len(text) // _LETTERS_A_WORD // 2)


def _placed(pieces: Iterable[Piece]) -> Iterator[tuple[int | None, str, str]]:
    """Yield page, section and text of everything but headings."""
    path: list[str] = [""] * _LEVELS
    for piece in pieces:
        # Some PDFs have NUL characters between their words, which PostgreSQL refuses to store.
        text = " ".join(piece.text.replace("\0", " ").split())
        if not any(char.isalnum() for char in text):
            continue
        if piece.heading:
            path[piece.heading - 1 :] = [text] + [""] * (_LEVELS - piece.heading)
        else:
            section = " › ".join(heading for heading in path if heading)
            yield piece.page, section[:_LONGEST_SECTION], text


def _filled(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield passages of about equal length; sentences of one paragraph stay on one line."""
    parts = [
        (part, number)
        for number, paragraph in enumerate(paragraphs)
        for sentence in sentences(paragraph)
        for part in _bounded(sentence)
    ]
    total = sum(size(part) for part, _ in parts)
    goal = total / max(1, round(total / _WORDS))
    text, words, last = "", 0, -1
    for part, number in parts:
        longer = size(part)
        if text and (words >= goal or words + longer > _MOST_WORDS):
            yield text
            text, words = "", 0
        joint = " " if number == last else "\n"
        text = f"{text}{joint}{part}" if text else part
        words, last = words + longer, number
    if text:
        yield text


def _bounded(sentence: str) -> Iterator[str]:
    """Yield the sentence, in parts where it alone is longer than a passage may be."""
    if size(sentence) <= _MOST_WORDS:
        yield sentence
        return
    part: list[str] = []
    length = 0
    for word in sentence.split(" "):
        for bit in _letters(word):
            if part and (
                length + len(bit) > _MOST_WORDS * 2 * _LETTERS_A_WORD or len(part) >= _MOST_WORDS
            ):
                yield " ".join(part)
                part, length = [], 0
            part.append(bit)
            length += len(bit) + 1
    yield " ".join(part)


def _letters(word: str) -> Iterator[str]:
    most = _MOST_WORDS * _LETTERS_A_WORD
    for start in range(0, len(word), most):
        yield word[start : start + most]
