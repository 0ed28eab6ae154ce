"""Every response carries the security headers."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from components.server.headers import CONTENT_SECURITY_POLICY, HEADERS, SecurityHeaders


async def plain(_: Request) -> Response:
    return PlainTextResponse("fine", headers={"X-Frame-Options": "SAMEORIGIN", "X-Own": "kept"})


async def streamed(_: Request) -> Response:
    return StreamingResponse(iter(["one", "two"]))


async def broken(_: Request) -> Response:
    raise ValueError("secret")


async def socket(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(await websocket.receive_text())
    await websocket.close()


@pytest.fixture
def client() -> TestClient:
    routes = [
        Route("/plain", plain),
        Route("/streamed", streamed),
        Route("/broken", broken),
        WebSocketRoute("/socket", socket),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(SecurityHeaders)])
    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("path", "status"), [("/plain", 200), ("/streamed", 200), ("/nothing", 404), ("/broken", 500)]
)
def test_every_response_has_each_header_once(client: TestClient, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    for name, value in HEADERS.items():
        assert response.headers.get_list(name) == [value]


def test_other_headers_stay(client: TestClient) -> None:
    assert client.get("/plain").headers["X-Own"] == "kept"


def test_a_failure_tells_nothing_about_itself(client: TestClient) -> None:
    assert client.get("/broken").text == "Internal Server Error"


def test_a_failure_still_reaches_the_server_so_that_it_is_logged() -> None:
    app = Starlette(routes=[Route("/broken", broken)], middleware=[Middleware(SecurityHeaders)])
    with pytest.raises(ValueError, match="secret"):
        TestClient(app).get("/broken")


def test_a_stream_comes_through_whole(client: TestClient) -> None:
    assert client.get("/streamed").text == "onetwo"


def test_a_websocket_passes(client: TestClient) -> None:
    with client.websocket_connect("/socket") as connection:
        connection.send_text("hej")
        assert connection.receive_text() == "hej"


def test_nothing_is_fetched_from_elsewhere() -> None:
    allowed = {word for value in CONTENT_SECURITY_POLICY.values() for word in value.split()}
    assert not [word for word in allowed if "*" in word or "//" in word or word.endswith("s:")]


def test_images_come_from_ourselves_only() -> None:
    assert CONTENT_SECURITY_POLICY["img-src"] == "'self' data: blob:"


def test_no_text_can_become_script() -> None:
    sources = CONTENT_SECURITY_POLICY["script-src"].split()
    assert "'unsafe-eval'" not in sources
    assert "'unsafe-inline'" not in sources
    assert "data:" not in sources


def test_nobody_may_frame_the_app() -> None:
    assert CONTENT_SECURITY_POLICY["frame-ancestors"] == "'none'"
    assert HEADERS["X-Frame-Options"] == "DENY"


def test_a_link_with_its_secret_is_told_to_nobody() -> None:
    assert HEADERS["Referrer-Policy"] == "no-referrer"
