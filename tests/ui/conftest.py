"""Pages run without a browser, each test on a database of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import learners, repository, rooms

Open = Callable[..., AppTest]

HOSTILE = "**b** ![x](http://evil) <img src=x onerror=alert(1)> {{ 7*7 }} =1+1 :material/home: $x$"
FRAME = Path(__file__).parents[2] / "pages" / "_frame.py"
EXPLAINED = re.compile(r'<dfn class="iop-term"[^>]*>(.*?)<span class="iop-tip".*?</span></dfn>')


def unexplained(html: str) -> str:
    """HTML without the explanations of terms, so that a text can be found in it."""
    return EXPLAINED.sub(r"\1", html)


def _forget() -> None:
    for held in (repository, rooms, learners):
        held.cache_clear()


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'iop.sqlite3'}")
    _forget()
    yield
    _forget()


@pytest.fixture
def open_page() -> Open:
    def opened(file: str, token: str, **query: str) -> AppTest:
        page = AppTest.from_file(str(FRAME), default_timeout=20)
        page.query_params["arende"] = token
        for name, value in query.items():
            page.query_params[name] = value
        page.run()
        return page.switch_page(file).run()

    return opened


@pytest.fixture
def markdown_of() -> Callable[[AppTest], Iterable[str]]:
    """Everything on a page that Streamlit reads as Markdown, and every label."""

    def texts(page: AppTest) -> Iterable[str]:
        for element in page.main:
            proto = getattr(element, "proto", None)
            if proto is None or element.type in {"text", "html"}:
                continue
            for field in ("label", "body", "help", "options", "captions", "placeholder"):
                value = getattr(proto, field, None)
                if isinstance(value, str):
                    yield value
                elif value is not None and field in {"options", "captions"}:
                    yield from (str(item) for item in value)

    return texts
