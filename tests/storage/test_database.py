"""The store is opened as it should be, and its tables are brought up to date once."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from guidance.storage.database import HEAD, MIGRATIONS, connect, migrate
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.learner_tables import metadata
from guidance.storage.repository import CaseRepository
from guidance.storage.tables import UtcDateTime

ROOT = Path(__file__).parents[2]


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"pragma {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 10_000),
        ("foreign_keys", 1),
        ("secure_delete", 1),
    ],
)
def test_every_connection_is_safe(engine: Engine, name: str, value: object) -> None:
    repository = CaseRepository(engine)
    repository.delete(repository.create())
    assert pragma(engine, name) == value
    with engine.connect():
        assert pragma(engine, name) == value


def test_the_folder_is_made_and_closed_to_others(url: str, path: Path) -> None:
    migrate(connect(url))
    assert path.exists()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnavailableError):
        connect(f"sqlite:///{tmp_path}/file/iop.sqlite3")


@pytest.mark.parametrize(
    "url", ["", "nowhere", "mysql://user:hemligt@host/name", "postgres://user:hemligt@host/name"]
)
def test_an_address_that_is_no_store_is_an_error_without_its_password(url: str) -> None:
    with pytest.raises(StoreUnavailableError) as caught:
        connect(url)
    assert "hemligt" not in str(caught.value)


def test_the_migrations_make_the_tables_that_the_code_uses(engine: Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        for table in metadata.sorted_tables:
            found = inspect(connection).get_foreign_keys(table.name)
            options = {key["constrained_columns"][0]: key.get("options") for key in found}
            assert options == {
                key.parent.name: {"ondelete": key.ondelete} for key in table.foreign_keys
            }


def test_the_newest_migration_is_the_head() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_tables_can_be_made_in_postgresql() -> None:
    for table in metadata.sorted_tables:
        statement = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        moments = sum(isinstance(column.type, UtcDateTime) for column in table.columns)
        assert statement.count("TIMESTAMP WITH TIME ZONE") == moments


def test_a_second_migration_changes_nothing_and_needs_no_alembic(
    engine: Engine, url: str, path: Path
) -> None:
    engine.dispose()
    before = path.read_bytes()
    code = (
        "import sys; from guidance.storage.database import connect, migrate\n"
        f"migrate(connect({url!r})); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_nothing_half_done(url: str) -> None:
    engine = connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("create table history (mine text)")
    with pytest.raises(StoreUnavailableError, match="history"):
        migrate(engine)
    assert inspect(engine).get_table_names() == ["history"]
    with engine.begin() as connection:
        connection.exec_driver_sql("drop table history")
    migrate(engine)
    CaseRepository(engine).ping()
    engine.dispose()


def test_a_store_of_a_newer_version_is_left_alone(engine: Engine) -> None:
    repository = CaseRepository(engine)
    token = repository.create()
    with engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(StoreUnavailableError, match="9999"):
        migrate(engine)
    with engine.connect() as connection:
        assert (
            connection.execute(text("select version_num from alembic_version")).scalar() == "9999"
        )
    repository.open(token)


def test_a_store_that_is_up_to_date_needs_no_lock(engine: Engine, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        migrate(engine)
        assert other.in_transaction


def test_a_new_file_that_another_process_prepares_is_waited_for(url: str, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None)) as other:
        other.execute("begin immediate")
        other.execute("create table theirs (id)")
        release = Timer(0.3, other.execute, ["commit"])
        release.start()
        engine = connect(url)
        assert pragma(engine, "journal_mode") == "wal"
        release.join()
    engine.dispose()


def test_the_migrations_are_found_wherever_the_package_is(url: str, tmp_path: Path) -> None:
    place = tmp_path / "50 % så"
    shutil.copytree(ROOT / "guidance", place / "guidance")
    code = f"from guidance.storage.database import connect, migrate; migrate(connect({url!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=place, check=True)
    CaseRepository(connect(url)).ping()


def test_a_path_with_a_per_cent_sign_and_spaces_works(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/100 % våra/iop.sqlite3")
    migrate(engine)
    CaseRepository(engine).ping()
    engine.dispose()
