"""What the style sheets within a web page hide, as far as it is told by a class or an id."""

import re

HIDING = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE
)
_SHOWING = re.compile(r"(?<![\w-])(?:display|visibility)\s*:", re.IGNORECASE)
_SHEET = re.compile(r"<style\b([^>]*)>(.*?)</style", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# They hold for paper, or for a small screen.
_AT_RULE = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[a-z0-9]*[.#][\w-]+", re.IGNORECASE)


def hidden_by_style(page: str) -> frozenset[str]:
    """Return selectors such as ``.note``, ``p.note`` and ``#note``; the last rule on each holds."""
    hides: dict[str, bool] = {}
    for attributes, sheet in _SHEET.findall(page):
        if "print" in attributes.lower():
            continue
        for selectors, rule in _RULE.findall(_AT_RULE.sub("", _COMMENT.sub("", sheet))):
            if _SHOWING.search(rule):
                named = (one.strip() for one in selectors.split(","))
                simple = filter(_SIMPLE.fullmatch, named)
                hides |= dict.fromkeys(simple, HIDING.search(rule) is not None)
    return frozenset(selector for selector, is_hidden in hides.items() if is_hidden)


def selectors_of(tag: str, classes: str, name: str) -> set[str]:
    """Return the selectors that mean an element with these ``classes`` and the id ``name``."""
    own = [f".{one}" for one in classes.split()] + [f"#{name}"] * bool(name)
    return {*own, *(tag + one for one in own)}
