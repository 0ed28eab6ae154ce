"""The tables: cases, their present entries, and everything that was ever written to them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, with its zone in Python also where the database keeps none (SQLite)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError on a moment without a zone: nobody could say when it was."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)


class CaseColumns(TypedColumns):
    """One row a case. Only the SHA-256 of its link's token is kept: a copied file opens nothing."""

    id = Column(Integer, primary_key=True)
    token_hash: Named[str] = Column(String(64))
    revision: Named[int] = Column(Integer)
    created_at: Named[datetime] = Column(UtcDateTime)
    touched_at: Named[datetime] = Column(UtcDateTime)


class EntryColumns(TypedColumns):
    """What stands at each address now: JSON, and ``position``, the order of first writing."""

    case_id: Named[int] = Column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    kind: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(60), primary_key=True)
    party: Named[str] = Column(String(10), primary_key=True)
    value: Named[str] = Column(Text)
    position: Named[int] = Column(Integer)
    changed_at: Named[datetime] = Column(UtcDateTime)


class HistoryColumns(TypedColumns):
    """Every value that was ever written, NULL for one that was taken away; never overwritten."""

    id = Column(Integer, primary_key=True)
    case_id: Named[int] = Column(ForeignKey("cases.id", ondelete="CASCADE"))
    kind: Named[str] = Column(String(20))
    key: Named[str] = Column(String(60))
    party: Named[str] = Column(String(10))
    value: Named[str | None] = Column(Text)
    changed_at: Named[datetime] = Column(UtcDateTime)


cases = Table("cases", metadata, CaseColumns)
entries = Table("entries", metadata, EntryColumns)
history = Table("history", metadata, HistoryColumns)

Index(None, cases.c.token_hash, unique=True)
Index(None, cases.c.touched_at)
Index(None, history.c.case_id, history.c.kind, history.c.key, history.c.party)
