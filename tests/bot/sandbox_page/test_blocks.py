from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.bot.sandbox_page.views import actions, field, mrkdwn, option, plain, section

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

Json = dict[str, Any]

BUTTON = {"type": "button", "action_id": "go", "text": plain("Go on")}
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "helped",
    "positive_button": {"text": plain("Good"), "value": "up"},
    "negative_button": {"text": plain("Bad"), "value": "down"},
}
WORDS = {"type": "rich_text_section", "elements": [{"type": "text", "text": "first point"}]}
RICH_TEXT = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [WORDS]}],
}
CELLS = [[{"type": "raw_text", "text": text} for text in row] for row in (("State",), ("Chad",))]
RADIO = {"type": "radio_buttons", "action_id": "level", "options": [option("Public")]}


DRAWN: list[tuple[Json, Any, str | None]] = [
    ({"type": "header", "text": plain("A heading")}, "heading", "A heading"),
    (section("<https://example.org|the text>"), "link", "the text"),
    (section("Side") | {"accessory": BUTTON}, "button", "Go on"),
    ({"type": "section", "fields": [mrkdwn("_one_"), mrkdwn("two")]}, "emphasis", None),
    ({"type": "divider"}, "separator", None),
    ({"type": "context", "elements": [mrkdwn("*source*")]}, "strong", None),
    (actions(BUTTON), "button", "Go on"),
    (actions(RADIO), "radio", "Public"),
    (field("Note", {"type": "plain_text_input"}), "textbox", "Note"),
    ({"type": "context_actions", "elements": [FEEDBACK]}, "button", "Good"),
    (RICH_TEXT, "listitem", None),
    ({"type": "markdown", "text": "# Part one\n\n- point"}, "heading", "Part one"),
    ({"type": "table", "rows": CELLS}, "columnheader", "State"),
]


async def test_draws_each_kind_of_block(page: Page, bot: ScriptedBot) -> None:
    await bot.post(*(block for block, _, _ in DRAWN))
    blocks = page.locator(".message-content .block")
    await expect(blocks).to_have_count(len(DRAWN))

    for index, (_, role, name) in enumerate(DRAWN):
        await expect(blocks.nth(index).get_by_role(role, name=name)).to_be_visible()


async def test_draws_an_image_with_its_description(page: Page, bot: ScriptedBot) -> None:
    picture = {"type": "image", "image_url": "https://example.org/map.png", "alt_text": "A map"}
    await page.route("https://example.org/map.png", lambda route: route.fulfill(body=b""))
    await bot.post(picture)

    await expect(page.get_by_role("img", name="A map")).to_have_attribute("alt", "A map")


async def test_says_so_where_it_cannot_draw_a_block(page: Page) -> None:
    video = {
        "type": "video",
        "title": plain("Film"),
        "alt_text": "Film",
        "video_url": "https://example.org/film",
        "thumbnail_url": "https://example.org/film.png",
    }
    await page.route(
        "**/ui/messages?*",
        lambda route: route.fulfill(
            json={"messages": [{"ts": "1.1", "user": "U0BOT", "text": "", "blocks": [video]}]}
        ),
    )
    await page.reload()

    await expect(page.get_by_text("cannot show a block of type video")).to_be_visible()


async def test_lines_of_plain_text_stand_below_each_other(page: Page, bot: ScriptedBot) -> None:
    await bot.post({"type": "section", "text": plain("First line\nSecond line")})

    shown = page.get_by_text("First line")
    await expect(shown).to_be_visible()
    assert await shown.inner_text() == "First line\nSecond line"
