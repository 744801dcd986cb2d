"""Whether entries are asked for in words like "hi" or "not really", which elsewhere ask nothing."""

from collections.abc import Iterable

from knowledge.family import Family
from knowledge.ordinary import is_ordinary
from knowledge.text import tokens

_SHORT = 2


def are_for_small_talk(families: Iterable[Family]) -> bool:
    """Whether some entry of ``families`` has an example of one or two words and no subject.

    Whoever wrote that entry expects people to say such things, and wants them answered.
    """
    return any(
        _is_small_talk(question)
        for family in families
        for entry in family.versions
        for question in entry.questions
    )


def _is_small_talk(question: str) -> bool:
    words = [token.folded for token in tokens(question)]
    has_digit = any(map(str.isdigit, question))
    return 0 < len(words) <= _SHORT and not has_digit and all(map(is_ordinary, words))
