"""The button *Tell me when it is answered* goes from the message once that has been done."""

import pytest

from bot.blocks.elements import actions, button, section
from bot.blocks.message import message
from bot.blocks.wishes import TELL_ME
from bot.jobs.slack_posts import post
from bot.jobs.telling import LEASE
from bot.storage import Storage
from knowledge.phrases import ENGLISH
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.wishes import Setting, wished

WILL_BE_TOLD = button(ENGLISH.will_be_told, TELL_ME, "Ev1")
ANOTHER = button(ENGLISH.tell_me, f"{TELL_ME}:2", "Ev2")


@pytest.fixture
async def setting(storage: Storage, slack: FakeSlack) -> Setting:
    """U9 pressed the button under one of two questions that one message answers."""
    shown = message(section("I do not know."), actions(WILL_BE_TOLD, ANOTHER))
    ts = await post(slack.client, "C1", shown, "reply", thread_ts="1.0")
    await wished(storage, pressed=("C1", ts))
    return Setting(storage, slack)


def says(setting: Setting) -> str:
    return str(setting.slack.posts[0]["blocks"])


async def test_what_promised_to_tell_says_that_it_is_answered(setting: Setting) -> None:
    await setting.look()

    assert ENGLISH.will_be_told not in says(setting)
    assert ENGLISH.is_answered in says(setting)
    assert setting.slack.posts[0]["blocks"][-1]["elements"][0]["value"] == "Ev2"
    assert "There is none." in setting.slack.posts[1]["text"]


async def test_what_cannot_be_changed_now_is_changed_later_and_nobody_told_twice(
    setting: Setting,
) -> None:
    setting.slack.unchangeable = [too_many(30), ConnectionResetError()]

    for _ in range(4):
        await setting.look(LEASE * 2)

    assert ENGLISH.is_answered in says(setting)
    assert len(setting.slack.posts) == 2


async def test_what_slack_does_not_let_us_change_is_left(setting: Setting) -> None:
    setting.slack.unchangeable = [refusal("cant_update_message")]

    for _ in range(2):
        await setting.look(LEASE * 2)

    assert ENGLISH.will_be_told in says(setting)
    assert (len(setting.slack.posts), setting.slack.unchangeable) == (2, [])
