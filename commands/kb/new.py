"""`kb new`: an empty form, or one that begins with questions that found no answer."""

from collections.abc import Iterable, Sequence

from bot.errors import UserError
from bot.register.question import SETTLED
from bot.services import Modal, Request, Services
from bot.services.curation.form_texts import MOST_IN_INPUT, as_texts, in_two
from commands.kb.finding import answering, near_by_words, standing, versions_of
from commands.kb.form import open_form
from commands.kb.meanwhile import besides
from commands.kb.preview import BLANK
from commands.kb.unfinished import offered
from knowledge.entry import Entry

MOST_NEAR = 3
MOST_TEXT = 500


async def new(text: str, request: Request, services: Services) -> Modal:
    """Answer `kb new [question]`."""
    return await _form([text] if text else [], "", request, services)


async def draft(request: Request, services: Services) -> Modal:
    """Open the form with the questions on the pressed button as its first examples."""
    ids = sorted({int(one) for one in request.value.split(",") if one.isdecimal()})
    async with services.storage.unit_of_work() as work:
        asked = await work.questions.by_ids(request.team_id, ids)
    texts = [question.text for question in asked if question.outcome != SETTLED]
    if not texts:
        raise UserError(
            "These questions are settled already.", fix="`/ccm kb unanswered` shows what is left."
        )
    return await _form(texts, ",".join(map(str, ids)), request, services)


async def merge(request: Request, services: Services) -> Modal:
    """Open the form of the entry that was chosen, with what was typed so far added to it."""
    entry = await answering(request.value, request, services)
    versions = await versions_of(entry.id, request, services)
    in_use = standing(versions)
    texts = as_texts(entry, services.knowledge.gazetteer)
    typed = request.fields
    for field in ("questions", "sources"):
        lines = [*texts[field].splitlines(), *typed.get(field, "").splitlines()]
        texts[field] = "\n".join(dict.fromkeys(line for line in lines if line.strip()))
    if answer := typed.get("answer", "").strip():
        texts["answer"], texts["answer_more"] = in_two(f"{entry.body}\n\n{answer}")
    metadata = {
        "entry": entry.id,
        "base": str(in_use.number if in_use else 0),
        "questions": request.metadata.get("questions", ""),
    }
    others = [
        *await besides(versions, request, services),
        *await offered(entry.id, request, services),
    ]
    return open_form(texts, services, title="Add to an entry", metadata=metadata, others=others)


async def _form(questions: Sequence[str], ids: str, request: Request, services: Services) -> Modal:
    blank = as_texts(BLANK, services.knowledge.gazetteer)
    asked = dict.fromkeys(" ".join(question.split())[:MOST_TEXT] for question in questions)
    texts = {**blank, "questions": _fitting(asked), "confidence": ""}
    return open_form(
        texts,
        services,
        title="New entry",
        metadata={"questions": ids},
        near=_near(list(asked), services),
        others=await offered("", request, services),
    )


def _near(questions: Sequence[str], services: Services) -> list[Entry]:
    base = services.knowledge.at_hand
    if base is None or not questions:
        return []
    return near_by_words(questions[0], base, MOST_NEAR)


def _fitting(lines: Iterable[str]) -> str:
    """As many lines as one field takes."""
    text = ""
    for line in lines:
        longer = f"{text}\n{line}".strip()
        if len(longer) > MOST_IN_INPUT:
            break
        text = longer
    return text
