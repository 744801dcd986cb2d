"""Which curators are to be told that a version waits for one of them."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0009_approval_requests"
down_revision = "0008_decision_notices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "approval_requests",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("entry_id", sa.String(128), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("asked", sa.String(16), nullable=False),
        sa.Column("begun_at", UtcDateTime),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.UniqueConstraint("team_id", "entry_id", "number", "user_id", "asked"),
    )
