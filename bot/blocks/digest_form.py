"""The form for when a digest comes: days, time, rhythm, zone and level."""

from collections.abc import Mapping

from bot.blocks.form_fields import FormFields
from bot.blocks.message import Modal
from bot.register.level import Level
from bot.register.rhythm import LAST, ORDINALS, WEEKDAYS, Rhythm

WEEKLY, EVERY_SECOND = "weekly", "second"
LEVELS: Mapping[str, str] = {
    Level.PUBLIC: "Only what is public, else numbers",
    Level.COORDINATION: "Also what coordinators and the ISU share",
    Level.COORDINATORS: "Also what is for coordinators only",
}
_USUAL = {
    WEEKLY: "Every week",
    EVERY_SECOND: "Every second week",
    **{str(number): f"The {ORDINALS[number]} of the month" for number in (1, 2, 3, 4, LAST)},
}


def form(texts: Mapping[str, str], metadata: Mapping[str, str]) -> Modal:
    """The form that starts with ``texts``, by field."""
    fields = FormFields(texts, "0")
    rhythms = dict(_USUAL)
    if (kept := texts.get("rhythm", WEEKLY)) not in rhythms:
        numbers = " and ".join(ORDINALS[int(number)] for number in kept.split(","))
        rhythms[kept] = f"The {numbers} of the month"
    zone = "Type a city, such as Zurich"
    return Modal(
        callback_id="digest_save",
        title="Digest of this channel",
        blocks=(
            fields.several("days", "Days", [day.title() for day in WEEKDAYS]),
            fields.one("rhythm", "How often", rhythms),
            fields.line("at", "Time of day", "As 09:00, in the zone below", most=20),
            fields.search("zone", "Time zone", "digest_zone", zone),
            fields.one("level", "What it may show here", LEVELS),
        ),
        metadata=metadata,
    )


def rhythm_value(rhythm: Rhythm) -> str:
    """What the field for how often holds for a rhythm."""
    if rhythm.of_month:
        return ",".join(str(number) for number in rhythm.of_month)
    return EVERY_SECOND if rhythm.anchor else WEEKLY
