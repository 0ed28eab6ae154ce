"""The real app, started as a hosting service starts it."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from websockets import InvalidStatus, Origin, Subprotocol
from websockets.sync.client import connect

from components.server.headers import HEADERS
from tests.running import ROOT, Running, running


def get(url: str) -> tuple[int, Message, str]:
    """Status, headers and text."""
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


@pytest.mark.parametrize(
    ("path", "lang"), [("/", "sv"), ("/?lang=en", "en"), ("/prova?lang=en", "en")]
)
def test_a_page_is_delivered_in_its_language_and_with_the_headers(
    server: Running, path: str, lang: str
) -> None:
    status, headers, html = get(server.url + path)
    assert status == 200
    assert f'<html lang="{lang}">' in html
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_the_database_answers(server: Running) -> None:
    status, headers, text = get(f"{server.url}/healthz")
    assert (status, json.loads(text)) == (200, {"status": "ok"})
    assert {name: headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"]
)
def test_what_nobody_needs_is_closed(server: Running, path: str) -> None:
    status, headers, _ = get(server.url + path)
    assert status == 404
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_the_font_comes_from_the_app_itself(server: Running) -> None:
    status, headers, _ = get(f"{server.url}/app/static/fonts/LICENSE.txt")
    assert status == 200
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_of_our_own_origin_is_let_in(server: Running) -> None:
    assert handshake(server.url, server.url) == 101


def test_a_page_of_another_origin_is_kept_out(server: Running) -> None:
    assert handshake(server.url, "https://example.com") == 403


def handshake(url: str, origin: str) -> int:
    """The status with which a WebSocket from a page of this origin is answered."""
    address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    try:
        with connect(address, origin=Origin(origin), subprotocols=[Subprotocol("streamlit")]) as up:
            assert up.response
            return up.response.status_code
    except InvalidStatus as refused:
        return refused.response.status_code


def test_without_a_database_the_pages_still_come_and_the_health_check_says_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("no folder")
    database = f"sqlite:///{tmp_path}/file/cases.sqlite3"
    with running(ROOT, tmp_path / "log", DATABASE_URL=database) as broken:
        assert get(f"{broken.url}/healthz")[0] == 503
        assert get(broken.url)[0] == 200
    assert "Traceback" not in (tmp_path / "log").read_text()
