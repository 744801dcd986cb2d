"""Whether a question asks for a story that no entry tells: all of a year, or what somebody said."""

import re
from functools import lru_cache

from knowledge.asked import Asked
from knowledge.family import Family
from knowledge.text import fold, is_han

_HAPPENED = re.compile(
    fold(
        r"\bwhat (?:else |all )?(?:(?:has|had) )?(?:happened|took place|occurred|went on)\b"
        r"|\bs['’]est(?:-il)? pass[eé]|\best(?:-il)? arriv[eé]\b|\ba eu lieu\b"
        r"|\bque (?:paso|ocurrio|sucedio)\b|\b(?:que|o que) (?:aconteceu|ocorreu|se passou|houve)\b"
        r"|\bчто (?:произошло|случилось|происходило|было)\b|ماذا (?:حدث|حصل|جرى)"
        r"|发生了?(?:什么|哪些|何)"
    )
)
_SPOKE = re.compile(
    fold(
        r"\bwhat did .*\b(?:say|tell|announce|promise|argue)\b"
        r"|\bqu['’](?:a|ont)[- ].*\b(?:dit|declare|annonce|promis)\b"
        r"|\bque (?:dijo|dijeron|anuncio|prometio)\b|\bo que (?:disse|disseram|anunciou|prometeu)\b"
        r"|\bчто (?:\w+ )?(?:сказал|заявил|обещал)\w*|ماذا (?:قال|أعلن|وعد)|说了?(?:什么|些什么|啥)"
    )
)
_SPEAKER = re.compile(
    fold(
        r"\b(?:president|presiden[ct]|preside?nz|chair|ambassad|embajador|embaixador|minist|delegat"
        r"|delegu|delegac|direct|coordinat|coordonnat|coordinador|coordenador|speaker|orador)\w*"
        r"|\b(?:председател|посол|послы|министр|делегаци|директор|координатор)\w*"
        r"|رئيس|سفير|وزير|وفد|مدير|منسق|主席|大使|部长|代表团|主任|协调员"
    )
)


def asks_for_a_story(asked: Asked) -> bool:
    """Whether it asks what happened in a time, of which it says no more, or what a person said."""
    if _is_quoted(asked.text):
        return True
    is_named = asked.states or asked.references or asked.names
    is_on_a_matter = any(not is_han(topic) for topic in asked.topics)
    is_of_then = asked.period is not None and not asked.period.is_now
    is_whole = is_of_then and not is_named and not is_on_a_matter
    return is_whole and _HAPPENED.search(fold(asked.text)) is not None


def tells_it(family: Family) -> bool:
    """Whether somebody who is quoted in its examples asks for a story too."""
    return any(_is_quoted(question) for entry in family.versions for question in entry.questions)


@lru_cache(maxsize=64)
def _is_quoted(text: str) -> bool:
    folded = fold(text)
    return _SPOKE.search(folded) is not None and _SPEAKER.search(folded) is not None
