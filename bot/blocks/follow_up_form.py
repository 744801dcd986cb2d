"""The form to record or edit a follow-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ExternalDataSelectElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticSelectElement,
)

from bot.blocks.follow_ups import LEVEL_NAMES
from bot.blocks.message import Block, Modal
from bot.register.level import Level

MOST_NOTE = 3_000
CUT = "Slack's forms take 3,000 characters: the rest stands in the message that this links to."


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """What the form starts with. ``state`` is an ISO code and its name, or nothing."""

    state: tuple[str, str] | None = None
    note: str = ""
    due: str = ""
    level: Level = Level.COORDINATION


def form(
    draft: FollowUpDraft, levels: frozenset[Level], metadata: Mapping[str, str], *, title: str
) -> Modal:
    """The form; ``levels`` are those the person may choose from."""
    chosen = _option(draft.state[1], draft.state[0]) if draft.state else None
    choices = [_option(LEVEL_NAMES[level], level) for level in Level if level in levels]
    return Modal(
        callback_id="followup_save",
        title=title,
        blocks=(
            _field(
                "state",
                "State",
                ExternalDataSelectElement(
                    action_id="followup_state",
                    placeholder="Type a few letters",
                    min_query_length=1,
                    initial_option=chosen,
                ),
            ),
            _field(
                "note",
                "Note",
                PlainTextInputElement(
                    action_id="note",
                    multiline=True,
                    initial_value=draft.note[:MOST_NOTE] or None,
                    max_length=MOST_NOTE,
                ),
                hint=CUT if len(draft.note) > MOST_NOTE else None,
            ),
            _field(
                "due",
                "Due date",
                PlainTextInputElement(action_id="due", initial_value=draft.due or None),
                hint="As you would say it: 15 December 2026, next Friday, end of March",
                optional=True,
            ),
            _field(
                "level",
                "Who may see it",
                StaticSelectElement(
                    action_id="level",
                    options=choices,
                    initial_option=_option(LEVEL_NAMES[draft.level], draft.level),
                ),
            ),
        ),
        metadata=metadata,
    )


def _option(label: str, value: str) -> Option:
    return Option(text=PlainTextObject(text=label), value=value)


def _field(
    block_id: str,
    label: str,
    element: InputInteractiveElement,
    *,
    hint: str | None = None,
    optional: bool = False,
) -> Block:
    return InputBlock(
        block_id=block_id, label=label, element=element, hint=hint, optional=optional
    ).to_dict()
