"""Text objects, options and confirmation dialogs: the parts that elements are made of."""

from typing import Final

from bot.sandbox.block_check.shapes import Check, by_type, flag, items, one_of, shape, string


def plain(most: int) -> Check:
    """A plain_text object of at most ``most`` characters."""
    return by_type({"plain_text": _text("plain_text", most)}, ("plain_text",))


def marked(most: int) -> Check:
    """A text object of either type, of at most ``most`` characters."""
    shapes = {kind: _text(kind, most) for kind in ("plain_text", "mrkdwn")}
    return by_type(shapes, shapes)


def _text(kind: str, most: int) -> Check:
    extra = "emoji" if kind == "plain_text" else "verbatim"
    return shape({"type": one_of(kind), "text": string(most)}, {extra: flag})


def option(text: Check, *, with_url: bool = False) -> Check:
    """An option of a menu, or of checkboxes and radio buttons where ``text`` may be marked up."""
    url: dict[str, Check] = {"url": string(3000)} if with_url else {}
    return shape({"text": text, "value": string(150)}, {"description": text} | url)


MENU_OPTION: Final = option(plain(75))
OPTION_GROUP: Final = shape({"label": plain(75), "options": items(MENU_OPTION, 100)}, {})
CONFIRM: Final = shape(
    {"title": plain(100), "text": marked(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)
