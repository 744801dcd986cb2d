"""What whoever set up a digest, or asked for one, is told when it did not come."""

from bot.blocks.elements import section
from bot.blocks.message import Message, Visibility, message
from bot.register.delivery_trouble import GAVE_UP, NOT_KNOWN, TOO_LATE, DeliveryTrouble
from knowledge.dates import long_date

INVITE = "Invite me there (`/invite @Article 6`), and the next one comes."
AT_ONCE = "The next one comes as it was set. `/ccm digest now` there posts one at once."
CURES = {
    "not_in_channel": INVITE,
    "channel_not_found": INVITE,
    "is_archived": "Once the channel is no longer archived, the next one comes.",
    TOO_LATE: AT_ONCE,
    GAVE_UP: AT_ONCE,
    NOT_KNOWN: f"Please look whether it is there. {AT_ONCE}",
}
BY_SLACK = "Whoever looks after this workspace can change that; then the next one comes."
AGAIN = "Once that is put right, type `/ccm digest now` there again."
LOOK = (
    "Please look whether it is there. If it is not, see that I am a member of the channel "
    "(`/invite @Article 6`), and type `/ccm digest now` there again."
)


def not_delivered(trouble: DeliveryTrouble, reason: str) -> Message:
    """Which digest did not come, the ``reason``, and what helps."""
    code, is_wish = trouble.code, trouble.is_of_wish
    whose = "asked for" if is_wish else "set up"
    which = (
        f"The digest of {long_date(trouble.slot)} for <#{trouble.channel_id}>, which you {whose}"
    )
    kept = "it any more" if is_wish else "that one again; what you set is kept"
    what = "may not have come" if code == NOT_KNOWN else "was not posted"
    again = LOOK if code == NOT_KNOWN else AGAIN
    cure = again if is_wish else CURES.get(code, BY_SLACK)
    return message(
        section(f"{which}, {what}: {reason}. I do not try {kept}."),
        section(cure),
        visibility=Visibility.IN_CHANNEL,
    )
