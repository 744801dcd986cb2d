"""The question what a thing is, asked of another: "What is a cluster munition?", "a bomblet?"."""

import re

from knowledge.asked import Asked
from knowledge.question_words import asks, leans
from knowledge.text import fold
from knowledge.unfolding import unfolded
from knowledge.what_is import is_name, what_is

_WHO = re.compile(
    r"^\W*(?:who (?:is|are|was|were|\w+s|\w+ed) |qui (?:est|sont|\w+e|\w+ent) |quien(?:es)? \w+ "
    r"|quem \w+ |кто \w+ )(?P<thing>[^?؟？]+?)[\s?؟？]*$"
)


def of_another_thing(asked: Asked, before: Asked) -> str | None:
    """Return the question ``before`` on the thing that is all ``asked`` names.

    None where either says more than the name of a thing.
    """
    match = what_is(before.text) or _WHO.match(fold(before.text))
    thing = asked.text.strip(" ?？؟!.")
    if match is None or asked.says_nothing or asks(thing) or leans(thing):
        return None
    if leans(match["thing"]):
        return None
    is_other = any(one.states or one.references or one.period for one in (asked, before))
    if is_other or not (is_name(match["thing"]) and is_name(fold(thing))):
        return None
    start, end = (unfolded(before.text, place) for place in match.span("thing"))
    return f"{before.text[:start]}{thing}{before.text[end:]}"
