"""How what waits for the curators is shown: questions without an answer, and bad answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.concern import Group
from bot.register.feedback import Feedback
from knowledge.dates import long_date
from knowledge.entry import Entry

MOST_TEXT = 300
MOST_WORDINGS = 5
MOST_EDITS = 3
COMPLAINT = "c"
"""What tells a complaint from a question in the value of the button that settles both."""

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

SETTLING = "Take this off the list? Whoever asked to be told hears nothing."


@dataclass(frozen=True, slots=True)
class Matter:
    """Alike questions; ``blamed`` are the titles of entries complained of that still exist, by id.

    ``helped`` tells how often an entry helped; ``near`` are other entries that may be of help.
    """

    group: Group
    blamed: Mapping[str, str]
    helped: Mapping[str, int]
    near: tuple[Entry, ...] = ()


def queue(matters: Sequence[Matter], zone: ZoneInfo, *, more: int) -> Message:
    """What is open, most often asked first."""
    if not matters:
        return message(section("No question is waiting for an answer."))
    blocks: list[Block] = [header("Questions without a good answer")]
    for matter in matters:
        blocks += _matter(matter, zone)
    if more:
        blocks.append(context(f"And {more} more, shown once these are settled."))
    return message(*blocks, context(HOW_TO_ANSWER))


def settled(count: int) -> Message:
    """The confirmation."""
    words = "1 question is" if count == 1 else f"{count} questions are"
    return message(section(f"{words} settled. `/ccm kb unanswered` shows what is left."))


def numbers(value: str) -> tuple[list[int], list[int]]:
    """The questions and the complaints that the button *Settled* names."""
    parts = value.split(",")
    questions = [int(part) for part in parts if part.isdecimal()]
    complaints = [part.removeprefix(COMPLAINT) for part in parts if part.startswith(COMPLAINT)]
    return questions, [int(part) for part in complaints if part.isdecimal()]


def _matter(matter: Matter, zone: ZoneInfo) -> list[Block]:
    wordings = matter.group.wordings
    # The buttons do what was read and nothing else.
    shown = matter.group.asked_as(wordings[:MOST_WORDINGS])
    lines = [f"“{escape(clip(words, MOST_TEXT))}”" for words in shown.wordings]
    if unseen := len(wordings) - len(shown.wordings):
        lines.append(f"and {unseen} more in similar words, shown once these are settled")
    lines.append(_how_often(matter.group, zone))
    lines += _complaints(matter, shown)
    if matter.near:
        near = (f"{escape(entry.title)} (`{escape(entry.id)}`)" for entry in matter.near)
        lines.append(f"Near: {' · '.join(near)}")
    return [section("\n".join(lines)), actions(*_buttons(matter, shown))]


def _how_often(group: Group, zone: ZoneInfo) -> str:
    times = "once" if len(group) == 1 else f"{len(group)} times"
    day = long_date(group.newest_at.astimezone(zone).date())
    languages = ", ".join(LANGUAGES[code] for code in group.languages)
    return f"Asked {times}, last on {day}, in {languages}"


def _complaints(matter: Matter, shown: Group) -> list[str]:
    by_entry: dict[str, list[Feedback]] = {}
    for complaint in matter.group.complaints:
        by_entry.setdefault(complaint.entry_id, []).append(complaint)
    lines = []
    for entry_id, found in by_entry.items():
        title = matter.blamed.get(entry_id, "an answer composed from the tables, or since removed")
        faults = Counter(str(complaint.fault) for complaint in found)
        called = ", ".join(f"{count} × {fault}" for fault, count in faults.most_common())
        helped = matter.helped.get(entry_id, 0)
        but = f"; it helped {helped} others" if helped > 1 else "; it helped 1 other"
        line = f"👎 {escape(title)} (`{escape(entry_id)}`): {called}"
        lines.append(line + (but if helped else ""))
    said = [complaint.words for complaint in shown.complaints if complaint.words]
    return lines + [f"> {escape(clip(' '.join(words.split()), MOST_TEXT))}" for words in said]


def _buttons(matter: Matter, shown: Group) -> list[ButtonElement]:
    asked = [str(one.question_id) for one in shown.concerns if one.question_id is not None]
    blamed = [f"{COMPLAINT}{complaint.id}" for complaint in shown.complaints]
    buttons = []
    if asked:
        buttons.append(button("Draft an entry", "kb_draft", ",".join(asked)))
    buttons += [
        button(f"Edit {title}", f"kb_edit:{number}", f"{entry_id} {_blaming(entry_id, shown)}")
        for number, (entry_id, title) in enumerate(list(matter.blamed.items())[:MOST_EDITS])
    ]
    return [*buttons, button("Settled", "kb_settle", ",".join([*asked, *blamed]), confirm=SETTLING)]


def _blaming(entry_id: str, shown: Group) -> str:
    found = (complaint for complaint in shown.complaints if complaint.entry_id == entry_id)
    return ",".join(str(complaint.id) for complaint in found)
