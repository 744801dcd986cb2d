"""views.*: opening, stacking and changing modals, and publishing Home tabs."""

from typing import Any

from bot.sandbox.block_check.blocks import Surface
from bot.sandbox.block_check.check import check_view
from bot.sandbox.block_check.identify import with_ids
from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.method import Method


def open_modal(call: Call) -> dict[str, Any]:
    """views.open: a modal for the person whose trigger this is."""
    given = _view(call, "modal")
    user = call.sandbox.triggers.exchange(_trigger(call))
    return {"view": call.workspace.views.open(user, given).as_slack()}


def push(call: Call) -> dict[str, Any]:
    """views.push: another modal on top of the one that the person has open."""
    given = _view(call, "modal")
    user = call.sandbox.triggers.exchange(_trigger(call))
    return {"view": call.workspace.views.push(user, given).as_slack()}


def update(call: Call) -> dict[str, Any]:
    """views.update: other content in a view, named by view_id or external_id."""
    views = call.workspace.views
    external_id = call.optional("external_id")
    view = views.find_external(external_id) if external_id else views.find(call.text("view_id"))
    given = _view(call, "home" if view.given["type"] == "home" else "modal")
    return {"view": views.update(view, given, call.optional("hash")).as_slack()}


def publish(call: Call) -> dict[str, Any]:
    """views.publish: the Home tab of one person."""
    user = call.text("user_id")
    if user not in MEMBERS or user == BOT_USER_ID:
        raise SlackError("user_not_found")
    if not call.sandbox.manifest.has_home_tab:
        raise SlackError("not_enabled")
    given = _view(call, "home")
    view = call.workspace.views.publish(user, given, call.optional("hash"))
    return {"view": view.as_slack()}


def checked_view(given: Any, surface: Surface) -> dict[str, Any]:
    """The view with IDs for its blocks; raises ``invalid_arguments`` where Slack would."""
    check_view(given, surface)
    return dict(given) | {"blocks": with_ids(given["blocks"])}


def _view(call: Call, surface: Surface) -> dict[str, Any]:
    return checked_view(call.decoded("view"), surface)


def _trigger(call: Call) -> str:
    return call.optional("trigger_id") or call.text("interactivity_pointer", "invalid_trigger_id")


METHODS = {
    "views.open": Method(open_modal),
    "views.push": Method(push),
    "views.update": Method(update),
    "views.publish": Method(publish),
}
