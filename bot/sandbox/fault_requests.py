"""Switches faults on and off: ``GET /ui/faults`` shows them, ``POST`` changes what it names."""

from typing import Any

from bot.sandbox.faults import CallFault
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.sandbox import Sandbox

Json = dict[str, Any]


def change_faults(sandbox: Sandbox, wanted: Json) -> Json:
    """Set what is named; the answer is all that is on now. Raises ``ValueError``, ``SlackError``.

    ``calls`` (a list of ``CallFault``, in place of those before), ``shown_after``, ``token_error``
    hold until changed. ``archive``, ``unarchive``, ``remove_bot``, ``add_bot`` name a channel to do
    it to.
    """
    unknown = wanted.keys() - {"calls", "shown_after", "token_error", *_CHANGES}
    if unknown:
        raise ValueError(f"there is no fault {', '.join(sorted(unknown))}")
    faults = sandbox.faults
    calls = [CallFault(**one) for one in wanted.get("calls", ())]
    shown_after = float(wanted.get("shown_after", faults.shown_after))
    for change in _CHANGES.keys() & wanted.keys():
        _CHANGES[change](sandbox, wanted[change])
    faults.shown_after = shown_after
    faults.token_error = wanted.get("token_error", faults.token_error)
    if "calls" in wanted:
        faults.calls = calls
    return faults.as_json()


def _archive(sandbox: Sandbox, channel_id: str) -> None:
    sandbox.workspace.channel(channel_id).is_archived = True
    sandbox.workspace.touch()


def _unarchive(sandbox: Sandbox, channel_id: str) -> None:
    sandbox.workspace.channel(channel_id).is_archived = False
    sandbox.workspace.touch()


def _remove_bot(sandbox: Sandbox, channel_id: str) -> None:
    sandbox.workspace.leave(sandbox.workspace.channel(channel_id), BOT_USER_ID)


def _add_bot(sandbox: Sandbox, channel_id: str) -> None:
    sandbox.workspace.join(sandbox.workspace.channel(channel_id), BOT_USER_ID)


_CHANGES = {
    "archive": _archive,
    "unarchive": _unarchive,
    "remove_bot": _remove_bot,
    "add_bot": _add_bot,
}
