"""Text on its way to Slack: escaped, clipped, Markdown turned into Slack's mrkdwn."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.dates import long_date

_ALIKE = str.maketrans("*_~`", "∗ˍ∼ˋ")
_AT_AN_EDGE = re.compile(r"(?<![^\W_])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![^\W_])|`+")
_PIECE = re.compile(r"<[^<>]*>|&\w+;|.", re.DOTALL)
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_MARKS = {
    "strong_open": "*",
    "strong_close": "*",
    "em_open": "_",
    "em_close": "_",
    "softbreak": "\n",
    "hardbreak": "\n",
    "list_item_close": "\n",
    "paragraph_close": "\n\n",
    "heading_open": "*",
    "heading_close": "*\n\n",
}


def escape(text: str) -> str:
    """Text that Slack shows as it is: no mention, no link, no special command comes out of it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    """Somebody's own words, escaped, in which no mark makes anything bold, struck out or code.

    Slack has no way to escape marks, so those at the edge of a word, where they would count, give
    way to characters that look like them.
    """
    return escape(_AT_AN_EDGE.sub(lambda marks: marks[0].translate(_ALIKE), text))


def unescape(text: str) -> str:
    """Text as the person typed it, from what Slack sends."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def clip(text: str, limit: int) -> str:
    """At most ``limit`` characters, an ellipsis telling that there was more."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def clip_marked(mrkdwn: str, limit: int) -> str:
    """Mrkdwn of which people see at most ``limit`` characters: no link or escape is cut in two."""
    pieces = _PIECE.findall(mrkdwn)
    if sum(map(_seen, pieces)) <= limit:
        return mrkdwn
    room = limit - len("…")
    kept = ""
    for piece in pieces:
        room -= _seen(piece)
        if room < 0:
            break
        kept += piece
    return f"{kept.rstrip()}{'*' if kept.count('*') % 2 else ''}…"


def link(url: str, label: str) -> str:
    """A link under a label; characters that would end it early are percent-encoded."""
    safe = url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C").replace("&", "&amp;")
    return f"<{safe}|{escape(label)}>"


def from_markdown(text: str) -> str:
    """CommonMark as mrkdwn: bold, italics, lists, links, code; everything else as text."""
    return _render(_MARKDOWN.parse(text)).strip()


def moment(value: datetime, zone: ZoneInfo) -> str:
    """A time in the reader's zone, the zone named."""
    local = value.astimezone(zone)
    return f"{long_date(local.date())}, {local:%H:%M} ({zone.key})"


def person(user_id: str) -> str:
    """A mention, by ID."""
    return f"<@{user_id}>"


def _seen(piece: str) -> int:
    """How many characters people see of a link, an escape or a character."""
    return len(piece.rpartition("|")[2].rstrip(">")) if piece.startswith("<") else 1


def _render(tokens: list[Token]) -> str:
    parts: list[str] = []
    numbers: list[int | None] = []
    for token in tokens:
        match token.type:
            case "inline":
                parts.append(_render(token.children or []))
            case "bullet_list_open" | "ordered_list_open":
                numbers.append(0 if token.type.startswith("ordered") else None)
            case "list_item_open":
                parts.append(_bullet(numbers))
            case "bullet_list_close" | "ordered_list_close":
                numbers.pop()
                parts.append("\n")
            case "paragraph_close" if token.hidden:
                pass
            case _:
                parts.append(_leaf(token))
    return "".join(parts)


def _leaf(token: Token) -> str:
    match token.type:
        case "text":
            return escape(token.content)
        case "code_inline":
            return f"`{escape(token.content)}`"
        case "fence" | "code_block":
            return f"```{escape(token.content)}```\n\n"
        case "link_open":
            address = str(token.attrs["href"]).replace("|", "%7C").replace("&", "&amp;")
            return f"<{address}|"
        case "link_close":
            return ">"
        case kind:
            return _MARKS.get(kind, "")


def _bullet(numbers: list[int | None]) -> str:
    number = numbers[-1]
    if number is None:
        return "• "
    numbers[-1] = number + 1
    return f"{number + 1}. "
