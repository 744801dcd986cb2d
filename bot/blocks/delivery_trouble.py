"""What whoever set up a digest is told when it did not come."""

from bot.blocks.elements import section
from bot.blocks.message import Message, Visibility, message
from bot.register.delivery_trouble import TOO_LATE, DeliveryTrouble
from knowledge.dates import long_date

INVITE = "Invite me there (`/invite @Article 6`), and the next one comes."
CURES = {
    "not_in_channel": INVITE,
    "channel_not_found": INVITE,
    "is_archived": "Once the channel is no longer archived, the next one comes.",
    TOO_LATE: "The next one comes as it was set. `/ccm digest now` there posts one at once.",
}
BY_SLACK = "Whoever looks after this workspace can change that; then the next one comes."


def not_delivered(trouble: DeliveryTrouble, reason: str) -> Message:
    """Which digest did not come, the ``reason``, and what helps."""
    cause = TOO_LATE if trouble.cause.startswith(f"{TOO_LATE}:") else trouble.cause
    return message(
        section(
            f"The digest of {long_date(trouble.slot)} for <#{trouble.channel_id}>, which you set "
            f"up, was not posted: {reason}. I do not try that one again; what you set is kept."
        ),
        section(CURES.get(cause, BY_SLACK)),
        visibility=Visibility.IN_CHANNEL,
    )
