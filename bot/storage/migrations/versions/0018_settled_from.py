"""A question that is put back is again what it was: without an answer, or only suggested one."""

import sqlalchemy as sa
from alembic import op

revision = "0018_settled_from"
down_revision = "0017_dated_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("questions", sa.Column("settled_from", sa.String(16)))
