"""ask: a question on Article 6, the Lausanne Action Plan or the work plan."""

import json

from bot.blocks import answers as views
from bot.errors import StorageUnavailable, UserError
from bot.register.question import Question
from bot.services import Message, Place, Request, Services, Verb, Visibility
from knowledge.entry import Answer, Outcome
from knowledge.notices import entry_notices
from knowledge.versions import time_notices

EXAMPLE = "/ccm ask How can a State request assistance?"
MOST_TYPED = 4_000
THANKS = (
    "thanks",
    "thank you",
    "many thanks",
    "thanks a lot",
    "merci",
    "gracias",
    "ok",
    "ok thanks",
)
GREETINGS = ("hi", "hello", "hey", "good morning", "good afternoon", "bonjour", "hola")


async def run(request: Request, services: Services) -> Message:
    """Answer a question; queue it for the curators when there is no sure answer."""
    question = request.text.strip()
    if not question:
        raise UserError("There is no question.", fix=f"Try `{EXAMPLE}`.")
    if courtesy := _courtesy(question):
        return views.courtesy(courtesy, visibility=_visibility(request))
    found = (await services.knowledge.ready()).answer(question[:MOST_TYPED], request.today)
    remark = None
    if found.outcome is Outcome.UNANSWERED:
        remark = await _queue(found, request, services)
    return _shown(found, request, {"q": found.question}, remark)


async def share(request: Request, services: Services) -> Message:
    """Show what the pressed button stands under once more, for the whole channel."""
    shared = json.loads(request.value)
    if "entry" in shared:
        found = await _entry(shared["entry"], request, services)
    else:
        found = (await services.knowledge.ready()).answer(shared["q"], request.today)
    return views.answer(found, visibility=Visibility.IN_CHANNEL)


async def none_of_these(request: Request, services: Services) -> Message:
    """Queue a question for which the suggestions were no help."""
    found = (await services.knowledge.ready()).answer(request.value, request.today)
    return views.queued(await _queue(found, request, services))


async def entry(request: Request, services: Services) -> Message:
    """Show the entry whose button was pressed."""
    found = await _entry(request.value, request, services)
    return _shown(found, request, {"entry": request.value})


async def _entry(entry_id: str, request: Request, services: Services) -> Answer:
    chosen = (await services.knowledge.ready()).entry(entry_id)
    if chosen is None:
        raise UserError("That entry is no longer in my knowledge base.", fix="Ask again.")
    return Answer(
        question=chosen.title,
        outcome=Outcome.UNANSWERED if chosen.gap else Outcome.ANSWERED,
        body=chosen.body,
        entry=chosen,
        notices=(*time_notices(chosen, request.today), *entry_notices(chosen, request.today)),
    )


def _shown(
    found: Answer, request: Request, shared: dict[str, str], remark: str | None = None
) -> Message:
    """The answer; where only one person sees it, a button carries ``shared`` to ``share``."""
    carried = json.dumps(shared, ensure_ascii=False) if request.place is Place.COMMAND else None
    return views.answer(found, visibility=_visibility(request), share=carried, remark=remark)


def _visibility(request: Request) -> Visibility:
    return Visibility.EPHEMERAL if request.place is Place.COMMAND else Visibility.IN_CHANNEL


def _courtesy(text: str) -> str | None:
    """The reply to thanks and greetings, which are no questions and are never queued."""
    words = "".join(char for char in text.casefold() if char.isalpha() or char == " ").split()
    said = " ".join(words)
    if said in THANKS:
        return "You are welcome."
    return "Hello." if said in GREETINGS else None


async def _queue(found: Answer, request: Request, services: Services) -> str:
    openly = request.place is Place.MENTION
    question = Question(
        team_id=request.team_id,
        text=found.question,
        asker_id=request.user_id,
        channel_id=request.channel_id,
        asked_at=request.now,
        event_id=request.key,
        outcome=Outcome.UNANSWERED,
        thread_ts=request.thread_ts,
        entry_id=found.entry.id if found.entry else None,
        asked_openly=openly,
    )
    try:
        async with services.storage.unit_of_work() as work:
            await work.questions.queue(question)
    except StorageUnavailable:
        ask = found.entry.ask if found.entry else "the ISU (info@cmconvention.org)"
        return views.NOT_QUEUED.format(ask=ask)
    return f"{views.QUEUED} {views.MAY_BE_QUOTED if openly else views.IS_COUNTED}"


VERB = Verb(
    name="ask",
    summary="A question on Article 6, the Lausanne Action Plan or the work plan",
    usage=(EXAMPLE, "/ccm ask Who were the coordinators in early 2024?", "/ccm LAP 41?"),
    run=run,
    actions={"ask_share": share, "ask_entry": entry, "ask_none": none_of_these},
)
