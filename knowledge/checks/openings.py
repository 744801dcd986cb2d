"""Texts that open with a bare yes, no or number: read alone, they seem to answer any question."""

import re
from collections.abc import Iterable, Iterator

from knowledge.checks.page import Page
from knowledge.number_words import CARDINALS, any_of
from knowledge.problems import Problem
from knowledge.text import fold

_SAID = r"(?:yes|no|oui|non|si|sim|nao)"
_LEADING = r"(?:(?:up to|at most|about|within|until|on|le|hasta|el) )?"
_NUMBER = rf"(?:\d+|thirty|forty|fifty|trente|treinta|{any_of(CARDINALS, 'en', 'fr', 'es')})"
_FEW_WORDS = r"(?:,? [^\s.:;!?,]+){0,3}"
_BARE = re.compile(rf"{_SAID} ?[.,:;!–—-]|{_LEADING}{_NUMBER}\b{_FEW_WORDS} ?[.!?](?:\s|$)")


def is_bare(body: str) -> bool:
    """Whether ``body`` opens with a yes, a no or a number that does not say of what."""
    return bool(_BARE.match(fold(body).replace("*", "")))


def bare_openings(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield an error for each entry whose first words cannot be quoted alone."""
    for page in pages:
        if is_bare(page.entry.body):
            first = page.entry.body.splitlines()[0]
            said = f"“{first[:40]}”: open with a sentence that says what is affirmed or counted"
            yield page.error(said, near=first)
