"""What a test of curation does as a person: write, publish, and ask until it is answered."""

from contextlib import suppress
from typing import Any

from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.submitting import Submitted
from bot.sandbox.view import View

CHANNEL = "C0ISU"
TRIES = 6
WRITTEN: dict[str, Any] = {
    "title": "Where the coordinators meet for coffee",
    "answer": "In the **Serpent Bar**, on the ground floor.",
    "questions": "Where do the coordinators meet for coffee?\nWhich bar do coordinators go to?",
    "kinds": ["where"],
    "sources": "Guide to the Palais | page 4 | https://example.org/guide | 2024-01",
    "topic": "coordinators",
    "confidence": "verified",
}


async def writes(person: Person, **fields: Any) -> Submitted:
    """Fill in a new entry and press Preview."""
    await person.command(CHANNEL, "/ccm kb new")
    return await submits(person, await person.sees_modal("New entry"), {**WRITTEN, **fields})


async def submits(person: Person, form: View, values: dict[str, Any]) -> Submitted:
    """Submit, and again where a busy machine asks for it; the form is still open then."""
    for _ in range(TRIES):
        sent = await person.submit(form, values)
        if not any("took me too long" in said for said in sent.errors.values()):
            break
    return sent


async def publishes(person: Person, note: str = "") -> None:
    """Publish what is in the preview."""
    sent = await submits(person, await person.sees_modal("Preview"), {"note": note})
    assert sent.is_accepted, sent


async def reads_at_last(person: Person, words: str, channel: str) -> Message:
    """What comes once all entries have been read again, which takes a while on a busy machine."""
    for _ in range(TRIES):
        with suppress(TimeoutError):
            return await person.reads(words, channel)
    raise TimeoutError(words)


async def answered(person: Person, question: str, words: str) -> Message:
    """Ask again until the answer holds ``words``: what is new is taken up within seconds."""
    for _ in range(TRIES):
        await person.say(person.dm, question)
        with suppress(TimeoutError):
            return await person.reads(words, person.dm)
    raise TimeoutError(words)
