"""How articles, paragraphs, actions and activities are written in seven languages, folded."""

import re

from knowledge.han_numbers import HAN_NUMBER
from knowledge.number_words import CARDINALS, ORDINALS, any_of, by_word

# What is written in one word with what follows: "and the", "by the", "to the".
_THE = r"(?:[وفبك]?ال|و?لل)"
_ARTICLE_WORD = (
    rf"(?:articles?|arts?\.?|articulos?|artigos?|ст\.|стат\w*|{_THE}(?:ماد(?:ة|تين|تان)|مواد))"
)
_PARAGRAPH_WORD = (
    r"(?:paragraphs?|paras?\.?|§|parrafos?|paragraphes?|alineas?|numero|n\.?o|пункт\w*"
    rf"|{_THE}فقرة)"
)
_ACTION_WORD = (
    r"(?:actions?|lap|plan de lausan\w+|mesures?|acciones|accion|acoes|acao|деистви\w*"
    rf"|{_THE}اجراء(?:ات|ين|ان)?)"
)
TO = r"(?:-|–|to|through|until|a|al|au|ate|до|по|الى|至|到)"
_AND = r"(?:,|&|/|and|or|et|ou|y|e|und|и|و|和)"
_NUMBERS = rf"\d{{1,2}}(?:\s*(?:{TO}|{_AND}|,\s*and)\s*\d{{1,2}}(?!\s*\())*"

_ORDINAL = r"(?:\.?o\b)?"  # "5.º" in Portuguese

_ARTICLE = re.compile(
    rf"(?<!\w){_ARTICLE_WORD}\s*(?P<article>\d{{1,2}}){_ORDINAL}\s*"
    rf"(?:[(.]\s*(?P<paragraph>\d{{1,2}})\)?|,?\s*{_PARAGRAPH_WORD}\s*(?P<named>\d{{1,2}}))?"
    rf"(?P<more>(?:\s*(?:{_AND}|{TO})\s*\d{{1,2}}{_ORDINAL}(?![\d(.]))*)"
)
_PARAGRAPH_OF = re.compile(
    rf"{_PARAGRAPH_WORD}\s*(?P<paragraph>\d{{1,2}})\s*(?:of|de|del|do|da)?\s*(?:the\s+|l')?"
    rf"{_ARTICLE_WORD}\s*(?P<article>\d{{1,2}}){_ORDINAL}"
)
_HAN = rf"(?:\d{{1,2}}|(?<=第){HAN_NUMBER})"
_HAN_ARTICLE = re.compile(rf"第?\s*(?P<article>{_HAN})\s*条(?:第?\s*(?P<paragraph>{_HAN})\s*款)?")
WORDED = by_word(CARDINALS) | by_word(ORDINALS)
_ARTICLE_IN_WORDS = re.compile(
    rf"(?<!\w)(?:{_ARTICLE_WORD}\s+(?:(?P<article>{any_of(CARDINALS, *CARDINALS)})"
    rf"|(?P<stem>{any_of(ORDINALS, 'ru', 'ar')})(?:(?<=[а-я])[а-я]{{1,3}}|[ةهى])?"
    r"(?P<teen>\s+عشر[ةه]?)?)"
    rf"|(?P<before>{any_of(ORDINALS, 'ru')})[а-я]{{1,3}}\s+стат\w+)(?![\w(])"
)
_BARE = re.compile(r"(?<![\w.])(?P<article>\d{1,2})\s?\(\s*(?P<paragraph>\d{1,2})\s*\)")
_ACTION = re.compile(
    rf"(?<!\w){_ACTION_WORD}\s*(?:no\.?|nos\.?|#|n°)?\s*(?P<numbers>{_NUMBERS})(?![\d.])"
)
_HAN_ACTION = re.compile(
    rf"行动\s*(?:计划)?\s*第?\s*(?P<numbers>{_NUMBERS}|(?<=第){HAN_NUMBER})"
    rf"|第\s*(?P<before>{_HAN})\s*项?\s*行动"
)
ACTIVITY = re.compile(
    r"(?<!\w)(?:activit(?:y|ies|e|es)|actividad(?:es)?|atividades?|деятельност\w*|мероприяти\w*"
    r"|(?:ال)?نشاط|الانشطة|活动)\s*[«“\"(]?\s*"
    # "any activity a coordinator likes": the letter alone, or what may stand behind a name
    r"(?P<letter>[b-df-hj-np-tv-xz]\d?|[aeiouy]\d"
    r"|[aeiouy](?=\s*(?:[?.,;:)؟？»”\"]|$|of\b|in\b|du\b|del\b|do\b)))"
    r"(?![\w'’])"
)

ARTICLES = (_PARAGRAPH_OF, _ARTICLE, _HAN_ARTICLE, _ARTICLE_IN_WORDS, _BARE)
ACTIONS = (_ACTION, _HAN_ACTION)
