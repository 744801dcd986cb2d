"""Imported documents with their passages, and the files that a message brought."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0004_documents"
down_revision = "0003_entry_versions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("file_name", sa.String(150), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("pages", sa.Integer),
        sa.Column("passage_count", sa.Integer, nullable=False),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("imported_by", sa.String(32), nullable=False),
        sa.Column("imported_at", UtcDateTime, nullable=False),
        sa.UniqueConstraint("team_id", "file_name"),
    )
    op.create_table(
        "passages",
        sa.Column(
            "document_id",
            sa.Integer,
            sa.ForeignKey("documents.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("page", sa.Integer),
        sa.Column("section", sa.String(300), nullable=False),
    )
    op.add_column(
        "incoming_messages",
        sa.Column("file_ids", sa.Text, nullable=False, server_default=""),
    )
