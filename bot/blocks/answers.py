"""How an answer is shown: what is known, since when, who says so, and what is near."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.elements import actions, bullets, button, context, header, section, sections
from bot.blocks.feedback import feedback_buttons
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape, from_markdown, link, literal
from knowledge.entry import Answer, Entry, Outcome, Source
from knowledge.language import DEFAULT
from knowledge.phrases import Phrases, phrases_in

MOST_CARRIED = 1_900
MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class Queued:
    """What became of an open question, in words; ``event_id`` names it where it was queued."""

    said: str
    event_id: str | None = None
    language: str = DEFAULT


def answer(
    found: Answer,
    *,
    visibility: Visibility,
    share: str | None = None,
    why: str | None = None,
    queued: Queued | None = None,
    quoted: Sequence[Block] = (),
    kept: str | None = None,
) -> Message:
    """The answer with sources and dates, and what can be done with it, for who asked it.

    ``quoted`` is what documents say where nothing else is known: that stands in its place.
    ``share`` and ``why`` are what the buttons to share and to explain it carry; there is none where
    that is too long to carry whole, since half a question may have another answer.
    ``kept`` names the question where it was kept because it was not answered wholly.
    """
    phrases = phrases_in(found.language)
    blocks: list[Block] = []
    if found.entry is not None:
        blocks.append(header(found.entry.title))
    blocks += [section(f":warning: {escape(notice)}") for notice in found.notices]
    blocks += (
        [section(phrases.only_quoted), *quoted] if quoted else sections(from_markdown(found.body))
    )
    if found.entry is not None:
        blocks += _origin(found.entry, phrases)
    if found.suggestions:
        blocks.append(_near(found, phrases, kept))
    if queued:
        blocks.append(context(escape(queued.said)))
    is_answered = found.outcome is Outcome.ANSWERED
    if is_answered and found.entry is not None:
        blocks.append(feedback_buttons(found.question, found.entry, found.language))
    buttons = []
    is_partial = kept if is_answered else None
    if event_id := (queued.event_id if queued else is_partial):
        buttons.append(_tell_me(event_id, phrases))
    if share and len(share) <= MOST_CARRIED and is_answered:
        buttons.append(button(phrases.share, "ask_share", share))
    if why and len(why) <= MOST_CARRIED:
        buttons.append(button(phrases.why, "ask_why", why))
        if is_partial:
            buttons.append(button(phrases.ask_for_more, "ask_more", is_partial))
    if buttons:
        blocks.append(actions(*buttons))
    return message(*blocks, visibility=visibility)


def shared(found: Answer) -> Message:
    """The answer for the whole channel; who shared it is told so in place of what they saw."""
    said = message(section(phrases_in(found.language).shared), replaces=True)
    return replace(answer(found, visibility=Visibility.IN_CHANNEL), alone=said)


def courtesy(words: str, phrases: Phrases, *, visibility: Visibility) -> Message:
    """A few words back, and what to do next."""
    return message(section(f"{words} {phrases.ask_me}"), visibility=visibility)


def queued(what: Queued) -> Message:
    """What became of a question for which none of the suggestions was right."""
    blocks = [section(escape(what.said))]
    if what.event_id:
        blocks.append(actions(_tell_me(what.event_id, phrases_in(what.language))))
    return message(*blocks, replaces=False)


def put_into_queue(question: str) -> Message:
    """The confirmation that the curators see a question whose answer leaves something open."""
    asked = literal(clip(question, MOST_NAMED))
    return message(section(f"“{asked}” is in the queue now: `/ccm kb unanswered` shows it."))


def _tell_me(event_id: str, phrases: Phrases) -> ButtonElement:
    return button(phrases.tell_me, "ask_tell", event_id)


def _near(found: Answer, phrases: Phrases, kept: str | None) -> Block:
    carried = f"{found.language} {kept or ''}".strip()
    buttons = [
        button(entry.title, f"ask_entry:{number}", f"{entry.id} {carried}")
        for number, entry in enumerate(found.suggestions)
    ]
    is_one = len(found.suggestions) == 1
    label = phrases.not_this if is_one else phrases.none_of_these
    none = button(label, "ask_none", clip(found.question, MOST_CARRIED))
    return actions(*buttons, none)


def _origin(entry: Entry, phrases: Phrases) -> list[Block]:
    blocks: list[Block] = []
    if entry.sources:
        sources = bullets(_source(source, phrases) for source in entry.sources)
        blocks.append(context(f"*{phrases.sources}*\n{sources}"))
    if dates := _dates(entry, phrases):
        blocks.append(context(" · ".join(dates)))
    return blocks


def _source(source: Source, phrases: Phrases) -> str:
    title = link(source.url, source.title) if source.url else escape(source.title)
    parts = [title]
    if source.pinpoint:
        parts.append(escape(source.pinpoint))
    if source.as_of:
        parts.append(phrases.as_of.format(date=escape(phrases.long_iso(source.as_of))))
    if source.read_in and source.read_in != source.url:
        copy = source.read_in
        where = link(copy, phrases.this_copy) if copy.startswith("http") else escape(copy)
        parts.append(phrases.read_in.format(copy=where))
    return ", ".join(parts)


def _dates(entry: Entry, phrases: Phrases) -> list[str]:
    said = (
        (phrases.valid_from, entry.validity.valid_from),
        (phrases.valid_to, entry.validity.valid_to),
        (phrases.reviewed, entry.reviewed_on),
    )
    return [words.format(date=phrases.long_date(day)) for words, day in said if day]
