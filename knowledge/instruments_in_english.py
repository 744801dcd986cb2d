"""Treaties on other matters than ours, named in everyday words: "the mine convention"."""

from collections.abc import Sequence

from knowledge.text import stem, words_of


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TREATIES = _words("convention treaty protocol agreement pact covenant charter accord ban")
# What may stand beside "convention" where ours is meant, by its stems.
_OURS = frozenset(
    stem(word)
    for word in _words(
        "ccm cluster munition bomb bomblet submunition oslo dublin weapon ban prohibition article"
        " international humanitarian disarmament whole same state party member join ratify accede"
        " accession sign leave withdraw approve adopt respect implement enter"
    )
)
# Words that are no part of its name, and where the name begins or ends.
_STOPS = _words(
    "the this that these our your their its his her my a an any which what to of in on at by with"
    " from for under into has have had is was are were be been did does do will would can could"
    " should must not never already yet still ever and or but as it they we you i who when whether"
    " how since after before until now also really even just only left such own all both"
)
_ON = _words("on against about concerning banning prohibiting")
_MOST_WORDS = 3


def names_another(text: str) -> bool:
    """Whether English ``text``, without names of States, names a treaty on something else."""
    words = words_of(text)
    places = [place for place, word in enumerate(words) if word in _TREATIES]
    return any(_is_other(words[:place], words[place + 1 :]) for place in places)


def _is_other(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words beside a treaty name another matter than ours."""
    for word in reversed(before[-_MOST_WORDS:]):
        if word in _STOPS or word.isdigit():
            break
        if stem(word) not in _OURS:
            return True
    if not behind or behind[0] not in _ON:
        return False
    matter = next((word for word in behind[1:] if word not in _STOPS), None)
    return matter is not None and stem(matter) not in _OURS
