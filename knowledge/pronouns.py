"""Reads "is it a party?", "and its deadline?" and "who came before them?" of the States that were
asked about before."""

import re
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.before_and_after import side_of_states
from knowledge.named import Sort, find_named
from knowledge.question_words import leans
from knowledge.state_questions import read_state_question
from knowledge.text import fold
from knowledge.unfolding import unfolded

_BESIDE_THEM = re.compile(
    r"(?<!\w)(?:before|after|replaced|succeeded|followed|preceded|avant|apres|antes de|despues de"
    r"|depois de|до|после|перед)\s*(?P<them>them|it|her|him|eux|elles?|lui|ell[oa]s?|d?el[ea]s?"
    r"|них|него|нее|ними)[\s?]*$"
)
_IT = re.compile(r"\bit(?P<possessive>s)?\b", re.IGNORECASE)
# In Spanish "su" is "your" too, but no table holds anything of whoever is asked; and where no
# subject stands before "ha sido prorrogado", it is what was asked about.
_ITS = re.compile(
    r"^\W*(?:ya |ja )?(?:ha sido|fue|foi) \w+d[oa]\b|\w(?:ه|ها|هم)(?!\w)|其(?!他|中|它)"
    r"|\b(?:its|their|son|sa|ses|leurs?|sus?|seus?|suas?|его|ее|их)\b"
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


def beside_the_states(asked: Asked, before: Asked, today: date) -> str | None:
    """Return "who came before them?" with the States in it that ``before`` names; else None.

    Whoever asked who came before those means now the ones that were told.
    """
    states = [one for one in find_named(before, today) if one.sort is Sort.STATE]
    found = _BESIDE_THEM.search(fold(asked.text))
    if asked.states or len(states) != 1 or found is None or side_of_states(before):
        return None
    start, end = (unfolded(asked.text, place) for place in found.span("them"))
    named = before.text[states[0].start : states[0].end]
    return f"{asked.text[:start]}{named}{asked.text[end:]}"


def has_owner(text: str) -> bool:
    """Whether ``text`` has a word like "its", which says whose something is."""
    return _ITS.search(fold(text)) is not None
