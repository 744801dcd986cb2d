"""What a curator can press under alike questions, and what the buttons carry."""

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.elements import button
from bot.blocks.matter import Matter
from bot.register.concern import Group
from bot.register.entry_version import EntryVersion, VersionStatus

MOST_EDITS = 3
MOST_AT_WORK = 2
COMPLAINT = "c"
"""What tells a complaint from a question in the value of the button that settles both."""
PAGE = "p"
"""What tells the page of the queue there, which is drawn anew."""
SETTLING = "Take this off the list without an answer? Whoever asked to be told hears nothing."
ANOTHER = "A colleague has begun a draft. Write another one?"


def buttons(matter: Matter, shown: Group, reader_id: str, page: int) -> list[ButtonElement]:
    """They do what is ``shown`` and nothing else, and lead back to its ``page``."""
    found = []
    on_page = [f"{PAGE}{page}"] if page > 1 else []
    if matter.answered_by:
        value = f"{matter.answered_by.id} {','.join([*map(str, matter.answered), *on_page])}"
        found.append(button("Settle as answered", "kb_answered_here", value, style="primary"))
    found += [_writing(one, reader_id) for one in matter.at_work[:MOST_AT_WORK]]
    asked = [str(number) for number in shown.question_ids]
    if asked and not _is_taken(matter, reader_id):
        confirm = ANOTHER if matter.at_work else None
        found.append(button("Draft an entry", "kb_draft", ",".join(asked), confirm=confirm))
    found += [
        button(f"Edit {title}", f"kb_edit:{number}", f"{entry_id} {_blaming(entry_id, shown)}")
        for number, (entry_id, title) in enumerate(list(matter.blamed.items())[:MOST_EDITS])
    ]
    blamed = [f"{COMPLAINT}{complaint.id}" for complaint in shown.complaints]
    settled = ",".join([*asked, *blamed, *on_page])
    return [*found, button("Settled", "kb_settle", settled, confirm=SETTLING)]


def numbers(value: str) -> tuple[list[int], list[int]]:
    """The questions and the complaints that the button *Settled* names."""
    parts = value.split(",")
    questions = [int(part) for part in parts if part.isdecimal()]
    complaints = [part.removeprefix(COMPLAINT) for part in parts if part.startswith(COMPLAINT)]
    return questions, [int(part) for part in complaints if part.isdecimal()]


def page_of(value: str) -> int:
    """The page of the queue that the button stands on."""
    _, found, number = value.rpartition(f",{PAGE}")
    return int(number) if found and number.isdecimal() else 1


def _writing(version: EntryVersion, reader_id: str) -> ButtonElement:
    value = f"{version.entry_id} {version.number}"
    is_own = version.author_id == reader_id and version.status is not VersionStatus.IN_REVIEW
    if is_own:
        return button("Go on with your draft", f"kb_back:{value}", value)
    return button("Read", f"kb_read:{value}", value)


def _is_taken(matter: Matter, reader_id: str) -> bool:
    """Whether another draft would be one too many: one is in review, or begun by the reader."""
    return any(
        one.status is VersionStatus.IN_REVIEW or one.author_id == reader_id
        for one in matter.at_work
    )


def _blaming(entry_id: str, shown: Group) -> str:
    found = (complaint for complaint in shown.complaints if complaint.entry_id == entry_id)
    return ",".join(str(complaint.id) for complaint in found)
