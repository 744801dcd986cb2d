"""How an answer reaches who asked: alone or openly, and shared with the channel later."""

import json
from collections.abc import Sequence
from contextlib import suppress

from bot.blocks import answers as views
from bot.blocks.answers import Queued
from bot.blocks.message import Block
from bot.errors import StorageUnavailable, UserError
from bot.roles import Role
from bot.services import Message, Place, Request, Services, Visibility
from knowledge.entry import Answer
from knowledge.language import DEFAULT
from knowledge.quoting import quote


def shown(
    found: Answer,
    request: Request,
    shared: dict[str, str],
    queued: Queued | None = None,
    *,
    why: str | None = None,
    quoted: Sequence[Block] = (),
    kept: str | None = None,
) -> Message:
    """The answer, or what is ``quoted`` in its place. What only one person sees has more buttons.

    One carries ``shared`` to ``share``; one, for curators, the question ``why`` to `ask_why`.
    """
    is_curator = Role.CURATOR in request.roles and request.place is not Place.MENTION
    return views.answer(
        found,
        visibility=visibility(request),
        share=json.dumps(shared, ensure_ascii=False) if request.place is Place.COMMAND else None,
        why=why if is_curator else None,
        queued=queued,
        quoted=quoted,
        kept=kept,
    )


def visibility(request: Request) -> Visibility:
    """A command is answered to who typed it, everything else where it was asked."""
    return Visibility.EPHEMERAL if request.place is Place.COMMAND else Visibility.IN_CHANNEL


async def share(request: Request, services: Services) -> Message:
    """Show what the pressed button stands under once more, for the whole channel."""
    shared = json.loads(request.value)
    if "entry" in shared:
        found = await _entry(shared["entry"], request, services)
    else:
        found = (await services.knowledge.ready()).answer(shared["q"], request.today)
    return views.shared(found)


async def entry(request: Request, services: Services) -> Message:
    """Show the entry whose button was pressed."""
    found = await _entry(request.value, request, services)
    await _is_of_use(request, services)
    return shown(found, request, {"entry": request.value})


async def _is_of_use(request: Request, services: Services) -> None:
    """The question for which the entry was offered need not wait for the curators."""
    _entry_id, _language, asking = [*request.value.split(" ", 2), "", ""][:3]
    if not asking:
        return
    with suppress(StorageUnavailable):
        async with services.storage.unit_of_work() as work:
            if question := await work.questions.by_event(request.team_id, asking):
                await work.queue.forget_suggested(
                    request.team_id, question.channel_id, question.text
                )


async def _entry(carried: str, request: Request, services: Services) -> Answer:
    """The entry that a button carries, in the language of the question it was offered for."""
    entry_id, language = [*carried.split(" "), ""][:2]
    chosen = (await services.knowledge.ready()).entry(entry_id)
    if chosen is None:
        raise UserError("That entry is no longer in my knowledge base.", fix="Ask again.")
    translations = services.knowledge.library.translations
    # Buttons that were posted before they carried a language are still pressed.
    return quote(chosen, request.today, language or DEFAULT, translations)
