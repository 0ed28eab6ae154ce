"""Puts the parts together: content into readings, a database into a repository. Once a process."""

from __future__ import annotations

import os
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from guidance.content.loader import load
from guidance.domain.compiling import compile_reading
from guidance.domain.handbook import Handbook
from guidance.domain.reading import Reading

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from guidance.domain.case import Case, View
    from guidance.domain.learning.repetition import Scheduler
    from guidance.domain.model import Lang
    from guidance.domain.timeline import Workdays
    from guidance.export.exporter import DocumentId, Format
    from guidance.export.subject import Subject
    from guidance.search.index import Index
    from guidance.storage.learner_repository import LearnerRepository
    from guidance.storage.repository import CaseRepository
    from guidance.workshop.repository import RoomRepository

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


def _address() -> str:
    """Where cases and rooms are kept."""
    return os.environ.get("DATABASE_URL", DEFAULT_DATABASE)


@lru_cache(maxsize=1)
def _store(url: str) -> Engine:
    """The store at an address, migrated; cases and rooms share its connections."""
    from guidance.storage.database import connect, migrate

    engine = connect(url)
    migrate(engine)
    return engine


@lru_cache(maxsize=1)
def repository() -> CaseRepository:
    """The case repository on ``DATABASE_URL``, migrated. Raises StoreUnavailableError."""
    from guidance.storage.repository import CaseRepository

    return CaseRepository(_store(_address()))


@lru_cache(maxsize=1)
def rooms() -> RoomRepository:
    """The workshops, in the same store as the cases. Raises StoreUnavailableError."""
    from guidance.workshop.repository import RoomRepository

    return RoomRepository(_store(_address()))


@lru_cache(maxsize=2)
def index(lang: Lang) -> Index:
    """Everything that can be looked up, in one language."""
    from guidance.domain.entries import entries
    from guidance.search.index import Index

    book = handbook()
    return Index(entries(book), lang, [group.to(lang) for group in book.alike])


@lru_cache(maxsize=1)
def learners() -> LearnerRepository:
    """How far learners have come, in the same store as the cases. Raises StoreUnavailableError."""
    from guidance.storage.learner_repository import LearnerRepository

    return LearnerRepository(_store(_address()))


@lru_cache(maxsize=1)
def scheduler() -> Scheduler:
    """Says when a question comes back."""
    from guidance.repetition import schedule

    return schedule


@lru_cache(maxsize=1)
def workdays() -> Workdays:
    """Which days are working days in Sweden."""
    from guidance.workdays import is_workday

    return is_workday


def subject(
    case: Case, view: View = "agreed", lang: Lang | None = None, dated: date | None = None
) -> Subject:
    """What documents about a case are made from; ``lang`` replaces the case's own language."""
    from guidance.export.subject import Subject

    spoken = case if lang is None else case.model_copy(update={"lang": lang})
    return Subject(handbook(), spoken, case, readings(), workdays(), view, dated)


def export(
    document: DocumentId,
    chosen: Format,
    case: Case,
    view: View = "agreed",
    lang: Lang | None = None,
) -> bytes:
    """One document about a case as the bytes of a file, dated today."""
    from guidance.export.exporter import build
    from guidance.export.moment import today

    return build(document, chosen, subject(case, view, lang, today()))


def print_study(name: str, chosen: Format, lang: Lang) -> bytes:
    """Something of the content, to learn from, as the bytes of a file. Raises NoSuchStudyError."""
    from guidance.export.exporter import write
    from guidance.export.studies import study

    return write(study(handbook(), readings(), name, lang), chosen)
