"""Words for small numbers, folded, in seven languages: "sixth", "six", "шест…", "السادس"."""

from collections.abc import Mapping

# Where languages change words it is the stem: "перв".
ORDINALS = {
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
CARDINALS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty",
    "fr": "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
    "es": "primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "pt": "primeiro dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
}


def by_word(numbers: Mapping[str, str]) -> dict[str, int]:
    """Return the number that each word of ``numbers`` means; a hyphen there is a space."""
    return {
        word.replace("-", " "): number
        for words in numbers.values()
        for number, word in enumerate(words.split(), 1)
    }


def any_of(numbers: Mapping[str, str], *languages: str) -> str:
    """Return the pattern of any word of ``numbers`` in ``languages``, the longest first."""
    words = [word.replace("-", " ") for one in languages for word in numbers[one].split()]
    return "|".join(sorted(words, key=len, reverse=True))
