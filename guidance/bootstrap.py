"""Puts the parts together: content into readings, a database into a repository. Once a process."""

from __future__ import annotations

import os
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from guidance.content.loader import load
from guidance.domain.compiling import compile_reading
from guidance.domain.handbook import Handbook
from guidance.domain.reading import Reading

if TYPE_CHECKING:
    from guidance.domain.case import Case, View
    from guidance.domain.model import Lang
    from guidance.export.document import Kind
    from guidance.export.exporter import Format
    from guidance.storage.repository import CaseRepository

DEFAULT_DATABASE = "sqlite:///data/iop.sqlite3"


@lru_cache(maxsize=1)
def handbook() -> Handbook:
    """The content that the product ships. Raises ContentError if it is faulty."""
    return load()


def compile_readings(book: Handbook) -> dict[str, Reading]:
    """Every guideline of a handbook, ready to read answers, in their order."""
    return {
        name: compile_reading(guideline, book.steps, book.facts)
        for name, guideline in book.guidelines.items()
    }


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    """The shipped guidelines, ready to read answers."""
    return compile_readings(handbook())


@lru_cache(maxsize=1)
def repository() -> CaseRepository:
    """The case repository on ``DATABASE_URL``, migrated. Raises StoreUnavailableError."""
    from guidance.storage.database import connect, migrate
    from guidance.storage.repository import CaseRepository

    engine = connect(os.environ.get("DATABASE_URL", DEFAULT_DATABASE))
    migrate(engine)
    return CaseRepository(engine)


def export(
    document: Kind,
    file_format: Format,
    case: Case,
    view: View = "agreed",
    lang: Lang | None = None,
) -> bytes:
    """One document about a case as the bytes of a file, dated today."""
    from guidance.export.exporter import build

    today = datetime.now().astimezone().date()
    return build(document, file_format, case, handbook(), readings(), view, lang, today)
