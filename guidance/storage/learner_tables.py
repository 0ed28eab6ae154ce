"""The tables of learners: a link, and what each has done. Nothing tells who somebody is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, Named, String, Table, Text, TypedColumns

from guidance.storage.room_tables import metadata
from guidance.storage.tables import UtcDateTime

__all__ = ["learner_entries", "learners", "metadata"]


class LearnerColumns(TypedColumns):
    """One row a learner. Only the hash of the link's token is kept."""

    id = Column(Integer, primary_key=True)
    token_hash: Named[str] = Column(String(64))
    created_at: Named[datetime] = Column(UtcDateTime)
    touched_at: Named[datetime] = Column(UtcDateTime)


class LearnerEntryColumns(TypedColumns):
    """What stands at each address now, as JSON."""

    learner_id: Named[int] = Column(ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    kind: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(60), primary_key=True)
    value: Named[str] = Column(Text)


learners = Table("learners", metadata, LearnerColumns)
learner_entries = Table("learner_entries", metadata, LearnerEntryColumns, sqlite_with_rowid=False)

Index(None, learners.c.token_hash, unique=True)
Index(None, learners.c.touched_at)
