"""Blocks and views that tests of the sandbox put together."""

from typing import Any

Json = dict[str, Any]


def text(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def option(value: str) -> Json:
    return {"text": text(value), "value": value}


def field(block_id: str, element: Json, **more: Any) -> Json:
    element = element | {"action_id": block_id}
    return {
        "type": "input",
        "block_id": block_id,
        "label": text(block_id),
        "element": element,
    } | more


def modal(title: str, *blocks: Json, **more: Any) -> Json:
    view = {"type": "modal", "callback_id": "note", "title": text(title), "submit": text("Save")}
    return view | {"blocks": list(blocks)} | more


def marked(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "text": text("Share"), "action_id": "share"} | more


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def select(count: int, **more: Any) -> Json:
    options = [option(str(number)) for number in range(count)]
    return {"type": "static_select", "action_id": "state", "options": options} | more


def table(rows: int, cells: int, text: str = "x") -> Json:
    row = [{"type": "raw_text", "text": text}] * cells
    return {"type": "table", "rows": [row] * rows}
