"""The times that are written with digits, whatever the language, and numbers that are none."""

import re

HAN = "\u3400-\u9fff"
WORD_ENDS = rf"(?![^\W{HAN}])"
_YEAR = r"(?:19|20)\d\d"
_UNIT = (
    r"(?:km|m2|m|met(?:re|er|ro)s?|hectares?|ha|kg|tonn?e?s?|toneladas?|usd|eur|chf|dollars?|euros?"
    r"|dolares|people|persons?|personn?es|personas|pessoas|человек|метр\w*|доллар\w*|евро)(?!\w)"
    r"|[%人美欧平公]"
)
_ORDINAL = (
    r"(?:st|nd|rd|th|ers?|eres?|re|nde?|e|eme|o|a|°|-?(?:го|ого|ое|ая|ыи|ии|е|и|я|му|м)|日|号)?"
)
_NUMBERED = (
    r"(?:articles?|arts?|articulos?|artigos?|стат\w+|ст|الماد[ةه]|actions?|accion|acao|деистви\w+"
    r"|paragraph\w*|parrafo|пункт\w*|protocol\w*|annex\w*|section|chapter|rule|clause|pages?|room"
    r"|lap|iso)"
)

# The code of the sign that each stands for, and its pattern in folded text. The first that fits
# wins.
WITH_LETTERS = (
    (
        ".",
        rf"{_NUMBERED}\.?\s*(?:n[o°]?\.?\s*)?\d{{1,2}}(?!\d)"
        rf"|(?:resolu\w+|резолюци\w+)\s*(?:n[o°]?\.?\s*)?\d+|(?:usd|eur|chf|us\$)\s*\d[\d.,]*"
        rf"|[a-z]+/(?:[a-z]+/)*\d{{4}}/\w+",
    ),
    ("Q", rf"[qt][1-4]{WORD_ENDS}"),
    ("H", rf"[hs][12]{WORD_ENDS}"),
    ("n", r"(?:i{1,3}|iv)(?=\s+(?:кв|полуг|полов|trim|sem|quarter))"),
)
WITH_DIGITS = (
    ("d", rf"{_YEAR}(?P<between>[-/.])\d{{1,2}}(?P=between)\d{{1,2}}{WORD_ENDS}"),
    ("D", rf"\d{{1,2}}(?P<link>[-/.])\d{{1,2}}(?P=link){_YEAR}{WORD_ENDS}"),
    ("M", rf"\d{{1,2}}[/.]{_YEAR}(?![/.-]\d){WORD_ENDS}"),
    ("T", rf"{_YEAR}\s*[-–/]\s*\d\d(?![-\d]){WORD_ENDS}"),
    ("C", rf"(?:19|20)\d0(?:s|\s*-?\s*(?:е|х|ые|ых)|年代){WORD_ENDS}"),
    (
        "Y",
        rf"{_YEAR}(?!\d|[.,]\d|\(|\s*\({_YEAR}\)|\s*(?:{_UNIT}))"
        rf"(?:\s*(?:年度?(?![初中底末代])|г\.|г(?!\w)|год\w{{0,3}}(?!\w)))?{WORD_ENDS}",
    ),
    ("Q", rf"[1-4][qt]{WORD_ENDS}"),
    ("H", rf"[12][hs]{WORD_ENDS}"),
    ("z", r"\d{1,2}\s*月份?"),
    ("n", rf"\d{{1,2}}(?!\d|[.,]\d){_ORDINAL}{WORD_ENDS}"),
    (".", r"\d[\d.,]*\d|\d"),
)
WITH_MARKS = ((".", r"第\s*\d+\s*[条款项次届]|决议\s*\d+|[$€£]\s*\d[\d.,]*"),)

_DIGITS = re.compile(r"\d+")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def numbers_in(written: str) -> list[int]:
    """Return the numbers that a literal consists of, in order."""
    return [int(digits) for digits in _DIGITS.findall(written)] or [_ROMAN[written]]
