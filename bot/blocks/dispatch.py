"""What the dispatcher itself has to say: which verb was meant, and how to open a form."""

from bot.blocks.elements import actions, button, section
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import escape

RUN = "run"
"""The action of buttons that carry a line as if it had been typed after ``/ccm``."""

MOST_CARRIED = 1_900


def which_verb(typed: str, near: str, rest: str) -> Message:
    """Ask whether a verb was mistyped, so that a note is never queued as a question."""
    return message(
        section(f"I know no verb “{escape(typed)}”. Did you mean `{near}`?"),
        actions(
            button(f"Yes, {near}", f"{RUN}:verb", f"{near} {rest}"),
            button("No, it is a question", f"{RUN}:question", f"ask {typed} {rest}"),
        ),
    )


def open_form(title: str, value: str, action_id: str = RUN) -> Message:
    """Offer a form where Slack lets none be opened directly; the button carries ``value``."""
    return message(
        section(f"{escape(title)}: press the button to open the form."),
        actions(button("Open the form", action_id, value, style="primary")),
    )
