"""Slips of the keyboard are put right by what people write; right words and strangers are not."""

import pytest

from knowledge.likely_words import LikelyWords
from knowledge.right_words import RightWords
from knowledge.slips import Slips
from knowledge.text import tokens

TEXTS = {
    "en": (
        "Who pays for the office?",
        "What is the target for clearance?",
        "What is the form of the report?",
        "Who grants an extension to Bulgaria?",
        "The office is in Geneva.",
    ),
    "fr": ("Avons-nous le droit de demander une prolongation ?", "Le plan de Lausanne"),
    "ru": ("Нужно ли продлевать срок?", "Какой срок у Чада?"),
    "zh": ("公约何时生效？",),
}
RIGHT = RightWords(None)
LIKELY = LikelyWords(TEXTS, ("tchad", "bulgaria", "chile"), RIGHT, {"vendredi"})
SLIPS = Slips(LIKELY, TEXTS)


def _put_right(text: str, language: str) -> dict[str, str]:
    return {token.written: word for token, word in SLIPS.put_right(text, language).items()}


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "Who grnats an extension?", {"grnats": "grants"}),
        ("en", "What is the tarsgrt for us?", {"tarsgrt": "target"}),
        ("en", "Who pasy for the office?", {"pasy": "pays"}),
        ("en", "Who plays for the office?", {"plays": "pays"}),  # a right word, but not here
        ("en", "an extension for Bulgria", {"Bulgria": "Bulgaria"}),
        ("en", "When does it end in Cile?", {"Cile": "Chile"}),
        ("fr", "Avons-nous le roit de demander ?", {"roit": "droit"}),
        ("fr", "le plan de Lasanne", {"Lasanne": "Lausanne"}),
        ("ru", "Какой срок у аЧда?", {"аЧда": "Чада"}),
        ("zh", "公约何何生效？", {"公约何何生效": "公约何时生效"}),
    ],
)
def test_what_was_meant_is_told_by_its_letters_and_its_neighbours(
    language: str, typed: str, meant: dict[str, str]
) -> None:
    assert _put_right(typed, language) == meant


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Which firm pays for the office?"),  # a word, though near to "form"
        ("en", "What does the GRNATS say?"),  # capitals stand for something
        ("en", "Who is Minister Grnats?"),  # a name, and nobody has put it beside these
        ("en", "Who pays for the Zorblatt office?"),  # like nothing that anybody wrote
        ("en", "zorvex quimble frandit"),  # about something else altogether
        ("en", "What is due in 20244?"),
        ("fr", "une prolongation vendredi"),  # a right word of some language
        ("de", "Wie vrlängern wir?"),  # nobody has asked in this language
    ],
)
def test_what_is_no_slip_stays_as_it_is(language: str, text: str) -> None:
    assert _put_right(text, language) == {}


def test_two_names_as_near_as_each_other_are_both_in_doubt() -> None:
    likely = LikelyWords({"en": ("Niger and Nigel",)}, ("niger", "nigel"), RIGHT, ())
    slips = Slips(likely, {})

    assert slips.put_right("the deadline of Nigek", "en") == {}


def test_an_arabic_word_is_right_with_an_article_or_a_prefix_and_not_by_its_ending() -> None:
    likely = LikelyWords({"ar": ("ما هي الشفافية؟",)}, (), RIGHT, ())

    right = [likely.is_right(one, "ar") for one in tokens("والشفافية الشفايفية")]

    assert right == [True, False]


def _by_heart(text: str, known: str, language: str = "en") -> dict[str, str]:
    better = SLIPS.put_right_by_heart(text, language, {known: "this"}.get)
    return {token.written: word for token, word in better.items()}


def test_what_is_known_by_heart_but_for_slips_is_put_right() -> None:
    known = "What is the form of the report?"

    assert _by_heart("What is the frm of the rpeort?", known) == {"frm": "form", "rpeort": "report"}
    assert _by_heart("What is the farm of the report?", known) == {"farm": "form"}
    assert _by_heart(
        "Avons-nous le drit de demander ?", "Avons-nous le droit de demander ?", "fr"
    ) == {"drit": "droit"}


def test_what_may_be_two_things_that_are_known_is_left_as_it_was_typed() -> None:
    both = {"What is the form of it?": "one", "What is the farm of it?": "other"}
    same = dict.fromkeys(both, "one")

    assert SLIPS.put_right_by_heart("What is the foarm of it?", "en", both.get) == {}
    assert SLIPS.put_right_by_heart("What is the foarm of it?", "en", same.get) != {}


def test_what_differs_by_more_than_slips_is_not_taken_for_what_is_known_by_heart() -> None:
    known = "What is the form of the report?"

    assert _by_heart("What is the frm of the raport of it?", known) == {}
    assert _by_heart("Waht si hte frm of the rpeort?", known) == {}
    assert _by_heart(known, known) == {}
    # The name of somebody else, two letters away.
    assert _by_heart("What is due in Bulgiria?", "What is due in Bulgaria?") == {
        "Bulgiria": "Bulgaria"
    }
    assert _by_heart("What is due in Bolgoria?", "What is due in Bulgaria?") == {}
