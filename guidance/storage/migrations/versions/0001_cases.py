"""Cases, their entries and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_token_hash", "cases", ["token_hash"], unique=True)
    op.create_index("ix_cases_touched_at", "cases", ["touched_at"])
    op.create_table(
        "entries",
        sa.Column("case_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("party", sa.String(10), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "kind", "key", "party", name="pk_entries"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_entries_case_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("case_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("party", sa.String(10), nullable=False),
        sa.Column("value", sa.Text, nullable=True),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_history_case_id", ondelete="CASCADE"
        ),
    )
    op.create_index(
        "ix_history_case_id_kind_key_party", "history", ["case_id", "kind", "key", "party"]
    )
