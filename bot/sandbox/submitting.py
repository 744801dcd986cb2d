"""What a person does with a modal as a whole: submit it, or close it."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import AppSilentError, NotPossibleError, SlackError
from bot.sandbox.interactions import Interactions
from bot.sandbox.methods.views import checked_view
from bot.sandbox.pressing import not_answering
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import View
from bot.sandbox.view_state import completed, problems

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Submitted:
    """How it went: ``errors`` stand at fields (block_id to sentence), ``error`` at the modal."""

    errors: dict[str, str] = field(default_factory=dict)
    error: str = ""

    @property
    def is_accepted(self) -> bool:
        """True when neither the client nor the app had anything against it."""
        return not self.errors and not self.error


async def submit(sandbox: Sandbox, user: str, view: View, values: Json) -> Submitted:
    """Submit the modal with these ``state.values`` and do what the app answers."""
    if sandbox.workspace.views.top(user) is not view:
        raise NotPossibleError("Only the modal in front can be submitted.")
    view.values = completed(view.blocks, values)
    if missing := problems(view.blocks, view.values):
        return Submitted(missing)
    try:
        answer = await sandbox.interact(Interactions(sandbox, user).submission(view))
        return _obey(sandbox, view, answer)
    except AppSilentError as silent:
        return Submitted(error=not_answering(silent))
    except SlackError as refusal:
        details = refusal.details.get("response_metadata", {}).get("messages", [refusal.name])
        return Submitted(error=f"The app's answer is refused: {' '.join(details)}")


def _obey(sandbox: Sandbox, view: View, answer: Json) -> Submitted:
    views = sandbox.workspace.views
    match answer.get("response_action"):
        case "errors":
            inputs = {one["block_id"] for one in view.blocks if one["type"] == "input"}
            errors = answer.get("errors") or {}
            if not errors or not inputs.issuperset(errors):
                raise SlackError("errors name no input block of this view")
            return Submitted(errors)
        case "update":
            views.update(view, checked_view(answer.get("view"), "modal"))
        case "push":
            views.push(view.user, checked_view(answer.get("view"), "modal"))
        case "clear":
            views.clear(view.user)
        case _:
            views.close(view)
    return Submitted()


async def close(sandbox: Sandbox, user: str, view: View) -> None:
    """Close the modal, or all of them where it says so; the app hears of it if it asked to."""
    clears = bool(view.given.get("clear_on_close"))
    closed = sandbox.workspace.views.stack(user)[::-1] if clears else (view,)
    if clears:
        sandbox.workspace.views.clear(user)
    else:
        sandbox.workspace.views.close(view)
    for one in closed:
        if not one.given.get("notify_on_close"):
            continue
        payload = Interactions(sandbox, user).closing(one, is_cleared=clears)
        try:
            await sandbox.interact(payload)
        except AppSilentError:
            return  # Slack shows nothing: the modal is gone either way.
