"""IOP-guiden: `streamlit run app.py` (or `make run`).

The pages begin in pages/_frame.py; this file puts around them what a public service needs.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial

import streamlit as st
from anyio import to_thread

from components.server.health import health_route
from components.server.middleware import MIDDLEWARE
from components.server.open_files import raise_limit
from components.server.script_error import on_script_error
from components.server.workshop.desk import Desk
from components.server.workshop.outcome import agreed_answers, agreed_outcome
from components.server.workshop.routes import workshop_routes
from components.server.workshop.stopping import before_stopping
from guidance import bootstrap
from guidance.domain.model import LANGS, Lang, Text
from guidance.domain.workshop.agreement import Agreement
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.room import Room

LOG = logging.getLogger(__name__)


def ping() -> None:
    """Ask the database; any error that this raises means that it is not there."""
    bootstrap.repository().ping()


def outcome(room: Room, agreements: Sequence[Agreement]) -> Text | None:
    """What is agreed on in a workshop and its case leads to, for its wall."""
    answers = agreed_answers(room.plan, agreements, bootstrap.rooms().case_of(room.id))
    book, readings = bootstrap.handbook(), bootstrap.readings()
    return agreed_outcome(book, readings, room.plan.guideline, answers)


def _searched(lang: Lang) -> Callable[[], object]:
    return partial(bootstrap.index, lang)


workshop = Desk(bootstrap.rooms, bootstrap.handbook)


@asynccontextmanager
async def prepared(_: st.App) -> AsyncGenerator[None]:
    """Read the content and open the database before the first visitor has to wait for it.

    Without a database the app starts all the same: the pages and /healthz say what is wrong.
    """
    # The address of a case is its key. Streamlit turns this log off at the start, but on again when
    # its settings file is written while it runs.
    logging.getLogger("uvicorn.access").disabled = True
    raise_limit()
    for part in (bootstrap.readings, bootstrap.scheduler, *map(_searched, LANGS)):
        await to_thread.run_sync(part)
    try:
        await to_thread.run_sync(bootstrap.repository)
        await to_thread.run_sync(bootstrap.repository().purge)
        await to_thread.run_sync(bootstrap.rooms().purge)
        await to_thread.run_sync(bootstrap.learners().purge)
    except StoreUnavailableError as error:
        LOG.error("starting without the database: %s", error)
    before_stopping(workshop.hub.close)
    yield


app = st.App(
    "pages/_frame.py",
    routes=[health_route(ping), *workshop_routes(workshop, outcome)],
    middleware=MIDDLEWARE,
    lifespan=prepared,
    on_script_error=on_script_error,
)
