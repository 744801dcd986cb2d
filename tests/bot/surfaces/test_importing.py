"""Documents come in through Slack: shared, read, listed, opened to others, and removed."""

import pytest

from bot.sandbox.messages import Message
from bot.sandbox.server import Running
from tests.knowledge.documents.files import a_docx

pytestmark = pytest.mark.asyncio(loop_scope="session")
REPORT = (
    b"# Report of the drill\n\nThe team of Tarvania cleared 14 hectares in the Veldt district.\n"
)


async def test_a_curator_imports_files_and_is_told_in_the_thread(slack: Running) -> None:
    curator = slack.person("U0CURATOR")

    shared = await curator.upload(curator.dm, "kb import", drill_md=REPORT, empty_pdf=b"")

    result = await curator.reads("List: `/ccm kb documents`", curator.dm, thread_ts=shared.ts)
    assert "drill.md: “Report of the drill”, 1 passage, date not known, imported" in result.text
    assert "empty.pdf: It is empty." in result.text
    assert result.edited_ts is not None
    assert [one.user for one in curator.visible(curator.dm, shared.ts)] == [
        curator.id,
        result.user,
    ]


async def test_in_a_channel_the_curator_alone_is_told_where_it_is_seen(slack: Running) -> None:
    """Nobody has opened a thread there, so that what stood in one would stay unseen."""
    curator, other = slack.person("U0CURATOR"), slack.person("U0COORDLB")
    text = "@Article 6 kb import"

    pears = b"# Orchard\n\nPears of Belmoria.\n"
    shared = await curator.upload("C0COORD", text, orchard_md=pears)

    told = await curator.reads("orchard.md: “Orchard”", "C0COORD")
    assert told.thread_ts is None
    done = await other.reads("alone was told what came of it", "C0COORD", thread_ts=shared.ts)
    assert [one.ts for one in other.visible("C0COORD", shared.ts)] == [shared.ts, done.ts]
    assert done.edited_ts is not None
    assert not [one for one in other.visible("C0COORD") if "orchard.md: " in one.text]


async def test_the_shortcut_imports_what_was_shared_before(slack: Running) -> None:
    curator = slack.person("U0CURATOR")
    shared = await curator.upload(
        curator.dm, "thanks", minutes_docx=a_docx(("H1", "Minutes"), ("", "Quorvo offered maps."))
    )

    await curator.shortcut("kb_import_from_message", shared)

    await curator.reads("minutes.docx: “Minutes”, 1 passage", curator.dm, thread_ts=shared.ts)


async def test_a_command_has_no_files_and_says_how_to_share_them(slack: Running) -> None:
    curator = slack.person("U0CURATOR")

    await curator.command("C0ISU", "/ccm kb import")

    await curator.reads("There is no file here", "C0ISU")


async def test_who_is_no_curator_imports_nothing(slack: Running) -> None:
    member = slack.person("U0MEMBER")

    shared = await member.upload(member.dm, "kb import", mine_md=b"# Mine\n\nWords.\n")

    await member.reads("is for the ISU", member.dm, thread_ts=shared.ts)


async def test_a_document_is_opened_to_all_and_then_removed(slack: Running) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    shared = await curator.upload(curator.dm, "kb import", open_md=REPORT.replace(b"14", b"19"))
    await curator.reads("List:", curator.dm, thread_ts=shared.ts)
    question = "How many hectares of the Veldt district did the team clear?"
    listed = await _listed(slack)
    number = _number(listed, "open.md")

    level = {"text": {"type": "plain_text", "text": "Make it: Public"}, "value": f"{number} public"}
    await curator.press(listed, f"kb_document_level:{number}", selected_option=level)
    place = listed.thread_ts
    asked = await curator.reads("Let it be read and quoted by", curator.dm, thread_ts=place)
    assert "is kept for: Coordinators and ISU" in asked.text
    await curator.press(asked, f"kb_document_open:{number}")
    await curator.reads("Public (before: Coordinators and ISU)", curator.dm, thread_ts=place)
    asked = await member.say("C0CCM", f"@Article 6 {question}")
    answer = await member.reads("your documents say", "C0CCM", thread_ts=asked.ts)
    assert "cleared 19 hectares" in answer.text
    assert "cleared 14 hectares" not in answer.text

    await curator.press(listed, f"kb_document_forget:{number}")
    await curator.reads("Removed", curator.dm, thread_ts=listed.thread_ts)
    assert "open.md" not in (await _listed(slack)).text


async def test_a_document_is_renamed_and_dated_in_a_form_and_quoted_so(
    slack: Running,
) -> None:
    curator = slack.person("U0CURATOR")
    note = b"# 3\n\nThe ferrymen of Ulmoria tow 31 barges in winter.\n"
    shared = await curator.upload(curator.dm, "kb import", scan0001_md=note)
    await curator.reads("List:", curator.dm, thread_ts=shared.ts)
    listed = await _listed(slack)
    number = _number(listed, "scan0001.md")

    await curator.press(listed, f"kb_document_rename:{number}")
    form = await curator.sees_modal("Title and date")
    await curator.submit(form, {"title": " Notes on  ferries ", "dated": "2019-03-04"})

    said = "*Notes on ferries*, of 4 March 2019. It was called “scan0001” before"
    await curator.reads(said, curator.dm, thread_ts=listed.thread_ts)
    asked = await curator.say(curator.dm, "How many barges do the ferrymen of Ulmoria tow?")
    answer = await curator.reads("31 barges", curator.dm)
    assert "Notes on ferries, of 4 March 2019" in answer.text, asked.text


async def test_in_an_open_channel_the_asker_alone_is_told_that_a_document_says_more(
    slack: Running,
) -> None:
    curator, member = slack.person("U0CURATOR"), slack.person("U0MEMBER")
    note = b"# Note\n\nThe mules of Quorvania carried 77 sacks over the pass.\n"
    shared = await curator.upload(curator.dm, "kb import", mules_md=note)
    await curator.reads("List:", curator.dm, thread_ts=shared.ts)

    asked = await curator.say("C0CCM", "@Article 6 How many sacks did Quorvania's mules carry?")

    told = await curator.reads("Ask me in private", "C0CCM", thread_ts=asked.ts)
    assert told.only_for == curator.id
    seen = " ".join(message.text for message in member.visible("C0CCM", asked.ts))
    assert "private: one" not in seen
    assert "77 sacks" not in seen


async def _listed(slack: Running) -> Message:
    """The list, in a thread of its own, so that it is not taken for an earlier one."""
    curator = slack.person("U0CURATOR")
    place = await curator.say(curator.dm, "hello")
    await curator.say(curator.dm, "kb documents", thread_ts=place.ts)
    return await curator.reads("Imported documents", curator.dm, thread_ts=place.ts)


def _number(listed: Message, file_name: str) -> str:
    return next(
        str(block["elements"][0]["value"])
        for about, block in zip(listed.blocks, listed.blocks[1:], strict=False)
        if file_name in str(about.get("text"))
    )
