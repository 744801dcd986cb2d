"""Digests: when due and posted, what went into their threads, who is told of trouble."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0014_digest_journal"
down_revision = "0013_digests_said"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("digest_deliveries", sa.Column("due_at", UtcDateTime))
    op.add_column("digest_deliveries", sa.Column("posted_at", UtcDateTime))
    op.add_column("digest_deliveries", sa.Column("details", sa.Integer))
    # Those of before had no threads, and were recorded when they were posted.
    op.execute(
        "UPDATE digest_deliveries SET details = 0, posted_at = recorded_at WHERE outcome = 'posted'"
    )
    op.create_table(
        "digest_details",
        sa.Column("key", sa.String(160), primary_key=True),
        sa.Column("message_ts", sa.String(32), nullable=False),
        sa.Column("posted_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "delivery_troubles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("begun_at", UtcDateTime),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("channel_id", sa.String(32), nullable=False),
        sa.Column("cause", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("slot", sa.Date, nullable=False),
        sa.UniqueConstraint("team_id", "channel_id", "cause"),
    )
