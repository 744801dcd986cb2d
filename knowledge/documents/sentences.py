"""Cuts running text into sentences, in the scripts that our documents are written in."""

import re

_ENDS = re.compile(r"(?<=[.!?…؟])[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[^\W_a-z])|(?<=[。！？])\s*")
_ABBREVIATED = re.compile(
    r"^\d{1,3}\.$|(?:^|[\s(])(?:[^\W\d_]|art|arts|para|paras|no|nos|p|pp|vol|ed|cf|ca|approx|e\.g|i\.e"
    r"|mr|mrs|ms|dr|st|jr|amb|gen|col|u\.n|u\.s|fig|doc|rev|add|corr)\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text`` with the space between them taken off."""
    found: list[str] = []
    start = 0
    for end in _ENDS.finditer(text):
        sentence = text[start : end.start()]
        if _ABBREVIATED.search(sentence):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [sentence for sentence in (*found, text[start:].strip()) if sentence]
