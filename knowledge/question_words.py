"""The small words that tell a question, and one that leans on the question before it.

In our seven languages, written as `fold` leaves them: in lower case, without accents.
"""

import re

from knowledge.text import fold, tokens
from knowledge.unfolding import unfolded

_BEFORE = (
    r"(?:(?:to|in|under|for|by|from|with|at|on|since|until|about|a|au|de|d'|dans|en|sur|pour|depuis"
    r"|por|para|con|desde|em|com|к|в|на|с|о|от|до|الى|في|عن|منذ)\s+)?"
)
_WHO_AND_WHEN = (
    r"who|whom|whose|what|when|where|which|why|how"
    r"|qui|quoi|quand|quel(?:le)?s?|pourquoi|comment|combien"
    r"|quien(?:es)?|cuando|donde|cual(?:es)?|por que|cuant[oa]s?"
    r"|quem|onde|qual|quais|quant[oa]s?"
    r"|кто|кого|кому|кем|когда|где|куда|како\w+|какая|какие|каких|каковы?|почему|зачем|сколько"
    r"|ماذا|متى|اين|لماذا|كيف|كم"
)
_ASKING = (
    rf"{_WHO_AND_WHEN}|is|are|was|were|do|does|did|can|could|may|must|should|will|would|has"
    r"|tell (?:me|us)|explain|describe|i (?:would like|want|wish) to know"
    r"|please (?:tell|explain|say|list|give|describe|let)"
    r"|que|ou|est-ce|dites-moi|expliquez|como|diga(?:me|nos)?|explique|o que|diga-me"
    r"|что|как|расскажите|объясните|скажите|من|ما|هل|اي|اشرح|اخبرني"
)
_HAN_ASKING = r"[谁哪何吗呢几]|什么|怎|多少|如何|是否|请问"
_JOINING = (
    r"(?:and|but|ok(?:ay)?,? and|et|mais|y|pero|e|mas|а|и|но)(?:\s+(?:then|also|alors|tambien"
    r"|tambem|также))?|also|then|aussi|tambien|tambem|также"
)
_WHAT_ABOUT = (
    r"what about|how about|(?:what is|what's) with|same for|the same for|quid de|qu'en est-il de"
    r"|que hay de|que pasa con|y que hay de|e quanto a|e que tal|как насчет|что насчет|а что с"
    r"|وماذا عن|ماذا عن"
)
_LEANING = (
    r"which ones|that|this|it|its|they|them|their|those|these|he|she|him|her|there|then"
    r"|lesquel(?:le)?s|ca|cela|ceci|celui-ci|celle-ci|ils?|elles?|leur|y"
    r"|eso|esto|ello|ellos|ellas|aquello|isso|isto|aquilo|eles|elas|deles|dele|dela"
    r"|это|этого|этот|этом|эти|они|их|он|она|оно|там|того|тот"
    r"|ذلك|هذا|هذه|تلك|هي|هو|هم|هناك"
)
_ASKS = re.compile(rf"^[\s\W]*(?:(?:{_JOINING})\s+)?{_BEFORE}(?:{_ASKING})(?!\w)")
_ASKS_SOMEWHERE = re.compile(rf"(?<!\w)(?:{_WHO_AND_WHEN})(?!\w)|{_HAN_ASKING}")
_ONLY_ASKS = re.compile(
    rf"^[\s\W]*{_BEFORE}(?:{_WHO_AND_WHEN}|ou|为什么|谁|何时|如何|多少|在?哪里?儿?|什么时候|多久)[\s\W]*$"
)
_PREPOSITION = re.compile(rf"^[\s\W]*{_BEFORE}")
_HAN = re.compile(_HAN_ASKING)
_JOINED = re.compile(
    rf"^[\s\W]*(?:(?:{_JOINING})\s+)?(?:{_WHAT_ABOUT})(?!\w)[\s\W]*|^[\s\W]*(?:{_JOINING})(?!\w)[\s,]*"
    r"|^[\s\W]*و(?=\w)|^[\s\W]*(?:那么?|还有|以及)[\s，]*"
)
_LEANS = re.compile(rf"(?<!\w)(?:{_LEANING})(?!\w)|[这那它]|他们|其中")
_NARROWS = re.compile(
    r"^\W*(?:(?:for|under|in|about|pour|au titre de|en vertu de|en|em|na|sur|sobre|dans|para|segun"
    r"|nos termos|ao abrigo|по|для|в|на|в отношении|согласно|بموجب|في)(?!\w)|根据|关于|在)"
)
# What came before something, or is among several, and not before or among what.
_OPEN = re.compile(
    r"(?<!\w)(?:before|after|afterwards|previously|avant|apres|antes|despues|depois|раньше|потом|до|после"
    r"|قبل|بعد)[\s\W]*$|(?:之前|以前|之后|以后)呢?[\s\W]*$"
    r"|(?<!\w)(?:(?:among|one of|some of) (?:them|those|these)|parmi (?:eux|elles|ceux|celles)"
    r"|(?:entre|un[oa] de) ell[oa]s|d?entre el[ea]s|среди них|из них|بينهم|منهم)(?!\w)"
    r"|其中|之中|^\W*(?:and |et )?(?:that|those|celles?|celui|ceux) (?:of|du|des?|d['’])"
)
_MARKED = re.compile(r"[?？؟][\s!！?？؟\"'”’»」)\]]*$")
_HAN_ENDING = re.compile(r"呢\s*[?？]?\s*$")
_TAG = re.compile(
    r"^\W*(?:right|ok|okay|correct|no|yes|really|please|any ideas?|do you know"
    r"|(?:can|could) you help(?: (?:me|us))?|n'est-ce pas|d'accord|verdad|no es verdad|nao e|certo"
    r"|верно|правда|не так ли|اليس كذلك|صحيح|对吗|对吧|是吗|好吗)\W*$"
)
_JOINT = re.compile(
    rf",?\s+(?:and|et|y|e|и|а также|and also)\s+(?={_BEFORE}(?:{_WHO_AND_WHEN})(?!\w))"
    r"|\s+و(?=متى|اين|كيف|كم|لماذا|من هم|ماذا)|[，,](?=谁|何时|什么时候|哪)"
)


