"""Replies to thanks and greetings, which are no questions and are never queued."""

import re

from knowledge.phrases import Phrases, phrases_in
from knowledge.text import fold

# The words of each language on a line of its own, English first.
_THANKS = """
thanks thank thankyou thx cheers ok okay great perfect excellent good fine super
merci parfait
gracias perfecto
obrigado obrigada perfeito
спасибо отлично хорошо
شكرا ممتاز
谢谢 多谢 好的
"""
_GREETINGS = """
hi hello hey morning afternoon evening greetings
bonjour bonsoir
hola buenos dias buenas tardes
ola bom dia
привет здравствуите
مرحبا
你好 您好
"""
_PARTINGS = """
bye goodbye
revoir
adios
adeus tchau
пока до свидания

再见
"""
_LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh")
_BETWEEN = """
you a an lot many much very so for your the help answer all and everyone everybody team again really
it that is was useful helpful clear got noted good nice day weekend have au beaucoup bien tres pour
votre aide muchas muito большое et y e и see later ciao million mate super fast quick info bot
assistant kind of mille fois utile c est reponse clair rapide vous a tous mil por la ayuda respuesta
muy util todo claro pela ajuda resposta mesmo otimo огромное за помощь ответ очень полезно все
понятно вам جزيلا لك لكم على المساعدة الاجابة جدا
"""
# A run of Chinese is one word; these are what thanks consist of.
_HAN_BETWEEN = re.compile("非常|十分|[您你](?!好)|大家|了|(?<!好)的|帮助|回答|帮忙")
_MOST_WORDS = 10
# Looked through in this order: "Good morning" has a word of approval in it.
_SAID = {"hello": _GREETINGS, "welcome": _THANKS, "goodbye": _PARTINGS}
_WORDS = {name: frozenset(said.split()) for name, said in _SAID.items()}
_SPOKEN = {
    word: language
    for said in _SAID.values()
    for language, line in zip(_LANGUAGES, said.strip("\n").split("\n"), strict=True)
    for word in line.split()
}
_ALL = frozenset(_BETWEEN.split()).union(*_WORDS.values())


def courtesy(text: str) -> tuple[str, Phrases] | None:
    """The reply and the language it is in, where ``text`` is only courtesies: "ok thanks, bye"."""
    if any(mark in text for mark in "?？؟"):
        return None
    letters = "".join(char if char.isalpha() else " " for char in fold(text))
    words = _HAN_BETWEEN.sub(" ", letters).split()
    if not words or len(words) > _MOST_WORDS or not _ALL.issuperset(words):
        return None
    kind = next((name for name, said in _WORDS.items() if not said.isdisjoint(words)), None)
    if kind is None:
        return None
    spoken = next(_SPOKEN[word] for word in words if word in _SPOKEN)
    phrases = phrases_in(spoken)
    said = {"hello": phrases.hello, "welcome": phrases.welcome, "goodbye": phrases.goodbye}
    return said[kind], phrases
