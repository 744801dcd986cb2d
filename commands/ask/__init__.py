"""ask: a question on Article 6, the Lausanne Action Plan or the work plan."""

from bot.blocks import answers as views
from bot.errors import UserError
from bot.services import Message, Request, Services, Shortcut, Verb
from commands.ask.answers import answers
from commands.ask.courtesy import courtesy
from commands.ask.feedback import feedback, save
from commands.ask.queueing import ask_for_more, none_of_these
from commands.ask.showing import entry, share, visibility
from commands.ask.small_talk import small_talk
from commands.ask.telling import tell_me, tell_me_again
from commands.ask.why import why, why_from_message

EXAMPLE = "/ccm ask How can a State request assistance?"
MOST_TYPED = 4_000
IMPORT = "import"


async def run(request: Request, services: Services) -> Message:
    """Answer each question; queue for the curators what has no sure answer."""
    question = request.text.strip()
    if not question:
        raise UserError("There is no question.", fix=f"Try `{EXAMPLE}`.")
    if request.file_ids and question.lower().split()[0] == IMPORT:
        raise UserError(
            "I take up files for `kb import` only.",
            fix="Share them again with `kb import` as text.",
        )
    if reply := courtesy(question) or small_talk(question):
        return views.courtesy(*reply, visibility=visibility(request))
    return await answers(question[:MOST_TYPED], request, services)


VERB = Verb(
    name="ask",
    summary="A question on Article 6, the Lausanne Action Plan or the work plan",
    usage=(EXAMPLE, "/ccm ask Who were the coordinators in early 2024?", "/ccm LAP 41?"),
    run=run,
    actions={
        "ask_share": share,
        "ask_entry": entry,
        "ask_none": none_of_these,
        "ask_more": ask_for_more,
        "ask_feedback": feedback,
        "ask_tell": tell_me,
        "ask_tell_again": tell_me_again,
        "ask_why": why,
    },
    submissions={"ask_feedback_save": save},
    shortcuts=(
        Shortcut(
            "ask_why_from_message",
            "Why this answer?",
            "What an answer rests on, for the curators",
            "message",
            why_from_message,
        ),
    ),
)
