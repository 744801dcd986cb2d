"""Replies to who asks what we are, and to who only tries whether anybody is there.

Whether an AI is behind the answers is told by the entry `assistant-answers`, which says all of it.
"""

import re

from knowledge.language import guess_language
from knowledge.phrases import Phrases, phrases_in
from knowledge.text import fold

_TRIES = re.compile(
    r"^\W*(?:test(?:ing)?(?:\W+(?:test(?:ing)?|[123]|one|two|three))*|prueba|teste|essai|тест|测试"
    r"|lol|haha\w*|mdr|jaja\w*|kkk+|хаха\w*|هه+|哈+)\W*$"
)
_LINK_ALONE = re.compile(r"^\W*<?https?://[^\s>]+>?\W*$")
_WHO_ARE_YOU = {
    "en": r"who (?:are|r) (?:you|u)|what (?:are you|do you do)|how do you work"
    r"|what can (?:you|u) do(?: for (?:me|us))?"
    r"|are (?:you|u) (?:an? )?(?:bot|robot|human|person|machine|real)(?: person)?",
    "fr": r"qui (?:es-tu|etes-vous)|(?:tu es|vous etes) qui"
    r"|que (?:peux-tu|pouvez-vous|sais-tu) faire|(?:es-tu|etes-vous) (?:une? )?(?:robot|humain)",
    "es": r"quien (?:eres|es usted)|que (?:puedes|puede|sabes) hacer"
    r"|eres (?:una? )?(?:robot|bot)",
    "pt": r"quem (?:es tu|e voce)|o que (?:voce )?(?:podes?|sabe) fazer"
    r"|(?:voce )?e (?:uma? )?robo",
    "ru": r"кто (?:ты|вы)(?: так\w+)?|что (?:ты умеешь|вы умеете)"
    r"|(?:ты|вы) (?:бот|робот|человек)",
    "ar": r"من (?:انت|انتم)|ماذا (?:يمكنك|تستطيع) ان تفعل|هل انت (?:روبوت|انسان)",
    "zh": r"[你您]是谁|[你您][能会]做什么|[你您]可以做什么|[你您]是(?:机器人|真人)吗?",
}
_ASKS_WHO = {
    language: re.compile(rf"^\W*(?:{fold(forms)})\W*$") for language, forms in _WHO_ARE_YOU.items()
}


def small_talk(text: str) -> tuple[str, Phrases] | None:
    """The reply and the language it is in, where ``text`` asks for nothing that could be known."""
    folded = fold(text)
    for language, form in _ASKS_WHO.items():
        if form.match(folded):
            phrases = phrases_in(language)
            return phrases.who_i_am, phrases
    if _TRIES.match(folded) or _LINK_ALONE.match(text):
        phrases = phrases_in(guess_language(text))
        return phrases.hello, phrases
    return None
