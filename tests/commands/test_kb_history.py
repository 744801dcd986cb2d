"""What `kb history` and `kb diff` tell of an entry: who did what, and which words differ."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.services import Services
from bot.services.curation.approval import approve
from bot.services.curation.publishing import keep_draft, publish
from bot.services.curation.standing import confirm, restore
from commands.kb.deciding import save_objection
from commands.kb.finding import named
from knowledge.entry import Confidence
from tests.builders import a_request
from tests.commands.kb_acts import edited, retires, said


async def test_history_tells_who_did_what(desk: Services) -> None:
    await edited("New words.", desk)
    await retires(desk)
    history = await said("history isu-postal-address", desk)

    assert "2: Retired" in history.replace("*", "")
    assert "“it has changed”" in history
    assert "<@U1>" in history
    assert "not on treaty text" in history
    assert "as it came with this release" in history


async def test_history_calls_nobody_an_author_who_wrote_nothing(desk: Services) -> None:
    await confirm(named("isu-postal-address", desk), a_request(user_id="U2"), desk)
    await retires(desk)
    await restore("isu-postal-address", a_request(user_id="U3"), desk)
    history = (await said("history isu-postal-address", desk)).replace("*", "")

    assert "1: Read and found still right by <@U2>" in history
    assert "3: Put in use again by <@U3>" in history
    assert history.count("Written by") == 1


async def test_history_tells_the_words_of_the_author_from_the_objection(desk: Services) -> None:
    entry = named("article-6-9", desk)
    draft = await keep_draft(replace(entry, body="New."), 0, (), a_request(), desk)
    await publish(entry.id, draft.number, a_request(), desk, note="A new\nline.")
    other = a_request(
        user_id="U2",
        metadata={"entry": entry.id, "number": "1"},
        fields={"reason": "No,\nit holds."},
    )
    await save_objection(other, desk)

    history = await said("history article-6-9", desk)
    assert "Its author: “A new line.”. Objection: “No, it holds.”" in history


async def test_diff_compares_the_file_with_what_is_in_use(desk: Services) -> None:
    await edited("First words.", desk)
    await edited("Second words.", desk)

    told = await said("diff isu-postal-address", desk)
    assert "+ Second words." in told
    assert "begin with `-` stand only in: the file. With `+` only in: version 2, in use." in told
    between = await said("diff isu-postal-address 1 2", desk)
    assert "- First words." in between
    assert "+ Second words." in between
    with pytest.raises(UserError, match="`file`"):
        await said("diff isu-postal-address 1 9", desk)


async def test_diff_compares_the_first_text_in_use_with_the_one_that_was_turned_down(
    desk: Services,
) -> None:
    entry = replace(named("article-6-9", desk), id="article-6-9-again", body="Turned down.")
    first = await keep_draft(entry, 0, (), a_request(), desk)
    await publish(entry.id, first.number, a_request(), desk, note="")
    about = {"entry": entry.id, "number": "1"}
    await save_objection(a_request(user_id="U2", metadata=about, fields={"reason": "No."}), desk)
    second = await keep_draft(replace(entry, body="Approved."), 0, (), a_request(), desk)
    await publish(entry.id, second.number, a_request(), desk, note="")
    await approve(entry.id, second.number, a_request(user_id="U2"), desk)

    told = await said(f"diff {entry.id}", desk)

    assert "- Turned down." in told
    assert "+ Approved." in told


async def test_diff_of_an_entry_that_was_never_edited_says_so(desk: Services) -> None:
    with pytest.raises(UserError, match="has one text only, so nothing differs"):
        await said("diff isu-postal-address", desk)


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
