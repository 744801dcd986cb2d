"""The fields of a form, each with its text, its limit and its hint."""

from collections.abc import Mapping, Sequence

from slack_sdk.models.blocks import (
    DatePickerElement,
    ExternalDataSelectElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticMultiSelectElement,
    StaticSelectElement,
)
from slack_sdk.models.blocks.basic_components import DispatchActionConfig

from bot.blocks.message import Block

MOST_IN_INPUT = 3_000


class FormFields:
    """Makes fields that start with ``texts``, by ``block_id``.

    A new ``key`` empties them: where both ids of a field stay the same, Slack keeps what was typed.
    ``told`` is the ``action_id`` under which each pause in typing and each choice is told, if any.
    """

    def __init__(self, texts: Mapping[str, str], key: str, *, told: str = "") -> None:
        self._texts = texts
        self._key = key
        self._told = told
        self._at_pauses = (
            DispatchActionConfig(trigger_actions_on=["on_character_entered"]) if told else None
        )

    def line(
        self,
        name: str,
        label: str,
        hint: str = "",
        *,
        most: int = MOST_IN_INPUT,
        optional: bool = False,
    ) -> Block:
        """One line of text, at most ``most`` characters."""
        element = PlainTextInputElement(
            action_id=self._id(name),
            initial_value=self._texts.get(name) or None,
            max_length=most,
            dispatch_action_config=self._at_pauses,
        )
        return self._input(name, label, element, hint, optional=optional)

    def text(self, name: str, label: str, hint: str = "", *, optional: bool = False) -> Block:
        """Several lines of text."""
        element = PlainTextInputElement(
            action_id=self._id(name),
            multiline=True,
            initial_value=self._texts.get(name) or None,
            max_length=MOST_IN_INPUT,
            dispatch_action_config=self._at_pauses,
        )
        return self._input(name, label, element, hint, optional=optional)

    def one(self, name: str, label: str, choices: Mapping[str, str]) -> Block:
        """One of ``choices``, values with what is shown for them."""
        chosen = self._texts.get(name, "")
        element = StaticSelectElement(
            action_id=self._id(name),
            options=[_option(text, value) for value, text in choices.items()],
            initial_option=_option(choices[chosen], chosen) if chosen in choices else None,
        )
        return self._input(name, label, element)

    def several(self, name: str, label: str, choices: Sequence[str]) -> Block:
        """Some of ``choices``; what is chosen comes back one a line."""
        chosen = [one for one in self._texts.get(name, "").splitlines() if one in choices]
        element = StaticMultiSelectElement(
            action_id=self._id(name),
            options=[_option(one, one) for one in choices],
            initial_options=[_option(one, one) for one in chosen] or None,
        )
        return self._input(name, label, element)

    def search(self, name: str, label: str, action_id: str, placeholder: str) -> Block:
        """One of what ``action_id`` offers for the letters typed; it starts as it is called."""
        chosen = self._texts.get(name)
        element = ExternalDataSelectElement(
            action_id=action_id,
            placeholder=placeholder,
            min_query_length=1,
            initial_option=_option(chosen, chosen) if chosen else None,
        )
        return self._input(name, label, element)

    def day(self, name: str, label: str) -> Block:
        """A day, or none."""
        element = DatePickerElement(
            action_id=self._id(name), initial_date=self._texts.get(name) or None
        )
        return self._input(name, label, element, optional=True)

    def _id(self, name: str) -> str:
        named = f"{name}:{self._key}"
        return f"{self._told}:{named}" if self._told else named

    def _input(
        self,
        name: str,
        label: str,
        element: InputInteractiveElement,
        hint: str = "",
        *,
        optional: bool = False,
    ) -> Block:
        return InputBlock(
            block_id=name,
            label=label,
            element=element,
            hint=hint or None,
            optional=optional,
            dispatch_action=True if self._told else None,
        ).to_dict()


def _option(label: str, value: str) -> Option:
    return Option(text=PlainTextObject(text=label), value=str(value))
