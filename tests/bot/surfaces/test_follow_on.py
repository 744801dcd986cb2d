"""Questions that follow on another, in threads and direct messages, through Slack's protocols."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "Who were the coordinators in 2022?"
READ_AS = "Read as: Who were the coordinators in 2024?"
OPENLY = "C0CCM"


async def test_a_follow_up_in_a_thread_is_read_with_the_question_before(slack: Running) -> None:
    member, other = slack.person("U0MEMBER"), slack.person("U0COORDLB")
    root = await member.say(OPENLY, f"@Article 6 {QUESTION}")
    await member.reads("Montenegro", OPENLY, thread_ts=root.ts)

    await other.say(OPENLY, "@Article 6 and in 2024?", thread_ts=root.ts)
    answer = await other.reads(READ_AS, OPENLY, thread_ts=root.ts)
    assert "Lebanon" in text_of(answer)

    await member.say(OPENLY, "@Article 6 and in 2019?", thread_ts=root.ts)
    await member.reads("Read as: Who were the coordinators in 2019?", OPENLY, thread_ts=root.ts)


async def test_it_stands_for_the_state_that_the_thread_is_about(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    root = await member.say(OPENLY, "@Article 6 What is Chad's deadline?")
    await member.reads("Deadlines on record: Chad", OPENLY, thread_ts=root.ts)

    await member.say(OPENLY, "@Article 6 is it a party?", thread_ts=root.ts)
    answer = await member.reads("Read as: is Chad a party?", OPENLY, thread_ts=root.ts)
    assert "Standing under the Convention: Chad" in text_of(answer)


async def test_nothing_is_carried_into_another_thread(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    root = await member.say(OPENLY, f"@Article 6 {QUESTION}")
    await member.reads("Montenegro", OPENLY, thread_ts=root.ts)

    elsewhere = await member.say(OPENLY, "@Article 6 and in 2024?")
    answer = await member.reads("", OPENLY, thread_ts=elsewhere.ts)
    assert "Read as" not in text_of(answer)


async def test_in_direct_messages_the_message_just_before_counts(slack: Running) -> None:
    guest = slack.person("U0GUEST")
    await guest.say(guest.dm, QUESTION)
    await guest.reads("Montenegro", guest.dm)
    await guest.say(guest.dm, "and in 2024?")
    await guest.reads(READ_AS, guest.dm)


async def test_what_lies_before_another_message_is_not_carried_on(slack: Running) -> None:
    stranger = slack.person("U0STRANGER")
    await stranger.say(stranger.dm, QUESTION)
    await stranger.reads("Montenegro", stranger.dm)
    await stranger.say(stranger.dm, "Thanks!")
    await stranger.reads("You are welcome", stranger.dm)
    await stranger.say(stranger.dm, "and in 2024?")
    await stranger.say(stranger.dm, "help")
    await stranger.reads("/ccm help", stranger.dm)

    assert READ_AS not in "".join(map(text_of, stranger.visible(stranger.dm)))


async def test_commands_follow_on_nothing(slack: Running) -> None:
    member = slack.person("U0ADMIN")
    await member.command(OPENLY, f"/ccm ask {QUESTION}")
    await member.reads("Montenegro", OPENLY)
    await member.command(OPENLY, "/ccm ask and in 2019?")
    await member.command(OPENLY, "/ccm help ask")
    await member.reads("/ccm LAP 41?", OPENLY)

    assert "Read as" not in "".join(map(text_of, member.visible(OPENLY)))


async def test_several_questions_are_answered_in_one_message(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    asked = await member.say(OPENLY, f"@Article 6 {QUESTION} And when is 13MSP?")

    answer = text_of(await member.reads("Montenegro", OPENLY, thread_ts=asked.ts))
    assert answer.index("1.") < answer.index("Montenegro") < answer.index("And when is 13MSP?")
    assert "Vientiane" in answer or "2025" in answer
