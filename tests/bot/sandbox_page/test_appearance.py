import pytest
from playwright.async_api import Page, expect

from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

READABLE = 4.5
CONTRAST = """pairs => {
  const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = name => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--${name})`;
    paint.fillStyle = getComputedStyle(probe).color;
    paint.fillRect(0, 0, 1, 1);
    probe.remove();
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map(
      part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return pairs.map(([front, back]) => {
    const [one, other] = [light(front), light(back)].sort((x, y) => y - x);
    return one / other;
  });
}"""
PAIRS = [
    *([front, back] for front in ("text", "faint") for back in ("page", "side", "hover")),
    *([front, "raised"] for front in ("text", "faint", "accent", "danger")),
    *(["accent", "page"], ["accent", "accent-soft"], ["on-accent", "accent"]),
    *(["warn", "warn-soft"], ["on-danger", "danger"]),
]


async def background(page: Page) -> str:
    return str(await page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_stands_out_in_both_schemes(open_page: OpenPage, scheme: str) -> None:
    page = await open_page(color_scheme=scheme)
    ratios = await page.evaluate(CONTRAST, PAIRS)

    assert [pair for pair, ratio in zip(PAIRS, ratios, strict=True) if ratio < READABLE] == []


async def test_follows_the_system_until_somebody_chooses(open_page: OpenPage) -> None:
    page = await open_page(color_scheme="dark")
    assert await background(page) == "rgb(21, 25, 30)"

    await page.get_by_role("button", name="Switch to light colours").click()
    assert await background(page) == "rgb(255, 255, 255)"

    await page.reload()
    await page.get_by_role("button", name="Switch to dark colours").wait_for()
    assert await background(page) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [400, 900])
async def test_nothing_is_cut_off_in_a_narrow_window(open_page: OpenPage, width: int) -> None:
    page = await open_page(viewport={"width": width, "height": 700})
    await expect(page.get_by_role("button", name="Send")).to_be_in_viewport()

    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_the_places_open_over_a_narrow_window(open_page: OpenPage) -> None:
    page = await open_page(viewport={"width": 400, "height": 700})
    await page.get_by_role("button", name="Show places").click()
    await page.get_by_role("link", name="#coordinators-ica").click()

    await expect(page.get_by_role("heading", name="#coordinators-ica")).to_be_visible()
    await expect(page.get_by_role("link", name="#ccm-questions")).to_be_hidden()
