"""Money that bears the name of a State: "Swiss francs", "US dollars" name no State."""

import re
from collections.abc import Sequence

from knowledge.text import Token, fold

_CURRENCIES = frozenset(
    fold(
        "dollar dollars franc francs franken pound pounds sterling krone kroner kronor krona crown"
        " crowns dolar dolares libra libras coroa coroas corona coronas couronne couronnes"
        " yen yuan peso pesos reais rupee rupees ruble rubles rouble roubles доллар"
        " доллара долларов франк франка франков крона крон кроны фунт фунтов иена иен دولار دولارات"
        " فرنك فرنكات جنيه ين"
    ).split()
)
_SIGNS = ("$", "€", "£")
_HAN = re.compile("法郎|美元|元(?![首帅老旦素])|克朗|英?镑")
_OF = frozenset({"de", "des", "los", "dos", "du", "of", "the"})
_MARK = re.compile(r"[^\w\s'’]")
_MOST_BETWEEN = 2  # "dollars des États-Unis", "dólares de los Estados Unidos"


def is_of_money(text: str, words: Sequence[Token], at: int, used: int) -> bool:
    """Whether the ``used`` of the ``words`` of ``text`` at ``at`` tell whose money it is, or are
    that money."""
    named = words[at : at + used]
    if text.startswith(_SIGNS, named[-1].end):
        return True
    if any(word.folded in _CURRENCIES for word in named):
        return True
    behind = words[at + used : at + used + 1]
    if behind and behind[0].folded in _CURRENCIES:
        return True
    return _is_of(text, words[max(0, at - 1 - _MOST_BETWEEN) : at], named[0])


def _is_of(text: str, before: Sequence[Token], state: Token) -> bool:
    """Whether the words ``before`` a State end with money "of" it: "dollars des États-Unis"."""
    place = next((n for n, word in enumerate(before) if word.folded in _CURRENCIES), None)
    if place is None or _MARK.search(text[before[place].end : state.start]):
        return False
    between = [word.folded for word in before[place + 1 :]]
    if not between:  # "francs suisses", "долларов США", but not "how many francs Iraq paid"
        return state.written[0].islower() or state.written == "США"
    return all(word in _OF for word in between) and between != ["the"]


def is_of_money_in_han(rest: str) -> bool:
    """Whether ``rest``, which stands right behind the name of a State, is a currency."""
    return _HAN.match(rest) is not None
