"""kb: what the keepers of the knowledge do: answer open questions, write and review entries."""

from bot.blocks.mrkdwn import clip
from bot.errors import UserError
from bot.roles import Role
from bot.services import Request, Services, Shortcut, Shown, Verb
from bot.services.near_word import near_word
from commands.kb import deciding, documents, settling
from commands.kb import review as reviewing
from commands.kb.edit import edit_pressed
from commands.kb.finding import first_word
from commands.kb.form import back, go_on
from commands.kb.importing import import_, import_from_message
from commands.kb.new import draft, merge, new
from commands.kb.pick import BY_ENTRY, offer, pick, picked
from commands.kb.preview import publish, show
from commands.kb.retire import retire_pressed
from commands.kb.unanswered import page_named, turn
from commands.kb.unfinished import keep

WORDS = ("unanswered", "new", *BY_ENTRY, "review", "import", "documents")
"""What may come after `kb`."""
MOST_REPEATED = 200


async def run(request: Request, services: Services) -> Shown:
    """Answer `kb`, by its first word."""
    first, rest = first_word(request.text)
    match first.lower():
        case "" | "unanswered":
            return await page_named(rest, request, services)
        case "new":
            return await new(rest, request, services)
        case "review":
            return await reviewing.review(rest, request, services)
        case "import":
            return await import_(rest, request, services)
        case "documents":
            return await documents.documents(request, services)
        case word if word in BY_ENTRY:
            return await BY_ENTRY[word](rest, request, services) if rest else pick(word)
        case word:
            raise _unknown(word, rest)


def _unknown(word: str, rest: str) -> UserError:
    if near := near_word(word, WORDS):
        fix = f"Did you mean `{f'/ccm kb {near} {clip(rest, MOST_REPEATED)}'.strip()}`?"
    else:
        *most, last = (f"`{one}`" for one in WORDS)
        fix = f"After `kb` comes {', '.join(most)} or {last}; `/ccm help kb` tells more."
    return UserError(f"`kb` cannot do “{clip(word, MOST_REPEATED)}”.", fix=fix)


VERB = Verb(
    name="kb",
    summary="Answer open questions, and keep the entries of the knowledge base right",
    usage=(
        "/ccm kb unanswered",
        "/ccm kb unanswered 2",
        "/ccm kb new",
        "/ccm kb new Who pays for the coordinators' travel?",
        "/ccm kb edit isu-contact",
        "/ccm kb edit address of the ISU",
        "/ccm kb review",
        "/ccm kb review isu-contact",
        "/ccm kb history isu-contact",
        "/ccm kb diff isu-contact",
        "/ccm kb diff isu-contact file 2",
        "/ccm kb retire isu-contact it has moved",
        "/ccm kb restore isu-contact",
        "/ccm kb restore isu-contact 1",
        "/ccm kb import",
        "/ccm kb documents",
    ),
    run=run,
    allowed=frozenset({Role.CURATOR}),
    doing="Keeping the knowledge base",
    actions={
        "kb_page": turn,
        "kb_settle": settling.settle,
        "kb_unsettle": settling.unsettle,
        "kb_answered": settling.answered,
        "kb_answered_here": settling.answered_here,
        "kb_document_forget": documents.forget,
        "kb_document_level": documents.choose_level,
        "kb_document_open": documents.set_level,
        "kb_document_rename": documents.rename,
        "kb_draft": draft,
        "kb_merge": merge,
        "kb_back": back,
        "kb_typed": keep,
        "kb_go_on": go_on,
        "kb_edit": edit_pressed,
        "kb_read": reviewing.read,
        "kb_look": reviewing.look,
        "kb_approve": deciding.approve,
        "kb_object": deciding.object_to,
        "kb_take_back": deciding.take_back,
        "kb_drop": deciding.drop,
        "kb_retire": retire_pressed,
        "kb_still": deciding.still_right,
        "kb_not_read": deciding.not_read,
    },
    submissions={
        "kb_document_renamed": documents.renamed,
        "kb_preview": show,
        "kb_publish": publish,
        "kb_object_save": deciding.save_objection,
        "kb_picked": picked,
    },
    options={"kb_entry": offer},
    shortcuts=(
        Shortcut(
            "kb_import_from_message",
            "Import this file",
            "Read the files on this message into the documents",
            "message",
            import_from_message,
        ),
    ),
)
