"""Questions by mention, direct message and command, through Slack's own protocols."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "What does Article 6(9) say about trust funds?"


async def test_answers_a_mention_in_its_thread_with_source_and_date(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    asked = await member.say("C0CCM", f"@Article 6 {QUESTION}")

    answer = await member.reads("Sources", "C0CCM", thread_ts=asked.ts)
    assert "Convention on Cluster Munitions" in text_of(answer)
    assert "Article 6(9)" in text_of(answer)
    assert not [m for m in member.visible("C0CCM") if m.ts == answer.ts]


async def test_answers_a_guest_and_somebody_of_another_organisation(slack: Running) -> None:
    for user, channel in (("U0GUEST", "C0CCM"), ("U0STRANGER", "C0CONNECT")):
        person = slack.person(user)
        asked = await person.say(channel, f"@Article 6 {QUESTION}")
        await person.reads("Sources", channel, thread_ts=asked.ts)


async def test_a_date_on_which_sources_differ_is_told_with_each_source(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    asked = await member.say("C0CCM", "@Article 6 Is Iraq a State Party?")

    told = text_of(await member.reads("Sources", "C0CCM", thread_ts=asked.ts))
    assert "14 May 2013 by the Monitor" in told
    assert "15 May 2013 by the Iraqi authority" in told
    assert "single source" not in told
    listed = "States Parties and signatories by region"
    assert told.index(listed) < told.index("1 March 2026", told.index(listed))


async def test_answers_a_direct_message(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.say(member.dm, QUESTION)

    await member.reads("Article 6(9)", member.dm)


async def test_a_command_is_answered_for_one_and_shared_at_a_press(slack: Running) -> None:
    member, other = slack.person("U0MEMBER"), slack.person("U0COORDLB")
    await member.command("C0CCM", f"/ccm ask {QUESTION}")
    answer = await member.reads("Share in channel", "C0CCM")
    assert answer.ts not in [message.ts for message in other.visible("C0CCM")]

    await member.press(answer, "ask_share")
    await other.reads("Article 6(9)", "C0CCM")
    await member.reads("Shared with the channel", "C0CCM")
    assert not [m for m in member.visible("C0CCM") if "Share in channel" in text_of(m)]


async def test_thanks_are_answered_and_not_queued(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.say(member.dm, "Thanks!")

    reply = await member.reads("You are welcome", member.dm)
    assert "curators" not in text_of(reply)


async def test_a_question_outside_its_knowledge_is_queued_and_not_guessed(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    asked = await member.say("C0CCM", "@Article 6 What is for lunch in the Serpent Bar?")

    answer = await member.reads("curators", "C0CCM", thread_ts=asked.ts)
    assert "do not know" in text_of(answer)
    assert "Sources" not in text_of(answer)


async def test_answers_in_a_thread_that_has_begun(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    root = await member.say("C0CCM", "Let us talk about funds.")
    await member.say("C0CCM", f"@Article 6 {QUESTION}", thread_ts=root.ts)

    await member.reads("Article 6(9)", "C0CCM", thread_ts=root.ts)


async def test_a_mention_without_words_gets_help(slack: Running) -> None:
    member = slack.person("U0MEMBER")
    await member.say("C0CCM", "@Article 6")

    await member.reads("/ccm help", "C0CCM")
