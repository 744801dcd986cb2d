"""What waits in `kb review`: approvals, reviews that are due, and one's own drafts."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.errors import UserError
from bot.register.entry_version import VersionStatus
from bot.services import CurrentKnowledge, Message, Services
from bot.services.curation.publishing import keep_draft, publish
from commands.kb import VERB, run
from commands.kb.deciding import drop, not_read, still_right
from commands.kb.finding import named
from commands.kb.review import NEAR, entries_due, read
from knowledge.dates import long_date
from knowledge.entry import Entry
from tests.builders import IN_THE_PLAN, TEAM, a_request, at
from tests.commands.kb_acts import edited, said


async def test_what_holds_for_everybody_is_approved_only_after_a_question(desk: Services) -> None:
    entry = named("article-6-9", desk)
    draft = await keep_draft(replace(entry, body="New."), 0, (), a_request(), desk)
    await publish(entry.id, draft.number, a_request(), desk, note="")
    shown = await run(a_request("review", user_id="U2"), desk)

    assert isinstance(shown, Message)
    pressed = [one for block in shown.blocks for one in block.get("elements", ())]
    [approve] = [one for one in pressed if one.get("action_id") == "kb_approve:article-6-9 1"]
    assert "Have you read it?" in approve["confirm"]["text"]["text"]
    assert approve["confirm"]["deny"]["text"] == "Cancel"


async def test_review_lists_what_is_due_and_forgets_what_was_read(
    desk: Services, tmp_path: Path
) -> None:
    entry = named("isu-postal-address", desk)
    assert entry.reviewed_on is not None
    due = entry.reviewed_on + timedelta(days=entry.review_every_days)
    then = a_request(today=due)
    alone = replace(desk.knowledge.files, entries=(entry,))
    small = replace(desk, knowledge=CurrentKnowledge(alone, tmp_path))
    assert "Nothing waits" in await said("review", small, a_request(today=date(2026, 11, 30)))
    assert "isu-postal-address" in await said("review", small, then)

    told = await still_right(replace(then, value="isu-postal-address"), small)
    assert "still right" in told.text
    assert "Nothing waits" in await said("review", small, then)

    undo = told.blocks[-1]["elements"][0]
    pressed = replace(then, value=undo["value"])
    undone = await VERB.actions[undo["action_id"]](pressed, small)
    assert isinstance(undone, Message)
    assert long_date(due) in undone.text
    assert "was due" in await said("review", small, replace(then, now=at(due + NEAR)))
    assert small.knowledge.library.entries == (entry,)
    assert "review taken back" in await said("history isu-postal-address", small, then)
    assert "Your drafts" not in await said("review", small, then)


async def test_a_review_is_taken_back_only_by_its_author_and_while_it_stands(
    desk: Services,
) -> None:
    first = await still_right(a_request(value="isu-postal-address"), desk)
    undo = first.blocks[-1]["elements"][0]["value"]
    with pytest.raises(UserError, match="not the last word"):
        await not_read(a_request(value=undo, user_id="U2"), desk)
    await edited("They have moved.", desk)
    with pytest.raises(UserError, match="not the last word"):
        await not_read(a_request(value=undo), desk)

    assert named("isu-postal-address", desk).body == "They have moved."


def test_the_longest_overdue_comes_first(knowledge: CurrentKnowledge) -> None:
    due = entries_due(knowledge.files.entries, date(2030, 1, 1))

    assert len(due) == len(knowledge.files.entries)
    assert [one.day for one in due] == sorted(one.day for one in due)


async def test_a_draft_is_read_thrown_away_and_still_in_the_history(desk: Services) -> None:
    entry = replace(named("isu-postal-address", desk), body="Half a sentence")
    await keep_draft(entry, 0, (), a_request(), desk)
    assert "Your drafts" in await said("review", desk)
    assert "Your drafts" not in await said("review", desk, a_request(user_id="U2"))
    shown = await read(a_request(value="isu-postal-address 1"), desk)
    assert "+ Half a sentence" in str(shown.blocks)

    assert "Thrown away" in (await drop(a_request(value="isu-postal-address 1"), desk)).text
    assert "Your drafts" not in await said("review", desk)
    history = await said("history isu-postal-address", desk)
    assert "1 draft of yours that only you see here" in history
    assert "draft" not in await said("history isu-postal-address", desk, a_request(user_id="U2"))


async def test_the_day_of_a_review_is_the_curator_s(desk: Services) -> None:
    await still_right(a_request(value="isu-postal-address"), desk)

    entry: Entry = named("isu-postal-address", desk)
    assert entry.reviewed_on == IN_THE_PLAN
    async with desk.storage.unit_of_work() as work:
        [version] = await work.entry_versions.history(TEAM, "isu-postal-address")
    assert version.status is VersionStatus.PUBLISHED


async def test_no_entry_is_offered_to_be_read_again_while_another_text_of_it_waits(
    desk: Services,
) -> None:
    assert "To be read again" in await said("review article-6-9", desk)
    await edited("New.", desk, "article-6-9")
    shown = await said("review article-6-9", desk)

    assert "Waiting for approval" in shown
    assert "To be read again" not in shown


async def test_one_entry_is_reviewed_by_its_id_before_it_is_due(desk: Services) -> None:
    shown = await said("review `isu-postal-address`", desk)
    assert "isu-postal-address`) is due for review on" in shown
    assert "isu-contact" not in shown
    await keep_draft(replace(named("isu-contact", desk), body="Half"), 0, (), a_request(), desk)
    assert "Your drafts" not in await said("review isu-postal-address", desk)

    with pytest.raises(UserError, match="Did you mean `isu-postal-address`"):
        await said("review isu-postl-adress", desk)
    with pytest.raises(UserError, match="opens a menu"):
        await said("review zzzz", desk)
