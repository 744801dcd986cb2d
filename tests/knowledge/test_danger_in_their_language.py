"""Whoever stands before an explosive reads what to do in the language in which they ask."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge
from knowledge.phrases import phrases_in
from knowledge.replies import answer_all
from knowledge.translation import LANGUAGES, fingerprint

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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "هل السفر إلى منطقة ملوثة آمن؟"),
        ("es", "¿Es seguro viajar a una región contaminada?"),
        ("fr", "Quelles précautions prendre avant une visite dans une région contaminée ?"),
        ("pt", "É seguro viajar para uma região contaminada?"),
        ("ru", "Безопасно ли ехать в загрязнённый район?"),
        ("zh", "去受污染地区安全吗？"),
    ],
)
def test_who_travels_reads_whom_to_ask(
    knowledge: CurrentKnowledge, language: str, text: str
) -> None:
    [reply] = answer_all(knowledge.base, text, TODAY).given

    assert reply.answer.entry is not None
    assert reply.answer.entry.id == "safety-travel"
    assert reply.answer.notices == (phrases_in(language).unofficial,)


def test_everything_about_safety_is_told_in_every_language(knowledge: CurrentKnowledge) -> None:
    missing = {
        entry.id: untold
        for entry in knowledge.library.entries
        if entry.topic == TOPIC
        and (
            untold := set(LANGUAGES)
            - {
                one.language
                for one in knowledge.library.translations.get(entry.id, ())
                if one.of == fingerprint(entry)
            }
        )
    }

    assert missing == {}
