"""What is told of a digest that may not have come, to whoever asked for it or set it up."""

from datetime import date

from bot.blocks.delivery_trouble import not_delivered
from bot.register.delivery_trouble import NOT_KNOWN, DeliveryTrouble, of_slot, of_wish

DAY = date(2024, 1, 15)


def told(cause: str) -> str:
    return not_delivered(DeliveryTrouble("T1", "C1", "U1", cause, DAY), "I gave it up").text


def test_who_asked_for_it_is_told_where_to_look_and_what_may_be_wrong() -> None:
    said = told(of_wish(NOT_KNOWN, "digest:now:C1:U1:1"))

    assert "which you asked for, may not have come" in said
    assert "look whether it is there" in said
    assert "`/invite @Article 6`" in said
    assert "`/ccm digest now` there again" in said


def test_who_set_it_up_is_told_that_it_stays_set() -> None:
    said = told(of_slot(NOT_KNOWN, DAY))

    assert "which you set up, may not have come" in said
    assert "what you set is kept" in said
    assert "look whether it is there" in said
