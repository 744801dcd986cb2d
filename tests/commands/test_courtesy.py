"""Thanks and greetings: answered in kind, however they are strung together."""

import pytest

from commands.ask.courtesy import courtesy


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("ok thanks, bye", "You are welcome."),
        ("Thank you so much for your help!", "You are welcome."),
        ("Great, got it, thanks 🙏", "You are welcome."),
        ("Merci beaucoup !", "You are welcome."),
        ("Спасибо большое", "You are welcome."),
        ("谢谢", "You are welcome."),
        ("Hello everyone", "Hello."),
        ("¡Buenos días!", "Hello."),
        ("Good morning", "Hello."),
        ("au revoir", "Goodbye."),
    ],
)
def test_answers_a_courtesy_in_kind(text: str, reply: str) -> None:
    assert courtesy(text) == reply


@pytest.mark.parametrize(
    "text", ["help", "you", "", "👍", "Is that good?", "thanks for Article 6", "have a look at it"]
)
def test_leaves_everything_else_alone(text: str) -> None:
    assert courtesy(text) is None
