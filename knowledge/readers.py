"""Makes what reads questions from all that is written in the entries and asked in examples."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.entry import Entry
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.language import DEFAULT
from knowledge.likely_words import LikelyWords
from knowledge.reader import Reader
from knowledge.right_words import RightWords
from knowledge.timeframe import Period
from knowledge.vectors import Encoder
from knowledge.vocabulary import Vocabulary, full_text


def make_reader(
    entries: Sequence[Entry],
    abroad: Mapping[str, Sequence[str]],
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    held: Mapping[str, Period],
    *,
    encoder: Encoder | None,
    cache_dir: Path | None,
    at_once: bool,
) -> Reader:
    """Return a reader; ``abroad`` are questions by language, ``held`` the days of the meetings.

    Without an ``encoder`` it reads other languages only as far as our own words reach.
    """
    gloss = Gloss(vocabulary, encoder, cache_dir, at_once=at_once) if encoder else None
    others = encoder.words() if encoder else {}
    written = {**abroad, DEFAULT: [full_text(entry) for entry in entries]}
    likely = LikelyWords(written, gazetteer.names, RightWords(cache_dir), others)
    return Reader(vocabulary, gazetteer, gloss, others, abroad, likely=likely, held=held)
