"""Workshops: rooms, codes, devices, votes, notes, agreements, and the numbers that stay."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the eight tables."""
    _make_rooms()
    _make_codes_and_devices()
    _make_votes()
    _make_notes()
    _make_what_stays()


def _make_rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("wall_hash", sa.String(64), nullable=False),
        sa.Column("salt", sa.String(32), nullable=False),
        sa.Column("case_id", sa.Integer, nullable=True),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_rooms_case_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_rooms_case_id", "rooms", ["case_id"])
    op.create_index("ix_rooms_token_hash", "rooms", ["token_hash"], unique=True)
    op.create_index("ix_rooms_wall_hash", "rooms", ["wall_hash"], unique=True)
    op.create_index("ix_rooms_touched_at", "rooms", ["touched_at"])


def _of_room(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["room_id"], ["rooms.id"], name=f"fk_{table}_room_id", ondelete="CASCADE"
    )


def _of_device(table: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["device_id"], ["room_devices.id"], name=f"fk_{table}_device_id", ondelete=ondelete
    )


def _make_codes_and_devices() -> None:
    op.create_table(
        "room_codes",
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("valid_until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_room_codes"),
        _of_room("room_codes"),
    )
    op.create_index("ix_room_codes_room_id", "room_codes", ["room_id"])
    op.create_table(
        "room_devices",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("device_hash", sa.String(64), nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room_devices"),
        _of_room("room_devices"),
    )
    op.create_index(
        "ix_room_devices_room_id_device_hash",
        "room_devices",
        ["room_id", "device_hash"],
        unique=True,
    )


def _make_votes() -> None:
    op.create_table(
        "room_votes",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("round", sa.SmallInteger, nullable=False),
        sa.Column("device_id", sa.Integer, nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("option", sa.String(60), nullable=False),
        sa.Column("serial", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "item", "round", "device_id", name="pk_room_votes"),
        _of_room("room_votes"),
        _of_device("room_votes", "CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_room_votes_device_id", "room_votes", ["device_id"])


def _make_notes() -> None:
    op.create_table(
        "room_notes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("device_id", sa.Integer, nullable=True),
        sa.Column("nonce", sa.String(64), nullable=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("heading", sa.String(300), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room_notes"),
        _of_room("room_notes"),
        _of_device("room_notes", "SET NULL"),
    )
    op.create_index("ix_room_notes_room_id_item", "room_notes", ["room_id", "item"])
    op.create_index(
        "ix_room_notes_device_id_nonce", "room_notes", ["device_id", "nonce"], unique=True
    )


def _make_what_stays() -> None:
    op.create_table(
        "room_agreements",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "item", name="pk_room_agreements"),
        _of_room("room_agreements"),
    )
    op.create_table(
        "room_tallies",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("round", sa.SmallInteger, nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("option", sa.String(60), nullable=False),
        sa.Column("votes", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint(
            "room_id", "item", "round", "side", "option", name="pk_room_tallies"
        ),
        _of_room("room_tallies"),
    )
    op.create_table(
        "room_attendances",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("side", sa.String(10), nullable=False),
        sa.Column("joined", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "side", name="pk_room_attendances"),
        _of_room("room_attendances"),
    )
