"""Whom the bot has reminded of which review, so that nobody hears of one twice."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0005_review_reminders"
down_revision = "0004_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review_reminders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("entry_id", sa.String(128), nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("key", sa.String(64), nullable=False, index=True),
        sa.Column("reminded_on", sa.Date, nullable=False),
        sa.Column("claimed_at", UtcDateTime, nullable=False),
        sa.Column("begun_at", UtcDateTime, nullable=False),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.UniqueConstraint("team_id", "user_id", "entry_id", "due_on", "stage"),
    )
