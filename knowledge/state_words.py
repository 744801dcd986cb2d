"""How a State's deadline is asked for without an article, in six other languages than English."""

import re

from knowledge.text import fold


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(fold("|".join(patterns)))


# By the article that sets the duty.
DUTY_WORDS = {
    3: _any(
        r"\b(?:stocks?|existencias|arsenal\w*|estoques?|reservas|запас\w*)\b|(?:ال)?مخزون\w*|库存|储存",
        r"\b(?:detruire|destruction|destruir|destruicao|destruccion|уничтож\w+)\b|تدمير|销毁",
    ),
    4: _any(
        r"\b(?:depollu\w+|nettoy\w+|limpieza|limpiar|despeje|limpeza|limpar|desobstrucao"
        r"|очист\w+)\b",
        "(?:ال)?تطهير|إزالة|清除|清理|清扫",
    ),
    7: _any(r"\b(?:rapports?|informes?|relatorios?|доклад\w*|отчет\w*)\b|(?:ال)?تقرير\w*|报告"),
}
_DEADLINE = _any(
    r"\b(?:delais?|echeances?|date limite|plazos?|fecha limite|vence|prazos?|data limite"
    r"|срок\w*)\b|(?:ال)?موعد(?:ه|ها|هم)? (?:ال)?نهائي|(?:ال)?مهل(?:ة|ته|تها|تهم)(?!\w)",
    "期限|截止(?:日期)?",
)
# "Must have finished", "has finished" and "when does it end": the table tells all of it.
_ENDING = _any(
    r"\b(?:se )?(?:termin(?:er|e|ee|ar|ado|ou|a)|achev(?:er|e|ee)|finalis\w+|finaliza|expir[ea]"
    r"|finit|complet(?:ar|ado|ou)|conclu(?:ir|ido|iu)|acab(?:ar|ado|ou|a)"
    r"|заверш(?:ить|ил|ила|ено|ена|ает|ается)|заканчивается|истекает|кончается)\b",
    "(?:أكمل|أتم|أنه[تى]|انته[تى])ت?|تكمل|يكمل|إكمال|[يت]نتهي|完成|结束|到期",
)
_EXTENSION = _any(
    r"\b(?:prolongations?|prorogations?|prorrogas?|prorrogac(?:ao|oes)|extension(?:es)?"
    r"|extens(?:ao|oes)|prolongee?s?|prorogee?s?|prorrogad[oa]s?|ampliad[oa]s?"
    r"|продлени\w+|продлен[аоы]?|продлили)\b|(?:ال)?تمديد|延期|延长期?|展期"
)
_UNTIL_WHEN = _any(
    r"\b(?:jusqu'a quand|avant quand|hasta cuando|ate quando|до когда|к какому сроку)\b|到什么时候"
)
_REQUEST = _any(
    r"\b(?:demandes?|requetes?|solicitud(?:es)?|pedidos?|solicitac(?:ao|oes)|запрос\w*|просьб\w*"
    r"|заявк\w*)\b|(?:ال)?طلب|请求|申请"
)
_GRANTED = _any(
    r"\b(?:accordee?s?|approuvee?s?|accepte(?:e|s|es)?|rejetee?s?|refusee?s?"
    r"|concedi(?:o|da|das|do|dos)|aprob(?:o|ada|adas)|acept(?:o|ada|adas)|rechaz(?:o|ada|adas)"
    r"|aprovad[oa]s?|aceit[oea]s?|rejeitad[oa]s?|conceda?"
    r"|удовлетвор\w+|одобр\w+|принят\w*|отклон\w+)\b|قبول|قبل|الموافقة|رفض"
    r"|(?:获得?|得到|被)?(?:批准|同意|接受|通过|拒绝)"
)
# What may stand beside, and says no more.
_SMALL = _any(
    r"\b(?:l|d|le|la|les|de|du|des|a|au|en|et|pour|est|il|elle|t|son|sa|ses|leurs?|sont|quel|quelle|quels|quelles"
    r"|quand|doit"
    r"|doivent|deja|ete|date|ce|que|restes|sol|territoire|sous|munitions?)\b",
    r"\b(?:el|los|las|del|al|es|cual|cuando|cuales|para|su|sus|debe|ha|sido|tiene|ya|fecha|y|tierras"
    r"|territorio|actual)\b",
    r"\b(?:o|os|as|do|da|dos|das|no|na|e|qual|quando|para|seu|sua|deve|tem|ja|foi|atual|data|que"
    r"|territorio)\b",
    r"\b(?:каков|какой|какие|какая|когда|у|для|на|в|по|и|ли|уже|должен|должна|должно|должны|свою"
    r"|свои|своих|своеи|его|ее|их|территори\w+|земель|окончания|завершения)\b",
    r"(?<!\w)(?:ما|ماهو|هو|هي|متى|هل|يجب|على|أن|في|من|إلى|ل|قد|أراضي\w*|الحالي)(?!\w)",
    "什么时候|何时|是|的|了|吗|呢|什么|必须|应该|应|需要|要|已经|已|有|没有|在|其|领土|工作|日期|多久",
)
_PASSIVE = _any(r"\b(?:a|ete|se|fue|ha|sido|foi|была|был|было|ли)\b|(?<!\w)(?:تم|تمت|ت|على)(?!\w)")
_LETTER = re.compile(r"[^\W_]")
_ANY = tuple(DUTY_WORDS)


def deadline_asked(rest: str) -> tuple[int, ...]:
    """Return the articles whose deadline a question asks for, none if it asks anything more.

    ``rest`` is the question, folded, without the names of the States. A deadline or an extension
    of nothing that is named may be that of any article.
    """
    articles = tuple(article for article, words in DUTY_WORDS.items() if words.search(rest))
    is_named = _DEADLINE.search(rest) or _EXTENSION.search(rest)
    is_deadline = is_named or _ENDING.search(rest) or _UNTIL_WHEN.search(rest)
    if not articles and is_named:
        articles = _ANY
    for words in (*DUTY_WORDS.values(), _UNTIL_WHEN, _DEADLINE, _ENDING, _EXTENSION, _SMALL):
        rest = words.sub(" ", rest)
    is_one = len(articles) == 1 or articles == _ANY
    return articles if is_deadline and is_one and not _LETTER.search(rest) else ()


def outcome_asked(rest: str) -> tuple[int, ...]:
    """Return the articles on which a question asks if a request was granted, as `deadline_asked`.

    A request of nothing that is named is one for more time: others are granted nowhere.
    """
    if not (_REQUEST.search(rest) and _GRANTED.search(rest)):
        return ()
    articles = tuple(article for article, words in DUTY_WORDS.items() if words.search(rest))
    for words in (
        *DUTY_WORDS.values(),
        _REQUEST,
        _GRANTED,
        _DEADLINE,
        _EXTENSION,
        _PASSIVE,
        _SMALL,
    ):
        rest = words.sub(" ", rest)
    return () if _LETTER.search(rest) else articles or _ANY
