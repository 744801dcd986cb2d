"""The form in which an entry is written; every text that it holds is one that a person typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.blocks.elements import button, context, section
from bot.blocks.form_fields import MOST_IN_INPUT, FormFields
from bot.blocks.message import Block, Modal
from bot.blocks.mrkdwn import clip, escape
from knowledge.entry import Confidence, Entry
from knowledge.front_matter import ANSWER_KINDS

MOST_TITLE = 150
CONFIDENCES: Mapping[str, str] = {
    Confidence.VERIFIED: "Checked against the official document",
    Confidence.SINGLE_SOURCE: "Rests on a single source",
    Confidence.SEED: "From one of our first documents, not checked elsewhere",
}
STATES_OR_GAP = {
    "no": "What is known",
    "yes": "What is not known, and whom to ask",
}


@dataclass(frozen=True, slots=True)
class FormSetting:
    """What the form needs besides texts.

    ``key`` changes when another entry is loaded into it, ``treaties`` are names by abbreviation,
    ``near`` are entries that a question may be added to instead.
    """

    title: str
    key: str
    topics: Sequence[str]
    treaties: Mapping[str, str]
    near: Sequence[Entry] = ()
    notice: str = ""


def too_long(texts: Mapping[str, str]) -> str | None:
    """The first field that its input would not take whole, if there is one."""
    limits = {"title": MOST_TITLE}
    return next(
        (name for name, text in texts.items() if len(text) > limits.get(name, MOST_IN_INPUT)), None
    )


def form(texts: Mapping[str, str], setting: FormSetting, metadata: Mapping[str, str]) -> Modal:
    """The form with ``texts`` by ``block_id``; Slack keeps what is typed until it is submitted."""
    made = FormFields(texts, setting.key)
    blocks: list[Block] = [section(setting.notice)] if setting.notice else []
    blocks += _merging(setting.near)
    blocks += [
        made.line("title", "Title", most=MOST_TITLE),
        made.text(
            "answer",
            "Answer",
            "In your own words. Markdown: **bold**, - lists, [links](https://…).",
        ),
        *([made.text("answer_more", "Answer, continued")] if texts.get("answer_more") else []),
        made.text(
            "questions", "Example questions, one a line", "At least six, as people would ask."
        ),
        made.several("kinds", "It answers questions for", sorted(ANSWER_KINDS)),
        made.text(
            "sources",
            "Sources, one a line",
            "title | place in it | link | as of. Leave out what is not known.",
            optional=True,
        ),
        made.one("gap", "It says", STATES_OR_GAP),
        made.one("confidence", "How well it is sourced", CONFIDENCES),
        made.one("topic", "Topic", {topic: topic for topic in setting.topics}),
        made.one("treaty", "Instrument", setting.treaties),
        made.line("articles", "Articles", "Such as 6, 6(7)", optional=True),
        made.line("actions", "Actions", "Such as 38, 41", optional=True),
        made.line("states", "States", "By name, with commas between them", optional=True),
        made.line("organisations", "Organisations", "Such as ICRC, UNDP", optional=True),
        made.line("meetings", "Meetings", "Such as 12MSP, 3RC", optional=True),
        made.line("keywords", "Keywords", "With commas between them", optional=True),
        made.day("valid_from", "Known to hold from"),
        made.day("valid_to", "Known to hold to"),
        made.line("review", "Review again after (days)", most=4),
    ]
    return Modal("kb_preview", setting.title, tuple(blocks), submit="Preview", metadata=metadata)


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
