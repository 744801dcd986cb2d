"""People hear of a review that is due once a stage, in one message a day."""

import json
from dataclasses import replace

from bot.app.verbs import discover
from bot.jobs.reviewers import MOST_AT_ONCE
from bot.roles import Person
from bot.storage import Storage
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.reviews import ADMIN, CURATOR, FUND, Reviews

TO_CURATOR, TO_ADMIN = f"D{CURATOR}", f"D{ADMIN}"


async def test_curators_are_reminded_the_day_after_with_buttons_for_the_entry(
    reviews: Reviews,
) -> None:
    await reviews.look(days=0)
    assert reviews.slack.posts == []

    await reviews.look(days=1)
    [post] = reviews.slack.posts
    assert post["channel"] == TO_CURATOR
    assert "Trust &lt;fund&gt;* (`trust-fund`) was due on 15 January 2024." in post["text"]
    buttons = [one for block in post["blocks"] for one in block.get("elements", [])]
    pressed = {one["action_id"].partition(":")[0]: one["value"] for one in buttons}
    assert pressed == {"kb_still": FUND.id, "kb_edit": FUND.id}
    assert set(pressed) <= {name for verb in discover() for name in verb.actions}


async def test_each_hears_of_it_once_and_administrators_two_weeks_later(reviews: Reviews) -> None:
    for days in (1, 2, 13, 14, 15, 400):
        await reviews.look(days)

    assert reviews.told == [TO_CURATOR, TO_ADMIN]
    last = reviews.slack.posts[-1]
    assert "Nobody has reviewed these entries" in last["text"]
    assert "kb_still" not in json.dumps(last["blocks"])


async def test_what_was_reviewed_meanwhile_is_due_anew_and_told_anew(reviews: Reviews) -> None:
    await reviews.look(days=1)
    reviewed = replace(FUND, reviewed_on=FUND.review_due_on)
    reviews.knowledge.published = (reviewed,)
    await reviews.look(days=2)
    assert reviews.told == [TO_CURATOR]

    await reviews.look(days=31)
    assert reviews.told == [TO_CURATOR, TO_CURATOR]


async def test_nobody_is_woken_before_nine(reviews: Reviews) -> None:
    await reviews.look(days=1, hour=8)
    assert reviews.slack.posts == []

    await reviews.look(days=1, hour=9)
    assert reviews.told == [TO_CURATOR]


async def test_one_message_a_day_bundles_the_longest_overdue(
    storage: Storage, slack: FakeSlack
) -> None:
    many = [replace(FUND, id=f"fund-{number}") for number in range(MOST_AT_ONCE + 1)]
    oldest = replace(FUND, id="oldest", review_every_days=1)
    reviews = Reviews(storage, slack, *many, oldest)
    reviews.settings["ROLE_ADMINS"] = ""

    for _ in range(2):
        await reviews.look(days=1)
    [post] = slack.posts
    assert post["text"].count("was due on") == MOST_AT_ONCE
    assert post["text"].index("oldest") < post["text"].index("fund-0")
    assert "2 more are due" in post["text"]

    await reviews.look(days=2)
    assert slack.posts[-1]["text"].count("was due on") == 2


async def test_a_role_reaches_the_members_of_its_group_but_no_guests(reviews: Reviews) -> None:
    reviews.settings["ROLE_CURATORS"] = "S1,U1"
    reviews.directory.groups["S1"] = frozenset({"U2", "U3"})
    reviews.directory.people["U3"] = Person("U3", is_outsider=True)

    await reviews.look(days=1)

    assert sorted(reviews.told) == ["DU1", "DU2"]


async def test_a_coordinator_who_owns_an_entry_is_asked_for_it(
    storage: Storage, slack: FakeSlack
) -> None:
    reviews = Reviews(storage, slack, replace(FUND, owner="coordinator"))
    reviews.settings["ROLE_COORDINATORS"] = "U5"

    await reviews.look(days=1)

    assert reviews.told == ["DU5"]
    assert "Curators can review them" in slack.posts[0]["text"]
