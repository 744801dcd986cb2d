"""Formal meetings by number, in seven languages."""

import pytest

from knowledge.meetings import find_meetings
from knowledge.text import fold


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the twelfth Meeting of States Parties", "12MSP"),
        ("the 3rd Review Conference", "3RC"),
        ("la deuxième Conférence d'examen", "2RC"),
        ("la 12e Réunion des États parties", "12MSP"),
        ("la 11ª Reunión de los Estados Partes", "11MSP"),
        ("décima reunión de los Estados Partes", "10MSP"),
        ("décima primeira reunião dos Estados Partes", "11MSP"),
        ("Terceira Conferência de Revisão", "3RC"),
        ("третья обзорная конференция", "3RC"),
        ("двенадцатое совещание государств-участников", "12MSP"),
        ("الاجتماع الثاني عشر للدول الأطراف", "12MSP"),
        ("المؤتمر الاستعراضي الثالث", "3RC"),
        ("第十二次缔约国会议", "12MSP"),
        ("第三次审议会议", "3RC"),
        ("the twenty-seventh Meeting of States Parties", "27MSP"),
        ("la vingt-septième réunion des États parties", "27MSP"),
        ("двадцать седьмое совещание государств-участников", "27MSP"),
        ("الاجتماع السابع والعشرون للدول الأطراف", "27MSP"),
    ],
)
def test_reads_a_meeting(text: str, name: str) -> None:
    assert [found for _, found in find_meetings(fold(text))] == [name]


@pytest.mark.parametrize("text", ["the next meeting of States Parties", "12 members of the MSP"])
def test_reads_no_number_where_there_is_none(text: str) -> None:
    assert list(find_meetings(fold(text))) == []
