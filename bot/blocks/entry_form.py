"""The form in which an entry is written; every text that it holds is one that a person typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.blocks.elements import as_typed, button, context, section
from bot.blocks.entry_labels import CONFIDENCES, LABELS, STATES_OR_GAP
from bot.blocks.form_fields import MOST_IN_INPUT, FormFields
from bot.blocks.message import Block, Modal
from bot.blocks.mrkdwn import clip, escape
from bot.register.feedback import Feedback
from knowledge.entry import Entry
from knowledge.front_matter import ANSWER_KINDS

MOST_TITLE = 150
MOST_COMPLAINTS = 20
CLOSING = (
    "What you type is kept as you type: should this window close before its *Preview*, open the "
    "form again to go on. *Preview* makes a draft of it."
)


@dataclass(frozen=True, slots=True)
class FormSetting:
    """What the form needs besides texts.

    ``key`` changes when another entry is loaded into it, ``treaties`` are names by abbreviation,
    ``near`` are entries that a question may be added to instead, ``complaints`` what people found
    wrong with the entry, ``others`` tells what colleagues did with it.
    """

    title: str
    key: str
    topics: Sequence[str]
    treaties: Mapping[str, str]
    near: Sequence[Entry] = ()
    complaints: Sequence[Feedback] = ()
    others: Sequence[Block] = ()


def too_long(texts: Mapping[str, str]) -> str | None:
    """The first field that its input would not take whole, if there is one."""
    limits = {"title": MOST_TITLE}
    return next(
        (name for name, text in texts.items() if len(text) > limits.get(name, MOST_IN_INPUT)), None
    )


def form(texts: Mapping[str, str], setting: FormSetting, metadata: Mapping[str, str]) -> Modal:
    """The form with ``texts`` by ``block_id``; Slack keeps what is typed until it is submitted."""
    made = FormFields(texts, setting.key, told="kb_typed")
    # Forms open scrolled to what can be typed into, and what others did must be seen.
    blocks: list[Block] = [
        *_complaints(setting.complaints),
        *_merging(setting.near),
        made.line("title", LABELS["title"], most=MOST_TITLE),
        *setting.others,
        context(CLOSING),
        made.text(
            "answer",
            LABELS["answer"],
            "In your own words. Markdown: **bold**, - lists, [links](https://…).",
        ),
        *([made.text("answer_more", LABELS["answer_more"])] if texts.get("answer_more") else []),
        made.text(
            "questions", f"{LABELS['questions']}, one a line", "At least six, as people would ask."
        ),
        made.several("kinds", LABELS["kinds"], sorted(ANSWER_KINDS)),
        made.text(
            "sources",
            f"{LABELS['sources']}, one a line",
            "title | place in it | link | as of. Leave out what is not known.",
            optional=True,
        ),
        made.one("gap", LABELS["gap"], STATES_OR_GAP),
        made.one("confidence", LABELS["confidence"], CONFIDENCES),
        made.one("topic", LABELS["topic"], {topic: topic for topic in setting.topics}),
        made.one("treaty", LABELS["treaty"], setting.treaties),
        made.line("articles", LABELS["articles"], "Such as 6, 6(7)", optional=True),
        made.line("actions", LABELS["actions"], "Such as 38, 41", optional=True),
        made.line("states", LABELS["states"], "By name, with commas between them", optional=True),
        made.line("organisations", LABELS["organisations"], "Such as ICRC, UNDP", optional=True),
        made.line("meetings", LABELS["meetings"], "Such as 12MSP, 3RC", optional=True),
        made.line("keywords", LABELS["keywords"], "With commas between them", optional=True),
        made.day("valid_from", LABELS["valid_from"]),
        made.day("valid_to", LABELS["valid_to"]),
        made.line("review", LABELS["review"], most=4),
    ]
    return Modal("kb_preview", setting.title, tuple(blocks), submit="Preview", metadata=metadata)


def _complaints(complaints: Sequence[Feedback]) -> list[Block]:
    said = [
        f"👎 {one.fault}" + (f": “{' '.join(one.words.split())}”" if one.words else "")
        for one in complaints
    ]
    if not said:
        return []
    lead = "What people found wrong. Publishing this edit settles it:"
    return [context(lead), *map(as_typed, said[:MOST_COMPLAINTS])]


def _merging(near: Sequence[Entry]) -> list[Block]:
    if not near:
        return []
    offers = [
        section(
            f"*{escape(clip(entry.title, MOST_TITLE))}*\n`{entry.id}`",
            button("Add it there", f"kb_merge:{number}", entry.id),
        )
        for number, entry in enumerate(near)
    ]
    return [context("Does one of these answer it? Then add the question to that entry:"), *offers]
