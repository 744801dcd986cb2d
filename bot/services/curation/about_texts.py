"""What an entry is about, as texts of the form, and back."""

import re
from collections.abc import Mapping
from datetime import date

from knowledge.entry import About
from knowledge.gazetteer import Gazetteer

# Counted on 22 November 2026 in the English text of the Convention that the Dutch treaty database
# has as BWBV0003143, read to its end. In Article 2 the definitions are what is numbered.
PARAGRAPHS = (3, 15, 8, 8, 2, 12, 3, 6, 0, 2, 3, 3, 5, 3, 0, 3, 2, 0, 0, 3, 4, 0, 0)
"""How many numbered paragraphs each article of the Convention has, from Article 1 on."""
LAST_ARTICLE = len(PARAGRAPHS)
COUNTED_IN = 2026
HELD = {"MSP": (13, 1), "RC": (3, 5)}
"""The last meeting of each kind up to that year, and every how many years the next may follow."""

_ARTICLE = re.compile(r"([1-9]\d?)(\([1-9]\d?\))?")
_ACTION = re.compile(r"[1-9]\d?")
_MEETING = re.compile(r"([1-9]\d?)(MSP|RC)")


def about_texts(about: About, gazetteer: Gazetteer) -> dict[str, str]:
    """What the form shows, by ``block_id``."""
    return {
        "treaty": about.treaty,
        "articles": ", ".join(about.articles),
        "actions": ", ".join(map(str, about.actions)),
        "states": ", ".join(_name(code, gazetteer) for code in about.states),
        "organisations": ", ".join(about.organisations),
        "meetings": ", ".join(about.meetings),
    }


def read_about(
    texts: Mapping[str, str],
    base: About,
    gazetteer: Gazetteer,
    errors: dict[str, str],
    today: date,
) -> About:
    """What the form says; ``errors`` takes what cannot be read."""
    return About(
        treaty=texts.get("treaty", base.treaty),
        articles=_articles(texts, errors),
        actions=_actions(texts, errors),
        states=_states(texts, gazetteer, errors),
        organisations=listed(texts.get("organisations", "")),
        meetings=_meetings(texts, errors, today),
    )


def one_line(text: str) -> str:
    """The text with its white space as single blanks."""
    return " ".join(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The parts of a list with commas, semicolons or line breaks, each once."""
    parts = (one_line(part) for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def _name(code: str, gazetteer: Gazetteer) -> str:
    state = gazetteer.by_iso3.get(code)
    return state.name if state else code


def _articles(texts: Mapping[str, str], errors: dict[str, str]) -> tuple[str, ...]:
    articles = listed(texts.get("articles", "").replace(" ", ""))
    is_ours = texts.get("treaty", "CCM") == "CCM"
    for one in articles:
        match = _ARTICLE.fullmatch(one)
        if match is None or int(match[1]) > LAST_ARTICLE:
            name_it(
                errors,
                "articles",
                f"“{one}” is no article that the Convention has. Write 6 or 6(7), up to "
                f"{LAST_ARTICLE}.",
            )
        elif is_ours and match[2] and int(match[2].strip("()")) > _paragraphs(match[1]):
            said = f"Article {match[1]} has {_numbered(match[1])}: not “{one}”."
            name_it(errors, "articles", said)
    return articles


def name_it(errors: dict[str, str], field: str, said: str) -> None:
    """Tell of one more in a field: who typed three wrong names is to mend them at once."""
    errors[field] = f"{errors[field]} {said}" if field in errors else said


def _paragraphs(article: str) -> int:
    return PARAGRAPHS[int(article) - 1]


def _numbered(article: str) -> str:
    last = _paragraphs(article)
    return f"paragraphs (1) to ({last})" if last else "no numbered paragraphs"


def _actions(texts: Mapping[str, str], errors: dict[str, str]) -> tuple[int, ...]:
    actions = listed(texts.get("actions", ""))
    for one in actions:
        if not _ACTION.fullmatch(one):
            name_it(errors, "actions", f"“{one}” is no number of an action. Write 38, 41.")
    return tuple(int(one) for one in actions if _ACTION.fullmatch(one))


def _states(
    texts: Mapping[str, str], gazetteer: Gazetteer, errors: dict[str, str]
) -> tuple[str, ...]:
    codes = []
    for name in listed(texts.get("states", "")):
        found = gazetteer.resolve(name)
        if found.state is not None and found.exact:
            codes.append(found.state.iso3)
            continue
        near = " or ".join(state.name for state in found.candidates[:3])
        meant = (
            f" Did you mean {near}?" if near else " Write its name or its code of three letters."
        )
        name_it(errors, "states", f"“{name}” is no State that I know.{meant}")
    return tuple(codes)


def _meetings(texts: Mapping[str, str], errors: dict[str, str], today: date) -> tuple[str, ...]:
    meetings = tuple(one.upper().replace(" ", "") for one in listed(texts.get("meetings", "")))
    for one in meetings:
        match = _MEETING.fullmatch(one)
        if match is None:
            said = f"“{one}” is no meeting that I know. Write 12MSP or 3RC."
            name_it(errors, "meetings", said)
        elif int(match[1]) > (last := _last_meeting(match[2], today)):
            said = f"“{one}” is no meeting that was held or comes next: up to {last}{match[2]}."
            name_it(errors, "meetings", said)
    return meetings


def _last_meeting(kind: str, today: date) -> int:
    """The highest number that may be meant: that of the next one."""
    held, every = HELD[kind]
    return held + max(today.year - COUNTED_IN, 0) // every + 1
