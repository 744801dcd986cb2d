"""The offer to go on with what was typed into a form that was closed before its preview."""

from zoneinfo import ZoneInfo

from bot.blocks.elements import button, section
from bot.blocks.message import Block
from bot.blocks.mrkdwn import moment
from bot.register.unfinished_form import UnfinishedForm


def offer(form: UnfinishedForm, zone: ZoneInfo) -> list[Block]:
    """When it was typed, and a button to go on with it."""
    when = moment(form.typed_at, zone)
    kept = (
        f":warning: What you last typed into this form is kept ({when}). What you type now takes "
        "its place."
    )
    return [section(kept, button("Go on with that", "kb_go_on", form.entry_id or NEW))]


NEW = "new"
"""What the button carries for an entry that has no id yet: Slack takes no empty value."""
