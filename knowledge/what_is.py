"""The question what a thing is, in our seven languages: "What is a cluster munition?"."""

import re

from knowledge.text import fold, is_han, tokens

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
    r"|o que (?:e|sao) |что такое |ما (?:هي|هو|هم) |什么是)(?P<thing>[^?؟？]+?)[\s?؟？]*$"
)
_IS_WHAT = re.compile(r"^(?P<thing>[\u3400-\u9fff]+)是什么[?？]?$")


def what_is(text: str) -> re.Match[str] | None:
    """Return where ``text``, folded, asks what a thing is; the thing is in the group "thing"."""
    folded = fold(text)
    return _WHAT_IS.match(folded) or _IS_WHAT.match(folded)


def is_name(folded: str) -> bool:
    """Whether that may be the name of a thing, and says no more of it."""
    bare = re.sub(f"^{_ARTICLE}", "", folded.strip())
    # Of Chinese two characters are about a word.
    length = sum(len(one.folded) / 2 if is_han(one.folded) else 1 for one in tokens(bare))
    return 0 < length <= _MOST and not _RELATING.search(folded)
