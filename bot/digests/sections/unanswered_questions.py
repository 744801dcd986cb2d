"""Questions that the bot could not answer, for those who can."""

from bot.blocks.mrkdwn import clip, escape
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.register.question import Question
from bot.storage import UnitOfWork
from knowledge.dates import long_date

MOST_SHOWN = 5
MOST_TEXT = 200
KIND = Kind("unanswered question", "unanswered questions")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """The newest ones, without who asked, and how many more there are."""
    newest = await work.questions.unanswered(context.team_id, MOST_SHOWN)
    more = await work.questions.count_unanswered(context.team_id) - len(newest)
    open_ones = [question for question in newest if question.asked_openly]
    shown = [Line(_text(question, context), KIND) for question in open_ones]
    if private := len(newest) - len(open_ones):
        shown.append(Line(f"{private} asked in private", KIND, stands_for=private))
    if more:
        shown.append(Line(f"and {more} older", KIND, stands_for=more))
    return tuple(shown)


def _text(question: Question, context: DigestContext) -> str:
    words = escape(clip(" ".join(question.text.split()), MOST_TEXT))
    return f"“{words}” – asked {long_date(question.asked_at.astimezone(context.zone).date())}"


SECTION = Section(
    key="unanswered_questions",
    title="Questions without an answer",
    order=30,
    level=Level.COORDINATION,
    details="shown in the digests of coordination channels",
    lines=lines,
)
