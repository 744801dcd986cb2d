"""How an answer is shown: what is known, since when, who says so, and what is near."""

from bot.blocks.elements import actions, bullets, button, context, header, section, sections
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape, from_markdown, link
from knowledge.dates import long_date, long_iso
from knowledge.entry import Answer, Entry, Outcome, Source

MOST_CARRIED = 1_900
QUEUED = "I have put your question before the ISU's curators, who will see it as you wrote it."
MAY_BE_QUOTED = "The coordinators' digest may quote it, without your name."
IS_COUNTED = "You asked in private: the coordinators' digest counts it, and does not quote it."
ASK_ME = "Ask me about Article 6, the Lausanne Action Plan or the work plan, or type `/ccm help`."
NOT_QUEUED = "I could not pass your question on just now; please ask {ask} directly."


def answer(
    found: Answer,
    *,
    visibility: Visibility,
    share: str | None = None,
    remark: str | None = None,
) -> Message:
    """The answer with sources and dates; ``remark`` tells what became of an open question.

    ``share`` is what the button to share it carries; no button where that is too long to carry
    whole, since half a question may have another answer.
    """
    blocks: list[Block] = []
    if found.entry is not None:
        blocks.append(header(found.entry.title))
    blocks += [section(f":warning: {escape(notice)}") for notice in found.notices]
    blocks += sections(from_markdown(found.body))
    if found.entry is not None:
        blocks += _origin(found.entry)
    if found.suggestions:
        blocks.append(_near(found))
    if remark:
        blocks.append(context(escape(remark)))
    if share and len(share) <= MOST_CARRIED and found.outcome is Outcome.ANSWERED:
        blocks.append(actions(button("Share in channel", "ask_share", share)))
    return message(*blocks, visibility=visibility)


def courtesy(words: str, *, visibility: Visibility) -> Message:
    """A few words back, and what to do next."""
    return message(section(f"{words} {ASK_ME}"), visibility=visibility)


def queued(remark: str) -> Message:
    """What became of a question for which none of the suggestions was right."""
    return message(section(escape(remark)), replaces=False)


def _near(found: Answer) -> Block:
    buttons = [
        button(entry.title, f"ask_entry:{number}", entry.id)
        for number, entry in enumerate(found.suggestions)
    ]
    none = button("None of these", "ask_none", clip(found.question, MOST_CARRIED))
    return actions(*buttons, none)


def _origin(entry: Entry) -> list[Block]:
    blocks: list[Block] = []
    if entry.sources:
        blocks.append(context(f"*Sources*\n{bullets(_source(source) for source in entry.sources)}"))
    if dates := _dates(entry):
        blocks.append(context(" · ".join(dates)))
    return blocks


def _source(source: Source) -> str:
    title = link(source.url, source.title) if source.url else escape(source.title)
    parts = [title]
    if source.pinpoint:
        parts.append(escape(source.pinpoint))
    if source.as_of:
        parts.append(f"as of {escape(long_iso(source.as_of))}")
    if source.read_in and source.read_in != source.url:
        copy = source.read_in
        where = link(copy, "this copy") if copy.startswith("http") else escape(copy)
        parts.append(f"read in {where}")
    return ", ".join(parts)


def _dates(entry: Entry) -> list[str]:
    dates = []
    if entry.validity.valid_from:
        dates.append(f"valid from {long_date(entry.validity.valid_from)}")
    if entry.validity.valid_to:
        dates.append(f"valid to {long_date(entry.validity.valid_to)}")
    if entry.reviewed_on:
        dates.append(f"reviewed {long_date(entry.reviewed_on)}")
    return dates
