"""Whether a question only says which one of several: "the last one?", "and the other?"."""

import re

from knowledge.text import fold

_WHICH = (
    r"last|first|second|third|fourth|fifth|other|others|another|next|previous|same|former|latter"
    r"|derniere?s?|premiere?s?|deuxieme|seconde?|troisieme|autres?|precedente?|suivante?|memes?"
    r"|ultim[oa]s?|primer[oa]s?|segund[oa]|tercer[oa]|otr[oa]s?|anterior|siguiente|mism[oa]"
    r"|primeir[oa]s?|terceir[oa]|outr[oa]s?|seguinte|mesm[oa]"
    r"|последн\w+|перв\w+|втор\w+|трет\w+|друг\w+|следующ\w+|предыдущ\w+"
    r"|(?:ال)?(?:اخيرة?|اولى?|ثانيه?|اخرى?|تالي|سابق)"
    r"|\d{1,2}(?:st|nd|rd|th|e|eme|ere?|[oaºª]|-?[а-я]{1,2})"
)
_ONLY = re.compile(
    r"^\W*(?:(?:and|but|or|et|ou|y|e|а|и|what about|how about)\s+)?و?"
    r"(?:the |le |la |les |l['’]|un |une |el |los |las |o |a |os |as )?"
    rf"(?:{_WHICH})(?: ones?| un| uno)?\W*$"
    r"|^\W*[那和]?(?:最后|第一|第二|第三|另|下|上)一?[个次届]?呢?\W*$"
)


def says_only_which(text: str) -> bool:
    """Whether nothing is said but which one of several is meant."""
    return _ONLY.match(fold(text)) is not None
