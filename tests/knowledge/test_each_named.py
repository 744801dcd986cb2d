import pytest

from bot.services import CurrentKnowledge
from knowledge.each_named import each_named
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.replies_to import entries


@pytest.mark.parametrize(
    ("question", "each"),
    [
        (
            "Who presided over 9MSP and 10MSP?",
            ["Who presided over 9MSP?", "Who presided over 10MSP?"],
        ),
        ("第3条和第4条说了什么？", ["第3条说了什么？", "第4条说了什么？"]),
        ("Deadlines of Articles 3 and 4?", ["Deadlines of Article 3?", "Deadlines of Article 4?"]),
        (
            "What do Actions 40 and 41 say?",
            ["What does Action 40 say?", "What does Action 41 say?"],
        ),
        (
            "Les délais au titre des articles 3 et 4 ?",
            ["Les délais au titre de l'article 3 ?", "Les délais au titre de l'article 4 ?"],
        ),
        ("Que disent les articles 3 et 4 ?", ["Que dit l'article 3 ?", "Que dit l'article 4 ?"]),
        ("¿Plazos de los artículos 3 y 4?", ["¿Plazos del artículo 3?", "¿Plazos del artículo 4?"]),
        ("O que dizem os artigos 3 e 4?", ["O que diz o artigo 3?", "O que diz o artigo 4?"]),
        ("Prazos das ações 40 e 41?", ["Prazos da ação 40?", "Prazos da ação 41?"]),
        ("Сроки по статьям 3 и 4?", ["Сроки по статье 3?", "Сроки по статье 4?"]),
        ("ماذا تقول المادتان 3 و4؟", ["ماذا تقول المادة 3؟", "ماذا تقول المادة 4؟"]),
        (
            "¿Quién presidió la 10MSP y la 9MSP?",
            ["¿Quién presidió la 9MSP?", "¿Quién presidió la 10MSP?"],
        ),
    ],
)
def test_a_question_on_several_numbers_is_one_for_each(
    knowledge: CurrentKnowledge, question: str, each: list[str]
) -> None:
    assert each_named(knowledge.base.read(question, TODAY)) == each


@pytest.mark.parametrize(
    "question",
    [
        "Who presided over 9MSP?",
        "How do Article 6 and Article 7 relate?",
        "What is the difference between Article 3 and Article 4?",
        "Who were the coordinators between 10MSP and 11MSP?",
        "What do Article 6 and Action 40 say?",
        "When was 9MSP and who presided over 10MSP?",
        "What does Article 3 say and when does Article 4 apply?",
        "Does an Article 3 extension affect the Article 4 deadline?",
        "What is the deadline in Article 7 for reporting on Article 5?",
        "Does Article 7 require reporting on Article 4?",
        f"9MSP {'وال' * 200} x 10MSP",  # read in one pass, however often it repeats
        "What do Actions 1 to 40 say?",
    ],
)
def test_what_is_asked_of_them_together_stays_one_question(
    knowledge: CurrentKnowledge, question: str
) -> None:
    assert each_named(knowledge.base.read(question, TODAY)) == []


def test_each_meeting_gets_its_own_answer_and_no_entry_on_something_else(
    knowledge: CurrentKnowledge,
) -> None:
    replies = answer_all(knowledge.base, "Who presided over 9MSP and 10MSP?", TODAY).given

    assert entries(replies) == ["meeting-9msp", "meeting-10msp"]


def test_what_has_an_entry_for_all_of_them_is_answered_by_it(knowledge: CurrentKnowledge) -> None:
    replies = answer_all(knowledge.base, "What do Actions 38 and 39 ask for?", TODAY).given

    assert entries(replies) == ["lap-actions-38-42"]
