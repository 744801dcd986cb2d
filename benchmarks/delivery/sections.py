"""What the page of measurements says of the delivery of digests."""

from benchmarks.delivery.measure import Measured, Seconds, deliver
from benchmarks.faults.databases import SQLITE
from benchmarks.machine import facts
from benchmarks.report import Section, Series, figure

SCENE = (
    "The bot on {kind}, in a process of its own, in a sandbox with Slack's rate limits: one "
    "message a second in a channel, five a second in the workspace, a hundred looks a minute at "
    "who is in a channel. {channels} channels have their digest at the same moment, {times} times. "
    "{machine}."
)


def measure(
    *, times: int, channels: int, at_rest: float, kind: str = SQLITE
) -> tuple[Section, Section, Section]:
    """Let that many digests fall due at one moment, that many times.

    ``at_rest``: for how many seconds questions are asked before each time.
    """
    about = facts()
    machine = ", ".join(
        (about["Date"], about["Machine"], f"load {about['Load of the minute before']}")
    )
    how = SCENE.format(kind=kind, channels=channels, times=times, machine=machine)
    return sections(
        deliver(kind, times=times, channels=channels, seconds=Seconds(at_rest)), channels, how
    )


def sections(measured: Measured, channels: int, how: str) -> tuple[Section, Section, Section]:
    """The figures as tables; ``how`` they came stands above the first."""
    rest, busy = Series("at rest", tuple(measured.at_rest)), tuple(measured.during)
    during = Series("while digests are delivered", busy)
    p99s = [one.p99 for one in (rest, during) if one.p99 is not None]
    ratio = f" The p99 is {figure(p99s[1] / p99s[0])} times that at rest." if p99s[1:] else ""
    messages = max(measured.messages)
    return (
        Section(
            f"Delivery of digests to {channels} channels",
            f"{how} From the moment at which they are due; the baseline does nothing but post the "
            "same messages in the same sandbox, all digests before their threads.",
            "s",
            Series(f"{messages} messages by a bare client", tuple(measured.floor_with_details)),
            (
                Series("the same by the bot, to the last message", tuple(measured.with_details)),
                Series("by the bot, to the last digest", tuple(measured.parents)),
                Series("by the bare client, to the last digest", tuple(measured.floor)),
            ),
        ),
        Section(
            "Memory while digests are delivered",
            "Resident memory of the bot's process (`VmRSS`), the most of looks ten times a second.",
            "MiB",
            Series("just before", tuple(measured.memory_before)),
            (Series("at most", tuple(measured.memory_at_most)),),
        ),
        Section(
            "Answers while digests are delivered",
            "Four people ask `/ccm ask …` ten times a second together; from the act to the visible "
            f"answer.{ratio}",
            "ms",
            rest,
            (during,),
        ),
    )
