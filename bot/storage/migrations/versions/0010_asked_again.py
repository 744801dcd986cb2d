"""Open questions are asked again once a version is in use; whoever put it there is to be told."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0010_asked_again"
down_revision = "0009_approval_requests"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asked_again",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("entry_id", sa.String(128), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("begun_at", UtcDateTime),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.UniqueConstraint("team_id", "entry_id", "number"),
    )
