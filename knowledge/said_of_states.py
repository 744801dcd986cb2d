"""What a question says of States that an entry does not: they are others, or not asked of so."""

from knowledge.any_state import is_known_of_none
from knowledge.asked import Asked
from knowledge.before_and_after import side_of_states
from knowledge.broken import Broken, Rule
from knowledge.family import Family
from knowledge.kinds import Kind
from knowledge.standing import is_of_no_state
from knowledge.vocabulary import OURS, Vocabulary


def missing_states(asked: Asked, family: Family, *, is_strict: bool) -> list[Broken]:
    """Return the States of the question that ``family`` does not name.

    What is known of no State is not known of this one.
    """
    if is_of_no_state(asked):
        return [Broken(Rule.STATE, "whatever is a party is a State")]
    if asked.kind in (Kind.PROCEDURE, Kind.JUDGEMENT):
        return []
    if is_known_of_none(family):
        return []
    states = family.core_states if is_strict else family.states
    return [Broken(Rule.STATE, code) for code in sorted(asked.codes - states)]


def unrelated_states(asked: Asked, family: Family) -> list[Broken]:
    """Return the States of "What did X give Y?" of which ``family`` only has both.

    A verb is all that such a question says beside their names, and many an entry has it.
    """
    if not asked.related or all(entry.gap for entry in family.versions):
        return []
    apart = asked.related - family.set_apart
    return [Broken(Rule.STATE, " and ".join(sorted(pair))) for pair in apart]


def roles(asked: Asked, family: Family) -> list[tuple[str, str]]:
    """Return what the question asks to be named of a State, as in "Who is the president of X?",
    where ``family`` has not been asked for the two together."""
    if asked.kind is not Kind.WHO or asked.references or len(asked.topics) != 1:
        return []
    if side_of_states(asked):  # asked of whoever came before or after the State
        return []
    [role] = asked.topics
    return [
        (role, match.state.iso3)
        for match in asked.states
        if not family.says_together(role, (match.state.name, *match.state.aliases))
    ]


def beside_states(asked: Asked, family: Family, vocabulary: Vocabulary) -> list[str]:
    """Return the names that are all the question says of a State, as in "Is X in Africa?", where
    ``family`` has not been asked for the two together."""
    names = [topic for topic in asked.topics if topic not in OURS]
    known = vocabulary.names | vocabulary.expansions.keys()
    if not asked.states or asked.references or not known.issuperset(names):
        return []
    states = [name for one in asked.states for name in (one.state.name, *one.state.aliases)]
    return [name for name in names if not family.says_together(name, states)]
