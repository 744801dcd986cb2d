"""What a person does with buttons and menus, in messages, modals and Home tabs."""

from typing import Any

from bot.sandbox.block_check.check import check_options
from bot.sandbox.block_check.together import interactive_elements
from bot.sandbox.errors import AppSilentError, NotPossibleError, SlackError
from bot.sandbox.happenings import Noticed
from bot.sandbox.interactions import Interactions
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import View
from bot.sandbox.view_state import completed, field_of

Json = dict[str, Any]


def not_answering(silent: AppSilentError) -> str:
    """What the person reads when the app did not acknowledge."""
    name = MEMBERS[BOT_USER_ID].name
    sentences = {
        "dispatch_failed": f"{name} is not connected, so nothing was done.",
        "operation_timeout": f"{name} did not answer in 3 seconds.",
        "interactivity_is_off": f"{name}'s manifest does not turn on settings.interactivity.",
    }
    return sentences[silent.reason]


def find_element(place: Message | View, block_id: str | None, action_id: str) -> tuple[str, Json]:
    """The block_id and the element with this action_id; any block where ``block_id`` is None."""
    for block in place.blocks:
        if block_id not in {None, block.get("block_id")}:
            continue
        for element in interactive_elements(block):
            if element.get("action_id") == action_id:
                return block["block_id"], element
    raise NotPossibleError(f"There is no {action_id!r} to use here any more.")


async def press(
    sandbox: Sandbox, user: str, place: Message | View, given: Json, values: Json
) -> None:
    """Use an element; ``given`` names it and what was chosen, ``values`` is the state around it."""
    block_id, element = find_element(place, given.get("block_id"), given["action_id"])
    action = _action(block_id, element, given) | {"action_ts": sandbox.workspace.next_ts()}
    about = Interactions(sandbox, user)
    if isinstance(place, View):
        place.values = completed(place.blocks, _with_action(values, action, element))
        payload = about.press_in_view(place, action)
    else:
        payload = about.press_in_message(place, action, _with_action(values, action, element))
    try:
        await sandbox.interact(payload)
    except AppSilentError as silent:
        sandbox.workspace.tell(Noticed(user, not_answering(silent)))


def _action(block_id: str, element: Json, given: Json) -> Json:
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block_id,
    }
    if element["type"] in {"button", "icon_button"}:
        shown = {name: element[name] for name in ("text", "value", "style") if name in element}
        return action | shown
    if element["type"] == "feedback_buttons":
        chosen = {"text": given.get("text"), "value": given.get("value")}
        return action | chosen
    name = "selected_option" if element["type"] == "overflow" else field_of(element)
    if name is None or name not in given:
        raise NotPossibleError(f"Nothing was chosen in {element['action_id']!r}.")
    _refuse_foreign_option(element, given[name])
    return action | {name: given[name]}


def _refuse_foreign_option(element: Json, chosen: Any) -> None:
    groups = element.get("option_groups") or [{"options": element.get("options")}]
    known = [option["value"] for group in groups for option in group["options"] or ()]
    for option in chosen if isinstance(chosen, list) else [chosen]:
        if known and isinstance(option, dict) and option.get("value") not in known:
            raise NotPossibleError(f"{option.get('value')!r} is not one of the options.")


def _with_action(values: Json, action: Json, element: Json) -> Json:
    name = field_of(element)
    if name is None:
        return values
    entry = {"type": action["type"], name: action[name]}
    block = values.get(action["block_id"], {}) | {action["action_id"]: entry}
    return values | {action["block_id"]: block}


async def load_options(
    sandbox: Sandbox, user: str, place: Message | View, given: Json, typed: str
) -> Json:
    """The options that the app offers for what was typed: ``options`` or ``option_groups``."""
    block_id, element = find_element(place, given.get("block_id"), given["action_id"])
    about = Interactions(sandbox, user)
    payload = about.options(place, block_id, element["action_id"], typed)
    try:
        answer = await sandbox.interact(payload)
        check_options(answer)
    except AppSilentError as silent:
        raise NotPossibleError(not_answering(silent)) from None
    except SlackError as refusal:
        messages = " ".join(refusal.details["response_metadata"]["messages"])
        raise NotPossibleError(f"The app's options are refused: {messages}") from None
    return {name: answer[name] for name in ("options", "option_groups") if answer.get(name)}
