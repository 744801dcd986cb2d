"""Whether an entry can be the answer at all: what a question names and asks for must fit it.

| the question …                                   | the entry must …                              |
|--------------------------------------------------|-----------------------------------------------|
| uses a name nobody here has used                 | cannot be the answer                          |
| names an article, action, activity or meeting    | declare or mention it                         |
| names a State                                    | name it too, unless the question is "how to"  |
| says only what a State has to do with another    | be asked for what the two have to do          |
| says only a name beside a State                  | be asked for the two together                 |
| asks if something is a party that is no State    | cannot be the answer                          |
| names an organisation, instrument, person, place | contain the name                              |
| names an instrument or body "on" something       | speak of the same, unless most entries do     |
| names another treaty                             | be asked for one                              |
| names a time                                     | hold in it or speak of it                     |
| names an action of one plan                      | not be titled with another plan               |
| counts time from a meeting                       | tell of more than the days of that meeting    |
| asks who came before or after a State            | tell of more than the term of that State      |
| asks who, when, how many, how much, for contacts | declare such an answer or ask for one itself  |
| asks how many of something                       | count the same thing                          |
| asks what a thing is                             | have the thing in its title                   |
| asks how a State did something                   | be asked how something was done               |
| asks what happened in a time, or what was said   | be asked for what was said                    |
| asks for a judgement                             | say that none is given                        |
| is about something                               | have a word for it, or one near it in meaning |
| asks which firm, or who wrote something          | have a word near "firm", or near "wrote"      |
"""

import re
from functools import lru_cache

from knowledge.asked import Asked
from knowledge.broken import Broken, Rule
from knowledge.family import Family
from knowledge.features import terms
from knowledge.how_done import asks_how_done, tells_how
from knowledge.instruments import named_subjects
from knowledge.kinds import Kind, counted, defined
from knowledge.missing_references import missing_references
from knowledge.of_that_time import speaks_of
from knowledge.only_a_meeting import meetings_only, none_beyond, of_other_days
from knowledge.ordinary import is_ordinary
from knowledge.other_instruments import is_beyond
from knowledge.retelling import asks_for_a_story, tells_it
from knowledge.said_of_states import beside_states, missing_states, roles, unrelated_states
from knowledge.vocabulary import OURS, Vocabulary

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
    broken += missing_states(asked, family, is_strict=is_strict)
    broken += unrelated_states(asked, family)
    broken += [Broken(Rule.SUBJECT, f"{role} of {code}") for role, code in roles(asked, family)]
    broken += [Broken(Rule.NAME, name) for name in beside_states(asked, family, vocabulary)]
    for name in sorted(asked.names):
        if not _has_name(name, family, vocabulary, is_strict=is_strict):
            broken.append(Broken(Rule.NAME, name))
    for head, subject in sorted(_subjects(asked.text) - _subjects(family.text)):
        if vocabulary.pairs[head, subject] < _COMMON:
            broken.append(Broken(Rule.NAME, f"{head} on {subject}"))
    broken += [Broken(Rule.NAME, f"the plan of {name}") for name in _other_plans(asked, family)]
    if is_beyond(asked, family):
        broken.append(Broken(Rule.NAME, "another treaty"))
    if asked.states and asks_how_done(asked.text) and not tells_how(family):
        broken.append(Broken(Rule.FOCUS, "how it was done"))
    if asks_for_a_story(asked) and not tells_it(family):
        broken.append(Broken(Rule.FOCUS, "what happened, or was said"))
    if asked.period and not asked.period.is_now and not speaks_of(asked.period, family):
        broken.append(Broken(Rule.PERIOD, str(asked.period)))
    apart = (find(asked, family) for find in (meetings_only, of_other_days, none_beyond))
    broken += [Broken(Rule.PERIOD, f"not {one}") for found in apart for one in found]
    return broken + _unfit_kinds(asked, family)


def _other_plans(asked: Asked, family: Family) -> frozenset[str]:
    """Return whose plan the question asks an action of, where ``family`` is titled with another."""
    titled = frozenset(_PLAN.findall(" ".join(entry.title for entry in family.versions)))
    named = frozenset(_PLAN.findall(asked.text)) if asked.references.actions and titled else titled
    return named - titled


_subjects = lru_cache(maxsize=2048)(named_subjects)


def _has_name(name: str, family: Family, vocabulary: Vocabulary, *, is_strict: bool) -> bool:
    known = family.core if is_strict else family.stems
    if name in known or name in OURS:
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
