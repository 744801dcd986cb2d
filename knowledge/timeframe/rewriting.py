"""Numbers that are part of a word, written as digits: 二〇二四年, 第三季度, "سنتين"."""

import re

from knowledge.han_numbers import HAN_NUMBER, read_han_number

_HAN_YEAR = re.compile(r"[〇零○一二三四五六七八九]{4}(?=\s*年)")
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_HAN_COUNT = re.compile(rf"{HAN_NUMBER}(?=\s*(?:个?月|个?季|日|号|年|条|款|项|次|届))")
# Folded: two years, two months, two quarters
_ARABIC_PAIRS = (
    (re.compile("سنتين|سنتان|عامين|عامان"), "2 سنوات"),
    (re.compile("شهرين|شهران"), "2 شهور"),
)


def rewritten(folded: str) -> str:
    """Return ``folded`` with digits for the numbers that stand before a unit of time."""
    if folded.isascii():
        return folded
    text = _HAN_YEAR.sub(lambda match: match[0].translate(_HAN_DIGITS), folded)
    text = _HAN_COUNT.sub(lambda match: str(read_han_number(match[0])), text)
    for pattern, instead in _ARABIC_PAIRS:
        text = pattern.sub(instead, text)
    return text
