"""What digests said is kept by key, so that the next one can tell what has changed."""

import sqlalchemy as sa
from alembic import op

revision = "0013_digests_said"
down_revision = "0012_reminders"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "digests_said",
        sa.Column("key", sa.String(128), nullable=False),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("channel_id", sa.String(32), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("items", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_digests_said"),
    )
    op.create_index("ix_digests_said_channel_id", "digests_said", ["channel_id"])
