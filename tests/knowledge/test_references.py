"""Articles, actions and meetings, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.references import find_references


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("art. 6.7", {"6(7)"}),
        ("6(7)?", {"6(7)"}),
        ("Article 6 (1)", {"6(1)"}),
        ("paragraph 7 of Article 6", {"6(7)"}),
        ("Article 6, paragraph 7", {"6(7)"}),
        ("Articles 3, 4 and 7", {"3", "4", "7"}),
        ("Articles 3 to 5", {"3", "4", "5"}),
        ("artículo 6.7", {"6(7)"}),
        ("o artigo 5.º, n.º 2", {"5(2)"}),
        ("o n.º 4 do artigo 6.º", {"6(4)"}),
        ("os artigos 3.º e 4.º", {"3", "4"}),
        ("第6条第7款", {"6(7)"}),
        ("第六条规定了什么义务", {"6"}),
        ("第六条第七款", {"6(7)"}),
        ("第十二条", {"12"}),
        ("一条建议", set()),
        ("Article six", {"6"}),
        ("l'article premier", {"1"}),
        ("artículo cuatro", {"4"}),
        ("статья шестая", {"6"}),
        ("по четвёртой статье", {"4"}),
        ("المادة السادسة", {"6"}),
        ("المادة الرابعة عشرة", {"14"}),
        ("المادة 6", {"6"}),
        ("статье 6", {"6"}),
        ("Article 4 deadline 2026", {"4"}),
        ("the 6 articles of 2008", set()),
    ],
)
def test_reads_articles(text: str, articles: set[str]) -> None:
    assert find_references(text).articles == articles


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("LAP 41?", {41}),
        ("LAP action 99", {99}),
        ("Actions 38 to 42", {38, 39, 40, 41, 42}),
        ("Actions 39 and 42", {39, 42}),
        ("LAP 2021-2026", set()),
        ("о чём действие 41?", {41}),
        ("действия 38–42", {38, 39, 40, 41, 42}),
        ("行动41", {41}),
        ("第四十项行动", {40}),
        ("洛桑行动计划第四十一项", {41}),
    ],
)
def test_reads_actions(text: str, actions: set[int]) -> None:
    assert find_references(text).actions == actions


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("12MSP", {"12MSP"}),
        ("the 12th Meeting of States Parties", {"12MSP"}),
        ("متى يعقد الاجتماع 12 للدول الأطراف؟", {"12MSP"}),
        ("الاجتماع 12 سبتمبر", set()),
        ("Third Review Conference and 3RC", {"3RC"}),
        ("eleventh MSP", {"11MSP"}),
        ("the meeting of States Parties", set()),
    ],
)
def test_reads_meetings(text: str, meetings: set[str]) -> None:
    assert find_references(text).meetings == meetings


@given(st.integers(1, 99), st.integers(1, 99))
def test_every_way_of_writing_a_paragraph_means_the_same(article: int, paragraph: int) -> None:
    forms = (
        f"Article {article}({paragraph})",
        f"art. {article}.{paragraph}",
        f"paragraph {paragraph} of article {article}",
    )

    assert {find_references(form).articles for form in forms} == {
        frozenset({f"{article}({paragraph})"})
    }


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        ("activity b2 of the work plan", {"b2"}),
        ("activity m of the plan", {"m"}),
        ("« activité p »", {"p"}),
        ("мероприятие «y» плана", {"y"}),
        ("activity a?", {"a"}),
        ("any activity a coordinator likes", set()),
        ("actividad y plazos", set()),
        ("l'activité d'un coordonnateur", set()),
    ],
)
def test_reads_activities_also_where_the_plan_has_none_of_that_letter(
    text: str, activities: set[str]
) -> None:
    assert find_references(text).activities == activities
