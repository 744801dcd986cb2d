"""Buttons, menus, inputs and images: what Slack requires of each, and where each may stand."""

import re
from typing import Any, Final

from bot.sandbox.block_check.shapes import (
    Check,
    Place,
    anything,
    by_type,
    flag,
    items,
    number,
    one_of,
    shape,
    string,
)
from bot.sandbox.block_check.texts import CONFIRM, MENU_OPTION, OPTION_GROUP, marked, option, plain

_Fields = dict[str, Check]
_TYPE: _Fields = {"type": string(255)}
_ACTION: _Fields = {"action_id": string(255)}
_ASKS: _Fields = _ACTION | {"confirm": CONFIRM}
_FOCUS: _Fields = {"focus_on_load": flag}
_HINT: _Fields = {"placeholder": plain(150)}
_MENU: _Fields = _ASKS | _FOCUS | _HINT
_MANY: _Fields = _MENU | {"max_selected_items": number(1, 1000)}
_SIZES: _Fields = {"min_length": number(0, 3000), "max_length": number(1, 3000)}
_DISPATCH: _Fields = {"dispatch_action_config": anything}
_TYPED: _Fields = _ACTION | _FOCUS | _HINT | _DISPATCH
_CHOICE: Check = option(marked(75))


def _matches(pattern: str, meaning: str) -> Check:
    def check(place: Place, value: Any) -> None:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            place.refuse(f"must be {meaning}")

    return check


_DATE = _matches(r"\d{4}-\d{2}-\d{2}", "a date in the form YYYY-MM-DD")
_TIME = _matches(r"([01]\d|2[0-3]):[0-5]\d", "a time in the form HH:mm")


def _options_or_groups(place: Place, element: dict[str, Any]) -> None:
    if (element.get("options") is None) == (element.get("option_groups") is None):
        place.refuse("must define either options or option_groups")
        return
    groups = element.get("option_groups") or [{"options": element.get("options")}]
    known = [one for group in groups for one in group.get("options") or ()]
    given = element.get("initial_option")
    for chosen in element.get("initial_options") or ([given] if given else []):
        if chosen not in known:
            place.refuse("initial option must be one of the options")


def _picture(place: Place, element: dict[str, Any]) -> None:
    if (element.get("image_url") is None) == (element.get("slack_file") is None):
        place.refuse("must define either image_url or slack_file")


_STATIC: _Fields = {"options": items(MENU_OPTION, 100), "option_groups": items(OPTION_GROUP, 100)}
_FETCHED: _Fields = {"min_query_length": number(0, 100)}
_ONE: _Fields = {"initial_option": MENU_OPTION}
_SEVERAL: _Fields = {"initial_options": items(MENU_OPTION, 100)}
_TALKS: _Fields = {"default_to_current_conversation": flag, "filter": anything}
_ANSWERS: _Fields = {"response_url_enabled": flag}

_OPINION = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})

ELEMENTS: Final[dict[str, Check]] = {
    "button": shape(
        _TYPE | {"text": plain(75)},
        _ASKS
        | {"url": string(3000), "value": string(2000), "style": one_of("primary", "danger")}
        | {"accessibility_label": string(75)},
    ),
    "overflow": shape(
        _TYPE | {"options": items(option(plain(75), with_url=True), most=5)},
        _ASKS,
    ),
    "static_select": shape(_TYPE, _MENU | _STATIC | _ONE, also=_options_or_groups),
    "multi_static_select": shape(_TYPE, _MANY | _STATIC | _SEVERAL, also=_options_or_groups),
    "external_select": shape(_TYPE, _MENU | _FETCHED | _ONE),
    "multi_external_select": shape(_TYPE, _MANY | _FETCHED | _SEVERAL),
    "users_select": shape(_TYPE, _MENU | {"initial_user": string(20)}),
    "multi_users_select": shape(_TYPE, _MANY | {"initial_users": items(string(20), 100)}),
    "conversations_select": shape(
        _TYPE, _MENU | _TALKS | _ANSWERS | {"initial_conversation": string(20)}
    ),
    "multi_conversations_select": shape(
        _TYPE, _MANY | _TALKS | {"initial_conversations": items(string(20), 100)}
    ),
    "channels_select": shape(_TYPE, _MENU | _ANSWERS | {"initial_channel": string(20)}),
    "multi_channels_select": shape(_TYPE, _MANY | {"initial_channels": items(string(20), 100)}),
    "datepicker": shape(_TYPE, _MENU | {"initial_date": _DATE}),
    "timepicker": shape(_TYPE, _MENU | {"initial_time": _TIME, "timezone": string(100)}),
    "datetimepicker": shape(
        _TYPE, _ASKS | _FOCUS | {"initial_date_time": number(10**9, 10**10 - 1)}
    ),
    "checkboxes": shape(
        _TYPE | {"options": items(_CHOICE, 10)},
        _ASKS | _FOCUS | {"initial_options": items(_CHOICE, 10)},
        also=_options_or_groups,
    ),
    "radio_buttons": shape(
        _TYPE | {"options": items(_CHOICE, 10)},
        _ASKS | _FOCUS | {"initial_option": _CHOICE},
        also=_options_or_groups,
    ),
    "plain_text_input": shape(
        _TYPE, _TYPED | _SIZES | {"initial_value": string(3000, 0), "multiline": flag}
    ),
    "email_text_input": shape(_TYPE, _TYPED | {"initial_value": string(3000, 0)}),
    "url_text_input": shape(_TYPE, _TYPED | {"initial_value": string(3000, 0)}),
    "number_input": shape(
        _TYPE | {"is_decimal_allowed": flag},
        _TYPED | dict.fromkeys(("initial_value", "min_value", "max_value"), string(30)),
    ),
    "rich_text_input": shape(_TYPE, _TYPED | {"initial_value": anything}),
    "image": shape(
        _TYPE | {"alt_text": string(2000)},
        {"image_url": string(3000), "slack_file": anything},
        also=_picture,
    ),
    "feedback_buttons": shape(
        _TYPE | dict.fromkeys(("positive_button", "negative_button"), _OPINION), _ACTION
    ),
    "icon_button": shape(
        _TYPE | {"icon": one_of("trash"), "text": plain(75)},
        _ASKS
        | {"value": string(2000), "visible_to_user_ids": items(string(20), 100)}
        | {"accessibility_label": string(75)},
    ),
}

_PICKERS = ("datepicker", "timepicker", "checkboxes", "radio_buttons")
_MENUS = tuple(
    f"{source}_select" for source in ("static", "external", "users", "conversations", "channels")
)
_MULTI = tuple(f"multi_{menu}" for menu in _MENUS)
_TEXT_INPUTS = tuple(
    f"{kind}_input" for kind in ("plain_text", "email_text", "url_text", "number", "rich_text")
)

IN_SECTION: Final = by_type(ELEMENTS, ("button", "overflow", "image", *_MENUS, *_MULTI, *_PICKERS))
IN_ACTIONS: Final = by_type(ELEMENTS, ("button", "overflow", "datetimepicker", *_MENUS, *_PICKERS))
IN_INPUT: Final = by_type(ELEMENTS, ("datetimepicker", *_TEXT_INPUTS, *_MENUS, *_MULTI, *_PICKERS))
IN_CONTEXT_ACTIONS: Final = by_type(ELEMENTS, ("feedback_buttons", "icon_button"))
