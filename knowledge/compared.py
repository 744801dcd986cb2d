"""Tells what is compared one after the other: "What is the difference between Actions 40 and 41?"

In what they differ nobody has written down; what each of them says is on record.
"""

import re

from knowledge.asked import Asked
from knowledge.each_named import MOST, in_order
from knowledge.focus import says_nothing
from knowledge.text import tokens

_COMPARES = re.compile(
    r"(?:differ\w*|diff|distinction|distinguish\w*|compar\w+|versus|vs|distingu\w+|diferen\w+"
    r"|разниц\w+|отлич\w+|различ\w+|сравн\w+)|.*(?:فرق|يختلف|区别|差别|比较|不同).*"
)
# What may stand beside that and the numbers themselves.
_BESIDE = re.compile(
    r"lap|ccm|between|whats|explain|entre|между|و?بين"
    r"|(?:article|articulo|artigo|action|accion|acao|acoes|стать|деистви|و?(?:ال)?(?:ماد|اجراء)).*"
)
# By language, of an article and of an action.
_SAYS = {
    "en": ("What does Article {} say?", "What does Action {} say?"),
    "fr": ("Que dit l'article {} ?", "Que dit l'action {} ?"),
    "es": ("¿Qué dice el artículo {}?", "¿Qué dice la acción {}?"),
    "pt": ("O que diz o artigo {}?", "O que diz a ação {}?"),
    "ru": ("О чём говорит статья {}?", "О чём говорит действие {}?"),
    "ar": ("ماذا تقول المادة {}؟", "ماذا يقول الإجراء {}؟"),
    "zh": ("第{}条说什么？", "行动{}说什么？"),
}


def compared(asked: Asked) -> list[str]:
    """Return what each of two to four articles or actions says, as a question on each.

    Empty where nothing is compared, or more is said than that.
    """
    references = asked.references
    if references.meetings or references.activities or asked.states or asked.language not in _SAYS:
        return []
    words = [token.folded for token in tokens(asked.text)]
    if not any(map(_COMPARES.fullmatch, words)) or not all(map(_says_no_more, words)):
        return []
    of_article, of_action = _SAYS[asked.language]
    questions = [of_article.format(one) for one in sorted(references.articles, key=in_order)]
    questions += [of_action.format(one) for one in sorted(references.actions)]
    return questions if 1 < len(questions) <= MOST else []


def _says_no_more(word: str) -> bool:
    return says_nothing(word) or any(one.fullmatch(word) for one in (_COMPARES, _BESIDE))
