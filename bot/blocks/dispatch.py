"""What surfaces say themselves: which verb was meant, how to open a form, that it takes a while."""

from bot.blocks.elements import actions, button, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import escape, literal, person
from knowledge.language import guess_language
from knowledge.phrases import phrases_in

RUN = "run"
"""The action of buttons that carry a line as if it had been typed after ``/ccm``."""

MOST_CARRIED = 1_900


def which_verb(typed: str, near: str, rest: str) -> Message:
    """Ask whether a verb was mistyped, so that a note is never queued as a question."""
    return message(
        section(f"I know no verb “{literal(typed)}”. Did you mean `{near}`?"),
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


def still_reading(question: str) -> Message:
    """That the answer waits for the knowledge base to be read, in the language of ``question``."""
    told = phrases_in(guess_language(question)).still_reading
    return message(section(told), visibility=Visibility.IN_CHANNEL)


def told_alone(user_id: str) -> Message:
    """What is left, for all, of a word on how far it was where the reply is for one person."""
    text = f"Done: {person(user_id)} alone was told what came of it."
    return message(section(text), visibility=Visibility.IN_CHANNEL)
