"""What a question names and asks for, read once and then held against every entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.danger import is_danger
from knowledge.focus import says_nothing
from knowledge.gazetteer import StateMatch
from knowledge.kinds import Kind
from knowledge.language import DEFAULT
from knowledge.question_words import leans, only_asks
from knowledge.reading import Reading
from knowledge.references import OURS, References
from knowledge.relations import Pairs, related
from knowledge.text import is_han, tokens
from knowledge.timeframe import Period
from knowledge.what_is import is_name, what_is
from knowledge.which_one import says_only_which

_SHORT = 2
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """``readings`` are ways to read it for finding an entry; ``text`` is the one to go by,
    ``english`` the same word by word in English.

    ``names`` are stems of names we know; ``strangers`` are words that nobody here has used.

    ``topics`` are the stems that carry the subject, without States, small words and numbers.
    ``subject`` are the same as they were written, each with our word for it where that is another.
    ``counted_from`` are the days of meetings that only tell its ``period``: "since 10MSP".
    ``held`` is when the other meetings were that it names, ``dated`` are readings with years in
    place of those that tell its period.
    ``unheard`` are stems of words that neither we nor a dictionary know, as most names are.
    ``focus`` is the word for what it wants to be told. ``typed`` is what was typed.
    """

    text: str
    english: str
    readings: tuple[Reading, ...]
    language: str
    references: References
    states: tuple[StateMatch, ...]
    period: Period | None
    kind: Kind | None
    names: frozenset[str]
    strangers: tuple[str, ...]
    topics: tuple[str, ...]
    subject: tuple[tuple[str, ...], ...]
    focus: str | None = None
    typed: str = ""
    counted_from: Mapping[str, Period] = field(default_factory=dict)
    held: Period | None = None
    dated: tuple[Reading, ...] = ()
    unheard: frozenset[str] = frozenset()

    @property
    def says_nothing(self) -> bool:
        """Whether it is a greeting or a word of thanks: one or two words and no subject."""
        words = tokens(self.text)
        if not words:
            return True
        named = self.topics or self.names or self.strangers or self.states or self.references
        is_of_then = self.period is not None and not self.period.is_now
        if named or is_of_then or self.kind is not None or self.is_danger:
            return False
        # Chinese has no spaces: two characters are about a word.
        length = sum(len(one.folded) / 2 if is_han(one.folded) else 1 for one in words)
        return length <= _SHORT

    @property
    def only_points_back(self) -> bool:
        """Whether it only points at something said before, or at nothing: "Who is it?", "who?"."""
        if says_only_which(self.text):
            return True
        words = tokens(self.text)
        if any(is_han(one.folded) or not says_nothing(one.folded) for one in words):
            return False
        return only_asks(self.text) or leans(self.text)

    @property
    def without_states(self) -> str:
        """The text without the names of States."""
        text = self.text
        for match in sorted(self.states, key=lambda one: one.start, reverse=True):
            text = f"{text[: match.start]} {text[match.end :]}"
        return text

    @property
    def is_only_reference(self) -> bool:
        """Whether nothing is said beside an article, an action or a meeting."""
        # The plan has no articles: whose "Article 6(2) of the LAP" is meant cannot be told.
        beside = OURS - {"lap"} if self.references.articles else OURS
        return bool(self.references) and not ({*self.topics} | self.names) - beside

    @property
    def is_danger(self) -> bool:
        """Whether somebody may be near an explosive; see `danger`."""
        return is_danger(self.text, self.english)

    @property
    def related(self) -> Pairs:
        """The States that it asks about together, where it says no more than a verb between them.

        "What did X give Y?", "Does X support Y?"
        """
        if len(self.states) < _PAIR or self.references:
            return frozenset()
        said = self.subject if self.topics else ()
        return related(self.text, self.states, said, verb_first=self.language != DEFAULT)

    @property
    def defines(self) -> bool:
        """Whether it only asks what a thing is, which it names: "What is land release?"."""
        match = what_is(self.text)
        return match is not None and is_name(match["thing"]) and not self.references

    @property
    def only_relates(self) -> bool:
        """Whether all that it says of States is an everyday verb between them."""
        return bool(self.related) and not self.topics

    @property
    def codes(self) -> frozenset[str]:
        """The ISO3 codes of the States that are named."""
        return frozenset(match.state.iso3 for match in self.states)
