"""A small delivery is measured from end to end, with a bot of its own."""

from benchmarks.delivery.measure import Seconds, deliver


def test_every_message_of_the_bot_is_posted_by_the_bare_client_too() -> None:
    measured = deliver("sqlite", times=1, channels=2, seconds=Seconds(1.0, warm_up=1.0, spare=4.0))

    assert measured.messages == [4]
    [floor], [floor_with_details] = measured.floor, measured.floor_with_details
    [parents], [with_details] = measured.parents, measured.with_details
    assert 0 < floor < floor_with_details
    assert 0 < parents < with_details
    assert measured.at_rest
    assert measured.during
    assert measured.memory_at_most >= measured.memory_before
