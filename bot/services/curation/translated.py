"""What an edit of an entry does to its translations, which hold for one English text only."""

from collections.abc import Mapping, Sequence

from bot.blocks.questions import LANGUAGES
from knowledge.entry import Entry
from knowledge.translation import Translation, fingerprint


def on_translations(
    entry: Entry, before: Entry | None, translations: Mapping[str, Sequence[Translation]]
) -> str | None:
    """Tell its author which are shown today and will not be; None where all stay as they are."""
    if before is None or fingerprint(entry) == fingerprint(before):
        return None
    shown = [one for one in translations.get(entry.id, ()) if one.of == fingerprint(before)]
    languages = " and ".join(LANGUAGES[one.language] for one in shown)
    return (
        f"It is translated into {languages}. Once you publish other English words, the translation "
        "is no longer shown until somebody renews it: readers get the English text."
        if languages
        else None
    )
