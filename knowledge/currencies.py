"""Money that bears the name of a State: "Swiss francs", "US dollars" name no State."""

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
_HAN = ("法郎", "元", "美元", "克朗", "英镑", "镑")
_OF = frozenset({"de", "des", "los", "dos", "du", "of", "the"})
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
    for word in reversed(words[max(0, at - 1 - _MOST_BETWEEN) : at]):
        if word.folded in _CURRENCIES:
            return True
        if word.folded not in _OF:
            return False
    return False


def is_of_money_in_han(rest: str) -> bool:
    """Whether ``rest``, which stands right behind the name of a State, is a currency."""
    return rest.startswith(_HAN)
