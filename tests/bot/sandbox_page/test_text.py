import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.bot.sandbox_page.views import section

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ATTACK = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


FORMATTED = [
    ("a *bold* word", "strong", "bold"),
    ("an _italic_ word", "em", "italic"),
    ("a ~struck~ word", "s", "struck"),
    ("some `code *here*`", "code", "code *here*"),
    ("```\nlines\n```", "pre", "lines"),
    ("&gt; quoted", "blockquote", "quoted"),
    ("*bold and _both_*", "strong em", "both"),
    ("• a point", ".bullet", "•a point"),
    ("Switzerland &amp; Lebanon", ".line", "Switzerland & Lebanon"),
    ("snake_case_name and 2*3*4", ".line", "snake_case_name and 2*3*4"),
    ("done :white_check_mark:", ".line", "done ✅"),
    ("no :constructor: here", ".line", "no :constructor: here"),
    ("<!date^1705312800^{constructor}|then>", "time", "then"),
    ("<@U0CURATOR>", ".mention", "@ISU officer"),
    ("<#C0COORD>", ".mention", "#coordinators-ica"),
    ("<!date^1705312800^{date_long} {time}|then>", "time", "Monday, 15 January 2024 12:00"),
]


async def test_formats_text(page: Page, bot: ScriptedBot) -> None:
    await bot.post(*(section(typed) for typed, _, _ in FORMATTED))
    blocks = page.locator(".message-content .block")
    await expect(blocks).to_have_count(len(FORMATTED))

    drawn = [
        await blocks.nth(index).locator(selector).all_text_contents()
        for index, (_, selector, _) in enumerate(FORMATTED)
    ]
    assert drawn == [[text] for _, _, text in FORMATTED]


async def test_links_open_apart_from_the_page(page: Page, bot: ScriptedBot) -> None:
    await bot.post(section("<https://www.clusterconvention.org|the site>"))

    link = page.get_by_role("link", name="the site")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(link).to_have_attribute("href", "https://www.clusterconvention.org")


async def test_an_address_that_would_run_something_is_no_link(page: Page, bot: ScriptedBot) -> None:
    await bot.post(section("<javascript:alert(1)|press me>"))

    await expect(page.get_by_text("press me")).to_be_visible()
    await expect(page.get_by_role("link", name="press me")).to_have_count(0)


async def test_markup_that_a_person_types_stays_text(page: Page) -> None:
    await page.get_by_role("textbox", name="Message").fill(ATTACK)
    await page.keyboard.press("Enter")

    await expect(page.locator(".message-content")).to_have_text(ATTACK)
    await expect(page.locator(".message-content :is(img, script)")).to_have_count(0)
    await expect(page).to_have_title("Article 6 Assistant – sandbox")


async def test_markup_in_what_the_app_says_stays_text(page: Page, bot: ScriptedBot) -> None:
    escaped = ATTACK.replace("<", "&lt;").replace(">", "&gt;")
    await bot.post({"type": "markdown", "text": ATTACK}, section(escaped))

    await expect(page.locator(".block-section .line")).to_have_text(ATTACK)
    await expect(page.locator(".message-content :is(img, script)")).to_have_count(0)
    await expect(page).to_have_title("Article 6 Assistant – sandbox")
