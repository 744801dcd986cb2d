"""Treaties on other matters than ours, as they are named in other languages than English."""

import re

from knowledge.text import fold

# "The treaty" alone is ours; a treaty *on* something is, where that is cluster munitions.
_INSTRUMENT_ON = re.compile(
    r"\b(?:traites?|tratados?|conventions?|convencion|convencao|convenio|accords?|acuerdos?|acordos?"
    r"|protoco\w+)\s+(?:sur|sobre|para|contra|contre|d[aeo]s?|del|d'|de[ls]?|que|qui|anti\w*)\b"
    r"|(?:конвенци|договор|соглашени|протокол)\w*\s+(?:о|об|по|за|против)\b"
    r"|(?<!ال)(?:معاهد[ةه]|اتفاقي[ةه]|اتفاق|بروتوكول)\s+(?!و)\w|[^了入该本此这《\s](?:公约|条约|协定|议定书)"
)
# "The Ottawa Convention", said with an adjective.
_INSTRUMENT_OF = re.compile(
    r"\b\w{3,}ск(?:ая|ои|ую|ого|ому|ии|им|ом) (?:конвенци|договор|соглашени)"
)
_CLUSTER = re.compile(
    r"sous-munition|grappe|racimo|dispersao|fragmenta|cluster|кассетн|عنقودي|集束|dublin|дублин|دبلن|都柏林|oslo|осло|اوسلو|奥斯陆"
)


def names_another_instrument(text: str) -> bool:
    """Whether it speaks, in another language, of a treaty on something, and not on our subject."""
    folded = fold(text)
    is_named = _INSTRUMENT_ON.search(folded) or _INSTRUMENT_OF.search(folded)
    return bool(is_named) and not _CLUSTER.search(folded)


def names_by_adjective(text: str) -> bool:
    """Whether it names another one by where it was made: “Оттавская конвенция”."""
    folded = fold(text)
    return bool(_INSTRUMENT_OF.search(folded)) and not _CLUSTER.search(folded)
