"""Whether "who were they in 2021?" says but a time anew, and else asks what was asked before."""

from collections.abc import Iterable

from knowledge.asked import Asked
from knowledge.kinds import Kind
from knowledge.named import Named, Sort

_STANDS_FOR = """
who whom did do does is are was were been it that they this those so
qui etait etaient est sont fut furent c ce l ils elles il elle
quien quienes era eran es son fue fueron lo ellos ellas
quem eram e sao foi foram o eles elas isso
кто кем был была были есть это ими им они
من هو هم كان كانت كانوا
谁 是 是谁 谁是 他们 他们是谁
"""
STANDS_FOR = frozenset(_STANDS_FOR.split())
"""The words that ask who it was and stand for what was asked about before, folded."""


def asks_who_then(asked: Asked, named: Iterable[Named], before: Asked) -> bool:
    """Whether both ask for somebody, and all that ``asked`` names is a time."""
    both_ask_who = asked.kind is Kind.WHO and before.kind is Kind.WHO
    return both_ask_who and all(one.sort is Sort.PERIOD for one in named)
