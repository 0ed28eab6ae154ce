"""A real PostgreSQL of the tests' own, on loopback, gone with them."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

from guidance.storage.database import connect, migrate
from tests.running import PATIENCE, free_port

_PLACES = (*map(str, Path("/usr/lib/postgresql").glob("*/bin")), "/usr/local/pgsql/bin")
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""What is kept only until the test is over need not survive a power cut."""
_TEMPLATE = "migrated"


def program(name: str) -> str | None:
    """Where a program of PostgreSQL is; None on a machine that has none."""
    return shutil.which(name) or next(
        (found for place in _PLACES if (found := shutil.which(name, path=place))), None
    )


class PostgreSQL:
    """A server that makes databases which are up to date."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)
        self._owner = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        self._make(_TEMPLATE, "template0")
        engine = connect(self.url(_TEMPLATE))
        migrate(engine)
        engine.dispose()

    def url(self, name: str) -> str:
        """The address of a database, as DATABASE_URL has it."""
        return f"postgresql+psycopg://owner@127.0.0.1:{self._port}/{name}"

    def empty(self) -> str:
        """The address of a new database without tables."""
        return self._new("template0")

    def migrated(self) -> str:
        """The address of a new database with today's tables."""
        return self._new(_TEMPLATE)

    def _new(self, template: str) -> str:
        name = f"test{next(self._numbers)}"
        self._make(name, template)
        return self.url(name)

    def _make(self, name: str, template: str) -> None:
        with self._owner.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'"))


@contextmanager
def postgresql() -> Generator[PostgreSQL]:
    """A server with nothing in it. Raises FileNotFoundError where no PostgreSQL is installed."""
    initdb, server = program("initdb"), program("postgres")
    if initdb is None or server is None:
        raise FileNotFoundError("PostgreSQL is not installed")
    # Its folder is not under pytest's, which nobody but their owner may enter.
    with tempfile.TemporaryDirectory(prefix="iop-postgresql-") as folder:
        user = _user(folder)
        data, port = f"{folder}/data", free_port()
        new = [initdb, "-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run(new, check=True, capture_output=True, user=user, cwd=folder)
        options = [f"--{setting}" for setting in (*_QUICK, "unix_socket_directories=")]
        with Path(folder, "log").open("wb") as log:
            process = subprocess.Popen(
                [server, "-D", data, "-h", "127.0.0.1", "-p", str(port), *options],
                user=user,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            _wait(process, port)
            yield PostgreSQL(port)
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait()


def _user(folder: str) -> int | None:
    """Whom it runs as: it refuses to be root, so root gives it to somebody who may do less."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, nobody, -1)
    return nobody


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Returns when it takes connections; its port is open before."""
    end, ask = time.monotonic() + PATIENCE, program("pg_isready") or "pg_isready"
    while process.poll() is None and time.monotonic() < end:
        asked = subprocess.run([ask, "-q", "-h", "127.0.0.1", "-p", str(port)], check=False)
        if asked.returncode == 0:
            return
        time.sleep(0.05)
    raise RuntimeError("PostgreSQL does not answer")
