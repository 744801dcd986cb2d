"""Cuts a message into what is said in it: its lines, the items of its lists, its sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What stands in quotes or brackets is one thing, whatever marks are in it.
_KEPT_WHOLE = re.compile(
    r"“[^”\n]*”|«[^»\n]*»|「[^」\n]*」|\"[^\"\n]*\"|\([^()\n]*\)|（[^（）\n]*）"
)
_ENDS = re.compile(
    r"[?？؟!！]+[\"'”’»」)\]]*(?=\s|$|[\u3400-\u9fff¿“«])|[。]+|[.…]+[”’»)\]]*(?=\s+[^\sa-z\d]|\s*$)"
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:\d{1,3}|[^\W\d_]|arts?|paras?|nos?|pp|vol|ed|cf|ca|approx|e\.g|i\.e|etc|mr|mrs"
    r"|ms|dr|mme|m|sr|sra|st|amb|gen|col|u\.n|u\.s|u\.k|fig|doc|rev|add|corr|nr|núm|art|ст|п|стр"
    r"|г|др|см|n|vs)\.$",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"^\s*(?:[-*•–—·▪‣◦]\s+|(?:\d{1,2}|[a-h])[.)]\s+|\d{1,2}[、．]\s*|[(（](?:\d{1,2}|[a-h])[)）]\s*"
    r"|[一二三四五六七八九十]、\s*)"
)
_INLINE = re.compile(r"(?:^|(?<=[\s:：?؟!.]))\(?(?P<mark>\d{1,2}|[a-h])[.)]\s+")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence or line. ``mark`` is the number or bullet it had, "" outside of lists.

    ``starts_line``: it stands at the beginning of a line.
    """

    text: str
    mark: str = ""
    starts_line: bool = True


def utterances(lines: list[str]) -> list[Utterance]:
    """Return what ``lines`` say, in order; each word of them is in one of the results."""
    return [said for line in lines for item in _items(line) for said in _said_in(item)]


def _items(line: str) -> Iterator[Utterance]:
    """The line itself, or the items of "1. … 2. …" when it has at least two."""
    starts = _list_in(line)
    if not starts:
        bullet = _BULLET.match(line)
        mark = bullet.group() if bullet else ""
        yield Utterance(line[len(mark) :], mark.strip())
        return
    yield Utterance(line[: starts[0].start()])
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        end = after.start() if after else len(line)
        yield Utterance(line[start.end() : end], start.group().strip())


def _list_in(line: str) -> list[re.Match[str]]:
    """The marks 1, 2, 3 … (or a, b, c …) that follow each other in ``line``; none for one."""
    found: list[re.Match[str]] = []
    for match in _INLINE.finditer(line):
        mark = match["mark"]
        wanted = (str(len(found) + 1), "abcdefgh"[len(found) : len(found) + 1])
        is_same_sort = not found or found[0]["mark"].isdigit() == mark.isdigit()
        if mark in wanted and is_same_sort:
            found.append(match)
    return found if len(found) > 1 else []


def _said_in(item: Utterance) -> Iterator[Utterance]:
    mark, starts_line = item.mark, True
    for sentence in sentences(item.text):
        yield Utterance(sentence, mark, starts_line)
        mark, starts_line = "", False
    if mark:  # a bullet with nothing after it
        yield Utterance("", mark)


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; none is cut in quotes, brackets or abbreviations."""
    whole = [match.span() for match in _KEPT_WHOLE.finditer(text)]
    found: list[str] = []
    start = 0
    for end in _ENDS.finditer(text):
        if any(first < end.start() and end.end() <= last for first, last in whole):
            continue
        if end.group().startswith(".") and _ABBREVIATED.search(text[start : end.end()]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [sentence for sentence in (*found, text[start:].strip()) if sentence]
