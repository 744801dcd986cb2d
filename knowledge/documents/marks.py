"""What a passage is found by: the words that say something, and the names it holds."""

from collections import Counter
from functools import lru_cache
from hashlib import blake2b

from knowledge.features import terms
from knowledge.gazetteer import Gazetteer
from knowledge.language import is_small_word
from knowledge.ordinary import is_ordinary_stem
from knowledge.references import References, find_references
from knowledge.text import is_han


def marks(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """Return the marks of ``text`` with how often each is there; names count once."""
    found = Counter(word for word in terms(text) if is_indexed(word))
    names = {f"state:{match.state.iso3}" for match in gazetteer.find(text)}
    found.update(names | reference_marks(find_references(text)))
    return found


def is_indexed(word: str) -> bool:
    """Whether a stem is kept at all: small words such as "of" are not."""
    return is_han(word) or word.isdigit() or (len(word) > 1 and not is_small_word(word))


def says_something(word: str) -> bool:
    """Whether a stem tells what a text is about: everyday words do not, numbers do."""
    return is_indexed(word) and (is_han(word) or word.isdigit() or not is_ordinary_stem(word))


def reference_marks(references: References) -> set[str]:
    """Return a mark for each article, action and meeting; a paragraph gives its article too."""
    whole = {article.split("(")[0] for article in references.articles}
    return {
        *(f"article:{article}" for article in references.articles | whole),
        *(f"action:{number}" for number in references.actions),
        *(f"meeting:{meeting}" for meeting in references.meetings),
    }


@lru_cache(maxsize=65536)
def number_of(mark: str) -> int:
    """Return a number that stands for the mark, the same in every process; 64 bits."""
    return int.from_bytes(blake2b(mark.encode("utf-8", "replace"), digest_size=8).digest(), "big")
