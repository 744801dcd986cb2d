"""Takes a question on several numbers apart: "Who presided over 9MSP and 10MSP?" is two."""

import re
from collections.abc import Iterable

from knowledge.asked import Asked
from knowledge.entry import Entry
from knowledge.in_the_singular import in_the_singular
from knowledge.references import find_references
from knowledge.text import fold
from knowledge.unfolding import unfolded

MOST = 4  # questions
_FIRST_WORD = re.compile(r"[^\W\d]+\.?\s*")
# What is asked of several together has no answer for one of them.
TOGETHER = re.compile(
    r"\b(?:between|compar\w+|differ\w*|relat\w+|link\w*|versus|vs|same|both|together|conflict\w*"
    r"|entre|diferen\w*|distingu\w*|rapport|lien|relacion\w*|relacao|ambos"
    r"|между|отлич\w+|связ\w+|различ\w+|сравн\w+)\b"
    r"|بين|الفرق|العلاقة|之间|区别|关系|比较|不同"
)
# All that may stand between them: "under Articles 3 and 4", "for 9MSP or for the 10MSP".
_LIST = re.compile(
    r"(?:[\s,;&/]|\b(?:and|or|the|for|of|on|in|over|under|at|to|et|ou|la|le|les|de|du|l|y|o|el|los|e"
    r"|a|as|os|da|do|articles?|arts?|actions?|и|или|на|о|об|по|в)\b|['’.]|و|ال|[和与及、，])*"
)
_NUMBER = re.compile(r"\d+")


def each_named(asked: Asked) -> list[str]:
    """Return the question once for each of its two to four articles, actions or meetings.

    Empty where it names fewer or more, of two sorts, or a stretch of time from one to another.
    """
    references = asked.references
    articles = sorted(references.articles, key=in_order)
    sorts = (articles, sorted(references.actions), sorted(references.meetings, key=in_order))
    named = [str(one) for sort in sorts for one in sort]
    are_one_sort = sum(map(bool, sorts)) == 1 and not references.activities
    if not are_one_sort or not 1 < len(named) <= MOST or asked.counted_from:
        return []
    if TOGETHER.search(fold(asked.text)):
        return []
    start = unfolded(asked.text, min(start for start, _ in references.spans))
    end = unfolded(asked.text, max(end for _, end in references.spans))
    written = asked.text[start:end]
    if not _LIST.fullmatch(_without(asked.text, asked.references.spans, start, end)):
        return []
    kept = end - (len(written) - len(written.rstrip()))
    word, end_of_it = ("", "") if references.meetings else _around(written)
    begun, rest = in_the_singular(asked.text[:start] + word), end_of_it + asked.text[kept:]
    return [f"{begun}{one}{rest}" for one in named]


def is_titled_with_all(entry: Entry, asked: Asked) -> bool:
    """Whether the title of ``entry`` names everything numbered that is asked about."""
    return find_references(entry.title).includes(asked.references)


def _without(text: str, spans: Iterable[tuple[int, int]], start: int, end: int) -> str:
    """Return what of ``text[start:end]`` is in none of ``spans`` of the folded text, folded."""
    left = list(text)
    for first, last in spans:
        left[unfolded(text, first) : unfolded(text, last)] = " " * (
            unfolded(text, last) - unfolded(text, first)
        )
    return fold("".join(left[start:end]))


def _around(written: str) -> tuple[str, str]:
    """Return what stands before a number and after it, such as "Article "."""
    if "条" in written:
        return "第", "条"
    first = _FIRST_WORD.match(written)
    return (first.group().rstrip(" .") + " " if first else "", "")


def in_order(name: str) -> tuple[int, ...]:
    """Return the numbers in ``name``, by which it is sorted."""
    return tuple(map(int, _NUMBER.findall(name)))
