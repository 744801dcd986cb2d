"""The question what a thing is, asked of another: "What is a cluster munition?", "a bomblet?"."""

import re

from knowledge.asked import Asked
from knowledge.question_words import asks, leans
from knowledge.text import fold, is_han, tokens
from knowledge.unfolding import unfolded

_MOST = 4  # words, without an article: what is longer says more than a name
_ARTICLE = (
    r"(?:(?:an?|the|une?|des|les?|la|un|una|unos|unas|el|los|las|uma?s?|uns|os?|as?)\s+|l['’])?"
)
# In a name may stand "à" and "en", as in "bombe à sous-munitions", but it does not begin so.
_RELATING = re.compile(
    r"\b(?:for|of|in|on|under|to|by|with|between|about|from|and|or)\b"
    rf"|^{_ARTICLE}(?:pour|de|du|d|au|aux|en|dans|sur|sous|por|para|con|del|em|com|no|na|do|da"
    r"|для|по|о|об|у|в|на|с|к|عن|في|من)\b"
)
_WHAT_IS = re.compile(
    r"^\W*(?:what (?:is|are) |what's |define |qu['’]est-ce qu(?:e |['’])|que sont |que (?:es|son) "
    r"|o que (?:e|sao) |что такое |ما (?:هي|هو|هم) |什么是|who (?:is|are|was|were|\w+s|\w+ed) "
    r"|qui (?:est|sont|\w+e|\w+ent) |quien(?:es)? \w+ |quem \w+ |кто \w+ )"
    r"(?P<thing>[^?؟？]+?)[\s?؟？]*$"
)
_IS_WHAT = re.compile(r"^(?P<thing>[\u3400-\u9fff]+)是什么[?？]?$")


def of_another_thing(asked: Asked, before: Asked) -> str | None:
    """Return the question ``before`` on the thing that is all ``asked`` names.

    None where either says more than the name of a thing.
    """
    folded = fold(before.text)
    match = _WHAT_IS.match(folded) or _IS_WHAT.match(folded)
    thing = asked.text.strip(" ?？؟!.")
    if match is None or asked.says_nothing or asks(thing) or leans(thing):
        return None
    if leans(match["thing"]):
        return None
    is_other = any(one.states or one.references or one.period for one in (asked, before))
    if is_other or not (_is_name(match["thing"]) and _is_name(fold(thing))):
        return None
    start, end = (unfolded(before.text, place) for place in match.span("thing"))
    return f"{before.text[:start]}{thing}{before.text[end:]}"


def _is_name(folded: str) -> bool:
    bare = re.sub(f"^{_ARTICLE}", "", folded.strip())
    # Of Chinese two characters are about a word.
    length = sum(len(one.folded) / 2 if is_han(one.folded) else 1 for one in tokens(bare))
    return 0 < length <= _MOST and not _RELATING.search(folded)
