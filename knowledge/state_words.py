"""How a State's deadline is asked for without an article, in six other languages than English."""

import re

from knowledge.text import fold


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(fold("|".join(patterns)))


_SUBJECTS = {
    3: _any(
        r"\b(?:stocks?|existencias|arsenal\w*|estoques?|reservas|запас\w*)\b|(?:ال)?مخزون\w*|库存|储存",
        r"\b(?:detruire|destruction|destruir|destruicao|destruccion|уничтож\w+)\b|تدمير|销毁",
    ),
    4: _any(
        r"\b(?:depollu\w+|nettoy\w+|limpieza|limpiar|despeje|limpeza|limpar|desobstrucao|очист\w+)\b",
        "(?:ال)?تطهير|إزالة|清除|清理|清扫",
    ),
    7: _any(r"\b(?:rapports?|informes?|relatorios?|доклад\w*|отчет\w*)\b|(?:ال)?تقرير\w*|报告"),
}
_DEADLINE = _any(
    r"\b(?:delais?|echeances?|date limite|plazos?|fecha limite|vence|prazos?|data limite"
    r"|срок\w*)\b|(?:ال)?موعد (?:ال)?نهائي|(?:ال)?مهلة|期限|截止(?:日期)?",
    # "must have finished" and "has finished": the table tells both
    r"\b(?:termin(?:er|e|ee|ar|ado|ou)|achev(?:er|e|ee)|finalis\w+|complet(?:ar|ado|ou)"
    r"|conclu(?:ir|ido|iu)|acab(?:ar|ado|ou)|заверш(?:ить|ил|ила|ено|ена|ает))\b",
    "(?:أكمل|أتم|أنه[تى]|انته[تى])ت?|تكمل|يكمل|إكمال|完成|结束",
)
_UNTIL_WHEN = _any(
    r"\b(?:jusqu'a quand|avant quand|hasta cuando|ate quando|до когда|к какому сроку)\b|到什么时候"
)
# What may stand beside, and says no more.
_SMALL = _any(
    r"\b(?:l|d|le|la|les|de|du|des|a|au|en|et|pour|est|il|elle|t|son|sa|ses|sont|quel|quelle|quand|doit"
    r"|doivent|deja|date|ce|que|restes|sol|territoire|sous|munitions?)\b",
    r"\b(?:el|los|las|del|al|es|cual|cuando|cuales|para|su|sus|debe|ha|tiene|ya|fecha|y|tierras"
    r"|territorio|actual)\b",
    r"\b(?:o|os|as|do|da|dos|das|no|na|e|qual|quando|para|seu|sua|deve|tem|ja|foi|atual|data|que"
    r"|territorio)\b",
    r"\b(?:каков|какой|какие|какая|когда|у|для|на|в|по|и|ли|уже|должен|должна|должно|должны|свою"
    r"|свои|своих|своеи|территори\w+|земель|окончания|завершения)\b",
    r"(?<!\w)(?:ما|ماهو|هو|هي|متى|هل|يجب|على|أن|في|من|إلى|ل|قد|أراضي\w*|الحالي)(?!\w)",
    "什么时候|何时|是|的|了|吗|呢|什么|必须|应该|应|需要|要|已经|已|有|没有|在|其|领土|工作|日期|多久",
)
_LETTER = re.compile(r"[^\W_]")


def deadline_asked(rest: str) -> tuple[int, ...]:
    """Return the articles whose deadline a question asks for, none if it asks anything more.

    ``rest`` is the question, folded, without the names of the States.
    """
    articles = tuple(article for article, words in _SUBJECTS.items() if words.search(rest))
    is_deadline = _DEADLINE.search(rest) or _UNTIL_WHEN.search(rest)
    for words in (*_SUBJECTS.values(), _UNTIL_WHEN, _DEADLINE, _SMALL):
        rest = words.sub(" ", rest)
    return articles if is_deadline and len(articles) == 1 and not _LETTER.search(rest) else ()
