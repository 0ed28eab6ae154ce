"""Opening the store, transactions in it, and bringing its tables up to date."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text

from guidance.storage.errors import StoreUnavailableError, store_errors

_log = logging.getLogger(__name__)

HEAD = "0003"
"""The newest migration; kept here so that starting needs no Alembic when nothing is to be done."""

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 10
"""How long a writer waits for another one before it gives up."""

_LOOK_SECONDS = 0.002
"""How often a writer that waits looks whether it is its turn."""

_PRAGMAS = (
    "synchronous = FULL",  # a confirmed answer survives a killed process and a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten
)
_MIGRATION_LOCK = 4_702_111_234_474_983_745
"""Any number that nothing else in a shared PostgreSQL server locks."""


def connect(url: str) -> Engine:
    """The store at ``url``; an SQLite file's folder is made, the file with the first use.

    Raises StoreUnavailableError for an address that cannot be a store.
    """
    with store_errors():
        address = make_url(url)
        match address.get_backend_name():
            case "sqlite":
                return _sqlite(address)
            case "postgresql":
                return create_engine(address, pool_pre_ping=True, hide_parameters=True)
            case other:
                raise StoreUnavailableError(f"cases cannot be kept in {other!r}")


def _sqlite(address: URL) -> Engine:
    path = address.database or ":memory:"
    if path != ":memory:" and not path.startswith("file:"):
        Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: _begin does
    connection.text_factory = _text
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    _write_ahead(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let nobody who reads wait for a writer.

    While another process does the same to a new file, SQLite refuses instead of waiting.
    """
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > give_up:
                raise
            time.sleep(0.02)


def _text(raw: bytes) -> str:
    """Text also from damaged bytes, which ``decode`` refuses: one value is lost, not the case."""
    return str(raw, "utf-8", "surrogateescape")


def _begin(connection: Connection) -> None:
    """Begin as the engine's option says; a writer takes its lock first, so it can wait for it."""
    mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    if mode == "IMMEDIATE":
        _begin_to_write(connection)
    elif mode:
        connection.exec_driver_sql(f"BEGIN {mode}")


def _begin_to_write(connection: Connection) -> None:
    """Take the writer's lock soon after another process lets go of it: SQLite itself would look
    only ten times a second, and one busy process keep the others out for seconds.
    """
    driver = cast(sqlite3.Connection, connection.connection.driver_connection)
    give_up = time.monotonic() + BUSY_SECONDS
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while not driver.in_transaction:
            try:
                driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > give_up:
                    break
                time.sleep(_LOOK_SECONDS)
        if not driver.in_transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # raises what SQLAlchemy makes of it
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


@contextmanager
def reading(engine: Engine) -> Generator[Connection]:
    """A transaction that sees one state of the store. Raises StoreUnavailableError."""
    with store_errors(), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Generator[Connection]:
    """A transaction that is kept whole or, after any error, not at all.

    Raises StoreUnavailableError.
    """
    with store_errors(), engine.execution_options(sqlite_begin="IMMEDIATE").begin() as connection:
        yield connection


def erase_traces(engine: Engine) -> None:
    """Rewrite SQLite's file without what was deleted; PostgreSQL does that by its own vacuum.

    ``secure_delete`` alone leaves copies where pages were split, and the log has its own. A
    failure is only logged: the case is gone by now, and the next deletion rewrites the file.
    """
    if engine.dialect.name != "sqlite":
        return
    try:
        with reading(engine.execution_options(sqlite_begin=None)) as connection:
            connection.exec_driver_sql("VACUUM")
            if not _log_emptied(connection):
                _log.warning("a reader keeps traces of a deleted case in the log for now")
    except StoreUnavailableError as error:
        _log.warning("traces of a deleted case may stay in the file: %s", error)


def _log_emptied(connection: Connection) -> bool:
    """Empty SQLite's log, without waiting long for a reader (a backup may read for hours)."""
    connection.exec_driver_sql("PRAGMA busy_timeout = 500")
    try:
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    return not busy


def migrate(engine: Engine) -> None:
    """Bring the tables to ``HEAD``; safe when several processes start together.

    Raises StoreUnavailableError, also for a store that a newer version has written.
    """
    with reading(engine) as connection:
        if _version(connection) == HEAD:
            return
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})
        _upgrade(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    # Imported here, for they take longer than all else at the start and are seldom needed.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreUnavailableError(f"the tables cannot be brought up to date: {error}") from error