def is_marked(text: str) -> bool:
    """Whether ``text`` ends with a question mark of any of our languages."""
    return _MARKED.search(text) is not None or text.lstrip().startswith("¿")


def asks(text: str) -> bool:
    """Whether ``text`` begins like a question or like a request to be told something."""
    return _ASKS.match(folded := fold(text)) is not None or _HAN.search(folded) is not None


def asks_somewhere(text: str) -> bool:
    """Whether a word like "who" or "when" stands anywhere in ``text``."""
    return _ASKS_SOMEWHERE.search(fold(text)) is not None


def only_asks(text: str) -> bool:
    """Whether ``text`` is nothing but such a word: "why?", "since when?"."""
    return _ONLY_ASKS.match(fold(text)) is not None


def without_preposition(text: str) -> str:
    """Return ``text`` without the "in" or "since" that it may begin with."""
    begun = _PREPOSITION.match(fold(text))
    return text[unfolded(text, begun.end()) if begun else 0 :]


def leans(text: str) -> bool:
    """Whether ``text`` has a word like "that" or "they", which stands for something said before."""
    return _LEANS.search(fold(text)) is not None


def narrows(text: str) -> bool:
    """Whether ``text`` begins with a word that makes it part of a question: "under Article 4?"."""
    return _NARROWS.match(fold(text)) is not None


def leaves_open(text: str) -> bool:
    """Whether ``text`` asks what was before, or among "them", and does not say before what."""
    return _OPEN.search(fold(text)) is not None


def without_joining(text: str) -> str | None:
    """Return ``text`` without the "and" or "what about" it begins with; None where it has none."""
    folded = fold(text)
    joined = _JOINED.match(folded)
    if joined is None and not _HAN_ENDING.search(folded):
        return None
    rest = text[unfolded(text, joined.end()) if joined else 0 :]
    return _HAN_ENDING.sub("?", rest).strip() or None


def is_tag(text: str) -> bool:
    """Whether ``text`` only asks back, or for help with something else: "Right?", "Any idea?"."""
    return _TAG.match(fold(text)) is not None


def halves(question: str) -> tuple[str, str] | None:
    """Return the two questions that an "and" may join in one sentence, None where there are none.

    "Who coordinates and when is 13MSP?" has two; "When and where is 13MSP?" is one.
    """
    for joint in _JOINT.finditer(fold(question)):
        first = question[: unfolded(question, joint.start())]
        second = question[unfolded(question, joint.end()) :]
        if asks(first) and not only_asks(first) and len(tokens(second)) > 1:
            return first.strip(), second.strip()
    return None
