"""What the digest says of deadlines: what is on record and ahead, with its date, no judgement."""

from dataclasses import replace
from datetime import date

import pytest

from bot.digests.section import Kind, Lines
from bot.digests.sections import deadlines_ahead
from bot.storage import Storage
from knowledge.entry import Confidence, Source, Validity
from knowledge.library import load_library
from knowledge.obligations import Obligation, RowType
from tests.bot.digests.digest_builders import LIBRARY, a_context
from tests.knowledge.entry_builder import an_entry

TODAY = date(2025, 3, 3)
RULE = replace(
    an_entry(deadlines_ahead.RULE, "How early?"),
    sources=(Source("The Convention", pinpoint="Article 4(6)", as_of="2008-05-30"),),
)
GRANTED = Obligation(
    iso3="TCD",
    article=4,
    deadline="2026-10-01",
    met_on=None,
    row_type=RowType.GRANTED,
    source=Source("Country page", "https://example.org/chad", as_of="2024"),
    confidence=Confidence.VERIFIED,
    note="",
)
ASKED = replace(
    GRANTED,
    deadline=None,
    row_type=RowType.REQUESTED,
    source=Source("List of requests", as_of="2025-02"),
)


async def told(
    storage: Storage, *rows: Obligation, today: date = TODAY, with_rule: bool = True
) -> Lines:
    entries = (RULE,) if with_rule else ()
    library = replace(LIBRARY, obligations=rows, entries=entries)
    async with storage.unit_of_work() as work:
        return await deadlines_ahead.lines(replace(a_context(today=today), library=library), work)


async def test_names_the_day_its_source_and_the_last_day_to_ask(storage: Storage) -> None:
    [line] = await told(storage, GRANTED)

    assert line.text == (
        "*Chad*, Article 4: *1 October 2026* (extended) – <https://example.org/chad|Country page>,"
        " as of 2024. A request for an extension would come by 1 January 2026 at the very latest,"
        " earlier where the meeting is earlier."
    )
    assert line.short == line.text.partition(" A request")[0]
    assert line.state == "TCD"
    assert "nine months before the meeting" in line.group
    assert "The Convention, Article 4(6), as of 30 May 2008" in line.group


async def test_once_an_extension_is_asked_for_that_is_told_and_no_last_day(
    storage: Storage,
) -> None:
    [line] = await told(storage, GRANTED, ASKED)

    assert "An extension has been asked for – List of requests, as of February 2025." in line.text
    assert "at the very latest" not in line.text


async def test_a_request_that_is_not_known_yet_is_not_told(storage: Storage) -> None:
    [line] = await told(storage, GRANTED, ASKED, today=date(2025, 1, 31))

    assert "asked for" not in line.text


async def test_nothing_is_said_of_asking_when_the_last_day_is_over(storage: Storage) -> None:
    [line] = await told(storage, GRANTED, today=date(2026, 1, 2))

    assert "request" not in line.text


async def test_nothing_is_said_of_asking_while_the_entry_with_the_rule_is_out_of_use(
    storage: Storage,
) -> None:
    [line] = await told(storage, GRANTED, with_rule=False)

    assert "request" not in line.text
    assert line.group == ""


async def test_a_rule_that_no_longer_holds_is_not_told(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = replace(RULE, validity=Validity(valid_to=date(2025, 1, 1)))
    monkeypatch.setitem(globals(), "RULE", over)
    [line] = await told(storage, GRANTED)

    assert line.group == ""


@pytest.mark.parametrize(
    "row",
    [
        replace(GRANTED, deadline="2025-03-02"),
        replace(GRANTED, deadline="2027-03-04"),
        replace(GRANTED, met_on="2024-12"),
        replace(GRANTED, row_type=RowType.COMPLIANCE),
        replace(GRANTED, row_type=RowType.REQUESTED),
        replace(GRANTED, article=7),
    ],
    ids=["over", "far-off", "met", "completed", "only-asked-for", "report"],
)
async def test_what_is_not_ahead_is_not_spoken_of(storage: Storage, row: Obligation) -> None:
    assert await told(storage, row) == ()


@pytest.mark.parametrize(
    ("today", "kind"),
    [
        (date(2025, 7, 1), deadlines_ahead.DEADLINE),
        (date(2025, 7, 2), deadlines_ahead.TO_ASK),
        (date(2026, 1, 1), deadlines_ahead.TO_ASK),
        (date(2026, 1, 2), deadlines_ahead.DEADLINE),
    ],
)
async def test_those_with_little_time_to_ask_are_counted_apart(
    storage: Storage, today: date, kind: Kind
) -> None:
    [line] = await told(storage, GRANTED, today=today)

    assert line.kind == kind


async def test_of_a_deadline_known_to_the_year_no_day_is_made_up(storage: Storage) -> None:
    [line] = await told(storage, replace(GRANTED, deadline="2026"))

    assert "*2026* (extended)" in line.text
    assert "at the very latest" not in line.text
    assert line.item
    assert line.item.due_on is None


async def test_the_next_deadline_comes_first(storage: Storage) -> None:
    lines = await told(storage, replace(GRANTED, iso3="IRQ", deadline="2026-10-02"), GRANTED)

    assert [line.state for line in lines] == ["TCD", "IRQ"]


async def test_what_is_on_record_can_be_told(storage: Storage) -> None:
    library = load_library()
    context = replace(a_context(today=date(2025, 10, 1)), library=library)
    async with storage.unit_of_work() as work:
        lines = await deadlines_ahead.lines(context, work)

    assert {"CHL", "LBN", "SOM"} <= {line.state for line in lines}
    assert all("as of" in line.text and "nine months" in line.group for line in lines)
