"""``search``: look something up; an entry a line, the best first."""

from __future__ import annotations

import argparse
import json
from typing import Any

from guidance.bootstrap import index
from guidance.domain.citation import Citation
from guidance.domain.entry import Entry
from guidance.domain.model import Lang


def _citation(citation: Citation) -> dict[str, str | None]:
    return {"source": citation.source, "at": citation.at, "quote": citation.quote}


def line(entry: Entry, lang: Lang) -> dict[str, Any]:
    """An entry as plain JSON."""
    return {
        "kind": entry.kind,
        "id": f"{entry.of}/{entry.id}" if entry.of else entry.id,
        "title": entry.title.to(lang),
        "text": entry.text.to(lang),
        "citations": [_citation(citation) for citation in entry.citations],
    }


def search_command(arguments: argparse.Namespace) -> int:
    """Run ``search``; nothing found is no fault."""
    for hit in index(arguments.lang).search(arguments.words, arguments.limit):
        print(json.dumps(line(hit.entry, arguments.lang), ensure_ascii=False))
    return 0
