"""The delivered page says which language it is in."""

from __future__ import annotations

import re
import tomllib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import file_util

from components.server.language import PageLanguage, language_of
from components.server.page import FIRST_PAINT, MARK, REWRITES, START_SCRIPT, in_language
from guidance.domain.model import Lang
from tests.running import ROOT

INDEX = ROOT.joinpath(file_util.get_static_dir(), "index.html")
OTHER = "<!DOCTYPE html><html lang='sv'><title>Another page</title>" + "x" * 600


async def page(_: Request) -> Response:
    return FileResponse(INDEX)


async def other(_: Request) -> Response:
    return HTMLResponse(OTHER, headers={"ETag": "own"})


async def streamed(_: Request) -> Response:
    return StreamingResponse(iter([MARK, b"<p>one", b"<p>two"]), media_type="text/html")


async def gone(_: Request) -> Response:
    return Response(status_code=304, headers={"Content-Type": "text/html"})


@pytest.fixture
def client() -> TestClient:
    routes = [
        Route("/other", other),
        Route("/streamed", streamed),
        Route("/gone", gone),
        Route("/static/page.html", page),
        Route("/{path:path}", page),
    ]
    middleware = [Middleware(PageLanguage), Middleware(GZipMiddleware)]
    return TestClient(Starlette(routes=routes, middleware=middleware))


@pytest.mark.parametrize(
    ("query", "lang"),
    [
        ("", "sv"),
        ("lang=sv", "sv"),
        ("lang=en", "en"),
        ("arende=x&lang=en", "en"),
        ("lang=sv&lang=en", "en"),
        ("lang=de", "sv"),
        ("lang=", "sv"),
        ("lang=en%22%3E%3Cscript%3E", "sv"),
    ],
)
def test_the_address_chooses_the_language_and_swedish_is_the_default(query: str, lang: str) -> None:
    assert language_of(query) == lang


@pytest.mark.parametrize("name", REWRITES)
def test_streamlits_page_has_what_each_rewrite_looks_for(name: str) -> None:
    pattern, _ = REWRITES[name]
    assert len(pattern.findall(INDEX.read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_is_ours(lang: Lang) -> None:
    html = in_language(INDEX.read_bytes(), lang).decode()
    assert f'<html lang="{lang}">' in html
    assert "<title>IOP-guiden</title>" in html
    assert ("behöver JavaScript" in html) == (lang == "sv")
    assert ("needs JavaScript" in html) == (lang == "en")
    assert "agent" not in html


def test_the_only_inline_script_is_the_one_that_the_security_policy_knows() -> None:
    html = in_language(INDEX.read_bytes(), "sv").decode()
    assert re.findall(r"<script>(.*?)</script>", html, re.DOTALL) == [START_SCRIPT]


def test_the_page_still_starts_streamlit() -> None:
    before = INDEX.read_text(encoding="utf-8")
    after = in_language(INDEX.read_bytes(), "sv").decode()
    loaded = re.findall(
        r'<script type="module"[^>]*>|<link [^>]*href="./static/[jc]s[^>]*>', before
    )
    assert loaded
    assert [part for part in loaded if part not in after] == []
    assert '<div id="root"></div>' in after


def test_the_first_paint_has_the_colours_of_the_themes() -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    colours = [theme["light"]["backgroundColor"], theme["dark"]["backgroundColor"]]
    assert re.findall(r"#\w{6}", FIRST_PAINT) == colours


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize(("path", "lang"), [("/", "sv"), ("/prova?lang=en", "en")])
def test_pages_are_delivered_rewritten_and_whole(
    client: TestClient, path: str, lang: Lang, encoding: str
) -> None:
    response = client.get(path, headers={"Accept-Encoding": encoding})
    expected = in_language(INDEX.read_bytes(), lang)
    assert response.content == expected
    assert response.headers["content-length"] == str(len(expected))
    assert response.headers["content-language"] == lang
    assert response.headers["cache-control"] == "no-cache"
    for gone_with_the_file in ("content-encoding", "etag", "last-modified", "accept-ranges"):
        assert gone_with_the_file not in response.headers


def test_a_browser_that_knows_streamlits_file_gets_our_page(client: TestClient) -> None:
    etag = client.get("/static/page.html").headers["etag"]
    for header in ({"If-None-Match": etag}, {"Range": "bytes=0-9"}):
        response = client.get("/", headers=header)
        assert response.status_code == 200
        assert b"<title>IOP-guiden</title>" in response.content


def test_a_head_request_promises_no_length_that_would_not_hold(client: TestClient) -> None:
    response = client.head("/")
    assert response.status_code == 200
    assert "content-length" not in response.headers
    assert "etag" not in response.headers


def test_another_page_passes_as_it_is_and_packed_as_asked(client: TestClient) -> None:
    response = client.get("/other", headers={"Accept-Encoding": "gzip"})
    assert response.text == OTHER
    assert response.headers["content-encoding"] == "gzip"
    assert response.headers["etag"] == "own"


def test_a_stream_of_html_passes_as_it_is(client: TestClient) -> None:
    assert client.get("/streamed").content == MARK + b"<p>one<p>two"


def test_a_response_without_a_body_passes(client: TestClient) -> None:
    assert client.get("/gone").status_code == 304


def test_files_pass_as_they_are(client: TestClient) -> None:
    assert client.get("/static/page.html").content == INDEX.read_bytes()
