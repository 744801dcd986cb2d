"""Imports a file: read apart, then kept with all its passages in one transaction."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from bot.audit import AuditRecord
from bot.documents.order import Imported, Order, Outcome
from bot.documents.reading import read_apart
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.storage import Storage, UnitOfWork
from knowledge.documents.document import Document, Refused
from knowledge.documents.reading import safe_name


async def import_file(storage: Storage, name: str, content: bytes, order: Order) -> Imported:
    """Return what became of the file; raise ``Refused`` with a sentence where it is not taken.

    The same content imports nothing anew; another one of the same name takes the older's place.
    """
    file_name, digest = safe_name(name), sha256(content).hexdigest()
    async with storage.unit_of_work() as work:
        older = await _known(work, file_name, digest, order)
        if there := await _unchanged(work, older, digest, order):
            return there
    document = await read_apart(file_name, content, order.title)
    async with storage.unit_of_work() as work:
        await work.documents.take_turns(order.team_id)
        older = await _known(work, file_name, digest, order)
        # Another process may have kept it while this one was reading.
        if there := await _unchanged(work, older, digest, order):
            return there
        described = _described(document, file_name, digest, older, order)
        kept = replace(described, id=await work.documents.put(described, document.passages))
        outcome = Outcome.REPLACED if older else Outcome.IMPORTED
        await _record(work, f"document {outcome}", kept, order)
    return _imported(outcome, kept, older, order)


async def _unchanged(
    work: UnitOfWork, known: KeptDocument | None, digest: str, order: Order
) -> Imported | None:
    if known is None or known.sha256 != digest or order.title not in (None, known.title):
        return None
    return _imported(Outcome.UNCHANGED, await _at_level(work, known, order), known, order)


def _imported(
    outcome: Outcome, kept: KeptDocument, older: KeptDocument | None, order: Order
) -> Imported:
    before = older.level if older and older.level is not kept.level else None
    return Imported(outcome, kept, before, order.level if order.level is not kept.level else None)


def _level(older: KeptDocument | None, order: Order) -> Level:
    """Return who may read it now; what is closed stays so until somebody confirms otherwise."""
    if older is None:
        return order.level or Level.COORDINATION
    named = order.level or older.level
    return named if order.may_open or older.level in named.includes else older.level


async def _known(
    work: UnitOfWork, file_name: str, digest: str, order: Order
) -> KeptDocument | None:
    found = await work.documents.like(order.team_id, file_name, digest)
    if any(document.level not in order.levels for document in found):
        raise Refused("One of its name or content is kept for coordinators, who can replace it.")
    same = (document for document in found if document.sha256 == digest)
    return next(same, found[0] if found else None)


async def _at_level(work: UnitOfWork, known: KeptDocument, order: Order) -> KeptDocument:
    changed = replace(known, level=_level(known, order))
    if changed == known:
        return known
    await work.documents.set_level(order.team_id, known.id, changed.level)
    await _record(work, f"document made {changed.level}", changed, order)
    return changed


def _described(
    document: Document, file_name: str, digest: str, older: KeptDocument | None, order: Order
) -> KeptDocument:
    return KeptDocument(
        team_id=order.team_id,
        file_name=older.file_name if older else file_name,
        sha256=digest,
        title=document.title,
        pages=document.pages,
        passage_count=len(document.passages),
        level=_level(older, order),
        imported_by=order.person,
        imported_at=order.now,
        dated=_dated(document, older, digest, order),
    )


def _dated(
    document: Document, older: KeptDocument | None, digest: str, order: Order
) -> date | None:
    """Return what somebody gave the same content before, else what the file says, if it can be."""
    if older and older.sha256 == digest and older.dated:
        return older.dated
    is_past = document.dated and document.dated <= order.now.date()
    return document.dated if is_past else None


async def _record(work: UnitOfWork, action: str, document: KeptDocument, order: Order) -> None:
    subject = f"document {document.id}"
    await work.audit.record(AuditRecord(order.team_id, order.person, action, subject, order.now))
