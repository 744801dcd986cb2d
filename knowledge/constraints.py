"""Whether an entry can be the answer at all: what a question names and asks for must fit it.

| the question …                                   | the entry must …                              |
|--------------------------------------------------|-----------------------------------------------|
| uses a name nobody here has used                 | cannot be the answer                          |
| names an article, action, activity or meeting    | declare or mention it                         |
| names a State                                    | name it too, unless the question is "how to"  |
| says only what a State has to do with another    | be asked for what the two have to do          |
| asks if something is a party that is no State    | cannot be the answer                          |
| names an organisation, instrument, person, place | contain the name                              |
| names an instrument or body "on" something       | speak of the same, unless most entries do     |
| names a time                                     | hold in it or speak of it                     |
| names an action of one plan                      | not be titled with another plan               |
| counts time from a meeting                       | tell of more than the days of that meeting    |
| asks who came before or after a State            | tell of more than the term of that State      |
| asks who, when, how many, how much, for contacts | declare such an answer or ask for one itself  |
| asks how many of something                       | count the same thing                          |
| asks what a thing is                             | have the thing in its title                   |
| asks for a judgement                             | say that none is given                        |
| is about something                               | have a word for it, or one near it in meaning |
| asks which firm, or who wrote something          | have a word near "firm", or near "wrote"      |
"""

import re
from functools import lru_cache

from knowledge.asked import Asked
from knowledge.before_and_after import side_of_states
from knowledge.broken import Broken, Rule
from knowledge.family import Family
from knowledge.features import terms
from knowledge.instruments import named_subjects
from knowledge.kinds import Kind, counted, defined
from knowledge.missing_references import missing_references
from knowledge.of_that_time import speaks_of
from knowledge.only_a_meeting import meetings_only, none_beyond
from knowledge.ordinary import is_ordinary
from knowledge.standing import is_of_no_state
from knowledge.vocabulary import Vocabulary

# "Convention on Cluster Munitions" need not stand in an entry to be what it is about.
_COMMON = 5
_PLAN = re.compile(r"\b([A-Z][a-z]+) Action Plan")
_STRICT = frozenset({Kind.WHO, Kind.WHEN, Kind.AMOUNT, Kind.HOW_MANY, Kind.CONTACT, Kind.WHERE})
_OWN = frozenset({Kind.MEASURE, Kind.TASK, Kind.WHY})


def broken_constraints(asked: Asked, family: Family, vocabulary: Vocabulary) -> list[Broken]:
    """Return every constraint that speaks against ``family`` as the answer."""
    if not family.declares:
        return []
    broken = [Broken(Rule.STRANGER, word) for word in asked.strangers]
    if asked.kind is Kind.JUDGEMENT and Kind.JUDGEMENT not in family.kinds:
        broken.append(Broken(Rule.JUDGEMENT, "an opinion"))
    broken += [Broken(Rule.REFERENCE, ref) for ref in missing_references(asked.references, family)]
    is_strict = asked.kind in _STRICT
    broken += _missing_states(asked, family.core_states if is_strict else family.states)
    broken += _unrelated_states(asked, family)
    broken += [Broken(Rule.SUBJECT, f"{role} of {code}") for role, code in _roles(asked, family)]
    for name in sorted(asked.names):
        if not _has_name(name, family, vocabulary, is_strict=is_strict):
            broken.append(Broken(Rule.NAME, name))
    for head, subject in sorted(_subjects(asked.text) - _subjects(family.text)):
        if vocabulary.pairs[head, subject] < _COMMON:
            broken.append(Broken(Rule.NAME, f"{head} on {subject}"))
    broken += [Broken(Rule.NAME, f"the plan of {name}") for name in _other_plans(asked, family)]
    if asked.period and not asked.period.is_now and not speaks_of(asked.period, family):
        broken.append(Broken(Rule.PERIOD, str(asked.period)))
    apart = (*meetings_only(asked, family), *none_beyond(asked, family))
    broken += [Broken(Rule.PERIOD, f"not {one}") for one in apart]
    return broken + _unfit_kinds(asked, family)


def _other_plans(asked: Asked, family: Family) -> frozenset[str]:
    """Return whose plan the question asks an action of, where ``family`` is titled with another."""
    titled = frozenset(_PLAN.findall(" ".join(entry.title for entry in family.versions)))
    named = frozenset(_PLAN.findall(asked.text)) if asked.references.actions and titled else titled
    return named - titled


def _missing_states(asked: Asked, states: frozenset[str]) -> list[Broken]:
    if is_of_no_state(asked):
        return [Broken(Rule.STATE, "whatever is a party is a State")]
    if asked.kind in (Kind.PROCEDURE, Kind.JUDGEMENT):
        return []
    return [Broken(Rule.STATE, code) for code in sorted(asked.codes - states)]


def _unrelated_states(asked: Asked, family: Family) -> list[Broken]:
    """Return the States of "What did X give Y?" of which ``family`` only has both.

    A verb is all that such a question says beside their names, and many an entry has it.
    """
    if not asked.related or all(entry.gap for entry in family.versions):
        return []
    apart = asked.related - family.set_apart
    return [Broken(Rule.STATE, " and ".join(sorted(pair))) for pair in apart]


def _roles(asked: Asked, family: Family) -> list[tuple[str, str]]:
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


_subjects = lru_cache(maxsize=2048)(named_subjects)


def _has_name(name: str, family: Family, vocabulary: Vocabulary, *, is_strict: bool) -> bool:
    known = family.core if is_strict else family.stems
    if name in known or name in ("ccm", "msp", "msps"):
        return True
    expansion = vocabulary.expansions.get(name)
    if not expansion:
        return False
    return all(term in known for term in terms(expansion) if not is_ordinary(term))


def _unfit_kinds(asked: Asked, family: Family) -> list[Broken]:
    """Return what is asked for and not told: when, what something is, how many of a thing."""
    broken = []
    is_gap = all(entry.gap for entry in family.versions)
    if asked.kind in _STRICT | _OWN and asked.kind not in family.kinds and not is_gap:
        broken.append(Broken(Rule.KIND, str(asked.kind)))
    if missing := defined(asked.text) - family.defines:
        broken.append(Broken(Rule.KIND, "what is " + ", ".join(sorted(missing))))
    if asked.kind is Kind.HOW_MANY and not is_gap:
        things = counted(asked.text)
        if things and family.counted and not things & family.counted:
            broken.append(Broken(Rule.KIND, "how many " + ", ".join(sorted(things))))
    return broken
