"""The blocks and views that the scripted bot shows."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    """A mrkdwn object."""
    return {"type": "mrkdwn", "text": text}


def option(name: str) -> Json:
    """An option whose value is its name in small letters."""
    return {"text": plain(name), "value": name.lower()}


def section(text: str) -> Json:
    """A section with this mrkdwn."""
    return {"type": "section", "text": mrkdwn(text)}


def actions(*elements: Json) -> Json:
    """A row of elements."""
    return {"type": "actions", "elements": list(elements)}


def field(name: str, element: Json, **more: Any) -> Json:
    """An input block; block_id and action_id are the name in small letters."""
    named = {"action_id": name.lower()} | element
    return {
        "type": "input",
        "block_id": name.lower(),
        "label": plain(name),
        "element": named,
    } | more


def form(*, longer: bool = False) -> Json:
    """The modal "Record a note", with one more field after "More" was pressed."""
    more = {"type": "button", "action_id": "more", "text": plain("More")}
    blocks = [
        field("State", {"type": "external_select", "min_query_length": 1}),
        field("Note", {"type": "plain_text_input", "multiline": True, "min_length": 3}),
        field("Due", {"type": "plain_text_input"}, optional=True, hint=plain("A day")),
        actions(more) | {"block_id": "more"},
    ]
    if longer:
        blocks.append(field("Contact", {"type": "email_text_input"}, optional=True))
    return {
        "type": "modal",
        "callback_id": "form",
        "notify_on_close": True,
        "title": plain("Record a note"),
        "submit": plain("Record"),
        "close": plain("Cancel"),
        "blocks": blocks,
    }


HOME: Json = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": plain("Your follow-ups")},
        actions({"type": "button", "action_id": "refresh", "text": plain("Refresh")}),
    ],
}
