"""What of a pasted letter or mail is no part of what somebody asks: headers, greetings, names."""

import re
from enum import Enum

from knowledge.question_words import is_marked
from knowledge.text import fold, tokens

_HEADER = re.compile(
    r"^\s*(?:from|to|cc|bcc|sent|date|subject|reply-to|de|a|objet|envoye|asunto|enviado|para|fecha"
    r"|assunto|data|от|кому|тема|дата|отправлено|копия|من|الى|الموضوع|التاريخ|发件人|收件人|主题|日期"
    r"|抄送|发送时间)\s*[:：]\s*\S"
)
_FORWARDED = re.compile(
    r"^\s*(?:-{3,}.*-{3,}\s*$|begin forwarded message|(?:on|le|el|em)\s.*\b(?:wrote|a ecrit"
    r"|escribio|escreveu)\s*:\s*$)|^.*(?:写道|пишет|написал[аи]?|كتب)\s*[:：]\s*$"
)
_QUOTED = re.compile(r"^\s*>")
_GREETING = re.compile(
    r"^\W*(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|bonjour|bonsoir"
    r"|chers?|cheres?|madame|monsieur|mesdames|hola|estimad[oa]s?|buen[oa]s|queridos?|ola|prezad[oa]s?"
    r"|caros?|bom dia|boa tarde|уважаем\w+|здравствуите|добрыи|привет|مرحبا|السلام|السيد\w*|تحية"
    r"|尊敬的|您好|你好)(?![^\W\u3400-\u9fff])"
)
_THANKS = re.compile(
    r"^\W*(?:(?:many )?thanks|thank you|merci|(?:muchas )?gracias|(?:muito )?obrigad[oa]|спасибо"
    r"|благодар\w+|شكرا|谢谢)(?![^\W\u3400-\u9fff])"
)
_CLOSING = re.compile(
    r"^\W*(?:(?:with )?(?:best|kind|warm|many)(?: personal)? (?:regards|wishes)|(?:best|regards"
    r"|cheers|sincerely|yours (?:sincerely|faithfully|truly))(?=\W*$|,)|cordialement|bien a vous"
    r"|(?:meilleures )?salutations|saludos|un saludo|atentamente|cordialmente|atenciosamente"
    r"|(?:com os melhores )?cumprimentos|с уважением|مع (?:اطيب|خالص)|وتفضلوا|此致|敬礼)"
    r"(?![^\W\u3400-\u9fff])|^\s*--\s*$"
)
_MOST_GREETING_WORDS = 6
_MOST_SIGNATURE_WORDS = 12
_FEWEST_HEADERS = 2


class Part(Enum):
    """What a line or sentence of a letter is."""

    HEADER = "a line of a mail's header, or a quoted line"
    COURTESY = "a greeting or thanks"
    CLOSING = "the end of the letter, after which only names follow"
    TEXT = "what it says"


def part_of(line: str) -> Part:
    """Return what ``line`` is, taken by itself."""
    folded = fold(line)
    if _QUOTED.match(line) or _FORWARDED.match(folded):
        return Part.HEADER
    if is_marked(line):
        return Part.TEXT
    if _CLOSING.match(folded):
        return Part.CLOSING
    if (_GREETING.match(folded) or _THANKS.match(folded)) and _is_short(line, _MOST_GREETING_WORDS):
        return Part.COURTESY
    return Part.TEXT


def are_headers(lines: list[str]) -> list[bool]:
    """Return for each of ``lines`` whether it is a header; one alone may be what somebody says."""
    found = [_HEADER.match(fold(line)) is not None for line in lines]
    return found if sum(found) >= _FEWEST_HEADERS else [False] * len(lines)


def may_sign(line: str) -> bool:
    """Whether ``line``, which stands after a closing, may be a name, an office or an address."""
    return not is_marked(line) and _is_short(line, _MOST_SIGNATURE_WORDS)


def _is_short(line: str, most: int) -> bool:
    return len(tokens(line)) <= most
