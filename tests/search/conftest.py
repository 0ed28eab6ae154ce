"""The index of the shipped content, and of a few made-up entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guidance.bootstrap import index
from guidance.domain.citation import Citation
from guidance.domain.entry import Entry
from guidance.domain.model import Text
from guidance.search.index import Index


@pytest.fixture(scope="session")
def shipped() -> Index:
    return index("sv")


def made(name: str, title: str, text: str = "Inget särskilt.", quote: str | None = None) -> Entry:
    cited = (Citation(source="ours", at="Här", quote=quote),) if quote else ()
    said = Text(sv=title, en=title), Text(sv=text, en=text)
    return Entry(kind="remark", id=name, title=said[0], text=said[1], citations=cited)


@pytest.fixture
def found() -> Callable[..., list[str]]:
    """Ids of entries that a query finds, the best first."""

    def search(query: str, *entries: Entry, same: list[list[str]] | None = None) -> list[str]:
        return [hit.entry.id for hit in Index(entries, "sv", same or []).search(query)]

    return search
