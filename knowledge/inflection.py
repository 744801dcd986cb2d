"""The forms in which a word may stand in a list of names, where languages change names."""

from collections.abc import Iterator

# Endings of Russian nouns and adjectives as they are folded: "й" is written "и".
_RUSSIAN_ENDINGS = (
    *("", "а", "у", "е", "ы", "и", "я", "ю", "о", "ь"),
    *("ом", "ем", "ои", "еи", "ии", "ию", "ам", "ах", "ов", "ую", "ая"),
    *("иеи", "ами", "ого", "ому"),
)
_RUSSIAN_BASES = ("", "а", "я", "ь", "и", "о", "е", "ая", "ы")
_ARABIC_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
_SHORTEST = 3


def base_forms(word: str) -> Iterator[str]:
    """Yield ``word`` (folded) and what it may be a form of, in Russian and Arabic."""
    yield word
    if "а" <= word[0] <= "я":
        for ending in _RUSSIAN_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                base = word.removesuffix(ending)
                yield from (base + other for other in _RUSSIAN_BASES)
    for prefix in _ARABIC_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            yield word.removeprefix(prefix)
            if prefix.endswith("ل") and word.startswith(prefix + "ل"):  # "لل" joins "ل" and "ال"
                yield "ا" + word.removeprefix(prefix)
