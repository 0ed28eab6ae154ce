"""What Streamlit would tell anybody is closed."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from components.server.closed import ClosedPaths, is_closed


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "//_stcore//metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/agent",
        "/prefix/_stcore/agent/interact",
    ],
)
def test_closed(path: str) -> None:
    assert is_closed(path)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/prova",
        "/_stcore/health",
        "/_stcore/stream",
        "/metrics",
        "/agent",
        "/_stcore/metrics2",
    ],
)
def test_open(path: str) -> None:
    assert not is_closed(path)


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
@pytest.mark.parametrize("path", ["/_stcore/metrics", "/%5Fstcore/%6Detrics"])
def test_a_closed_path_is_as_if_it_were_not_there(path: str, method: str) -> None:
    async def tells(_: Request) -> Response:
        return PlainTextResponse("figures")

    route = Route("/{path:path}", tells, methods=["GET", "POST", "OPTIONS"])
    client = TestClient(Starlette(routes=[route], middleware=[Middleware(ClosedPaths)]))
    assert client.request(method, path).status_code == 404
    assert client.request(method, "/prova").text == "figures"
