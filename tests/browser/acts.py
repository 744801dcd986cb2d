"""What people do on the page again and again, and where the answers are."""

import re

from playwright.async_api import Locator, Page

_REPLIES = re.compile(r"\d+ repl")


async def say(page: Page, text: str) -> None:
    """Write in the channel that is open: a message or a command."""
    field = page.get_by_role("textbox", name="Message")
    await field.fill(text)
    await field.press("Enter")


def told(page: Page, text: str) -> Locator:
    """The newest message in the channel that holds this text."""
    channel = page.get_by_role("log", name="Conversation")
    return channel.get_by_role("article").filter(has_text=text).last


async def thread_under(page: Page, text: str) -> Locator:
    """The pane with the thread of the newest message that holds this text, once it is answered."""
    await told(page, text).get_by_role("button", name=_REPLIES).click()
    return page.get_by_role("complementary", name="Thread")
