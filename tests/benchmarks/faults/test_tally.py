"""What counts as posted, lost, doubled, late and missed."""

from benchmarks.faults.tally import Tally, doubles, missed_untruly, tally, unowed
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message

ONE, OTHER = "digest:T1:C1:2024-01-15", "digest:T1:C2:2024-01-15"
DUE = {ONE: 1_000.0, OTHER: 1_000.0}


def a_post(key: str, ts: float = 1_010.0, channel: str = "C1") -> Message:
    metadata = {"event_type": "article6_post", "event_payload": {"key": key}}
    return Message(channel, f"{ts:.6f}", BOT_USER_ID, "Digest", metadata=metadata)


def said(text: str) -> Message:
    return Message("C1", "1005.000000", "U0MEMBER", text)


def test_a_post_for_every_slot_is_clean() -> None:
    counted = tally(3, DUE, [said("hello"), a_post(ONE), a_post(OTHER)], {ONE: "posted"})

    assert counted == Tally(
        3, slots=2, posts=2, lost=0, doubled=0, late=0, missed_recorded=0, missed_untruly=0
    )
    assert counted.is_clean


def test_a_slot_without_post_or_record_is_lost() -> None:
    assert tally(1, DUE, [a_post(ONE)], {ONE: "posted"}).lost == 1
    assert tally(1, DUE, [a_post(ONE)], {OTHER: "posted"}).lost == 1
    assert not tally(1, DUE, [a_post(ONE)], {}).is_clean


def test_a_slot_that_the_journal_calls_missed_or_empty_is_not_lost() -> None:
    missed = tally(1, DUE, [a_post(ONE)], {OTHER: "missed"})
    empty = tally(1, DUE, [a_post(ONE)], {OTHER: "empty"})

    assert (missed.lost, missed.missed_recorded) == (0, 1)
    assert (empty.lost, empty.missed_recorded) == (0, 0)


def test_a_second_post_is_doubled_wherever_it_stands() -> None:
    posts = [a_post(ONE), a_post(OTHER)]
    detail = a_post(f"{ONE}:details:1")

    assert tally(1, DUE, [*posts, a_post(ONE)], {}).doubled == 1
    assert tally(1, DUE, [*posts, a_post(ONE, channel="C9")], {}).doubled == 1
    assert tally(1, DUE, [*posts, detail], {}).is_clean
    assert tally(1, DUE, [*posts, detail, detail], {}).doubled == 1
    assert tally(1, DUE, [*posts, a_post("told:7"), a_post("told:7")], {}).doubled == 1


def test_a_digest_that_nobody_is_owed_is_doubled() -> None:
    stray = a_post("digest:T1:C1:2024-01-16")

    assert tally(1, DUE, [a_post(ONE), a_post(OTHER), stray], {}).doubled == 1


def test_every_post_of_what_is_doubled_is_named() -> None:
    again = [a_post(ONE, ts=1_010.0), a_post(ONE, ts=1_020.0, channel="C9")]
    told = [a_post("told:7", channel="D1"), a_post("told:7", channel="D1", ts=1_030.0)]

    assert doubles([*again, a_post(OTHER)]) == {ONE: again}
    assert doubles([*told, a_post("told:7", channel="D2")]) == {"told:7 for D1": told}


def test_what_nobody_is_owed_is_named_apart_from_what_is_doubled() -> None:
    stray = a_post("digest:T1:C1:2024-01-16")
    posts = [a_post(ONE), a_post(f"{ONE}:details:1"), stray, a_post("told:7")]

    assert doubles(posts) == {}
    assert unowed(posts, DUE) == {"digest:T1:C1:2024-01-16": [stray]}


def test_a_post_over_a_minute_after_its_slot_is_late() -> None:
    counted = tally(1, DUE, [a_post(ONE, ts=1_060.0), a_post(OTHER, ts=1_061.0)], {})

    assert counted.late == 1


def test_a_post_that_the_journal_calls_missed_is_named_and_not_clean() -> None:
    posts, recorded = [said("hello"), a_post(ONE), a_post(OTHER)], {ONE: "missed"}
    counted = tally(1, DUE, posts, recorded)

    assert missed_untruly(posts, recorded) == {ONE}
    assert (counted.missed_untruly, counted.missed_recorded) == (1, 0)
    assert not counted.is_clean
