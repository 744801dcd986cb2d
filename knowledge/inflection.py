"""The forms in which a word may stand in a list of names, where languages change names."""

from collections.abc import Iterator

# Endings of Russian nouns and adjectives as they are folded: "й" is written "и".
_RUSSIAN_ENDINGS = (
    *("", "а", "у", "е", "ы", "и", "я", "ю", "о", "ь"),
    *("ом", "ем", "ои", "еи", "ии", "ию", "ам", "ах", "ов", "ую", "ая"),
    *("иеи", "ами", "ого", "ому"),
)
_RUSSIAN_BASES = ("", "а", "я", "ь", "и", "о", "е", "ая", "ы", "ыи", "ии", "ои")
_ARABIC_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
_ARABIC_ARTICLE = "ال"
# Endings and what may stand in their place: feminine, plural, and who it belongs to.
_ARABIC_ENDINGS = (
    *(("ه", "ة"), ("ات", "ة"), ("ات", ""), ("ين", ""), ("ون", ""), ("ي", ""), ("ية", "")),
    *(("ها", ""), ("نا", ""), ("هم", ""), ("تنا", "ة")),
)
_PLURALS = ("s", "es")  # French, Spanish, Portuguese
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


def plain_forms(word: str) -> Iterator[str]:
    """Yield ``word`` (folded) and what it is a form of beyond doubt, with an article or without."""
    for plural in _PLURALS:
        if word.endswith(plural) and len(word) - len(plural) >= _SHORTEST:
            yield word.removesuffix(plural)
    for form in base_forms(word):
        bare = form.removeprefix(_ARABIC_ARTICLE)
        yield from (form, bare, _ARABIC_ARTICLE + bare)


def word_forms(word: str) -> Iterator[str]:
    """Yield ``word`` (folded) in the forms it may stand in among the words of a text.

    Bolder than `base_forms`, which has to keep names apart.
    """
    for form in plain_forms(word):
        yield form
        for ending, instead in _ARABIC_ENDINGS:
            if form.endswith(ending):
                yield form.removesuffix(ending) + instead
