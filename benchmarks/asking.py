"""Asks questions as somebody at the sandbox's page does, one after the other."""

import asyncio

import aiohttp

from knowledge.phrases import ENGLISH

CHANNEL = "C0CCM"
PERSON = "U0COORDLB"
QUESTION = "What does Article 6(2) say?"
# The first answer waits until the knowledge base has been built.
PATIENCE_SECONDS = 120.0
FAULT = "Something went wrong on my side"


async def ask(url: str, questions: list[str]) -> None:
    """Return when every question has been answered in the sandbox at ``url``.

    Raise ``TimeoutError`` when that lasts more than two minutes.
    """
    async with (
        asyncio.timeout(PATIENCE_SECONDS),
        aiohttp.ClientSession(url) as page,
        page.ws_connect(f"/ui/live?as={PERSON}") as live,
    ):
        answers = before = await _answers(page)
        for question in questions:
            expected = len(answers) + 1
            typed = {"as": PERSON, "channel": CHANNEL, "text": f"/ccm ask {question}"}
            async with page.post("/ui/say", json=typed) as response:
                response.raise_for_status()
            while len(answers) < expected:
                while (await live.receive_json())["type"] != "message":
                    pass
                answers = await _answers(page)
    answers = answers[len(before) :]
    assert len(answers) == len(questions)
    assert not any(FAULT in answer for answer in answers), answers


async def _answers(page: aiohttp.ClientSession) -> list[str]:
    query = {"as": PERSON, "channel": CHANNEL}
    async with page.get("/ui/messages", params=query) as response:
        messages = (await response.json())["messages"]
    said = [message["text"] for message in messages if message["is_bot"]]
    # Not an answer, but that one will come.
    return [text for text in said if text != ENGLISH.still_reading]
