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

from bot.blocks.elements import as_typed, context, section
from bot.blocks.message import Block, Message, Modal, message
from bot.blocks.mrkdwn import clip
from bot.register.feedback import Fault
from knowledge.entry import Entry
from knowledge.language import DEFAULT
from knowledge.phrases import Phrases, phrases_in

# A form carries 3,000 characters of JSON, in which a letter may take six, and quotes even more.
MOST_CARRIED = 900
MOST_WORDS = 1_000


@dataclass(frozen=True, slots=True)
class About:
    """What a 👍 or 👎 is about; ``version`` is the day on which the entry had been reviewed.

    ``language`` is that of the question; buttons that were posted before they told it are English.
    """

    helped: bool
    question: str
    entry_id: str
    version: str
    language: str = DEFAULT

    @property
    def phrases(self) -> Phrases:
        """The words for asking whoever asked that question."""
        return phrases_in(self.language)


def feedback_buttons(question: str, entry: Entry, language: str) -> Block:
    """👍 and 👎 under an answer."""
    version = entry.reviewed_on.isoformat() if entry.reviewed_on else ""
    about = About(True, _carried(question), entry.id, version, language)
    phrases = about.phrases
    return ContextActionsBlock(
        elements=[
            FeedbackButtonsElement(
                action_id="ask_feedback",
                positive_button=_side("👍", phrases.helped, about),
                negative_button=_side("👎", phrases.did_not_help, replace(about, helped=False)),
            )
        ]
    ).to_dict()


def form(about: About, metadata: Mapping[str, str]) -> Modal:
    """Asks what was wrong."""
    phrases = about.phrases
    choices = [
        Option(text=PlainTextObject(text=words), value=fault)
        for fault, words in _faults(phrases).items()
    ]
    words = PlainTextInputElement(action_id="words", multiline=True, max_length=MOST_WORDS)
    return Modal(
        callback_id="ask_feedback_save",
        title=phrases.what_was_wrong,
        blocks=(
            as_typed(phrases.answer_to.format(question=about.question)),
            InputBlock(
                block_id="fault",
                label=phrases.what_is_wrong,
                element=RadioButtonsElement(action_id="fault", options=choices),
            ).to_dict(),
            InputBlock(
                block_id="words", label=phrases.in_your_words, element=words, optional=True
            ).to_dict(),
            context(phrases.who_sees_it),
        ),
        submit=phrases.send,
        close=phrases.cancel,
        metadata=metadata,
    )


def thanks(about: About, *, withdrawn: bool) -> Message:
    """The confirmation of a 👍; ``withdrawn``: it takes the place of what was wrong before."""
    phrases = about.phrases
    said = f"{phrases.thanks} {phrases.complaint_withdrawn}" if withdrawn else phrases.thanks
    return message(section(said))


def thanks_for_telling(about: About) -> Message:
    """The confirmation of a 👎."""
    return message(section(about.phrases.thanks_for_telling))


def _faults(phrases: Phrases) -> Mapping[Fault, str]:
    return {
        Fault.OFF_QUESTION: phrases.off_question,
        Fault.WRONG: phrases.wrong,
        Fault.OUTDATED: phrases.outdated,
        Fault.UNCLEAR: phrases.unclear,
        Fault.INCOMPLETE: phrases.incomplete,
    }


def _side(text: str, label: str, about: About) -> FeedbackButtonObject:
    value = json.dumps(asdict(about), ensure_ascii=False)
    return FeedbackButtonObject(text=text, accessibility_label=label, value=value)


def _carried(question: str) -> str:
    """The question, or as much of its beginning as fits into buttons and forms."""
    words = " ".join(question.split())
    while len(json.dumps(words)) > MOST_CARRIED:
        words = clip(words, len(words) * 9 // 10)
    return words
