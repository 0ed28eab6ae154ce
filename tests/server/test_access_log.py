"""No address of a case reaches a log, also when Streamlit sets its logs up anew."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from anyio import from_thread
from streamlit import logger as streamlit_logger

from app import app, prepared
from guidance.bootstrap import repository


def test_requests_are_never_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'iop.sqlite3'}")
    repository.cache_clear()

    async def start() -> None:
        async with prepared(app):
            streamlit_logger.init_uvicorn_logs()

    with from_thread.start_blocking_portal() as loop:
        loop.call(start)
    repository.cache_clear()
    logging.getLogger("uvicorn.access").error("GET /prova?arende=secret")
    assert "secret" not in caplog.text
