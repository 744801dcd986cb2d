"""Leaves out what only says whose article is meant: "Article 6 of the Convention".

All entries are about our Convention, so its name tells nothing; but with the name of a treaty in it
a question about an article seems nearest to the entry that compares two treaties.
"""

import re

from knowledge.references import find_references
from knowledge.text import fold
from knowledge.unfolding import unfolded

_NAMES = (
    r"(?:of|in|under|to|from) (?:the|our|this) (?:ccm|convention(?: on cluster munitions?)?"
    r"|cluster munitions? convention)",
    r"de (?:la|notre|cette) (?:ccm|convention(?: sur les (?:armes|bombes) a sous\W?munitions)?)",
    r"de (?:la|nuestra|esta) (?:ccm|convencion"
    r"(?: sobre (?:las )?(?:municiones|bombas) (?:en|de) racimo)?)",
    r"d[ae](?:sta)? (?:ccm|convencao(?: sobre (?:as )?(?:municoes|bombas)"
    r" (?:cluster|de (?:fragmentacao|dispersao)))?)",
    r"(?:нашеи |этои )?(?:ккб|конвенции(?: (?:по|о) кассетн\w+ боеприпас\w+)?)",
    r"من (?:هذه )?(?:الاتفاقي[ةه]|اتفاقي[ةه] الذخاير العنقودي[ةه])",
)
# What follows would make it another treaty: "of the Convention against Torture".
_END = (
    r"(?!\w|\s+(?:on|against|for|concerning|of|sur|sobre|para|contra|contre|d[aeo]s?|del|relati\w+"
    r"|о|об|по|против)\b)"
)
_BEHIND = re.compile(",? (?:{}){}".format("|".join(_NAMES), _END).replace(" ", r"\s+"))
_BEFORE_HAN = re.compile(
    r"(?:^|(?<=[^\u3400-\u9fff])|(?<=[在据照按依]))《?(?:集束弹药|本)?公约》?的?$"
)


def without_whose_article(text: str) -> str:
    """Return ``text`` without the name of our Convention beside the number of an article."""
    folded = fold(text)
    if not _may_name(folded) or not (named := find_references(text)).articles:
        return text
    for start, end in sorted(named.spans, reverse=True):
        if behind := _BEHIND.match(folded, len(folded[:end].rstrip())):
            text = _cut(text, *behind.span())
        if before := _BEFORE_HAN.search(folded, 0, start):
            text = _cut(text, *before.span())
    return text


def _may_name(folded: str) -> bool:
    return any(word in folded for word in ("conven", "ccm", "конвенц", "ккб", "اتفاقي", "公约"))


def _cut(text: str, start: int, end: int) -> str:
    return text[: unfolded(text, start)] + text[unfolded(text, end) :]
