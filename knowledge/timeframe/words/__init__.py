"""The words of time in each language.

A table gives for each sign of `knowledge.timeframe.signs` the words that mean it, as patterns with
``|`` between them and ``_`` for a space. Where a row lists several signs in order, as the names of
the months, there is a space between one and the next.
"""

from knowledge.timeframe.words.arabic import ARABIC
from knowledge.timeframe.words.chinese import CHINESE
from knowledge.timeframe.words.english import ENGLISH
from knowledge.timeframe.words.french import FRENCH
from knowledge.timeframe.words.portuguese import PORTUGUESE
from knowledge.timeframe.words.russian import RUSSIAN
from knowledge.timeframe.words.spanish import SPANISH

SPACED = (ENGLISH, FRENCH, SPANISH, PORTUGUESE, RUSSIAN)

__all__ = ["ARABIC", "CHINESE", "SPACED"]
