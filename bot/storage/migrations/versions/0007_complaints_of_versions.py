"""Versions of entries know which complaints they answer, and settle them once published."""

import sqlalchemy as sa
from alembic import op

revision = "0007_complaints_of_versions"
down_revision = "0006_follow_on"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # There may be versions already, which came from none.
    complaints = sa.Column("complaint_ids", sa.JSON, nullable=False, server_default="[]")
    op.add_column("entry_versions", complaints)
