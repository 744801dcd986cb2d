"""The one place that turns an exception into what a person reads."""

import logging
import secrets
from dataclasses import replace

from bot.blocks.elements import context, said, section
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import escape
from bot.errors import StorageUnavailable, UserError
from bot.faults import describe, token_refusal

log = logging.getLogger(__name__)

AWAY = (
    "I cannot reach my database right now, so nothing was saved. Please try again in a minute; "
    "if it lasts, tell whoever operates me."
)
TOO_SLOW = (
    "This took me too long, so nothing was saved. Please try again in a minute; if it lasts, tell "
    "whoever operates me."
)
LOCKED_OUT = (
    "Slack does not let me in any more ({code}), so this was not done, and trying again will not "
    "help. Please tell an administrator of this Slack workspace, or whoever operates me: I have "
    "to be installed again and started with the new token."
)
FOR_THE_OPERATOR = (
    "reference %s: Slack refuses SLACK_BOT_TOKEN (%s). Install the app anew, set its token and "
    "start it again."
)


def shown(error: Exception, typed: str = "") -> Message:
    """What happened, what to do next, and what was typed, so that it can be copied."""
    blocks = [section(escape(words(error)))]
    if typed.strip():
        blocks += [context("What you typed:"), *said(typed)]
    return replace(message(*blocks), is_fault=not isinstance(error, UserError))


def words(error: Exception) -> str:
    """One or two sentences; our own faults are logged under the reference that they name."""
    if isinstance(error, UserError):
        return str(error)
    reference = secrets.token_hex(4)
    log.error("reference %s: %s", reference, describe(error))
    if code := token_refusal(error):
        log.error(FOR_THE_OPERATOR, reference, code)
        return f"{LOCKED_OUT.format(code=code)} Reference {reference}."
    if isinstance(error, StorageUnavailable):
        return f"{AWAY} Reference {reference}."
    if isinstance(error, TimeoutError):
        return f"{TOO_SLOW} Reference {reference}."
    return (
        "Something went wrong on my side and this was not done. Please try again; if it happens "
        f"again, tell whoever operates me the reference {reference}."
    )
