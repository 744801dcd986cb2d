"""Whether a question asks if somebody is a party, which only a State can be: "Is Oslo a party?"."""

import re
from functools import lru_cache

from knowledge.asked import Asked
from knowledge.text import fold

_TO_WHAT = r"(?: (?:to|of|a|de|da|del|do|в|при) .{2,40})?[^\w]*$"
_STANDING = re.compile(
    fold(
        rf"^(?:is|was) .{{2,40}} (?:an? |the )?(?:state )?(?:party|member|signatory){_TO_WHAT}"
        rf"|^(?:est-ce que )?.{{2,40}} est(?:[- ](?:elle|il))? (?:un )?(?:etat )?"
        rf"(?:partie|membre|signataire){_TO_WHAT}"
        rf"|^es .{{2,40}} (?:un )?(?:estado )?(?:parte|miembro|signatari[oa]){_TO_WHAT}"
        rf"|^.{{0,40}}\be (?:um )?(?:estado )?(?:parte|membro|signatari[oa]){_TO_WHAT}"
        r"|является ли .{2,40} участни\w+|^.{2,40} участник\w* ли\b"
        r"|是(?:不是)?(?:缔约国|成员国|签署国)"
    )
)

_OF_A_COMMITTEE = re.compile(fold(r"\bcommittee\b|\bcomit[eé]\b|\bcomissão\b|комитет|لجنة|委员会"))


def is_of_no_state(asked: Asked) -> bool:
    """Whether what is asked about by name, and may be a party, is no State."""
    if asked.states or asked.references or not asked.names:
        return False
    return _asks_standing(asked.text) and not _OF_A_COMMITTEE.search(fold(asked.text))


# Asked for each entry that comes into question.
@lru_cache(maxsize=256)
def _asks_standing(text: str) -> bool:
    return _STANDING.search(fold(text).strip("¿¡ ")) is not None
