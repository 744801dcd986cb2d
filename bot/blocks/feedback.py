"""How people are asked what they think of an answer."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from slack_sdk.models.blocks import (
    ContextActionsBlock,
    FeedbackButtonObject,
    FeedbackButtonsElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    RadioButtonsElement,
)

from bot.blocks.elements import context, section
from bot.blocks.message import Block, Message, Modal, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.feedback import Fault
from knowledge.entry import Entry

# A form carries 3,000 characters of JSON, in which a letter may take six, and quotes even more.
MOST_CARRIED = 900
MOST_WORDS = 1_000
WHAT_IS_KEPT = (
    "The ISU's curators see the question, the answer and what you write here; not who you are."
)
FAULTS = {
    Fault.WRONG: "It is wrong",
    Fault.OUTDATED: "It is outdated",
    Fault.UNCLEAR: "It is unclear",
    Fault.INCOMPLETE: "Something is missing",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a 👍 or 👎 is about; ``version`` is the day on which the entry had been reviewed."""

    helped: bool
    question: str
    entry_id: str
    version: str


def feedback_buttons(question: str, entry: Entry) -> Block:
    """👍 and 👎 under an answer."""
    version = entry.reviewed_on.isoformat() if entry.reviewed_on else ""
    about = About(helped=True, question=_carried(question), entry_id=entry.id, version=version)
    return ContextActionsBlock(
        elements=[
            FeedbackButtonsElement(
                action_id="ask_feedback",
                positive_button=_side("👍", "This answer helped", about),
                negative_button=_side(
                    "👎", "Something is wrong with this answer", replace(about, helped=False)
                ),
            )
        ]
    ).to_dict()


def form(about: About, metadata: Mapping[str, str]) -> Modal:
    """Asks what was wrong."""
    choices = [Option(text=PlainTextObject(text=FAULTS[fault]), value=fault) for fault in Fault]
    words = PlainTextInputElement(action_id="words", multiline=True, max_length=MOST_WORDS)
    return Modal(
        callback_id="ask_feedback_save",
        title="What was wrong?",
        blocks=(
            section(f"The answer to “{escape(about.question)}”"),
            InputBlock(
                block_id="fault",
                label="What is wrong with it?",
                element=RadioButtonsElement(action_id="fault", options=choices),
            ).to_dict(),
            InputBlock(
                block_id="words", label="In your words", element=words, optional=True
            ).to_dict(),
            context(WHAT_IS_KEPT),
        ),
        submit="Send",
        metadata=metadata,
    )


def thanks() -> Message:
    """The confirmation of a 👍."""
    return message(section("Thank you. I have counted that, without your name."))


def thanks_for_telling() -> Message:
    """The confirmation of a 👎."""
    return message(section("Thank you. The curators will see it, without your name."))


def _side(text: str, label: str, about: About) -> FeedbackButtonObject:
    value = json.dumps(asdict(about), ensure_ascii=False)
    return FeedbackButtonObject(text=text, accessibility_label=label, value=value)


def _carried(question: str) -> str:
    """The question, or as much of its beginning as fits into buttons and forms."""
    words = " ".join(question.split())
    while len(json.dumps(words)) > MOST_CARRIED:
        words = clip(words, len(words) * 9 // 10)
    return words
