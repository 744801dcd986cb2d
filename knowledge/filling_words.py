"""The smallest words around what a follow-up names, which say nothing more, folded."""

from knowledge.exchanging import PREPOSITIONS

_LINKING = """
and what about how to under with the a an s now then also same as regarding concerning is was are
were did does do de du des d l le la les au aux dans sous selon quid est y sobre el los las del e o
os as do da
no na quanto titre vertu virtud termos nos ao abrigo segun согласно بموجب 根据 关于
celle celui celles ceux cet that those one ones s у о об для по а и насчет как что عن
ل و ب من الى ماذا عام سنة год году года 年 的 在 和
"""
FILLING = PREPOSITIONS | frozenset(_LINKING.split())
