"""Entries named by id or by words; their history, what differs, what waits."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.errors import UserError
from bot.register.entry_version import EntryVersion, VersionStatus
from bot.services import CurrentKnowledge, Message, Modal, Request, Services
from bot.services.curation.publishing import keep_draft, publish, reject
from commands.kb import VERB, run
from commands.kb import retire as retiring
from commands.kb.finding import named
from commands.kb.new import draft, merge
from commands.kb.pick import offer, pick
from commands.kb.retire import retire_pressed
from commands.kb.review import drop, entries_due, read, still_right
from knowledge.entry import Confidence, Entry
from tests.builders import IN_THE_PLAN, TEAM, a_request


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge) -> Services:
    """Services whose knowledge nobody else uses."""
    return replace(services, knowledge=CurrentKnowledge(knowledge.files))


async def said(text: str, desk: Services, request: Request | None = None) -> str:
    shown = await run(replace(request or a_request(), text=text), desk)
    assert isinstance(shown, Message)
    return shown.text


async def form(text: str, desk: Services) -> Modal:
    shown = await run(a_request(text), desk)
    assert isinstance(shown, Modal)
    return shown


async def edited(body: str, desk: Services, entry_id: str = "isu-postal-address") -> EntryVersion:
    entry = named(entry_id, desk)
    async with desk.storage.unit_of_work() as work:
        history = await work.entry_versions.history(TEAM, entry_id)
    based_on = history[0].number if history else 0
    kept = await keep_draft(replace(entry, body=body), based_on, (), a_request(), desk)
    return await publish(entry_id, kept.number, a_request(), desk, note="")


async def retires(desk: Services) -> None:
    await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)


async def test_edit_opens_the_form_with_what_is_in_use(desk: Services) -> None:
    await edited("It is paid by all.", desk)
    opened = await form("edit `isu-postal-address`", desk)

    assert "It is paid by all." in str(opened.blocks)
    assert opened.metadata == {"entry": "isu-postal-address", "base": "1", "complaints": ""}


@pytest.mark.parametrize(
    "typed", ["isu-postal-adress", "postal address of the ISU", "ISU-POSTAL-ADDRESS"]
)
async def test_edit_offers_what_is_near(typed: str, services: Services) -> None:
    assert "`isu-postal-address`" in await said(f"edit {typed}", services)


async def test_after_an_objection_its_author_goes_on_from_what_was_objected_to(
    desk: Services,
) -> None:
    first = replace(named("article-6-9", desk), id="tea-fund", title="Tea fund", body="Bad words.")
    for body in ("Bad words.", "Good words."):
        kept = await keep_draft(replace(first, body=body), 0, (), a_request(), desk)
    await publish("tea-fund", kept.number, a_request(), desk, note="")
    other, waits = a_request(user_id="U2"), (VersionStatus.IN_REVIEW,)
    await reject("tea-fund", 2, other, desk, statuses=waits, reason="No tea.")

    shown = await run(a_request("review"), desk)
    assert isinstance(shown, Message)
    assert "No tea." in shown.text
    assert "'tea-fund 2'" in str(shown.blocks)
    assert "'tea-fund 1'" not in str(shown.blocks)
    opened = await form("edit tea-fund", desk)
    assert "Good words." in str(opened.blocks)


async def test_what_holds_for_everybody_is_approved_only_after_a_question(desk: Services) -> None:
    entry = named("article-6-9", desk)
    draft = await keep_draft(replace(entry, body="New."), 0, (), a_request(), desk)
    await publish(entry.id, draft.number, a_request(), desk, note="")
    shown = await run(a_request("review", user_id="U2"), desk)

    assert isinstance(shown, Message)
    pressed = [one for block in shown.blocks for one in block.get("elements", ())]
    [approve] = [one for one in pressed if one.get("action_id") == "kb_approve:article-6-9 1"]
    assert "Have you read it?" in approve["confirm"]["text"]["text"]


async def test_an_entry_too_long_for_a_form_is_not_cut(desk: Services) -> None:
    await edited("x" * 7_000, desk)

    with pytest.raises(UserError, match="longer than Slack's form"):
        await form("edit isu-postal-address", desk)


async def test_an_entry_of_two_fields_is_shown_whole(desk: Services) -> None:
    await edited("\n\n".join("y" * 900 for _ in range(5)), desk)
    opened = await form("edit isu-postal-address", desk)

    assert {"answer", "answer_more"} <= {block.get("block_id") for block in opened.blocks}


@pytest.mark.parametrize("what", ["history", "diff", "retire", "restore"])
async def test_an_id_that_nothing_has_is_refused_with_near_ones(
    what: str, services: Services
) -> None:
    with pytest.raises(UserError, match=r"Did you mean .*`isu-postal-address`"):
        await run(a_request(f"{what} isu-postal-adress because"), services)


@pytest.mark.parametrize("what", ["edit", "history", "diff", "retire", "restore"])
async def test_without_an_id_a_menu_asks_for_it(what: str, desk: Services) -> None:
    opened = await form(what, desk)

    assert opened.metadata == {"what": what}
    assert opened == pick(what)


async def test_the_menu_offers_titles_and_ids(desk: Services) -> None:
    typed = replace(a_request("postal"), metadata={"what": "edit"})
    assert "isu-postal-address" in [entry_id for _, entry_id in await offer(typed, desk)]

    retired = replace(a_request("isu"), metadata={"what": "restore"})
    assert await offer(retired, desk) == []
    await retires(desk)
    assert await offer(retired, desk) == [("isu-postal-address", "isu-postal-address")]


async def test_history_tells_who_did_what(desk: Services) -> None:
    await edited("New words.", desk)
    await retires(desk)
    history = await said("history isu-postal-address", desk)

    assert "2: Retired" in history.replace("*", "")
    assert "“it has changed”" in history
    assert "<@U1>" in history
    assert "not on treaty text" in history
    assert "as it came with this release" in history


async def test_retiring_takes_a_reason(desk: Services) -> None:
    with pytest.raises(UserError, match="Say why"):
        await said("retire isu-postal-address", desk)


async def test_retiring_is_asked_about_first_and_true_once_it_is_said(
    desk: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "SECONDS_TO_WAIT", 300.0)
    question, day = "What is the postal address of the ISU?", IN_THE_PLAN
    before = (await desk.knowledge.ready()).answer(question, day).entry
    assert before is not None
    assert before.id == "isu-postal-address"
    asked = await said("retire isu-postal-address it has changed", desk)
    assert "it has changed" in asked
    assert named("isu-postal-address", desk) == before

    request = a_request(value="isu-postal-address it has changed")
    told = await retire_pressed(request, desk)
    after = (await desk.knowledge.ready()).answer(question, day).entry
    assert "is retired: it answers nobody any more" in told.text
    assert after is None or after.id != "isu-postal-address"


async def test_retiring_says_so_where_the_entry_still_answers_for_a_moment(
    desk: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "SECONDS_TO_WAIT", 0.0)
    told = await retire_pressed(a_request(value="isu-postal-address it has changed"), desk)

    assert "in a moment" in told.text


async def test_diff_compares_the_file_with_what_is_in_use(desk: Services) -> None:
    await edited("First words.", desk)
    await edited("Second words.", desk)

    assert "+ Second words." in await said("diff isu-postal-address", desk)
    between = await said("diff isu-postal-address 1 2", desk)
    assert "- First words." in between
    assert "+ Second words." in between
    with pytest.raises(UserError, match="`file`"):
        await said("diff isu-postal-address 1 9", desk)


async def test_diff_of_an_entry_that_was_never_edited_says_so(desk: Services) -> None:
    with pytest.raises(UserError, match="these versions to compare: `file`"):
        await said("diff isu-postal-address", desk)


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


async def test_drafts_are_not_counted_as_versions(desk: Services) -> None:
    entry = named("isu-postal-address", desk)
    for words in ("One.", "Two.", "Three."):
        draft = await keep_draft(replace(entry, body=words), 0, (), a_request(), desk)
    published = await publish(entry.id, draft.number, a_request(), desk, note="")

    assert published.called == "version 1"
    history = (await said(f"history {entry.id}", desk)).replace("*", "")
    assert "1: Published" in history
    assert "2 drafts of yours" in history
    with pytest.raises(UserError, match="`1`, `file`"):
        await said(f"diff {entry.id} 1 3", desk)


async def test_what_differs_is_told_in_the_words_of_the_form(desk: Services) -> None:
    entry = named("isu-postal-address", desk)
    changed = replace(
        entry,
        about=replace(entry.about, states=("LBN",)),
        questions=(*entry.questions, "Which door?"),
        confidence=Confidence.SEED,
    )
    draft = await keep_draft(changed, 0, (), a_request(), desk)
    await publish(entry.id, draft.number, a_request(), desk, note="")
    shown = await said(f"diff {entry.id}", desk)

    assert "*Example questions*" in shown
    assert "+ Which door?" in shown
    assert "+ Lebanon" in shown
    assert "+ From one of our first documents, not checked elsewhere" in shown
    assert "about:" not in shown


async def test_a_new_entry_begins_with_the_question(desk: Services) -> None:
    opened = await form("new Who pays for travel?", desk)

    assert "Who pays for travel?" in str(opened.blocks)
    assert "Add it there" not in str(opened.blocks)


async def test_near_entries_are_offered_once_the_index_is_there(services: Services) -> None:
    await services.knowledge.ready()
    opened = await form("new Who were the coordinators in spring 2024?", services)

    assert "Add it there" in str(opened.blocks)


async def test_questions_settled_meanwhile_are_no_draft(desk: Services) -> None:
    with pytest.raises(UserError, match="settled already"):
        await draft(a_request(value="1,2"), desk)


async def test_what_was_typed_goes_along_to_the_entry_chosen_instead(desk: Services) -> None:
    typed = {"questions": "Who pays?", "answer": "All do.", "sources": "Guide | page 4"}
    request = replace(
        a_request(value="isu-postal-address", fields=typed),
        metadata={"questions": "3,4", "entry": ""},
    )
    opened = await merge(request, desk)

    shown = str(opened.blocks)
    assert all(text in shown for text in ("Who pays?", "All do.", "Guide | page 4"))
    assert opened.metadata == {"entry": "isu-postal-address", "base": "0", "questions": "3,4"}


def test_every_sub_verb_is_in_the_help() -> None:
    lines = " ".join(VERB.usage)

    words = ("unanswered", "new", "edit", "review", "history", "diff", "retire", "restore")
    assert all(f"/ccm kb {word}" in lines for word in words)


async def test_the_day_of_a_review_is_the_curator_s(desk: Services) -> None:
    await still_right(a_request(value="isu-postal-address"), desk)

    entry: Entry = named("isu-postal-address", desk)
    assert entry.reviewed_on == IN_THE_PLAN
    async with desk.storage.unit_of_work() as work:
        [version] = await work.entry_versions.history(TEAM, "isu-postal-address")
    assert version.status is VersionStatus.PUBLISHED
