"""``/healthz``: whether the app can do its work, which is more than whether it runs."""

from __future__ import annotations

import logging
from collections.abc import Callable

import anyio
import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

LOG = logging.getLogger(__name__)
TIMEOUT = 3.0
"""Seconds that the database may take to answer."""

Ping = Callable[[], None]
"""Asks the database; any error that it raises means that the database is not there."""


def health_route(ping: Ping, timeout: float = TIMEOUT) -> Route:
    """``/healthz``: 200 while the database answers, else 503; the reason goes to the log only."""
    threads: list[anyio.CapacityLimiter] = []

    async def answers() -> bool:
        # Own threads, few: a database that hangs must not use up those that serve the pages.
        if not threads:
            threads.append(anyio.CapacityLimiter(2))
        try:
            with anyio.fail_after(timeout):
                await anyio.to_thread.run_sync(ping, abandon_on_cancel=True, limiter=threads[0])
        except Exception as error:  # noqa: BLE001 - whatever is wrong, the answer is the same
            LOG.error("the database does not answer: %s: %s", type(error).__name__, error)
            return False
        return True

    async def healthz(_: Request) -> JSONResponse:
        healthy = await answers()
        return JSONResponse(
            {"status": "ok" if healthy else "unavailable"},
            status_code=200 if healthy else 503,
            headers={"Cache-Control": "no-store"},
        )

    return Route("/healthz", healthz)
