"""What stands in the fields of a modal, in the form Slack sends, and what is missing there."""

import re
from typing import Any, Final

from bot.sandbox.block_check.together import interactive_elements

Json = dict[str, Any]

# The type of an element, its field in view.state, the one that prefills it, and when empty.
_FIELDS: Final[dict[str, tuple[str, str, Any]]] = {
    "plain_text_input": ("value", "initial_value", None),
    "email_text_input": ("value", "initial_value", None),
    "url_text_input": ("value", "initial_value", None),
    "number_input": ("value", "initial_value", None),
    "rich_text_input": ("rich_text_value", "initial_value", None),
    "static_select": ("selected_option", "initial_option", None),
    "external_select": ("selected_option", "initial_option", None),
    "radio_buttons": ("selected_option", "initial_option", None),
    "checkboxes": ("selected_options", "initial_options", []),
    "multi_static_select": ("selected_options", "initial_options", []),
    "multi_external_select": ("selected_options", "initial_options", []),
    "users_select": ("selected_user", "initial_user", None),
    "multi_users_select": ("selected_users", "initial_users", []),
    "conversations_select": ("selected_conversation", "initial_conversation", None),
    "multi_conversations_select": ("selected_conversations", "initial_conversations", []),
    "channels_select": ("selected_channel", "initial_channel", None),
    "multi_channels_select": ("selected_channels", "initial_channels", []),
    "datepicker": ("selected_date", "initial_date", None),
    "timepicker": ("selected_time", "initial_time", None),
    "datetimepicker": ("selected_date_time", "initial_date_time", None),
}
_FORMATS: Final = {
    "email_text_input": (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "Enter a valid email address."),
    "url_text_input": (re.compile(r"https?://\S+"), "Enter a valid URL."),
    "number_input": (re.compile(r"-?\d+(\.\d+)?"), "Enter a number."),
}


def field_of(element: Json) -> str | None:
    """The name under which an element's value is sent; None for buttons and the like."""
    entry = _FIELDS.get(str(element.get("type")))
    return entry[0] if entry else None


def completed(blocks: list[Json], given: Json) -> Json:
    """``state.values`` of a view: what was given, else what was prefilled, else empty."""
    values: Json = {}
    for block in blocks:
        for element in interactive_elements(block):
            entry = _FIELDS.get(element["type"])
            if entry is None:
                continue
            name, initial, empty = entry
            typed = given.get(block["block_id"], {}).get(element["action_id"], {})
            value = typed.get(name) if name in typed else element.get(initial)
            if value in (None, "", []):
                value = empty
            values.setdefault(block["block_id"], {})[element["action_id"]] = {
                "type": element["type"],
                name: value,
            }
    return values


def problems(blocks: list[Json], values: Json) -> dict[str, str]:
    """What Slack's client itself refuses to submit: block_id to a sentence."""
    found: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = values[block["block_id"]][element["action_id"]][str(field_of(element))]
        problem = _problem(element, value, is_optional=bool(block.get("optional")))
        if problem:
            found[block["block_id"]] = problem
    return found


def _problem(element: Json, value: Any, *, is_optional: bool) -> str | None:
    if value in (None, []):
        return None if is_optional else "Please complete this required field."
    if not isinstance(value, str):
        return None
    if len(value) < element.get("min_length", 0):
        return f"Must be at least {element['min_length']} characters long."
    if len(value) > element.get("max_length", 3000):
        return f"Must be at most {element.get('max_length', 3000)} characters long."
    pattern, sentence = _FORMATS.get(element["type"], (None, None))
    return sentence if pattern is not None and not pattern.fullmatch(value) else None
