"""A document is of a day, which is told wherever it is quoted."""

import sqlalchemy as sa
from alembic import op

revision = "0017_dated_documents"
down_revision = "0016_pressed"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("dated", sa.Date))
