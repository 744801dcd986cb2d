"""What a question asks for."""

import pytest

from knowledge.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who coordinates?", Kind.WHO),
        ("When is the report due?", Kind.WHEN),
        ("Where do we send it?", Kind.WHERE),
        ("How many States are Parties?", Kind.HOW_MANY),
        ("How much did it give?", Kind.AMOUNT),
        ("What is the ISU's phone number?", Kind.CONTACT),
        ("How tall is the director?", Kind.MEASURE),
        ("Is this State in breach?", Kind.JUDGEMENT),
        ("Which State is the worst donor?", Kind.JUDGEMENT),
        ("How can we ask for help?", Kind.PROCEDURE),
        ("Quand faut-il remettre le rapport ?", Kind.WHEN),
        ("Сколько государств?", Kind.HOW_MANY),
        ("谁是协调员", Kind.WHO),
        ("What does Article 6 say?", None),
        ("How much time is there?", None),
    ],
)
def test_tells_what_is_asked_for(question: str, kind: Kind | None) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "judges"),
    [
        ("Is Lebanon late?", True),
        ("Is Chad behind schedule with clearance?", True),
        ("Is it too late to ask for an extension?", False),
        ("Which reports are late?", False),
    ],
)
def test_knows_who_asks_to_judge_a_state(question: str, judges: bool) -> None:
    assert (kind_of(question) is Kind.JUDGEMENT) is judges
