import pytest

from commands.ask.small_talk import small_talk
from knowledge.library import load_library
from knowledge.phrases import phrases_in


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("who are you?", phrases_in("en").who_i_am),
        ("Are you a person?", phrases_in("en").who_i_am),
        ("Que pouvez-vous faire ?", phrases_in("fr").who_i_am),
        ("Кто ты?", phrases_in("ru").who_i_am),
        ("你是谁？", phrases_in("zh").who_i_am),
        ("test", phrases_in("en").hello),
        ("testing 1 2 3", phrases_in("en").hello),
        ("hahaha 😂", phrases_in("en").hello),
        ("<https://a.example/c|c>", phrases_in("en").hello),
    ],
)
def test_says_what_it_is_and_that_it_is_there(text: str, reply: str) -> None:
    found = small_talk(text)

    assert found is not None
    assert found[0] == reply


@pytest.mark.parametrize(
    "text",
    [
        "test of Article 6",
        "who are you going to nominate as coordinator?",
        "Article 6?",
        "Are you an AI?",
        "¿Eres una IA?",
        "你是人工智能吗？",
    ],
)
def test_leaves_questions_alone(text: str) -> None:
    assert small_talk(text) is None


def test_of_what_the_entries_are_asked_only_who_it_is_gets_this_short_reply() -> None:
    library = load_library()
    asked = {entry.id: list(entry.questions) for entry in library.entries}
    for entry_id, questions in library.asked.by_entry.items():
        asked[entry_id] += questions

    short = {one for one, questions in asked.items() if any(map(small_talk, questions))}

    assert short == {"assistant-what"}
