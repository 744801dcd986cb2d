"""Replies to thanks and greetings, which are no questions and are never queued."""

from knowledge.text import fold

_THANKS = """
thanks thank thankyou thx cheers merci gracias obrigado obrigada спасибо شكرا 谢谢 多谢
ok okay great perfect excellent good fine super parfait perfecto perfeito отлично хорошо ممتاز 好的
"""
_GREETINGS = """
hi hello hey bonjour bonsoir hola ola bom dia привет здравствуите مرحبا 你好 您好
morning afternoon evening buenos dias buenas tardes greetings
"""
_PARTINGS = "bye goodbye revoir adios adeus tchau ciao пока до свидания 再见"
_BETWEEN = """
you a an lot many much very so for your the help answer all and everyone everybody team again really
it that is was useful helpful clear got noted good nice day weekend have au beaucoup bien tres pour
votre aide muchas muito большое et y e и see later
"""
_MOST_WORDS = 10
# Looked through in this order: "Good morning" has a word of approval in it.
_SAID = {
    "Hello.": frozenset(_GREETINGS.split()),
    "You are welcome.": frozenset(_THANKS.split()),
    "Goodbye.": frozenset(_PARTINGS.split()),
}
_ALL = frozenset(_BETWEEN.split()).union(*_SAID.values())


def courtesy(text: str) -> str | None:
    """The reply, where ``text`` is nothing but courtesies: "ok thanks, bye"."""
    if any(mark in text for mark in "?？؟"):
        return None
    letters = "".join(char if char.isalpha() else " " for char in fold(text))
    words = frozenset(letters.split())
    if not words or len(words) > _MOST_WORDS or not words <= _ALL:
        return None
    return next((reply for reply, said in _SAID.items() if words & said), None)
