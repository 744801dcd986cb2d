"""“Why this answer?”: a button for curators in private, an entry in the menu of open answers."""

import pytest

from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "What does Article 6(9) say about trust funds?"
CHANNEL = "C0CCM"


async def test_a_curator_presses_a_button_under_a_private_answer(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.say(curator.dm, QUESTION)
    answer = await curator.reads("Why this answer?", curator.dm)
    await curator.press(answer, "ask_why")

    why = text_of(await curator.reads("Entries I considered", curator.dm))
    assert "It names Article 6(9)." in why
    assert "For it: it speaks of Article 6(9)" in why
    assert "almost certain (" in why
    assert "article-6-9" in why


async def test_what_spoke_against_entries_is_told_in_words(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.say(curator.dm, "What does Article 6(9) say about trust funds in Zorblatt?")
    answer = await curator.reads("do not know", curator.dm)
    await curator.press(answer, "ask_why")

    why = text_of(await curator.reads("nothing here uses such a word", curator.dm))
    assert "“Zorblatt” is a word that I do not know. So it cannot be the answer." in why


async def test_a_word_that_the_nearest_entry_hardly_speaks_of_is_named(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    await curator.say(curator.dm, "Which State bought the presidency of 10MSP?")
    answer = await curator.reads("hardly speaks of “bought”", curator.dm)
    await curator.press(answer, "ask_why")

    why = text_of(await curator.reads("It hardly speaks of “bought”", curator.dm))
    assert "It hardly speaks of “bought”. It is probably the answer" in why


async def test_nobody_else_is_offered_the_button(slack: Running) -> None:
    member, curator = slack.person("U0MEMBER"), slack.person("U0CURATOR")
    await member.command(CHANNEL, f"/ccm ask {QUESTION}")
    assert "Why this answer?" not in text_of(await member.reads("Sources", CHANNEL))

    asked = await curator.say(CHANNEL, f"@Article 6 {QUESTION}")
    answer = await curator.reads("Sources", CHANNEL, thread_ts=asked.ts)
    assert "Why this answer?" not in text_of(answer)


@pytest.mark.parametrize(
    ("question", "said"),
    [(QUESTION, "Sources"), ("What is for lunch in the Serpent Bar?", "do not know")],
)
async def test_an_open_answer_is_explained_from_its_menu_to_curators_alone(
    question: str, said: str, slack: Running
) -> None:
    member, curator = slack.person("U0MEMBER"), slack.person("U0CURATOR")
    asked = await member.say(CHANNEL, f"@Article 6 {question}")
    answer = await member.reads(said, CHANNEL, thread_ts=asked.ts)

    await curator.shortcut("ask_why_from_message", answer)
    why = text_of(await curator.reads("Entries I considered", CHANNEL, thread_ts=asked.ts))
    assert question in why
    seen = [text_of(message) for message in member.visible(CHANNEL, asked.ts)]
    assert "Entries I considered" not in "".join(seen)

    await member.shortcut("ask_why_from_message", answer)
    refusal = text_of(await member.reads("is for the ISU", CHANNEL, thread_ts=asked.ts))
    assert said not in refusal
    assert "What you typed" not in refusal


async def test_each_question_of_a_message_is_explained(slack: Running) -> None:
    member, curator = slack.person("U0MEMBER"), slack.person("U0CURATOR")
    asked = await member.say(
        CHANNEL, f"@Article 6 {QUESTION} What is for lunch in the Serpent Bar?"
    )
    answer = await member.reads("Sources", CHANNEL, thread_ts=asked.ts)

    await curator.shortcut("ask_why_from_message", answer)
    why = text_of(await curator.reads("Entries I considered", CHANNEL, thread_ts=asked.ts))
    assert "“What does Article 6(9) say about trust funds?”" in why
    assert "“What is for lunch in the Serpent Bar?”" in why


async def test_what_is_no_answer_has_nothing_to_explain(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    message = await curator.say(CHANNEL, "Good morning, colleagues.")
    await curator.shortcut("ask_why_from_message", message)

    await curator.reads("no question behind this message", CHANNEL)
