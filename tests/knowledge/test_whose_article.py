import pytest

from knowledge.answering import KnowledgeBase
from knowledge.whose_article import without_whose_article
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("What does Article 6 of the Convention say?", "What does Article 6 say?"),
        ("article 6(2) of the convention on cluster munitions", "article 6(2)"),
        ("Article 4 of the CCM, in short", "Article 4, in short"),
        ("Que prévoit l'article 6 de la Convention ?", "Que prévoit l'article 6 ?"),
        (
            "¿Qué dice el artículo 6 de la Convención sobre Municiones en Racimo?",
            "¿Qué dice el artículo 6?",
        ),
        ("O que diz o artigo 6 da Convenção?", "O que diz o artigo 6?"),
        ("О чём статья 6 Конвенции по кассетным боеприпасам?", "О чём статья 6?"),
        ("ماذا تنص المادة 6 من الاتفاقية", "ماذا تنص المادة 6"),
        ("集束弹药公约第6条说什么？", "第6条说什么？"),
        ("《公约》第六条是什么", "第六条是什么"),
    ],
)
def test_the_name_of_our_convention_beside_an_article_is_left_out(written: str, left: str) -> None:
    assert without_whose_article(written) == left


@pytest.mark.parametrize(
    "written",
    [
        "Article 6 of the Convention against Torture",
        "Article 6 of the Chemical Weapons Convention",
        "artículo 6 de la Convención sobre los Derechos del Niño",
        "статья 6 Конвенции о правах ребёнка",
        "статья 5 Конвенции ООН о правах",
        "Que dit l'article 5 de la Convention d'Ottawa ?",
        "artículo 5 de la Convención Americana",
        "article 3 de la Convention européenne des droits de l'homme",
        "المادة 5 من الاتفاقية المتعلقة بالألغام",
        "Article 5 of the Convention prohibiting landmines",
        "儿童权利公约第六条",
        "How many States are party to the Convention?",
        "Which parts of the Convention name no article?",
    ],
)
def test_other_conventions_and_questions_without_an_article_stay_as_they_are(written: str) -> None:
    assert without_whose_article(written) == written


@pytest.mark.parametrize(
    "question",
    [
        "What does Article 6 of the Convention say?",
        "Article 6 of the Convention on Cluster Munitions",
        "que dit l'article 6 de la Convention",
        "ماذا تنص المادة 6 من الاتفاقية",
        "公约第六条规定了什么",
    ],
)
def test_what_article_6_of_the_convention_says_is_known(base: KnowledgeBase, question: str) -> None:
    answer = base.answer(question, TODAY)
    assert answer.entry is not None
    assert answer.entry.id == "article-6-structure"
