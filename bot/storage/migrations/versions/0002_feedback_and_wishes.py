"""What people thought of answers, and who wants to be told when a question is answered."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0002_feedback_and_wishes"
down_revision = "0001_first_tables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("questions", sa.Column("answered_by", sa.String(128)))
    op.create_table(
        "wishes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("question_id", sa.Integer, nullable=False, index=True),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("thread_ts", sa.String(32)),
        sa.Column("wished_at", UtcDateTime, nullable=False),
        sa.Column("begun_at", UtcDateTime),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.UniqueConstraint("team_id", "question_id", "user_id"),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("entry_id", sa.String(128), nullable=False, index=True),
        sa.Column("entry_version", sa.String(32), nullable=False),
        sa.Column("fault", sa.String(16)),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("given_at", UtcDateTime, nullable=False),
        sa.Column("asked_openly", sa.Boolean, nullable=False),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.UniqueConstraint("team_id", "key"),
    )
