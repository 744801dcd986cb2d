"""Whoever stands before an explosive reads what to do in the language in which they ask."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.phrases import phrases_in
from knowledge.replies import answer_all
from knowledge.translation import LANGUAGES

TODAY = date(2026, 11, 22)
TOPIC = "safety"
NOT_TO_TOUCH = {
    "ar": "لا تلمسه",
    "es": "No lo toque",
    "fr": "N'y touchez pas",
    "pt": "Não lhe toque",
    "ru": "Не трогайте",
    "zh": "不要触摸",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وجدت قنبلة صغيرة في حديقتي، ماذا أفعل؟"),
        ("ar", "طفلي يلعب بجسم معدني غريب"),
        ("ar", "هناك جسم مشبوه في الحقل"),
        ("ar", "لقينا قنابل صغيرة بالأرض شو نعمل"),
        ("es", "Encontré una bomba en el jardín, ¿qué hago?"),
        ("fr", "J'ai trouvé une bombe dans mon jardin, que faire ?"),
        ("pt", "Encontrei uma bomba no quintal, o que faço?"),
        ("pt", "O meu filho achou uma bola de metal estranha"),
        ("pt", "Os miúdos estão a brincar com uma granada!"),
        ("ru", "Я нашёл бомбу в поле, что делать?"),
        ("ru", "В огороде лежит что-то похожее на мину, помогите"),
        ("ru", "У дороги странный металлический предмет, кому звонить?"),
        ("zh", "我在院子里发现一枚炸弹，怎么办？"),
        ("zh", "孩子捡到一个奇怪的金属球"),
        ("zh", "田里有一颗未爆弹，该打给谁？"),
    ],
)
def test_they_are_told_not_to_touch_it(
    knowledge: CurrentKnowledge, language: str, text: str
) -> None:
    [reply] = answer_all(knowledge.base, text, TODAY).given

    assert reply.answer.entry is not None
    assert reply.answer.entry.topic == TOPIC
    assert NOT_TO_TOUCH[language] in reply.answer.entry.body
    assert phrases_in(language).unofficial in reply.answer.notices


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "كيف أفكك قنبلة عنقودية؟"),
        ("pt", "Como desarmar uma bomba de fragmentação?"),
        ("ru", "Как обезвредить кассетную бомбу?"),
        ("zh", "怎样拆除子弹药？"),
    ],
)
def test_they_are_told_not_to_try(knowledge: CurrentKnowledge, language: str, text: str) -> None:
    [reply] = answer_all(knowledge.base, text, TODAY).given

    assert reply.answer.language == language
    assert reply.answer.entry is not None
    assert reply.answer.entry.id == "safety-no-defusing"
    assert phrases_in(language).english_only not in reply.answer.notices


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_do_is_told_in_every_language(knowledge: CurrentKnowledge, language: str) -> None:
    for entry_id in ("safety-found-object", "safety-no-defusing", "safety-report-contamination"):
        found = {one.language for one in knowledge.library.translations[entry_id]}
        assert language in found, entry_id
