"""The formal meetings a text names, by number: "12MSP", "the Third Review Conference"."""

import re
from collections.abc import Iterator

_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth",
    "fr": "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme"
    " dixieme onzieme douzieme treizieme quatorzieme quinzieme",
    "es": "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima"
    " duodecima decimotercera decimocuarta decimoquinta",
    "pt": "primeira segunda terceira quarta quinta sexta setima oitava nona decima decima-primeira"
    " decima-segunda decima-terceira decima-quarta decima-quinta",
    "ru": "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат",
    "ar": "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي-عشر"
    " الثاني-عشر الثالث-عشر الرابع-عشر الخامس-عشر",
    "zh": "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五",
}
_NUMBER_OF = {
    word.replace("-", " "): number
    for words in _ORDINALS.values()
    for number, word in enumerate(words.split(), 1)
}


def _any_of(*languages: str) -> str:
    words = [word.replace("-", " ") for one in languages for word in _ORDINALS[one].split()]
    return "|".join(sorted(words, key=len, reverse=True))


_MSP = (
    r"msp|meetings? of (?:the )?states part\w+|reunions? des etats|reunion de los estados"
    r"|reuniao dos estados|assembleia dos estados|совещани\w* государств"
)
_RC = (
    r"rev\.?\s?con\w*|review conference|rc|conference d.examen|conferencia de (?:examen|revisao)"
    r"|обзорн\w* конференц\w*"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\w)(?:(?P<digits>\d{{1,2}})\s*(?:st|nd|rd|th|eme|e|\.?[ao]|-?[яе])?"
        rf"|(?P<word>{_any_of('en', 'fr', 'es', 'pt')})|(?P<stem>{_any_of('ru')})[а-я]*)"
        rf"\s*(?:(?P<msp>{_MSP})|(?P<rc>{_RC}))(?!\w)",
        rf"(?:(?P<msp>اجتماع)|(?P<rc>مؤتمر(?:\s+ال)?\s*استعراض\w*))\s+(?P<word>{_any_of('ar')})(?!\w)",
        rf"第\s*(?:(?P<digits>\d{{1,2}})|(?P<word>{_any_of('zh')}))\s*(?:次|届)"
        r"(?:(?P<msp>缔约国)|(?P<rc>审议|审查))",
    )
)


def find_meetings(folded: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the span and the short name, like "12MSP" or "3RC", of each meeting in order."""
    for form in _FORMS:
        for match in form.finditer(folded):
            groups = match.groupdict()
            word = groups.get("word") or groups.get("stem")
            number = _NUMBER_OF[word] if word else int(groups["digits"] or 0)
            yield match.span(), f"{number}{'RC' if groups['rc'] else 'MSP'}"
