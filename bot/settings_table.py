"""The README's table of all settings: ``python -m bot.settings_table`` renews it there."""

import re
from pathlib import Path

from bot.settings_reference import REFERENCE

BEGIN, END = "<!-- settings -->", "<!-- /settings -->"
README = Path("README.md")


def settings_table() -> str:
    """Every setting with its default and its meaning, as a Markdown table."""
    rows = [
        f"| `{name}` | {f'`{default}`' if default else ''} | {meaning} |"
        for name, (default, meaning) in REFERENCE.items()
    ]
    return "\n".join(["| Setting | Default | Meaning |", "|---|---|---|", *rows])


def renewed(document: str) -> str:
    """The document with the table of today between its markers; ``ValueError`` without them."""
    between = re.compile(f"(?<={BEGIN}\n).*?(?={END})", re.DOTALL)
    if not between.search(document):
        raise ValueError(f"there is nowhere to put the table: no lines {BEGIN} and {END}")
    return between.sub(lambda _: f"\n{settings_table()}\n\n", document)


if __name__ == "__main__":
    README.write_text(renewed(README.read_text("utf-8")), "utf-8")
