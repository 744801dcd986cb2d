from typing import Any

import pytest
from playwright.async_api import Page

from tests.bot.sandbox_page.views import field
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

WHOLE = {"type": "number_input", "is_decimal_allowed": False, "min_value": "1", "max_value": "9"}
DECIMAL = {"type": "number_input", "is_decimal_allowed": True}
EMAIL = {"type": "email_text_input"}
ADDRESS = {"type": "url_text_input"}
SHORT = {"type": "plain_text_input", "min_length": 3}


async def errors(page: Page, element: dict[str, Any], value: str | None, **more: Any) -> list[str]:
    values = {"it": {"it": {"type": element["type"], "value": value}}}
    found = await page.evaluate(
        "async ([blocks, values]) => (await import('/page/validate.js')).validate(blocks, values)",
        [[field("It", element, **more)], values],
    )
    return list(found.values())


async def test_checks_what_slack_checks_before_the_app_sees_a_form(open_page: OpenPage) -> None:
    page = await open_page()

    assert await errors(page, SHORT, None) == ["Please fill this in."]
    assert await errors(page, SHORT, None, optional=True) == []
    assert await errors(page, SHORT, "ab", optional=True)
    assert await errors(page, WHOLE, "1.5") == ["Please enter a whole number."]
    assert await errors(page, WHOLE, "0") == ["Please enter 1 or more."]
    assert await errors(page, WHOLE, "10") == ["Please enter 9 or less."]
    assert await errors(page, WHOLE, "5") == []
    assert await errors(page, DECIMAL, "1.5") == []
    assert await errors(page, EMAIL, "somebody")
    assert await errors(page, EMAIL, "somebody@example.org") == []
    assert await errors(page, ADDRESS, "example")
    assert await errors(page, ADDRESS, "https://example.org") == []
