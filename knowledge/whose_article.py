"""Leaves out what only says whose article is meant: "Article 6 of the Convention".

All entries are about our Convention, so its name tells nothing; but with the name of a treaty in it
a question about an article seems nearest to the entry that compares two treaties.
"""

import re

from knowledge.references import find_references
from knowledge.text import fold
from knowledge.unfolding import unfolded

# By its full name or as "the Convention" alone, in six languages.
_NAMES = (
    (
        r"(?:of|in|under|to|from) (?:the|our|this) ",
        r"ccm|convention on cluster munitions?|cluster munitions? convention",
        "convention",
    ),
    (
        r"de (?:la|notre|cette) ",
        r"ccm|convention sur les (?:armes|bombes) a sous\W?munitions",
        "convention",
    ),
    (
        r"de (?:la|nuestra|esta) ",
        r"ccm|convencion sobre (?:las )?(?:municiones|bombas) (?:en|de) racimo",
        "convencion",
    ),
    (
        r"d[ae](?:sta)? ",
        r"ccm|convencao sobre (?:as )?(?:municoes|bombas)"
        r" (?:cluster|de (?:fragmentacao|dispersao))",
        "convencao",
    ),
    (r"(?:нашеи |этои )?", r"ккб|конвенции (?:по|о) кассетн\w+ боеприпас\w+", "конвенции"),
    (r"من (?:هذه )?", r"اتفاقي[ةه] الذخاير العنقودي[ةه]", r"الاتفاقي[ةه]"),
)
# Any other word may make it another treaty: "of the Convention against Torture".
_GOES_ON = (
    r"(?!\w)(?=\W*$|\s*[?？؟.,;:!)»”\"]|\s+(?:say|says|mean|means|provide|provides|require|requires"
    r"|state|states|ask|asks|oblige|obliges|stipulates?|cover|covers|and|or|is|do|does|about|dit|est"
    r"|et|ou|dice|es|y|o|diz|e|и|или)\b)"
)
_BEHIND = re.compile(
    "|".join(f",? {of}(?:(?:{full})(?!\\w)|{bare}{_GOES_ON})" for of, full, bare in _NAMES).replace(
        " ", r"\s+"
    )
)
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
