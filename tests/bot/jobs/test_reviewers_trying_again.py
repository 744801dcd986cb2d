"""What Slack refuses or loses of a reminder to review is tried again, and told once."""

from datetime import timedelta

from bot.jobs.telling import LEASE
from tests.bot.jobs.fake_slack import refusal, too_many
from tests.bot.jobs.reviews import CURATOR, Reviews

LATER = LEASE + timedelta(seconds=1)
TO_CURATOR = f"D{CURATOR}"


async def test_a_post_whose_answer_was_lost_is_found_and_not_repeated(reviews: Reviews) -> None:
    reviews.slack.after = [ConnectionResetError()]

    for after in (timedelta(0), timedelta(seconds=5), LATER, LATER):
        await reviews.look(after=after)

    assert reviews.told == [TO_CURATOR]
    assert reviews.slack.looked_up == 1


async def test_what_was_not_posted_is_posted_later(reviews: Reviews) -> None:
    reviews.slack.before = [too_many(30), refusal("token_revoked"), ConnectionResetError()]

    for _ in range(3):
        await reviews.look(after=LATER)
        assert reviews.slack.posts == []
    await reviews.look(after=LATER)
    assert reviews.told == [TO_CURATOR]


async def test_what_was_reviewed_before_a_second_try_is_left_alone(reviews: Reviews) -> None:
    reviews.slack.before = [too_many(30)]
    await reviews.look()
    reviews.knowledge.published = ()
    await reviews.knowledge.overlay(reviews.storage, "T1")

    for _ in range(2):
        await reviews.look(after=LATER)

    assert reviews.slack.posts == []
    assert reviews.slack.looked_up == 0


async def test_whoever_cannot_be_told_is_not_tried_for_ever(reviews: Reviews) -> None:
    reviews.slack.without_direct_messages = [refusal("user_disabled")]

    for _ in range(3):
        await reviews.look(after=LATER)

    assert reviews.slack.posts == []
