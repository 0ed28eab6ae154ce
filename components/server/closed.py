"""Streamlit's own endpoints that would answer anybody, and that nothing here uses."""

from __future__ import annotations

from itertools import pairwise

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

CLOSED = frozenset({"metrics", "agent"})
"""What is closed under ``/_stcore``: figures about use, and the interface for programs."""


def is_closed(path: str) -> bool:
    """Whether the path leads into a closed part, under whatever prefix the app is served."""
    segments = [segment for segment in path.split("/") if segment]
    return any(core == "_stcore" and part in CLOSED for core, part in pairwise(segments))


class ClosedPaths:
    """Answers 404 for ``CLOSED`` whatever the method, as if it were not there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and is_closed(scope["path"]):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
