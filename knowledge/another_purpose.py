"""The question before, for something else: "Who coordinates for clearance?", "and for victims?"."""

import re

from knowledge.asked import Asked
from knowledge.pronouns import has_owner
from knowledge.question_words import asks_somewhere, leans
from knowledge.text import fold, tokens
from knowledge.unfolding import unfolded

_MOST = 5  # words of what it is for
_FOR = re.compile(r"(?<!\w)(?P<word>for|on|about|pour|sur|para|sobre|по|для|об?)\s+")


def of_another_purpose(rest: str, asked: Asked, before: Asked) -> str | None:
    """Return the question ``before`` for what ``rest`` names, which is all that ``rest`` says.

    None where not both name it at the end, behind the same small word.
    """
    said, places = _FOR.match(fold(rest)), list(_FOR.finditer(fold(before.text)))
    if said is None or not places or places[-1]["word"] != said["word"]:
        return None
    start = unfolded(before.text, places[-1].start())
    are_short = all(0 < len(tokens(text)) - 1 <= _MOST for text in (rest, before.text[start:]))
    says_more = asks_somewhere(rest) or leans(rest) or has_owner(rest)
    if not are_short or says_more or _has_a_name(asked) or _has_a_name(before):
        return None
    ending = before.text[len(before.text.rstrip(" ?？؟")) :]
    return before.text[:start] + rest.rstrip(" ?？؟") + ending


def _has_a_name(asked: Asked) -> bool:
    """Whether it names what is put in another's place by itself."""
    return bool(asked.states or asked.references or asked.period)
