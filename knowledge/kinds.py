"""What sort of answer a question asks for: a person, a date, a number, an amount, a contact."""

import re
from enum import StrEnum

from knowledge.text import fold, stem


class Kind(StrEnum):
    """The sorts that can be told apart; the values are those of ``answers`` in the entries."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    AMOUNT = "amount"
    CONTACT = "contact"
    MEASURE = "measure"
    JUDGEMENT = "judgement"
    PROCEDURE = "procedure"


_MONEY = r"(?:money|dollars?|euros?|usd|eur|chf|francs?|fund(?:s|ing)|million|billion)"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(form))
    for kind, form in (
        (
            Kind.CONTACT,
            r"\b(?:tele)?phone\b|\bfax\b|\be-?mails?\b|\bwhatsapp\b|\bpostal address\b"
            r"|\bcontact details\b|\btelefono\b|\btelephone\b|\bcorreo\b|电话|邮箱|هاتف|телефон",
        ),
        (
            Kind.AMOUNT,
            rf"\bhow much\b(?!\s+(?:time|longer|notice))|\bhow many {_MONEY}\b|\bcombien d'argent\b"
            r"|\bcuanto dinero\b|\bsalar(?:y|ies)\b|\bprice\b|多少钱",
        ),
        (
            Kind.HOW_MANY,
            r"\bhow many\b|\bnumber of\b(?! the)|\bcombien\b|\bcuant[oa]s\b|\bquant[oa]s\b"
            r"|\bсколько\b|كم عدد|多少|几个",
        ),
        (Kind.MEASURE, r"\bhow (?:old|tall|big|large|far|heavy|deep|high|rich|strong)\b"),
        (
            Kind.WHEN,
            r"(?:^|[.,;:?!] |\b(?:and|but|until|since|by|so|then|know|tell me)\s)when\b"
            r"|\bwhen(?:'s| (?:is|are|was|were|will|did|does|do|must|should|can|could|has|have|had"
            r"|would|shall|may|might|to)\b)|\bwhen\s*\?*$|\bby what time\b"
            r"|\bwhat (?:date|day|year)\b|\bquand\b|\bcuando\b|\bкогда\b|متى|何时|什么时候",
        ),
        (
            Kind.WHERE,
            r"^where\b|\bwhere (?:is|was|are|were|will|did)\b|\bdonde\b|\bonde\b|\bгде\b|اين|哪里",
        ),
        (
            Kind.WHO,
            r"\bwho\b|^qui\b|\bquien(?:es)?\b|\bquem\b|\bкто\b|谁|من هم|من هو|من هي",
        ),
        (
            Kind.PROCEDURE,
            r"\bhow (?:can|do|does|should|must|may|could|would|to)\b|^(?:can|may|must)\b",
        ),
    )
)
_WORD = re.compile(r"[a-z]+")
_COUNTED = re.compile(r"\bhow many ((?:[a-z-]+\s*){1,3})")
_DEFINED = re.compile(r"^what (?:is|are) an? ((?:[a-z-]+\s*){1,4})\??$")
_JUDGEMENT = re.compile(
    r"\b(?:(?<!we )violat\w*|in breach|breach(?:ed|ing|es)|guilty|to blame|lazy|lying|liars?"
    r"|(?:doing|done|do|does|did|give|gave|given|giving|pay|paid) enough"
    r"|enough (?:money|effort|help)"
    r"|fair share|worst|shame\w*|fault|trustworth\w+|trusted|non-?complian\w*|laggards?|corrupt\w*"
    r"|(?:best|better|good|bad|poor|worse) (?:donor|performer|partner|state|country)\w*"
    r"|deserve\w*|(?:your|personal) opinion|do you think|what do you think)\b"
    r"|^(?:is|are|was|were) .*\b(?:(?<!too )late(?=\W*$| with\b| on\b| in \w+ing\b)"
    r"|behind schedule|delinquent|failing|irresponsible|in default)\b"
)


def kind_of(question: str) -> Kind | None:
    """Return what ``question`` asks for, None where that is open ("what …", "explain …")."""
    folded = fold(question).strip(" \t\n¿¡\"'")
    if _JUDGEMENT.search(folded):
        return Kind.JUDGEMENT
    return next((kind for kind, form in _KINDS if form.search(folded)), None)


def counted(question: str) -> frozenset[str]:
    """Return the stems of what "how many …" counts, the three words after it; else nothing."""
    match = _COUNTED.search(fold(question))
    return frozenset(stem(word) for word in match[1].split()) if match else frozenset()


def defined(question: str) -> frozenset[str]:
    """Return the stems of the thing that "What is a …?" asks about; else nothing."""
    match = _DEFINED.search(fold(question).strip())
    return frozenset(stem(word) for word in _WORD.findall(match[1])) if match else frozenset()
