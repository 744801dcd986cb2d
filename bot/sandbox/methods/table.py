"""The table of Web API methods: what is not in it answers ``unknown_method``."""

from typing import Final

from bot.sandbox.method import Method
from bot.sandbox.methods import (
    assistant,
    auth,
    chat,
    conversations,
    files,
    membership,
    reactions,
    users,
    views,
)

METHODS: Final[dict[str, Method]] = {
    **auth.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **membership.METHODS,
    **files.METHODS,
    **users.METHODS,
    **views.METHODS,
    **reactions.METHODS,
    **assistant.METHODS,
}
