"""Whether a State is bound by the Convention, and since when, from its row in the gazetteer."""

from knowledge.dates import long_date, long_iso
from knowledge.states import State, Status

_ACTS = {
    "ratification": "ratified",
    "accession": "acceded",
    "acceptance": "accepted",
    "approval": "approved",
}


def membership(state: State) -> str:
    """Return in Markdown how ``state`` stands towards the Convention."""
    name = f"**{state.name}**"
    as_of = f" (as of {long_iso(state.source.as_of)})" if state.source.as_of else ""
    history = _history(state)
    since = long_date(state.status_date) if state.status_date else None
    match state.status:
        case Status.STATE_PARTY:
            bound = f" The Convention entered into force for it on {since}." if since else ""
            return f"{name} is a State Party{as_of}.{bound}{history}"
        case Status.SIGNATORY:
            return f"{name} has signed the Convention but is not a State Party{as_of}.{history}"
        case Status.WITHDRAWN:
            end = f" Its withdrawal took effect on {since}." if since else ""
            return f"{name} is no longer a State Party{as_of}.{end}{history}"
        case _:
            return f"{name} is not a State Party and not a signatory{as_of}."


def _history(state: State) -> str:
    acts = []
    if state.signature_date:
        acts.append(f"signed on {long_date(state.signature_date)}")
    if state.deposit_date:
        act = _ACTS.get(state.deposit_type or "", "consented to be bound")
        acts.append(f"{act} on {long_date(state.deposit_date)} (date of deposit)")
    return f" It {' and '.join(acts)}." if acts else ""
