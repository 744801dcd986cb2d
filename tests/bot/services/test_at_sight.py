"""What is worth a thought in a draft is asked about, and forbids nothing."""

from dataclasses import replace

import pytest

from bot.services import CurrentKnowledge
from bot.services.curation.at_sight import at_sight
from knowledge.entry import About
from tests.bot.services.test_checks import COFFEE
from tests.builders import IN_THE_PLAN


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ICRCC", "“ICRCC”. Did you mean ICRC?"),
        ("International Committee of the Red Cros", "Did you mean ICRC?"),
        ("Zorblax", "“Zorblax”. Is it as people write it?"),
    ],
)
def test_asks_about_an_organisation_that_no_other_entry_names(
    typed: str, said: str, knowledge: CurrentKnowledge
) -> None:
    strange = replace(COFFEE, about=About(organisations=("UNDP", "Monitor", typed)))

    remarks = list(at_sight(strange, knowledge.library, IN_THE_PLAN))
    assert [one.field for one in remarks] == ["organisations"]
    assert said in remarks[0].text


def test_asks_about_an_action_above_those_that_entries_name(knowledge: CurrentKnowledge) -> None:
    high = replace(COFFEE, about=About(actions=(38, 77)))

    [remark] = at_sight(high, knowledge.library, IN_THE_PLAN)
    assert remark.field == "actions"
    assert "is 77 right?" in remark.text
