"""That an activity is reported as done, and that the report was taken back."""

from bot.blocks.elements import actions, button, section
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import escape
from knowledge.work_plan import WorkPlan


def reported(code: str, title: str, plan: WorkPlan, *, new: bool) -> Message:
    """The confirmation of ``done``, which can be taken back."""
    what = f"`{escape(code)}` {escape(title)}"
    if not new:
        return message(section(f"It had been reported as done before: {what}"))
    undo = button("Undo", "activities_undo", f"{plan.plan} {code}")
    return message(section(f"Reported as done: {what}"), actions(undo))


def taken_back(code: str) -> Message:
    """The confirmation of an undo."""
    return message(section(f"`{escape(code)}` is no longer reported as done."), replaces=True)
