"""Those who wanted to hear of an answer are told where they asked, once, whatever goes wrong."""

from datetime import timedelta

import pytest

from bot.jobs.telling import LEASE
from bot.storage import Storage
from knowledge.language import guess_language
from knowledge.phrases import phrases_in
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.wishes import Setting, wished

LATER = LEASE + timedelta(seconds=1)
SHORTLY = timedelta(seconds=5)


@pytest.fixture
def setting(storage: Storage, slack: FakeSlack) -> Setting:
    return Setting(storage, slack)


async def test_the_asker_is_told_in_the_thread_without_being_named(setting: Setting) -> None:
    await wished(setting.storage)
    await setting.look()
    await setting.look(LATER)

    [post] = setting.slack.posts
    assert (post["channel"], post["thread_ts"]) == ("C1", "1.0")
    assert "“Is there a &lt;fund&gt;?”" in post["text"]
    assert "There is none." in post["text"]
    assert "U9" not in post["text"]


@pytest.mark.parametrize(
    ("user", "said"), [("U9", "On 15 January 2024 you asked"), ("U1", "You wanted to know")]
)
async def test_whoever_has_no_thread_is_told_in_private(
    user: str, said: str, setting: Setting
) -> None:
    await wished(setting.storage, user=user, thread_ts=None)
    await setting.look()

    [post] = setting.slack.posts
    assert (post["channel"], post["thread_ts"]) == (f"D{user}", None)
    assert said in post["text"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Y a-t-il un <fonds> ?", ("« Y a-t-il un &lt;fonds&gt; ? »", "Il n'y en a pas.")),
        ("¿Hay un fondo?", ("«¿Hay un fondo?»", "There is none.")),
    ],
)
async def test_the_asker_is_told_in_the_language_of_the_question(
    text: str, said: tuple[str, str], setting: Setting
) -> None:
    await wished(setting.storage, text=text)
    await setting.look()

    [post] = setting.slack.posts
    phrases = phrases_in(guess_language(text))
    notice = phrases.unofficial if "Il n'y" in said[1] else phrases.english_only
    assert all(words in post["text"] for words in (*said, notice))


async def test_nobody_is_told_before_there_is_an_answer_to_show(setting: Setting) -> None:
    await wished(setting.storage, is_answered=False)
    await setting.look()
    await wished(setting.storage)
    published, setting.knowledge.published = setting.knowledge.published, ()
    await setting.look()
    assert setting.slack.posts == []

    setting.knowledge.published = published
    await setting.look()
    assert len(setting.slack.posts) == 1


@pytest.mark.parametrize("thread_ts", ["1.0", None])
async def test_a_post_whose_answer_was_lost_is_found_and_not_repeated(
    thread_ts: str | None, setting: Setting
) -> None:
    await wished(setting.storage, thread_ts=thread_ts)
    setting.slack.after = [ConnectionResetError()]

    for after in (SHORTLY, SHORTLY, LATER, LATER):
        await setting.look(after)

    assert len(setting.slack.posts) == 1
    assert setting.slack.looked_up == 1


async def test_what_was_not_posted_is_posted_later(setting: Setting) -> None:
    await wished(setting.storage)
    setting.slack.before = [too_many(30), refusal("token_revoked"), ConnectionResetError()]

    for _ in range(3):
        await setting.look(LATER)
        assert setting.slack.posts == []
    await setting.look(LATER)
    assert len(setting.slack.posts) == 1


async def test_where_the_thread_is_gone_the_asker_is_told_in_private(setting: Setting) -> None:
    await wished(setting.storage)
    setting.slack.before = [refusal("not_in_channel")]
    await setting.look()

    [post] = setting.slack.posts
    assert post["channel"] == "DU9"


async def test_whoever_has_left_is_given_up(setting: Setting) -> None:
    await wished(setting.storage, thread_ts=None)
    setting.slack.without_direct_messages = [refusal("user_not_found")]
    await setting.look()
    await setting.look(LATER)

    assert setting.slack.posts == []


async def test_one_who_cannot_be_told_now_holds_up_nobody(setting: Setting) -> None:
    await wished(setting.storage)
    await wished(setting.storage, user="U2", thread_ts=None)
    setting.slack.before = [ConnectionResetError()]
    await setting.look()

    assert [post["channel"] for post in setting.slack.posts] == ["DU2"]
