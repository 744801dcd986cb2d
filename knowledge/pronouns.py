"""Reads "is it a party?" or "and its deadline?" of the State that was asked about before."""

import re
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.named import Sort, find_named
from knowledge.question_words import leans
from knowledge.state_questions import read_state_question
from knowledge.text import fold

_IT = re.compile(r"\bit(?P<possessive>s)?\b", re.IGNORECASE)
# In Spanish "su" is "your" too, but no table holds anything of whoever is asked.
_ITS = re.compile(
    r"\b(?:its|their|son|sa|ses|leurs?|sus?|seus?|suas?|его|ее|их)\b|\w(?:ه|ها|هم)(?!\w)|其(?!他|中|它)"
)


def of_the_state(base: KnowledgeBase, asked: Asked, before: Asked, today: date) -> str | None:
    """Return what is ``asked`` with the State in it that ``before`` names; None where that is idle.

    The State stands for "it"; for any other pronoun it is added at the end. It is taken for what
    is meant only where our tables say of a State what is asked.
    """
    states = [one for one in find_named(before, today) if one.sort is Sort.STATE]
    if asked.states or len(states) != 1:
        return None
    if not leans(asked.text) and not has_owner(asked.text):
        return None
    state = before.text[states[0].start : states[0].end]
    text, count = _IT.subn(lambda it: f"{state}'s" if it["possessive"] else state, asked.text)
    if not count:
        text = f"{asked.text.rstrip(' ?？؟')} ({state})?"
    read = base.read(text, today)
    return text.strip() if read.states and read_state_question(read) else None


def has_owner(text: str) -> bool:
    """Whether ``text`` has a word like "its", which says whose something is."""
    return _ITS.search(fold(text)) is not None
