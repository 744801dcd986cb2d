"""How what waits for the curators is shown: questions without an answer, and bad answers."""

from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, as_typed, button, context, header, section
from bot.blocks.matter import Matter
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, person
from bot.blocks.question_buttons import buttons
from bot.blocks.queue_pages import Page, shown_of, turning, typed_in
from bot.register.concern import Group
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.register.feedback import Feedback
from knowledge.dates import long_date

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "it": "Italian",
    "ar": "Arabic",
    "ru": "Russian",
    "zh": "Chinese",
}
HOW_TO_ANSWER = (
    "Whoever wanted to be told hears of it once an entry that was drafted here is published. "
    "Publishing an edit that begins here settles the complaints about that entry. *Settled* takes "
    "what is shown off this list, without an answer."
)
COMPOSED = ("state-deadline", "state-membership")
"""What is composed from the tables: no entry, so that no form opens for it."""
IN_THE_TABLES = (
    "Composed from `states.csv` and `obligations.csv` in `knowledge/data/`: what is wrong in it is "
    "put right there, with the next release"
)
STAGES = {
    VersionStatus.DRAFT: "not handed in",
    VersionStatus.IN_REVIEW: "in review",
    VersionStatus.REJECTED: "objected to",
}


def queue(
    matters: Sequence[Matter],
    reader_id: str,
    zone: ZoneInfo,
    page: Page,
    *,
    first: Sequence[Block] = (),
) -> Message:
    """What is open, most often asked first, below ``first``, which tells what was just done."""
    if not matters:
        return message(*first, section("No question is waiting for an answer."))
    blocks: list[Block] = [*first, header("Questions without a good answer")]
    for number, matter in enumerate(matters):
        blocks += [{"type": "divider"}] if number else []
        blocks += _matter(matter, reader_id, zone, page.number)
    return message(*blocks, *turning(page), context(HOW_TO_ANSWER))


def settled(count: int, value: str) -> Block:
    """What was taken off the list, and the way back."""
    if not count:
        return section("Somebody was first: this is off the list already.")
    words = "1 question is" if count == 1 else f"{count} questions are"
    undo = button("Undo", "kb_unsettle", value)
    return section(f"{words} settled. Whoever wanted to be told has heard nothing.", undo)


def put_back(count: int) -> Block:
    """What was settled is on the list again."""
    if not count:
        return section("Nothing was put back: by now it has an answer, or is on the list again.")
    words = "1 question is" if count == 1 else f"{count} questions are"
    return section(f"{words} open again.")


def answered(count: int, title: str) -> Block:
    """What was settled because there is an answer by now."""
    if not count:
        return section("Somebody was first: this is off the list already.")
    words = "1 question is" if count == 1 else f"{count} questions are"
    return section(
        f"{words} settled as answered by *{escape(title)}*. Whoever asked to be told hears of it "
        "now."
    )


def _matter(matter: Matter, reader_id: str, zone: ZoneInfo, page: int) -> list[Block]:
    lines = [_how_often(matter.group, zone), *_complaints(matter)]
    if matter.waiting:
        people = "1 person wants" if matter.waiting == 1 else f"{matter.waiting} people want"
        lines.append(f"{people} to be told of the answer")
    lines += [_at_work(version, reader_id) for version in matter.at_work]
    if entry := matter.answered_by:
        lines.append(f"Answered by now: {escape(entry.title)} (`{escape(entry.id)}`)")
    elif matter.near:
        near = (f"{escape(entry.title)} (`{escape(entry.id)}`)" for entry in matter.near)
        lines.append(f"Near: {' · '.join(near)}")
    # The buttons do what was read and nothing else.
    pressed = actions(*buttons(matter, shown_of(matter.group), reader_id, page))
    return [as_typed(typed_in(matter.group)), context("\n".join(lines)), pressed]


def _how_often(group: Group, zone: ZoneInfo) -> str:
    times = "once" if len(group) == 1 else f"{len(group)} times"
    day = long_date(group.newest_at.astimezone(zone).date())
    languages = ", ".join(LANGUAGES[code] for code in group.languages)
    said = f"Asked {times}, last on {day}, in {languages}"
    if all(concern.only_suggested for concern in group.concerns):
        said += ". Only suggested: near entries were offered, and nobody chose one"
    return said


def _at_work(version: EntryVersion, reader_id: str) -> str:
    by = "you" if version.author_id == reader_id else person(version.author_id)
    return f"Draft by {by}, {STAGES[version.status]}"


def _complaints(matter: Matter) -> list[str]:
    by_entry: dict[str, list[Feedback]] = {}
    for complaint in matter.group.complaints:
        by_entry.setdefault(complaint.entry_id, []).append(complaint)
    lines = []
    for entry_id, found in by_entry.items():
        title = matter.blamed.get(entry_id, _without_entry(entry_id))
        faults = Counter(str(complaint.fault) for complaint in found)
        called = ", ".join(f"{count} × {fault}" for fault, count in faults.most_common())
        helped = matter.helped.get(entry_id, 0)
        but = f"; it helped {helped} others" if helped > 1 else "; it helped 1 other"
        line = f"👎 {escape(title)} (`{escape(entry_id)}`): {called}"
        lines.append(line + (but if helped else ""))
    if not by_entry.keys().isdisjoint(COMPOSED):
        lines.append(IN_THE_TABLES)
    return lines


def _without_entry(entry_id: str) -> str:
    return "An answer on States" if entry_id in COMPOSED else "An entry that is no longer in use"
