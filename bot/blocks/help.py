"""What help shows."""

from collections.abc import Iterable, Sequence

from bot.blocks.elements import bullets, context, header, section, sections
from bot.blocks.message import Message, message

EVERYWHERE = (
    "The same words work as `@Article 6 <verb> …` in a channel or thread and in a direct message "
    "to me. What starts with no verb is taken as a question."
)


def overview(verbs: Iterable[tuple[str, str]]) -> Message:
    """All verbs with what they are for."""
    lines = bullets(f"`/ccm {name}` – {summary}" for name, summary in verbs)
    return message(
        header("Article 6 Assistant"),
        section(
            "Ask me about Article 6, the Lausanne Action Plan and the work plan: "
            "`/ccm ask How can a State request assistance?`"
        ),
        *sections(lines),
        section("`/ccm help <verb>` shows examples."),
        context(EVERYWHERE),
    )


def one(name: str, summary: str, usage: Sequence[str], who: str | None) -> Message:
    """One verb with its example lines, and for whom it is where that is not everybody."""
    examples = "\n".join(f"`{line}`" for line in usage)
    blocks = [header(f"/ccm {name}"), section(f"{summary}.\n{examples}")]
    if who:
        blocks.append(context(f"It is for {who}."))
    return message(*blocks)
