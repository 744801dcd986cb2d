"""Instruments and bodies in Chinese, whose names stand before what they are: 集束弹药公约."""

import re
from collections.abc import Iterable

_HEAD = "公约|条约|协定|协议|议定书|宪章|规约|行动计划|宣言|委员会|法院|法庭|组织"
_NAMED = re.compile(rf"(?P<before>[\u3400-\u9fff])(?P<head>{_HEAD})")
# What stands before "the Convention" in a sentence and names nothing.
_NO_NAME = frozenset(
    "本该据照守入出了与和在对及的是由按依循合于反到从各此这那个下为以因向给被把让过用国或有加批签约"
)


def han_instruments(texts: Iterable[str]) -> frozenset[str]:
    """Return each kind of instrument in ``texts`` with the character that names it: 药公约."""
    return frozenset(match.group() for text in texts for match in _NAMED.finditer(text))


def strange_instruments(text: str, known: frozenset[str]) -> list[str]:
    """Return the instruments and bodies in ``text`` that bear another name than those ``known``."""
    return [
        match.group()
        for match in _NAMED.finditer(text)
        if match["before"] not in _NO_NAME and match.group() not in known
    ]
