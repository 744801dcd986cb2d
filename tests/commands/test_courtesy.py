"""Thanks and greetings: answered in kind and in their language, however strung together."""

import pytest

from commands.ask.courtesy import courtesy
from knowledge.phrases import phrases_in


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("ok thanks, bye", "You are welcome."),
        ("Thank you so much for your help!", "You are welcome."),
        ("Great, got it, thanks 🙏", "You are welcome."),
        ("Merci beaucoup !", "Je vous en prie."),
        ("Спасибо большое", "Пожалуйста."),
        ("谢谢", "不客气。"),
        ("Hello everyone", "Hello."),
        ("你好", phrases_in("zh").hello),
        ("您好！", phrases_in("zh").hello),
        ("¡Buenos días!", "Buenos días."),
        ("Bom dia", "Olá."),
        ("مرحبا", phrases_in("ar").hello),
        ("Good morning", "Hello."),
        ("au revoir", "Au revoir."),
        ("thanks a million, that was super helpful 🙏", "You are welcome."),
        ("cheers mate", "You are welcome."),
        ("Merci beaucoup, très utile !", "Je vous en prie."),
        ("¡Muchas gracias por la ayuda!", "De nada."),
        ("obrigada, muito útil", "De nada."),
        ("Спасибо большое за помощь", "Пожалуйста."),
        ("شكرا جزيلا", phrases_in("ar").welcome),
        ("好的，谢谢你的帮助", "不客气。"),
    ],
)
def test_answers_a_courtesy_in_kind(text: str, reply: str) -> None:
    found = courtesy(text)

    assert found is not None
    assert found[0] == reply


@pytest.mark.parametrize(
    "text",
    [
        "help",
        "you",
        "",
        "👍",
        "Is that good?",
        "thanks for Article 6",
        "have a look at it",
        "thanks, send me the template",
        "спасибо, а Ирак?",
        "谢谢，那黎巴嫩呢",
    ],
)
def test_leaves_everything_else_alone(text: str) -> None:
    assert courtesy(text) is None
