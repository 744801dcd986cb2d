"""What was freed does not stay with the process."""

from pathlib import Path

from bot.services.freed_memory import give_back

MIB = 1024 * 1024
PAGE_BYTES = 4096


def resident() -> float:
    """In MiB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE_BYTES / MIB


def test_what_was_freed_between_things_in_use_is_given_back() -> None:
    many = [bytes(2048) for _ in range(100_000)]
    in_use = many[::1000]
    many.clear()
    before = resident()

    give_back()

    assert resident() < before - 50
    assert len(in_use) == 100
