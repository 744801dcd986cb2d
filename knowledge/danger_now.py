"""Whether somebody is hurt, has trodden on something or describes it, without a word for it.

Like `danger` in seven languages; who asks for the rights of those who were hurt is in no danger.
"""

import re

from knowledge.danger_words import POLICY
from knowledge.text import fold


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(fold("|".join(patterns)))


_SOMEBODY = (
    r"(?:my|our|i|we|me|us|he|she|they|someone|somebody|friend"
    r"|an? (?:\w+ )?(?:boy|girl|child|man|woman|farmer|shepherd|worker|driver|colleague|deminer))"
)
# Of these somebody speaks who is not among them.
_OTHERS = r"(?:people|persons?|those|children|civilians|victims)"
_HURT = _any(
    rf"\b{_SOMEBODY}\b(?:(?!\b{_OTHERS}\b).){{0,25}}\b(?:hurt|injured|wounded|unconscious)\b",
    r"\bbleed(?:ing|s)\b|\b(?:lost|torn off|blew off) (?:his|her|my|a|their|one) (?:\w+ )?"
    r"(?:hand|leg|arm|foot|eye|finger)s?\b",
    r"\b(?:leg|hand|arm|foot) (?:is|was) (?:gone|torn|blown)\b",
    r"\bsaign\w+|\best bless\w+|\bperdu (?:sa|la|une) (?:main|jambe)",
    r"\bsangra\w*|\best[aá]n? herid\w+|\bperdi[oó] (?:la|una) (?:mano|pierna)",
    r"\best[aá]o? ferid\w+|\bperdeu (?:a|uma) (?:mao|perna)",
    r"\bранен[аоы]?\b|\bистека\w+ кров\w+|\bкров(?:ь|и|ью|оточ\w+)\b|\bоторвал\w*",
    r"\bпострадал\w? (?:мой|моя|мои)",
    "ينزف|تنزف|نزيف|أصيب (?:أخي|ابني|ولدي|صديقي|طفل)|(?:أخي|ابني|ابنتي|صديقي) (?:مصاب|جريح|مجروح)",
    "在流血|(?:我|他|她|孩子|儿子|女儿|弟弟|哥哥|朋友|有人).{0,6}(?:受伤|炸伤|炸断|流血)",
)
_BLAST = _any(
    r"\bexplo(?:ded|sion|des)\b|\bblew up\b|\bblast\b|\b(?:cluster )?bomb\w*\b|\b\w*munitions?\b"
    r"|\bmines?\b|\bgrenades?\b|\bmetal (?:ball|thing\w*|object|can)\b",
    r"\bexplos\w+|\bexplot\w+|\bbomb[ae]\w*|\brebento\w+|\bmina\b|\bgranadas?\b|\bobus\b",
    r"\bвзрыв\w*|\bвзорва\w+|\bподорва\w+|\bбомб\w*|\bмин[аеуы]\b|\w*боеприпас\w*",
    "انفجر|انفجار|قنبل|لغم|爆炸|炸",
)
# Who asks of rights, duties or the past is in a room.
_ON_RIGHTS = _any(
    r"\bwho (?:helps|cares|looks)\b|\bsupport\b|\bstates?\b|\bobliged?\b|\bobligation\w*|\bdata\b"
    r"|\bfigures\b|\bstatistic\w*|\bcasualt\w+|\bcount\w*|\bliab\w+|\btraining\b|\bexclud\w+|\bwhich\b"
    r"|\bwhat if\b",
    r"\bentitle\w*|\bassistance\b|\bcompensat\w*|\bpensions?\b|\bprosthe\w*|\brights?\b|\barticle\b"
    r"|\bconvention\b|\btreaty\b|\bsurvivors?\b|\bvictims?\b|\bpays?\b|\bfund\w*|\blaws?\b"
    r"|\breport(?:ed|ing)?\b|\bnumbers?\b|\bminist\w+|\banyone\b|\banybody\b|\bdepot\b|(?:19|20)\d\d",
    r"\bdroits?\b|\bindemni\w+|\bvictim\w+|\bderechos?\b|\bdireitos?\b|\bпомощ\w+ (?:по|жертв)"
    r"|\bправ[ао]?\b|\bжертв\w*",
    "حقوق|ضحايا|援助|权|受害者|政府|公约|照顾",
)
_TROD = _any(
    r"\b(?:stepped|trod|stood|standing|walked) (?:on(?:to)?|near|over|in)\b"
    r".{0,40}(?:\bclick\w*|\bmetal\b|\bbomb\w*|\bmines?\b|\w*munition\w*|\bexplosive\w*)",
    r"\bfield (?:that is )?full of (?:\w+ )?(?:bomb\w*|\w*munitions?|mines?|explosives?)",
    r"\bmarche sur\b.{0,40}(?:\bclic|\bmetal|\bbomb|\bmine\b|\bmunition)",
    r"\bpis(?:e|ei|o|amos)\b.{0,40}(?:\bclic|\bmetal|\bbomb|\bmina\b|\bmunic)",
    r"\bнаступил\w*\b.{0,40}(?:\bщелч|\bщелк|\bметал|\bбомб|\bмин[ау]\b|боеприпас)",
    "(?:دست|دعست|دسنا|داس).{0,30}(?:طق|نقر|معدن|قنبل|لغم)",
    "(?:踩到|踩上|踩着).{0,12}(?:金属|咔|响|弹|雷)",
)
_DESCRIBED = _any(
    r"\b(?:(?:an?|the|this|that|metal|rusty|old|small|little|yellow|orange|green|white|beer) can"
    r"|canister|cylinder|tube|ball|disc|thing\w*|object|gadget|container|bottle)s?\b"
    r".{0,30}\b(?:ribbon|fins|parachute|streamer|cloth tail)s?\b",
    r"\b(?:truc|chose|objet|boite|cylindre|boule)s?\b.{0,30}\b(?:ruban|parachute|ailettes)\b",
    r"\b(?:cosa|lata|cilindro|bola|objeto|coisa)s?\b.{0,30}\b(?:cinta|fita|para[cq]\w*das|aletas)\b",
    r"\b(?:штук\w*|цилиндр|шар\w*|банк\w*|предмет)\b.{0,30}(?:\bлент\w+|\bпарашют\w*)",
    "(?:علبة|كرة|أسطوانة|شيء|جسم).{0,30}(?:شريط|مظلة)",
    "(?:罐|筒|球|东西|物体).{0,20}(?:飘带|带子|降落伞|丝带)|(?:飘带|带子|降落伞|丝带).{0,10}(?:罐|筒|球|东西|物体)",
)


def is_danger_now(folded: str) -> bool:
    """Whether the ``folded`` text tells of an accident, or of standing before something."""
    if _ON_RIGHTS.search(folded) or POLICY.search(folded):
        return False
    is_hurt = _HURT.search(folded) and _BLAST.search(folded)
    return bool(is_hurt or _TROD.search(folded) or _DESCRIBED.search(folded))
