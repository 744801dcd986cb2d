"""The forms that lead back to the name of a State."""

import pytest

from knowledge.inflection import base_forms
from knowledge.text import fold


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Ливана", "Ливан"),
        ("Россией", "Россия"),
        ("Молдове", "Молдова"),
        ("Алжиром", "Алжир"),
        ("والعراق", "العراق"),
        ("للعراق", "العراق"),
        ("بلبنان", "لبنان"),
        ("Lebanon", "Lebanon"),
    ],
)
def test_leads_back_to_the_name(form: str, name: str) -> None:
    assert fold(name) in set(base_forms(fold(form)))


@pytest.mark.parametrize("word", ["дом", "وهو", "Chad's"])
def test_leaves_at_least_three_letters(word: str) -> None:
    assert all(len(base) >= 3 for base in base_forms(fold(word)))
