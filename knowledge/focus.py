"""The word for what a question wants to be told: the firm in "Which firm …?", the deed in "Who
wrote …?". An entry that has nothing like it is about something else of the same matter.

The words are written as `fold` leaves them: in lower case, without accents.
"""

import re
from collections.abc import Sequence

from knowledge.language import is_small_word
from knowledge.ordinary import is_ordinary
from knowledge.text import Token, is_han

_ASK = """
which what whose who whom how
quel quelle quels quelles qui combien quoi
que cual cuales quien quienes cuanto cuanta cuantos cuantas
qual quais quem quanto quanta quantos quantas
какой какая какое какие каких какую каким какими каком кто кого кому сколько что чем
ما ماذا من اي كم
"""
# What may stand before that word and says nothing of it: "Who *was the* …", "How *many other* …".
_BETWEEN = """
is are was were be been being do does did has have had can could may might must shall should will
would a an the of in at on for by to from with there it they we you i our your their his her its
provide provides foresee foresees other exact exactly main new old first last kind kinds sort type
types form forms number numbers amount many much far long often give gives gave take takes
took make makes made hold held
get got please not ever currently now already so thing things measure measures responsible
prevoit prevoient dit disent dispose enonce stipule exige demande attend attendu
ete etait etaient etre avoir ont a t il elle on autres nombre sorte sortes forme formes mesure
mesures chose choses responsable responsables
preve preven dice dicen establece dispone estipula exige pide espera esperado
era eran fue fueron ha han sido otros otras tipo tipos numero forma formas se
medida medidas cosa cosas
diz dizem estabelece dispoe exige pede espera esperado
foi foram eram tem outros outras numero coisa coisas responsavel
говорит говорится предусматривает предусмотрено требует требуется ждет
был была были было есть это в на с по для от из к о об у и же ли не виды вид количество число
меры мер отвечает ответственный
تنص ينص تقول يقول يتطلب تتطلب يتوقع
هو هي هم كان كانت عدد في من على الى عن التي الذي قد هل نوع انواع تم تدابير مسؤول
"""
_HELP = "do does did will would should can could must may"

_ASKING = frozenset(_ASK.split())
_PASSED_OVER = frozenset(_BETWEEN.split())
_HELPING = frozenset(_HELP.split())
_HAN_ASKED = re.compile(r"(?:哪[一几]?|多少)[家个种类位份座名]([\u3400-\u9fff]{2})")


def focus_of(text: str, words: Sequence[Token]) -> str | None:
    """Return that word of ``text`` as it is written, None where it has none or it is small.

    ``words`` are those of ``text`` that name no State and no number.
    """
    if match := _HAN_ASKED.search(text):
        return match[1]
    asking = next((at for at, one in enumerate(words) if one.folded in _ASKING), None)
    if asking is None:
        return None
    rest = [word for word in words[asking + 1 :] if not says_nothing(word.folded)]
    helping = (word.folded for word in words[asking + 1 : asking + 4])
    if words[asking].folded in ("what", "how") and not _HELPING.isdisjoint(helping):
        # "What did Canada *pay*": what is done is an everyday word, and stands after who did it.
        rest = [word for word in rest if is_ordinary(word.folded)] or rest
    return rest[0].written if rest else None


def says_nothing(word: str) -> bool:
    """Whether ``word`` only asks or joins others, or is a number, or cannot be told in Chinese."""
    is_small = word in _PASSED_OVER or word in _ASKING or is_small_word(word) or len(word) == 1
    return is_small or is_han(word) or any(map(str.isdigit, word))
