"""The formal meetings a text names, by number: "12MSP", "the Third Review Conference"."""

import re
from collections.abc import Iterator

from knowledge.number_words import ORDINALS, any_of, by_word

_NUMBER_OF = by_word(ORDINALS)
_MSP = (
    r"msp|meetings? of (?:the )?states part\w+|reunions? des etats|reunion de los estados"
    r"|reuniao dos estados|assembleia dos estados|совещани\w* государств"
)
_RC = (
    r"rev\.?\s?con\w*|review conference|rc|conference d.examen|conferencia de (?:examen|revisao)"
    r"|обзорн\w* конференц\w*"
)
# A number that no meeting has yet is still not the smaller one at its end.
_TENS = (
    r"(?:(?P<tens>twenty|thirty|vingt|trente|vigesim[ao]|trigesim[ao]|двадцат\w*|тридцат\w*)"
    r"[\s-]+(?:et\s+)?)?"
)
_TENS_AFTER = r"عشر(?:ون|ين)|ثلاث(?:ون|ين)"
_THIRTY = re.compile(r"t(?:hir|ren|rig)|трид|ثلاث")
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![^\W\u3400-\u9fff]){_TENS}(?:(?P<digits>\d{{1,2}})\s*(?:st|nd|rd|th|eme|e|\.?[ao]|-?(?:[яеми]|ая|ое|ее|ом|ем|ого|го|ому|му|ую))?"
        rf"|(?P<word>{any_of(ORDINALS, 'en', 'fr', 'es', 'pt')})"
        rf"|(?P<stem>{any_of(ORDINALS, 'ru')})[а-я]*)"
        rf"\s*(?:(?P<msp>{_MSP})|(?P<rc>{_RC}))(?![^\W\u3400-\u9fff])",
        r"(?:(?P<msp>اجتماع)|(?P<rc>موتمر\s+(?:ال)?استعراض\w*))"
        rf"\s+(?:(?P<word>{any_of(ORDINALS, 'ar')})(?!\w)(?:\s+و(?:ال)?(?P<tens>{_TENS_AFTER}))?"
        r"|(?P<digits>\d{1,2})(?=\s+(?:لل|ال)دول))",
        rf"第\s*(?:(?P<digits>\d{{1,2}})|(?P<word>{any_of(ORDINALS, 'zh')}))\s*(?:次|届)"
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
            if tens := groups.get("tens"):
                number += 30 if _THIRTY.match(tens) else 20
            yield match.span(), f"{number}{'RC' if groups['rc'] else 'MSP'}"
